// SPDX-License-Identifier: MIT
#include <patron/opportunity/answered_needs.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace {

enum class need { storage, repair };
static_assert(std::regular<patron::answered_needs<need>>);

TEST_CASE("answered_needs: of one need or of several, each once", "[opportunity]") {
  struct offer {
    std::vector<std::string> answers{};
    char const* first = "";
  };
  std::vector<offer> const offers = {{{"repair", "storage"}, "repair"}, {{"storage"}, "storage"}};
  patron::answered_needs const many{offers, &offer::answers};
  CHECK(many.needs() == std::vector<std::string>{"repair", "storage"});
  CHECK(many(std::string_view{"storage"}));
  CHECK(!many(std::string{"training"}));
  patron::answered_needs const one{offers, &offer::first};
  CHECK(one.needs() == std::vector<std::string_view>{"repair", "storage"});
}

TEST_CASE("answered_needs: no offers answer nothing, nor does an offer without a need",
          "[opportunity]") {
  CHECK(!patron::answered_needs<need>{}(need::repair));
  std::vector<std::vector<need>> const offers(3);
  patron::answered_needs const none{offers, [](auto const& needs) { return needs; }};
  CHECK(none.needs().empty());
  CHECK(!none(need::storage));
}

}  // namespace
