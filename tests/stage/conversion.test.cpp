// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/entry_month.hpp>
#include <patron/stage/journeys.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::stopped_count>);
static_assert(patron::mergeable<patron::conversion<patron::stage_ladder<int>>> &&
              patron::has_fields<patron::conversion<patron::stage_ladder<int>>>);

namespace {

using namespace stage_test;
using patron::rate;

using counts = patron::conversion<std::remove_const_t<decltype(stages)>>;

static_assert(std::regular<counts> && patron::mergeable<counts> && patron::has_fields<counts>);
static_assert(std::same_as<counts::row, patron::conversion_row<stage>>);

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, start + days{100}, &move::who, &move::to, &move::on);
}
counts conversion_of(std::vector<move> const& moves) {
  return patron::conversion(journeys_of(moves));
}

// ---- cases worked out by hand

TEST_CASE("who came at least so far, whatever was left out") {
  auto const reach = conversion_of({{1, stranger, start},
                                    {1, reader, start + days{3}},
                                    {1, customer, start + days{20}},
                                    {2, reader, start},
                                    {2, lead, start + days{4}},
                                    {2, stranger, start + days{9}},
                                    {3, trial, start},
                                    {3, lost, start + days{5}},
                                    {4, stranger, start}});
  REQUIRE(reach.size() == stages.size());
  CHECK(reach.at(stranger).reached == 4);
  CHECK(reach.at(reader).reached == 3);
  CHECK(reach.at(lead).reached == 3);
  CHECK(reach.at(trial).reached == 2);
  CHECK(reach.at(customer).reached == 1);
  CHECK(reach.at(regular).reached == 0);
  CHECK(reach.at(customer).grade == 1.0_grade);

  CHECK(reach.at(stranger).from_previous == rate{});
  CHECK_FALSE(reach.at(stranger).from_previous.value());
  CHECK(reach.at(reader).from_previous == rate{3, 4});
  CHECK(reach.at(customer).from_previous == rate{1, 2});
  CHECK(reach.at(regular).from_previous == rate{0, 1});

  CHECK(reach.at(stranger).open == 1);
  CHECK(reach.at(lead).open == 1);  // fell back, and may climb again
  CHECK(reach.at(trial).open == 0);
  CHECK(reach.at(trial).left == 1);
  CHECK(reach.at(customer).open == 1);
}

TEST_CASE("who comes back is open again") {
  std::vector<move> moves{{1, lead, start}, {1, lost, start + days{5}}};
  CHECK(conversion_of(moves).at(lead).left == 1);
  moves.push_back({1, reader, start + days{9}});
  CHECK(conversion_of(moves).at(lead).left == 0);
  CHECK(conversion_of(moves).at(lead).open == 1);
}

TEST_CASE("who was only seen leaving is on no rung") {
  auto const reach = conversion_of({{1, lost, start}, {2, reader, start}});
  CHECK(reach.at(stranger).reached == 1);
  CHECK(reach.never_on_a_rung() == 1);
}

TEST_CASE("cohorts and segments are converted by themselves") {
  auto const all = journeys_of(
      {{1, reader, start}, {2, stranger, start + days{40}}, {2, customer, start + days{41}}});
  counts sum;
  for (auto const& [month, cohort] : all.by(patron::entry_month)) {
    CHECK(patron::conversion(cohort).at(stranger).reached == 1);
    sum.merge(patron::conversion(cohort));
  }
  CHECK(sum == patron::conversion(all));
}

// ---- properties on generated input

TEST_CASE("the rows are those of the definition and never rise") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto const moves = some_moves(50 * seed, 60, seed);
    auto const rows = conversion_of(moves).rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::set<int> people;
      for (move const& m : moves) {
        if (stages.contains(m.to) && stages.grade(m.to) >= rows[i].grade) people.insert(m.who);
      }
      CHECK(rows[i].reached == people.size());
      if (i == 0) continue;
      CHECK(rows[i].reached <= rows[i - 1].reached);
      CHECK(rows[i].from_previous == rate{rows[i].reached, rows[i - 1].reached});
      CHECK(rows[i - 1].reached == rows[i].reached + rows[i - 1].open + rows[i - 1].left);
    }
    CHECK(rows.back().reached == rows.back().open + rows.back().left);
  }
}

TEST_CASE("conversion merges from any parts of the people") {
  auto const all = journeys_of(some_moves(3'000, 500, 2));
  auto const whole = patron::conversion(all);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    support::integers next{seed};
    std::vector<counts> parts(1 + seed, counts{stages});
    for (auto const& one : all) parts[next() % parts.size()].add(one);
    counts together;
    for (auto const& part : parts) together.merge(part);
    CHECK(together == whole);
    CHECK(together.rows() == whole.rows());
  }
  CHECK(patron::merged(whole, counts{}) == whole);
  CHECK(patron::merged(counts{}, whole) == whole);
}

TEST_CASE("counts are written down without the ladder, and read on it again") {
  counts const whole = conversion_of(some_moves(300, 50, 3));
  counts again{stages};
  patron::fields_of(again) = patron::fields_of(whole);
  CHECK(again == whole);
}

// ---- edges

TEST_CASE("nobody has come anywhere") {
  auto const reach = conversion_of({});
  CHECK(reach.size() == stages.size());
  CHECK(reach.at(customer).reached == 0);
  CHECK(reach.at(customer).from_previous == rate{});
  CHECK(counts{}.size() == 0);
  CHECK(counts{}.rows().empty());
}

TEST_CASE("a row needs a rung, counts one ladder") {
  CHECK(support::sentence([] { return conversion_of({}).at(lost); }) ==
        "stage_ladder: stage \"6\" is not a rung of this ladder");
  CHECK(support::sentence([] { return counts{}.at(lead); }) ==
        "what is counted by rung needs a ladder first");
  using configured = patron::stage_ladder<stage>;
  configured const one{{stranger, 0.0_grade}, {customer, 1.0_grade}};
  configured const other{{stranger, 0.0_grade}, {lead, 0.5_grade}, {customer, 1.0_grade}};
  CHECK(support::sentence([&] {
          return patron::merged(patron::conversion{one}, patron::conversion{other});
        }) == "what is counted by rung merges on one ladder");
}

}  // namespace
