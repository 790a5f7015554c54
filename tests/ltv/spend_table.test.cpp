// SPDX-License-Identifier: MIT
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/frequency_spend_correlation.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::gamma_gamma;
using patron::spend_group;
using patron::spend_history;
using patron::spend_table;

namespace {

std::vector<spend_history> buyers(std::size_t n) {
  patron::generator random{5};
  gamma_gamma const model{.p = 6.0, .q = 4.0, .gamma = 15.0};
  std::vector<spend_history> all;
  for (std::size_t i = 0; i < n; ++i) {
    auto const frequency = static_cast<std::uint32_t>(patron::draw_index(random, 9));
    all.push_back({frequency, model.simulate(random, frequency)});
  }
  return all;
}

template<class T>
concept takes_a_range_of =
    requires(spend_table table, std::vector<T> const& range) { table.add(range); };

}  // namespace

static_assert(takes_a_range_of<spend_history>);
static_assert(!takes_a_range_of<double>);
static_assert(std::same_as<decltype(patron::fit<gamma_gamma>(spend_table{})),
                           patron::fitted<gamma_gamma, double>>);
static_assert(std::same_as<decltype(patron::fit<gamma_gamma, std::int64_t>(spend_table{})),
                           patron::fitted<gamma_gamma, std::int64_t>>);

TEST_CASE("spend_table: by hand", "[ltv]") {
  spend_table table;
  table.add(std::vector<spend_history>{{2, 5.0}, {0, 9.0}, {7, 1.0}, {2, 3.0}, {1, 0.0}});
  table.add(std::vector<spend_history>{{1, 4.0}, {3, -2.0}, {2, 4.0}});
  CHECK(table.customers() == 5);
  CHECK(table.left_out() == 2);
  table.sort();
  std::vector<spend_group> const groups{{1, {4.0}}, {2, {3.0, 4.0, 5.0}}, {7, {1.0}}};
  CHECK(std::ranges::equal(table.groups(), groups));
}

TEST_CASE("spend_table: any parts say the same, to the last bit", "[ltv]") {
  auto all = buyers(5000);
  auto const whole = patron::fit<gamma_gamma>(all);
  REQUIRE(whole.converged);
  auto const correlation = patron::frequency_spend_correlation(all);
  patron::generator random{6};
  for (std::size_t const size : {std::size_t{700}, std::size_t{2500}}) {
    patron::shuffle(all, random);
    spend_table table;
    for (std::size_t i = 0; i < all.size(); i += size) {
      table.add(std::span{all}.subspan(i, (std::min)(size, all.size() - i)));
    }
    CHECK(patron::frequency_spend_correlation(table) == correlation);
    auto const fit = patron::fit<gamma_gamma>(std::move(table));
    CHECK(fit.model == whole.model);
    CHECK(fit.log_likelihood == whole.log_likelihood);
    CHECK(fit.customers == whole.customers);
  }
}

TEST_CASE("spend_table: of nobody, and a part with a mean that is no number", "[ltv]") {
  spend_table table;
  table.add(std::vector<spend_history>{});
  table.sort();
  CHECK(table.groups().empty());
  CHECK(!patron::frequency_spend_correlation(table));
  CHECK(patron::fit<gamma_gamma>(table).status == patron::fit_status::too_little_data);

  std::vector<spend_history> const bad{{1, 2.0}, {1, std::numeric_limits<double>::infinity()}};
  CHECK(support::sentence([&] {
          table.add(bad);
          return 0;
        }) == "spend_table: record 1: mean spend \"inf\" is not a finite number");
  CHECK(table.customers() == 0);
  CHECK(table.groups().empty());
}
