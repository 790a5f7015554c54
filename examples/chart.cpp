// SPDX-License-Identifier: MIT
// A chart without the rest of the library: numbers and labels in, an SVG element out.
#include <patron/chart.hpp>

#include <cstdio>
#include <string>

int main() {
  using namespace patron;
  // Customers kept, quarter by quarter; the last quarter is not over.
  line_chart const kept{.about = {.id = "kept",
                                  .title = "Customers kept, by quarter",
                                  .description = "It rose from 52 % to 61 %; the aim is 80 %."},
                        .x = {.names = {"2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4", "2025 Q1"}},
                        .y = {.from = 0.0, .text = percent_text{}},
                        .lines = {{.points = {{0, {0.52, interval{0.44, 0.60}}},
                                              {1, {0.55, interval{0.47, 0.63}}},
                                              {2, {0.58, interval{0.50, 0.66}}},
                                              {3, {0.61, interval{0.53, 0.68}}},
                                              {4, {0.31, interval{0.24, 0.39}, true}}}}},
                        .references = {{0.8, "the aim"}}};
  std::string const svg = to_svg(kept);
  std::printf(
      "<!doctype html><meta charset=\"utf-8\"><title>Customers kept</title>\n<style>%s"
      "body{font-family:sans-serif;background:var(--patron-background)}</style>\n%s",
      chart_style_sheet().c_str(), svg.c_str());
  return svg.starts_with("<svg") && svg.find("the aim") != std::string::npos ? 0 : 1;
}
