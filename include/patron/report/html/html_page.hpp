// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HTML_HTML_PAGE_HPP
#define PATRON_REPORT_HTML_HTML_PAGE_HPP

#include <patron/chart/palette.hpp>
#include <patron/report/html/html_text.hpp>
#include <patron/report/html/page_style.hpp>
#include <patron/report/language.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
  /// Figures stand right, and an empty column is left out.
  enum class column_kind { text, figures, empty };

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
  /// Named after its section, for those who do not see under which heading it stands.
  void write_table(text_table const& table) override {
    ++tables_;
    std::string const id = "table-" + std::to_string(sections_) + '-' + std::to_string(tables_);
    body_ += "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id;
    body_ += "\">\n<table>\n<caption id=\"" + id + "\">" + detail::html_text(title_);
    if (tables_ != 1) body_ += " (" + std::to_string(tables_) + ')';
    body_ += "</caption>\n<thead>\n";
    auto const& rows = table.rows();
    std::vector<column_kind> kinds;
    for (std::size_t c = 0; c < rows[0].size(); ++c) kinds.push_back(kind_of(rows, c));
    for (std::size_t r = 0; r < rows.size(); ++r) {
      body_ += "<tr>";
      for (std::size_t c = 0; c < rows[r].size(); ++c) {
        if (kinds[c] == column_kind::empty) continue;
        write_cell(rows[r][c], r == 0 ? "col" : c == 0 ? "row" : "", kinds[c]);
      }
      body_ += r == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n";
    }
    body_ += "</tbody>\n</table>\n</div>\n";
  }
  /// A cell without a scope heads nothing; an empty one neither.
  void write_cell(std::string const& text, std::string_view scope, column_kind kind) {
    bool const heads = !scope.empty() && !text.empty();
    body_ += heads ? "<th scope=\"" + std::string{scope} + '"' : "<td";
    if (kind == column_kind::figures) body_ += " class=\"n\"";
    body_ += '>' + detail::html_text(text) + (heads ? "</th>" : "</td>");
  }
  /// Whether a text is a figure with a unit perhaps: "20 min", "22.2 to 24.4", "5 of 12".
  [[nodiscard]] static bool is_figure(std::string const& text) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t longest_unit = 8;  // bytes
    std::size_t const first = text.find_first_of(digits);
    return first != std::string::npos && text.find_first_not_of("-+") == first &&
           text.size() - text.find_last_of(digits) <= 1 + longest_unit;
  }
  /// What stands in a column, without its header.
  [[nodiscard]] static column_kind kind_of(std::vector<text_table::row> const& rows,
                                           std::size_t column) {
    if (column == 0) return column_kind::text;
    std::ptrdiff_t figures = 0;
    bool is_empty = rows[0][column].empty();
    for (std::size_t r = 1; r < rows.size(); ++r) {
      std::string const& text = rows[r][column];
      if (text.empty()) continue;
      is_empty = false;
      if (text != "-") figures += is_figure(text) ? 1 : -1;
    }
    if (is_empty) return column_kind::empty;
    return figures > 0 ? column_kind::figures : column_kind::text;
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
