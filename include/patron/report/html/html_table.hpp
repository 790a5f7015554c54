// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HTML_HTML_TABLE_HPP
#define PATRON_REPORT_HTML_HTML_TABLE_HPP

#include <patron/report/detail/column_kind.hpp>
#include <patron/report/html/html_text.hpp>
#include <patron/report/text_table.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// A cell; one without a scope heads nothing, and an empty one neither. Very long text scrolls in a
/// frame of its own.
[[nodiscard]] inline std::string html_cell(std::string const& text, std::string_view scope,
                                           column_kind kind) {
  constexpr std::size_t most_bytes = 400;
  bool const heads = !scope.empty() && !text.empty();
  bool const is_long = text.size() > most_bytes;
  std::string cell = heads ? "<th scope=\"" + std::string{scope} + '"' : "<td";
  cell += kind == column_kind::figures ? " class=\"n\">" : ">";
  if (is_long) cell += R"(<div class="long" tabindex="0">)";
  cell += html_text(text);
  if (is_long) cell += "</div>";
  return cell + (heads ? "</th>" : "</td>");
}

/// A table in a frame that scrolls where it is too wide; `caption` names both, for those who do not
/// see under which heading they stand.
[[nodiscard]] inline std::string html_table(text_table const& table, std::string const& id,
                                            std::string const& caption) {
  auto const& rows = table.rows();
  std::vector<column_kind> kinds;
  for (std::size_t c = 0; c < rows[0].size(); ++c) kinds.push_back(kind_of_column(rows, c));

  std::string html = R"(<div class="table" role="group" tabindex="0" aria-labelledby=")" + id;
  html += "\">\n<table>\n<caption id=\"" + id + "\">" + html_text(caption);
  html += "</caption>\n<thead>\n";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    html += "<tr>";
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (kinds[c] == column_kind::empty) continue;
      html += html_cell(rows[r][c], r == 0 ? "col" : c == 0 ? "row" : "", kinds[c]);
    }
    html += r == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace patron::inline v0::detail

#endif
