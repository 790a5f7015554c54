// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/io/csv_column.hpp>
#include <patron/io/read_csv.hpp>
#include <patron/stage/win_counts.hpp>
#include <patron/statistics/quantile.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::win_counts<int>>);
static_assert(patron::has_fields<patron::win_counts<int>>);

using patron::rate;
using patron::smoothing;
using patron::win_counts;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

enum class stage { contact, talk, offer };

struct deal {
  stage at{};
  std::optional<bool> won{};
};

std::vector<deal> const deals = {{stage::offer, true},    {stage::contact, true},  // skipped two
                                 {stage::contact, false}, {stage::offer, false},
                                 {stage::contact, false}, {stage::offer, {}}};  // still open

win_counts<stage> counted() {
  return {deals, &deal::won, &deal::at};
}

}  // namespace

static_assert(patron::mergeable<win_counts<stage>>);
static_assert(patron::has_fields<win_counts<stage>>);

TEST_CASE("win_counts: a won deal counts for every stage, a lost one for its last and before",
          "[stage]") {
  auto const closed = counted();
  CHECK(closed.won() == rate{2, 5});
  auto const likely =
      closed.probability({stage::contact, stage::talk, stage::offer}, smoothing::none());
  CHECK(likely.size() == 3);
  CHECK(likely.at(stage::contact).won == rate{2, 5});
  CHECK(likely.at(stage::talk).won == rate{2, 3});
  CHECK(likely.at(stage::offer).won == rate{2, 3});
  CHECK(likely.at(stage::offer).probability == 2.0 / 3.0);

  auto const smooth =
      closed.probability({stage::contact, stage::talk, stage::offer}, smoothing::add(0.1));
  CHECK(std::abs(*smooth.at(stage::contact).probability - 2.1 / 5.2) < 1e-15);
}

TEST_CASE("win_counts: no deals, no probability", "[stage]") {
  win_counts<stage> const none;
  auto const likely = none.probability({stage::contact, stage::offer}, smoothing::none());
  CHECK_FALSE(likely.at(stage::offer).probability);
  CHECK(likely.at(stage::offer).won == rate{});
  CHECK(none.probability({stage::contact}, smoothing::laplace()).at(stage::contact).probability ==
        0.5);
}

TEST_CASE("win_counts: reopening takes back what closing counted", "[stage]") {
  auto closed = counted();
  closed.add_won();
  closed.add_lost(stage::talk);
  closed.reopen_won();
  closed.reopen_lost(stage::talk);
  CHECK(closed == counted());  // to the bit: no trace is left

  CHECK(support::sentence([&] {
          closed.reopen_lost(stage::talk);
          return 0;
        }) == "win_counts: stage \"1\" is one in which no deal was lost");
  CHECK(support::sentence([] {
          win_counts<stage>{}.reopen_won();
          return 0;
        }) == "win_counts: no deal was won that could be reopened");
}

TEST_CASE("win_counts: any partition gives the same counts, and later stages are likelier",
          "[stage]") {
  support::integers random{8};
  for (int round = 0; round < 100; ++round) {
    win_counts<int> whole;
    std::vector<win_counts<int>> parts(4);
    for (int i = 0; i < 60; ++i) {
      auto& part = parts[static_cast<std::size_t>(random.between(0, 3))];
      if (random.between(0, 2) == 0) {
        whole.add_won();
        part.add_won();
      } else {
        int const last = static_cast<int>(random.between(0, 4));
        whole.add_lost(last);
        part.add_lost(last);
      }
    }
    win_counts<int> merged;
    for (auto const& part : parts) merged.merge(part);
    CHECK(merged == whole);
    double before = 0.0;
    for (auto const& row : merged.probability({0, 1, 2, 3, 4}, smoothing::jeffreys())) {
      CHECK(*row.probability >= before);
      before = *row.probability;
    }
  }
}

TEST_CASE("win_counts: a pipeline without a stage, or with one twice", "[stage]") {
  using support::sentence;
  CHECK(sentence([] { return counted().probability({stage::contact}, smoothing::none()); }) ==
        "win_probability: stage \"2\" is one in which a deal was lost, and not in the pipeline");
  CHECK(sentence([] {
          return counted().probability({stage::contact, stage::contact}, smoothing::none());
        }) == "win_probability: record 1: stage \"0\" stands twice in the pipeline");
}

TEST_CASE("win_counts: the deals of a hardware firm", "[stage]") {
  struct row {
    std::string stage{};
    std::optional<sys_days> engaged_on{};
    std::optional<sys_days> closed_on{};
  };
  std::string const file = std::string{PATRON_SHARED_DATA} + "/data/deals.csv";
  if (!std::ifstream{file}) {
    WARN("skipped: no shared data");
    return;
  }
  auto const rows = patron::read_csv<row>(file, patron::column("stage", &row::stage),
                                          patron::column("engaged_on", &row::engaged_on),
                                          patron::column("closed_on", &row::closed_on));
  auto const in = [&](std::string const& stage) {
    return std::ranges::count(rows, stage, &row::stage);
  };
  CHECK(in("Won") == 4238);
  CHECK(in("Lost") == 2473);
  CHECK(in("Engaging") == 1589);
  CHECK(in("Prospecting") == 500);

  // The file does not say where a deal was lost; all of them had been engaged.
  auto const won = [](row const& r) -> std::optional<bool> {
    if (r.stage == "Won") return true;
    if (r.stage == "Lost") return false;
    return std::nullopt;
  };
  win_counts<std::string> const closed{rows, won, [](row const&) { return "Engaging"; }};
  CHECK(closed.won() == rate{4238, 6711});
  auto const within = *closed.won().interval(0.95);
  CHECK(std::abs(within.low - 0.6199) < 5e-5);  // printed with four decimals
  CHECK(std::abs(within.high - 0.6430) < 5e-5);
  auto const likely = closed.probability({"Prospecting", "Engaging"}, smoothing::add(0.1));
  CHECK(std::abs(*likely.at("Engaging").probability - 4238.1 / 6711.2) < 1e-15);

  std::vector<days> cycles;
  days sum{};
  for (row const& r : rows) {
    if (r.stage != "Won") continue;
    cycles.push_back(*r.closed_on - *r.engaged_on);
    sum += cycles.back();
  }
  CHECK(std::abs(static_cast<double>(sum.count()) / 4238.0 - 51.782) < 5e-4);
  CHECK(patron::median(cycles) == patron::real_days{57});
}
