// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/wire/state_kind.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

// An id of the caller's own, which lists what it is made of.
struct card {
  std::uint16_t shop = 0;
  std::string number{};

  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.shop, self.number);
  }
  friend auto operator<=>(card const&, card const&) = default;
};

template<class Id>
using book = patron::purchase_book<Id, patron::money<patron::jpy>>;

static_assert(patron::wire_state<patron::rate> && patron::wire_state<book<card>>);
// Estimates and models are no states: they do not merge.
static_assert(!patron::wire_state<patron::interval> && !patron::wire_state<int>);
static_assert(!patron::wire_type<std::string_view>);

TEST_CASE("state_kind: the name of the state, and the layout of its members") {
  CHECK(patron::state_kind<patron::rate>() == "rate(u64,u64)");
  CHECK(patron::state_kind<book<std::int32_t>>() ==
        "purchase_book([(i32,day,u32,u32,money(JPY,0,i64))])");
  CHECK(patron::state_kind<book<card>>() ==
        "purchase_book([((u16,text),day,u32,u32,money(JPY,0,i64))])");
}

}  // namespace
