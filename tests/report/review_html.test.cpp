// SPDX-License-Identifier: MIT
#include <patron/report/review_html.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace std::chrono;

namespace {

bool contains(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// What stands behind each `mark`, up to the next quotation mark.
std::vector<std::string> values_of(std::string const& html, std::string_view mark) {
  std::vector<std::string> values;
  for (auto at = html.find(mark); at != html.npos; at = html.find(mark, at + 1)) {
    std::size_t const from = at + mark.size();
    values.push_back(html.substr(from, html.find('"', from) - from));
  }
  return values;
}

/// A firm of which little is known, whose names are hostile.
patron::review some_review(std::string const& name) {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.first_day = 2024y / January / 2;
  r.customers.until = 2024y / November / 1;
  r.customers.orders = 40;
  r.customers.customers = 30;
  r.customers.came_back = {12, 30};
  using patron::completeness;
  r.grip.quarters = {{patron::quarter(2024y, 2), {{12, 20}, completeness::complete(20)}, 0.5},
                     {patron::quarter(2024y, 3), {{3, 9}, completeness::complete(9)}, {}},
                     {patron::quarter(2024y, 4), {{4, 10}, completeness::partial(10)}, 0.5}};
  r.offers = patron::offers_section{.rungs = {{name, 1000}, {"advice", 100'000}},
                                    .widest_step = 3.5,
                                    .gaps = {{0, 1, 100.0, 10'000}}};
  r.concentration = patron::concentration_section{3, 30, 53'000, 0.53};
  r.unread_files = {name};
  return r;
}

}  // namespace

TEST_CASE("review_html: a page of its own, with no script and nothing from elsewhere") {
  std::string const page = to_html(some_review("soap"));
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(contains(page, "default-src 'none'"));
  for (std::string_view const part : {"<script", "<img", "<iframe", "<link rel=\"stylesheet",
                                      "@import", " src=", " onload=", "url(h", "href=\"h"}) {
    INFO(part);
    CHECK(!contains(page, part));
  }
  CHECK(values_of(page, "<h1").size() == 1);
  CHECK(page == to_html(some_review("soap")));
}

TEST_CASE("review_html: every id once, and what is referred to is there") {
  std::string const page = to_html(some_review("soap"));
  auto const ids = values_of(page, " id=\"");
  std::set<std::string> const once(ids.begin(), ids.end());
  CHECK(ids.size() == once.size());
  for (std::string_view const mark :
       {"href=\"#", "aria-labelledby=\"", "aria-describedby=\"", "\"url(#"}) {
    for (std::string const& value : values_of(page, mark)) {
      for (std::size_t from = 0; from < value.size();) {  // several ids, spaces between them
        std::size_t const end = (std::min)(value.find(' ', from), value.size());
        INFO(mark << value);
        CHECK(once.contains(value.substr(from, end - from)));
        from = end + 1;
      }
    }
  }
}

TEST_CASE("review_html: what is drawn, and what it says above and beneath") {
  std::string const page = to_html(some_review("soap"));
  CHECK(contains(page, "In 2024 Q3, the last quarter that is over"));
  CHECK(contains(page, "id=\"grip_chart"));
  CHECK(contains(page, "id=\"grip_chart-narrow"));
  CHECK(contains(page, "<td class=\"n\">60.0 %</td>"));
  CHECK(contains(page, "an offer that is missing"));
  CHECK(contains(page, "<figcaption>"));
}

TEST_CASE("review_html: hostile names are shown and do nothing else") {
  std::string const hostile =
      "<script>alert(1)</script>\"'&\xE2\x80\xAE"
      "evil";
  std::string const page = to_html(some_review(hostile));
  CHECK(!contains(page, "<script"));
  CHECK(!contains(page, "\xE2\x80\xAE"));
  CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;evil"));
  CHECK(contains(to_html(some_review(std::string(10'000, 'x'))), std::string(10'000, 'x')));
  CHECK(contains(to_html(some_review("\xD7\xA9\xD7\x9C \xD7\xA9\xD7\x9C 12")),
                 "<bdi>\xD7\xA9\xD7\x9C \xD7\xA9\xD7\x9C</bdi> 12"));
}

TEST_CASE("review_html: in Japanese, with no word missing") {
  patron::review const r = some_review("soap");
  std::string const page = to_html(r, patron::language::japanese);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"));
  CHECK(contains(page, "会社の現状"));
  CHECK(!contains(page, "quarter"));
}
