// SPDX-License-Identifier: MIT
#include <patron/report/html/html_page.hpp>

#include <string>

#include "catch.hpp"

namespace {

bool contains(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

/// A chart that draws what it was told.
struct told_chart {
  struct {
    std::string id = "told";
    std::string description{};
    double width = 0.0;
  } about{};
};
std::string to_svg(told_chart const& chart) {
  return "<svg id=\"" + chart.about.id + "\">" + chart.about.description + "</svg>";
}

patron::html_frame const frame{.title = "A <firm>",
                               .lead = "10 orders",
                               .skip = "Skip",
                               .sections = "Sec\"tions",
                               .footer = "The end"};

using page = patron::html_page;

}  // namespace

TEST_CASE("html_page: nothing said is a page all the same") {
  std::string const html = page{{"USD", 2}}.html(frame);
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(contains(html, "<title>A &lt;firm&gt;</title>"));
  CHECK(contains(html, "aria-label=\"Sec&quot;tions\""));
  CHECK(contains(html, "default-src 'none'"));
  CHECK(!contains(html, "section>"));
  CHECK(html.ends_with("<footer>\n<p>The end</p>\n</footer>\n</body>\n</html>\n"));
  CHECK(contains(page{{"JPY", 0}, patron::language::japanese}.html(frame), "<html lang=\"ja\">"));
}

TEST_CASE("html_page: each heading begins a section, to which a link leads") {
  page written{{"USD", 2}};
  written.heading(std::string{"One & two"});
  written.say(std::string{"<b>said</b>"});
  written.heading(std::string{"Three"});
  std::string const html = written.html(frame);
  CHECK(contains(html,
                 "<li><a href=\"#section-1\">One &amp; two</a></li>\n"
                 "<li><a href=\"#section-2\">Three</a></li>"));
  CHECK(contains(html,
                 "<section id=\"section-1\">\n<h2>One &amp; two</h2>\n"
                 "<p>&lt;b&gt;said&lt;/b&gt;</p>\n</section>\n<section id=\"section-2\">\n"
                 "<h2>Three</h2>\n</section>\n</main>"));
}

TEST_CASE("html_page: tables of a section have ids and names of their own") {
  page written{{"USD", 2}};
  patron::text_table table{{"a"}};
  table.add({"1"});
  for (auto const* title : {"One", "Two"}) {
    written.heading(std::string{title});
    written.show(table);
  }
  written.show(table);
  std::string const html = written.html(frame);
  for (auto const* part :
       {"id=\"table-1-1\">One<", "id=\"table-2-1\">Two<", "id=\"table-2-2\">Two (2)<"}) {
    CHECK(contains(html, part));
  }
}

TEST_CASE("html_page: a chart for wide and for narrow screens, described by what was said") {
  page written{{"USD", 2}};
  written.say(std::string{"said before"});
  written.show_chart("", told_chart{}, "how to <read> it");
  written.show_chart("found", told_chart{}, "");
  std::string const html = written.html(frame);
  CHECK(contains(html,
                 "<div class=\"wide\"><svg id=\"told\">said before</svg></div>\n"
                 "<div class=\"narrow\"><svg id=\"told-narrow\">said before</svg></div>"));
  CHECK(contains(html, "<figcaption>how to &lt;read&gt; it</figcaption>"));
  CHECK(contains(html,
                 "<p class=\"finding\">found</p>\n<figure>\n"
                 "<div class=\"wide\"><svg id=\"told\">found</svg>"));
}
