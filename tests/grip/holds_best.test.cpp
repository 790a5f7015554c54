// SPDX-License-Identifier: MIT
#include <patron/core/rate.hpp>
#include <patron/grip/holds_best.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

using patron::holding_verdict;
using patron::holds_best;
using std::chrono::days;
using support::remission;

namespace {

struct stay {
  days lasted{};
  bool left = false;
  int channel = 0;
};

auto table_of(std::vector<stay> const& rows, days horizon = days{365}) {
  return holds_best(rows, horizon, &stay::lasted, &stay::left, &stay::channel);
}

/// So many customers of each channel who leave with that pace a year, watched for up to 4 years.
void add_channel(std::vector<stay>& rows, patron::generator& random, int channel, int people,
                 double pace) {
  for (int i = 0; i < people; ++i) {
    double const leaves = patron::draw_exponential(random, pace / 365.0);
    double const watched = 1460.0 * patron::draw_uniform(random);
    double const lasted = (std::min)(leaves, watched);
    rows.push_back({days{static_cast<int>(lasted)}, leaves <= watched, channel});
  }
}

template<class Group>
concept groups_by = requires(std::vector<stay> const& rows, Group group) {
  holds_best(rows, days{1}, &stay::lasted, &stay::left, group);
};
struct unordered {};
using unordered_of = unordered (*)(stay const&);

}  // namespace

static_assert(groups_by<int stay::*>);
static_assert(!groups_by<unordered_of>);

TEST_CASE("holds_best: treatment against placebo", "[grip]") {
  auto const table = holds_best(support::both_arms(), 10, &remission::weeks, &remission::relapsed,
                                &remission::arm);
  REQUIRE(table.groups.size() == 2);
  auto const& treated = table.groups[0];
  CHECK(treated.group == "6-MP");
  CHECK(treated.customers == 21);
  CHECK(treated.left == 9);
  CHECK(std::abs(treated.expected_to_leave - 19.25) < 0.005);
  CHECK(treated.median == 23);
  REQUIRE(treated.held);
  CHECK(std::abs(treated.held->value - 0.752941176470588) < 1e-14);
  auto const curve =
      patron::kaplan_meier(support::treated(), &remission::weeks, &remission::relapsed);
  auto const around = curve.interval(10, 0.95, patron::confidence_limits::log_log);
  CHECK(treated.held->low == around->low);
  CHECK(treated.held->high == around->high);
  CHECK(std::abs(treated.against_others.statistic - 16.7929410) < 5e-8);
  CHECK(treated.adjusted_p == 2.0 * treated.against_others.p_value);
  CHECK(treated.verdict == holding_verdict::better);
  CHECK(table.groups[1].verdict == holding_verdict::worse);
  CHECK(std::abs(table.overall.statistic - 16.7929410) < 5e-8);
  CHECK(table.horizon == 10);
}

TEST_CASE("holds_best: one channel that leaks among twenty", "[grip]") {
  patron::generator random{20};
  std::vector<stay> rows;
  for (int channel = 0; channel < 20; ++channel) {
    add_channel(rows, random, channel, 80, channel == 7 ? 1.2 : 0.5);
  }
  add_channel(rows, random, 20, 3, 0.5);
  auto const table = table_of(rows);
  REQUIRE(table.groups.size() == 21);
  CHECK(table.overall.degrees_of_freedom == 20);
  for (auto const& g : table.groups) {
    auto const expected = g.group == 7    ? holding_verdict::worse
                          : g.group == 20 ? holding_verdict::too_few
                                          : holding_verdict::no_evidence;
    CHECK(g.verdict == expected);
    CHECK(g.adjusted_p.has_value() == (g.group != 20));
  }
  CHECK(std::ranges::is_sorted(table.groups, std::ranges::greater{},
                               [](auto const& g) { return g.held ? g.held->value : -1.0; }));
}

TEST_CASE("holds_best: where all are alike a wrong verdict is rare", "[grip]") {
  patron::generator random{41};
  int wrong = 0;
  constexpr int firms = 400;
  for (int firm = 0; firm < firms; ++firm) {
    std::vector<stay> rows;
    for (int channel = 0; channel < 8; ++channel) add_channel(rows, random, channel, 40, 0.5);
    auto const table = table_of(rows);
    wrong += std::ranges::any_of(table.groups, [](auto const& g) {
      return g.verdict == holding_verdict::better || g.verdict == holding_verdict::worse;
    });
  }
  CHECK(wrong / double{firms} < 0.094);  // 5 % and 4 standard errors of so many firms
}

TEST_CASE("holds_best: shares at the ends have an interval too", "[grip]") {
  auto const table = table_of({{days{400}, false, 1},
                               {days{400}, true, 1},
                               {days{365}, true, 2},
                               {days{100}, true, 2},
                               {days{300}, false, 3}},
                              days{365});
  REQUIRE(table.groups.size() == 3);
  auto const& all = table.groups[0].held;
  auto const& none = table.groups[1].held;
  REQUIRE((all && none));
  CHECK(all->value == 1.0);
  CHECK(all->high == 1.0);
  CHECK(std::abs(all->low - patron::rate(2, 2).interval()->low) < 1e-15);
  CHECK(none->value == 0.0);
  CHECK(none->low == 0.0);
  CHECK(std::abs(none->high - patron::rate(0, 2).interval()->high) < 1e-15);
  CHECK(!table.groups[2].held);  // nobody was watched for so long
}

TEST_CASE("holds_best: the order of the records does not show, nor how tables were merged",
          "[grip]") {
  patron::generator random{4};
  std::vector<stay> rows;
  for (int channel = 0; channel < 5; ++channel) add_channel(rows, random, channel, 50, 0.7);
  auto const table = table_of(rows);
  for (std::size_t i = rows.size(); i > 1; --i) {
    std::swap(rows[i - 1], rows[patron::draw_index(random, i)]);
  }
  CHECK(table_of(rows) == table);

  std::map<int, patron::event_table<days>> merged;
  for (stay const& s : rows) {
    patron::event_table<days> one;
    one.add(s.lasted, s.left);
    merged[s.channel].merge(one);
  }
  CHECK(holds_best(merged, days{365}) == table);
}

TEST_CASE("holds_best: edges", "[grip]") {
  CHECK(table_of({}).groups.empty());
  CHECK(table_of({}).overall == patron::chi_square_test{});
  std::vector<stay> alone(50, {days{100}, true, 1});
  auto const table = table_of(alone, days{99});
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups[0].verdict == holding_verdict::too_few);  // nobody to compare with
  CHECK(table.groups[0].held->value == 1.0);
  CHECK(support::sentence([] { return table_of({}, days{-1}); }) ==
        "holds_best: a horizon is not below 0");
  CHECK(support::sentence([] {
          return table_of({{days{-1}, true}});
        }) == "holds_best: record 0: duration \"-1\" is not a time from 0 on");
  CHECK(support::sentence([] {
          return holds_best(std::vector<stay>{}, days{1}, &stay::lasted, &stay::left,
                            &stay::channel, patron::from_start, {.confidence = 1.0});
        }) == "a confidence lies between 0 and 1");
}
