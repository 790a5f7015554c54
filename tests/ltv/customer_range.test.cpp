// SPDX-License-Identifier: MIT
// What may be given where a model asks for customers.
#include <patron/core/currencies.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/ltv/customer_range.hpp>

#include "catch.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace {

using patron::pattern_count;
using patron::purchase_pattern;
using patron::spend_history;
using summary = patron::purchase_summary<std::uint32_t, patron::money<patron::usd>>;

/// The caller's own customer: her pattern by conversion, her spending by two members.
struct own_customer {
  std::uint32_t frequency = 0;
  operator purchase_pattern() const { return {}; }
  [[nodiscard]] std::optional<double> mean_repeat_spend() const { return {}; }
};

static_assert(patron::customer_range<std::vector<summary>>);
static_assert(patron::customer_range<std::vector<purchase_pattern> const&>);
static_assert(patron::customer_range<std::vector<own_customer>>);
static_assert(!patron::customer_range<std::vector<pattern_count>>, "a row is many customers");
static_assert(!patron::customer_range<std::vector<spend_history>>, "nobody knows when they bought");
static_assert(!patron::customer_range<summary>, "one customer is no range");

static_assert(patron::spending_range<std::vector<summary>>);
static_assert(patron::spending_range<std::vector<spend_history>>);
static_assert(!patron::spending_range<std::vector<purchase_pattern>>, "who knows what was spent?");

static_assert(patron::valued_customer<summary>);
static_assert(patron::valued_customer<own_customer>);
static_assert(!patron::valued_customer<purchase_pattern>, "a pattern does not tell what was spent");
static_assert(!patron::valued_customer<spend_history>, "and spending does not tell when");

static_assert(patron::valued_customer_range<std::vector<summary>>);
static_assert(patron::valued_customer_range<std::vector<own_customer> const&>);
static_assert(!patron::valued_customer_range<std::vector<purchase_pattern>>);

TEST_CASE("customer_range: the caller's own customers are read where they stand", "[ltv]") {
  std::vector<own_customer> const customers(2);
  purchase_pattern const first = customers.front();
  CHECK(first == purchase_pattern{});
}

}  // namespace
