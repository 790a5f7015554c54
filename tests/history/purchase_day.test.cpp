// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/purchase_day.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <tuple>

#include "catch.hpp"

namespace {

using row = patron::purchase_day<std::string, patron::money<patron::jpy>>;

static_assert(std::regular<row>);
static_assert(patron::has_fields<row>);
static_assert(sizeof(patron::purchase_day<std::uint32_t, std::int64_t>) == 24);

template<class Amount>
concept has_a_row = requires { typename patron::purchase_day<int, Amount>; };
static_assert(has_a_row<int>);
static_assert(!has_a_row<double>);

TEST_CASE("a row lists every member once") {
  row r{.customer = "ada", .orders = 2, .refunds = 1};
  std::get<3>(patron::fields_of(r)) = 4;
  CHECK(r.refunds == 4);
  CHECK(std::tuple_size_v<decltype(patron::fields_of(r))> == 5);
  row const same = r;
  CHECK(patron::fields_of(same) == patron::fields_of(r));
}

}  // namespace
