// SPDX-License-Identifier: MIT
#include <patron/ltv/customer_value.hpp>

#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>

#include <type_traits>

#include "catch.hpp"

using namespace patron::literals;
using yen = patron::money<patron::jpy>;
using row = patron::ranked_customer<int, yen>;

template<class A, class B>
concept addable = requires(A a, B b) { a + b; };

// What is expected is never added to what was measured.
static_assert(!addable<decltype(row::value), yen>);
static_assert(addable<decltype(row::value), decltype(row::value)>);
static_assert(std::is_same_v<decltype(patron::customer_score<yen>::value), patron::estimated<yen>>);

TEST_CASE("customer_value: rows compare by who and what", "[ltv]") {
  row const one{.customer = 7, .value = patron::estimated<yen>{3000_jpy}};
  CHECK(one == row{7, patron::estimated<yen>{3000_jpy}});
  CHECK(one != row{8, patron::estimated<yen>{3000_jpy}});
  CHECK(one != row{7, patron::estimated<yen>{3001_jpy}});
  CHECK(yen{one.value} == 3000_jpy);
}
