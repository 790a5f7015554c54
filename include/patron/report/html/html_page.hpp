// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HTML_HTML_PAGE_HPP
#define PATRON_REPORT_HTML_HTML_PAGE_HPP

#include <patron/chart/palette.hpp>
#include <patron/report/html/html_table.hpp>
#include <patron/report/html/html_text.hpp>
#include <patron/report/html/page_style.hpp>
#include <patron/report/language.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <cstddef>
#include <string>

namespace patron::inline v0 {

/// What stands around the sections of a page, in its language.
struct html_frame {
  std::string title{};
  std::string lead{};      ///< under the title
  std::string skip{};      ///< the link past the list of sections
  std::string sections{};  ///< what that list is called, for those who do not see it
  std::string footer{};
};

/// A page for a browser, in one piece: no script, nothing loaded from elsewhere, and a policy that
/// forbids both. Each heading begins a section, to which a list at the side leads. Whatever a text
/// holds, it is shown and does nothing else.
class html_page : public report_page {
 public:
  using report_page::report_page;

  /// A chart, drawn for wide and narrow screens: above it what it shows for this firm, unless the
  /// sentence before says so (then none), below it how to read it.
  template<class Chart>
  void show_chart(std::string const& finding, Chart chart, std::string const& note) {
    if (!finding.empty()) {
      body_ += "<p class=\"finding\">" + detail::html_text(finding) + "</p>\n";
      last_said_ = finding;
    }
    chart.about.description = last_said_;
    chart.about.width = 720.0;
    body_ += "<figure>\n<div class=\"wide\">" + to_svg(chart) + "</div>\n";
    chart.about.id += "-narrow";
    chart.about.width = 340.0;
    body_ += "<div class=\"narrow\">" + to_svg(chart) + "</div>\n<figcaption>" +
             detail::html_text(note) + "</figcaption>\n</figure>\n";
  }

  /// The whole page.
  [[nodiscard]] std::string html(html_frame const& frame) const {
    using detail::escaped;
    using detail::html_text;
    std::string page = "<!DOCTYPE html>\n<html lang=\"";
    page += language() == language::japanese ? "ja" : "en";
    page +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n"
        "<title>";
    page += escaped(frame.title) + "</title>\n<style>\n" + chart_style_sheet();
    page += detail::page_style;
    page += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">";
    page += html_text(frame.skip) + "</a>\n<header>\n<h1>" + html_text(frame.title) + "</h1>\n<p>";
    page += html_text(frame.lead) + "</p>\n</header>\n<nav aria-label=\"" + escaped(frame.sections);
    page += "\">\n<ol>\n" + links_ + "</ol>\n</nav>\n<main id=\"content\" tabindex=\"-1\">\n";
    page += body_ + (sections_ == 0 ? "" : "</section>\n");
    page += "</main>\n<footer>\n<p>" + html_text(frame.footer) + "</p>\n</footer>\n</body>\n";
    return page + "</html>\n";
  }

 private:
  void write_heading(std::string const& title) override {
    if (sections_ != 0) body_ += "</section>\n";
    std::string const id = "section-" + std::to_string(++sections_);
    std::string const shown = detail::html_text(title);
    links_ += "<li><a href=\"#" + id + "\">" + shown + "</a></li>\n";
    body_ += "<section id=\"" + id + "\">\n<h2>" + shown + "</h2>\n";
    title_ = title;
    tables_ = 0;
  }
  void write_sentences(std::string const& text) override {
    body_ += "<p>" + detail::html_text(text) + "</p>\n";
    last_said_ = text;
  }
  void write_table(text_table const& table) override {
    ++tables_;
    std::string const number = std::to_string(tables_);
    body_ += detail::html_table(table, "table-" + std::to_string(sections_) + '-' + number,
                                tables_ == 1 ? title_ : title_ + " (" + number + ')');
  }

  std::string links_;
  std::string body_;
  std::string title_;      // of the section that is being written
  std::string last_said_;  // what a chart shows, where it has no sentence of its own
  std::size_t sections_ = 0;
  std::size_t tables_ = 0;  // of the section
};

}  // namespace patron::inline v0

#endif
