// SPDX-License-Identifier: MIT
#include <patron/report/figures/gauges_figure.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

#include "catch.hpp"
#include "report/drawn_charts.hpp"

using patron::gauges_section;
using page = drawn_charts::chart_page<patron::dot_interval_chart>;

namespace {

/// So many of 100 each, against a target.
gauges_section section(std::uint64_t least, double target) {
  gauges_section s;
  for (std::size_t i = 0; i < 5; ++i) {
    s.reading.gauges[i] = {
        .mechanism = patron::all_mechanisms[i], .rate = {least + i, 100}, .target = target};
  }
  return s;
}

page drawn(gauges_section const& s) {
  page shown{{"USD", 2}};
  patron::detail::draw_gauges(shown, std::optional{s});
  return shown;
}

}  // namespace

TEST_CASE("gauges_figure: each against its target, with its counts") {
  auto const shown = drawn(section(30, 0.5));
  REQUIRE(shown.charts.size() == 1);
  auto const& rows = shown.charts[0].rows;
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].label == "sowing");
  CHECK(rows[0].figure.value == 0.3);
  CHECK(rows[0].target == 0.5);
  CHECK(rows[0].note == "30 of 100");
  CHECK(shown.findings[0] == "The furthest below its target is sowing: 30.0 % against 50.0 %.");
}

TEST_CASE("gauges_figure: of few people their number, and no share") {
  gauges_section few = section(30, 0.5);
  few.reading.gauges[2].rate = {1, 8};
  CHECK(drawn(few).findings[0] ==
        "The furthest below its target is gripping: 1 of 8 against 50.0 %.");
}

TEST_CASE("gauges_figure: all targets met, and none to compare with") {
  CHECK(drawn(section(60, 0.5)).findings[0] ==
        "All five meet their targets; sowing by the least: 60.0 % against 50.0 %.");
  gauges_section two = section(60, 0.5);
  for (std::size_t i = 1; i < 4; ++i) two.reading.gauges[i].target.reset();
  CHECK(drawn(two).findings[0] ==
        "All that can be judged meet their targets; sowing by the least: 60.0 % against 50.0 %.");
  CHECK(drawn({}).findings[0] == "None of the five can be compared with a target yet.");
  CHECK(!drawn({}).charts[0].rows[0].figure.value);
  page none{{"USD", 2}};
  patron::detail::draw_gauges(none, std::optional<gauges_section>{});
  CHECK(none.charts.empty());
}
