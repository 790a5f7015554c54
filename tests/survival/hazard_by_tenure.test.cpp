// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/survival/hazard_by_tenure.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::hazard_by_tenure;
using patron::real_days;
using std::chrono::days;

namespace {

struct stay {
  days lasted{};
  bool left = false;
  std::optional<days> entry{};
};

auto pieces_of(std::vector<stay> const& rows, std::vector<days> const& cuts) {
  return hazard_by_tenure(rows, cuts, &stay::lasted, &stay::left, &stay::entry);
}

}  // namespace

TEST_CASE("hazard_by_tenure: by hand", "[survival]") {
  // One leaves at 10, one is watched for 30, one from 20 on and leaves at 50.
  auto const pieces = pieces_of({{days{10}, true}, {days{30}, false}, {days{50}, true, days{20}}},
                                {days{10}, days{40}});
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0] == patron::tenure_hazard<days>{days{0}, days{10}, 1, real_days{20}});
  CHECK(pieces[1] == patron::tenure_hazard<days>{days{10}, days{40}, 0, real_days{20 + 20}});
  CHECK(pieces[2] == patron::tenure_hazard<days>{days{40}, std::nullopt, 1, real_days{10}});

  auto const pace = pieces[0].per(days{100});
  REQUIRE(pace);
  CHECK(std::abs(pace->value - 5.0) < 1e-14);  // 1 in 20 days
  // The roots of (1 - m)² = z² m.
  for (double const m : {pace->low / 5.0, pace->high / 5.0}) {
    CHECK(std::abs((1.0 - m) * (1.0 - m) - 3.841458820694124 * m) < 1e-13);
  }
  auto const none_left = pieces[1].per(days{40});
  CHECK(none_left->value == 0.0);
  CHECK(none_left->low == 0.0);
  CHECK(std::abs(none_left->high - 3.841459) < 1e-6);  // z²
}

TEST_CASE("hazard_by_tenure: the pieces hold all events and all time", "[survival]") {
  support::integers random{5};
  for (int round = 0; round < 200; ++round) {
    std::vector<stay> rows;
    std::int64_t time = 0;
    std::uint64_t events = 0;
    for (int i = 0; i < 30; ++i) {
      auto const entry = random.between(0, 30);
      auto const lasted = entry + random.between(1, 60);
      bool const left = random.between(0, 1) == 0;
      rows.push_back({days{lasted}, left, days{entry}});
      time += lasted - entry;
      events += left ? 1U : 0U;
    }
    real_days exposure{};
    std::uint64_t seen = 0;
    for (auto const& piece : pieces_of(rows, {days{7}, days{20}, days{21}, days{300}})) {
      exposure += piece.exposure;
      seen += piece.events;
    }
    REQUIRE(exposure == real_days{days{time}});
    REQUIRE(seen == events);
  }
}

TEST_CASE("hazard_by_tenure: plain numbers, and tables", "[survival]") {
  patron::event_table<int> renewals;
  renewals.add(1, true, {}, 30);
  renewals.add(5, false, {}, 70);
  auto const pieces = hazard_by_tenure(renewals, {1});
  CHECK(pieces[0].exposure == 100.0);
  CHECK(std::abs(pieces[0].per(1.0)->value - 0.3) < 1e-15);
  CHECK(pieces[1].exposure == 280.0);
  CHECK(pieces[1].events == 0);
}

TEST_CASE("hazard_by_tenure: edges", "[survival]") {
  auto const nobody = pieces_of({}, {days{10}});
  REQUIRE(nobody.size() == 2);
  CHECK(!nobody[0].per(days{1}));
  auto const at_once = pieces_of({{days{0}, true}}, {});
  REQUIRE(at_once.size() == 1);
  CHECK(at_once[0].events == 1);
  CHECK(!at_once[0].per(days{1}));
  auto const order = "hazard_by_tenure: the cut points ascend from 0";
  CHECK(support::sentence([] { return pieces_of({}, {days{0}}); }) == order);
  CHECK(support::sentence([] { return pieces_of({}, {days{9}, days{9}}); }) == order);
  CHECK(support::sentence([&] { return at_once[0].per(days{0}); }) ==
        "tenure_hazard: a stretch of time is above 0");
  CHECK(support::sentence([] {
          return pieces_of({{days{-1}, true}}, {});
        }) == "hazard_by_tenure: record 0: duration \"-1\" is not a time from 0 on");
}
