// SPDX-License-Identifier: MIT
#include <patron/chart/palette.hpp>
#include <patron/report/html/page_style.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "catch.hpp"

using patron::detail::page_style;

TEST_CASE("page_style: every brace closes, and nothing ends the style or loads something") {
  std::ptrdiff_t depth = 0;
  bool closed_too_soon = false;
  for (char const c : page_style) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    closed_too_soon = closed_too_soon || depth < 0;
  }
  CHECK(depth == 0);
  CHECK(!closed_too_soon);
  for (std::string_view const part : {"<", "url(", "@import", "http", "\\"}) {
    CHECK(page_style.find(part) == page_style.npos);
  }
}

TEST_CASE("page_style: its colours are those of the charts") {
  std::string const colours = patron::chart_style_sheet();
  std::size_t used = 0;
  for (std::size_t at = page_style.find("var("); at != page_style.npos;
       at = page_style.find("var(", at + 1)) {
    std::string_view const name = page_style.substr(at + 4, page_style.find(')', at) - at - 4);
    INFO(name);
    CHECK(colours.find(std::string{name} + ':') != std::string::npos);
    ++used;
  }
  CHECK(used > 5);
  CHECK(page_style.find('#') == page_style.npos);  // no colour of its own
}

TEST_CASE("page_style: narrow screens and paper have rules of their own") {
  for (std::string_view const rule :
       {"@media (max-width:600px)", "@media print", ":focus-visible"}) {
    CHECK(page_style.find(rule) != page_style.npos);
  }
}
