// SPDX-License-Identifier: MIT
#include <patron/chart/heat_map.hpp>
#include <patron/chart/value_text.hpp>

#include <cstddef>
#include <limits>
#include <string>

#include "catch.hpp"
#include "chart/drawn.hpp"
#include "support/sentence.hpp"

using namespace patron;
using drawn::faults_of;
using support::sentence;

namespace {

/// A triangle of cohorts, as a retention table is: the last cell of each is not over.
heat_map retention(double width, std::size_t cohorts) {
  heat_map map{.about = {.id = "retention", .title = "Retention", .width = width},
               .scale = {.from = 0.0, .to = 1.0, .text = percent_text{}},
               .row_title = "joined",
               .column_title = "quarters later"};
  for (std::size_t r = 0; r < cohorts; ++r) {
    map.columns.push_back(std::to_string(r));
    heat_row row{.label = "2024 Q" + std::to_string(r), .note = std::to_string(40 + r)};
    for (std::size_t c = 0; c + r < cohorts; ++c) {
      row.cells.push_back({1.0 / static_cast<double>(c + 1), {}, c > 0 && c + r + 1 == cohorts});
    }
    map.rows.push_back(row);
  }
  return map;
}

}  // namespace

TEST_CASE("heat_map: numbers in the cells, partial ones hatched, missing ones crossed") {
  auto map = retention(640, 4);
  map.rows[0].cells[1] = {};
  std::string const svg = to_svg(map);
  CHECK(faults_of(svg) == "");
  CHECK(svg == to_svg(map));
  drawn::document const doc{svg};
  for (auto const* text : {"100 %", "50 %", "2024 Q3", "43", "joined", "quarters later", "3",
                           "not over yet", "no data"}) {
    CHECK(doc.shows(text));
  }
  CHECK(doc.hints("2024 Q1, 2: 33 %, not over yet"));
  CHECK(doc.hints("2024 Q0, 1: no data"));
  std::size_t cells = 0;
  std::size_t hatched = 0;
  for (auto const& e : doc.all("rect")) {
    cells += e["fill-opacity"].empty() ? 0U : 1U;
    hatched += e["fill"] == "url(#retention-partial)" ? 1U : 0U;
    if (!e["fill-opacity"].empty()) CHECK(e.number("fill-opacity") <= 0.6);
  }
  CHECK(cells == 9);        // 4 + 3 + 2 + 1, less the missing one; what has not begun is not there
  CHECK(hatched == 3 + 1);  // and the legend's
}

TEST_CASE("heat_map: fits at any width, with a scale where the numbers have no room") {
  for (double const width : {240.0, 640.0}) {
    for (std::size_t const cohorts : {0U, 1U, 12U, 30U}) {
      auto map = retention(width, cohorts);
      CHECK(faults_of(to_svg(map)) == "");
      for (auto& row : map.rows)
        row.label = row.note = "とても長い名前の顧客グループ（四半期ごと）";
      for (auto& name : map.columns) name += "四半期あと";
      CHECK(faults_of(to_svg(map)) == "");
    }
  }
  CHECK(!drawn::document{to_svg(retention(340, 30))}.shows("50 %"));
  CHECK(drawn::document{to_svg(retention(340, 30))}.shows("0 %"));
  CHECK(!drawn::document{to_svg(retention(640, 4))}.shows("0 %"));
}

TEST_CASE("heat_map: hostile labels and huge numbers") {
  for (auto const& text :
       {std::string{"\"><script>&\xE2\x80\xAE\xFF"}, std::string(10'000, 'W'), std::string{}}) {
    heat_map const map{.about = {.title = "t", .description = text, .words = {text, text}},
                       .scale = {.text = [&text](double) { return text; }},
                       .row_title = text,
                       .column_title = text,
                       .columns = {text, text},
                       .rows = {{text, text, {{1e300}, {-1e300, {}, true}}}, {text, text, {{}}}}};
    CHECK(faults_of(to_svg(map)) == "");
  }
}

TEST_CASE("heat_map: what cannot be drawn is refused") {
  auto map = retention(640, 3);
  map.rows[1].cells[1].value = std::numeric_limits<double>::infinity();
  CHECK(sentence([&] { return to_svg(map); }) ==
        "heat_map: record 1: 2024 Q1 \"inf\" is not a finite number");
  map = retention(640, 3);
  map.columns.pop_back();
  CHECK(sentence([&] { return to_svg(map); }) ==
        "heat_map: 2024 Q0 has more cells than there are columns");
  map.scale.scale = axis_scale::logarithmic;
  CHECK(sentence([&] { return to_svg(map); }) == "heat_map: scale is not linear");
}
