// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/trust_entry.hpp>

#include <concepts>
#include <cstdint>
#include <string>

#include "catch.hpp"

using entry = patron::trust_entry<int, std::string, std::int64_t>;

static_assert(std::regular<entry> && patron::has_fields<entry>);
static_assert(std::regular<patron::trust_balance<int>>);
struct unordered {
  bool operator==(unordered const&) const = default;
};
static_assert(patron::trust_kind<int> && patron::trust_kind<std::string>);
static_assert(!patron::trust_kind<unordered>);  // equal accounts list equal rows

TEST_CASE("trust_entry: lists its members", "[trust]") {
  entry const one{.customer = 7, .day = {}, .kind = "help", .totals = {1, 0, 3, 0}};
  CHECK(patron::fields_of(one) == std::tie(one.customer, one.day, one.kind, one.totals));
}
