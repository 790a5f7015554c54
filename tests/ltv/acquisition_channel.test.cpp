// SPDX-License-Identifier: MIT
#include <patron/ltv/acquisition_channel.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace {

using patron::acquisition_channel;
using patron::detail::channel_t;
using patron::detail::optional_channel;

enum class way { fair, newsletter };
struct incomparable {};

static_assert(acquisition_channel<std::string> && acquisition_channel<int> &&
              acquisition_channel<way>);
static_assert(!acquisition_channel<incomparable> && !acquisition_channel<std::string const&>);

struct bill {
  std::optional<std::string> channel{};
  char const* name = "";
  way by{};
};
using bills = std::vector<bill>;

// Without the optional around it; a text that ends at a zero is compared by its letters.
template<auto Member>
using channel_of = channel_t<bills const&, decltype(Member)>;
static_assert(std::same_as<channel_of<&bill::channel>, std::string>);
static_assert(std::same_as<channel_of<&bill::name>, std::string_view>);
static_assert(std::same_as<channel_of<&bill::by>, way>);

TEST_CASE("acquisition_channel: a channel, an optional one, and none", "[acquisition]") {
  CHECK(optional_channel<way>(way::newsletter) == way::newsletter);
  CHECK(optional_channel<std::string>(std::optional{std::string{"fair"}}) == "fair");
  CHECK(optional_channel<std::string>(std::optional<std::string>{}) == std::nullopt);
  // The default value of a channel is a channel; only an optional one says that there is none.
  CHECK(optional_channel<std::string>(std::string{}) == "");
}

}  // namespace
