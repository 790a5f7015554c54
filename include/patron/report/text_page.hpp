// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_TEXT_PAGE_HPP
#define PATRON_REPORT_TEXT_PAGE_HPP

#include <patron/report/detail/line_breaking.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <string>
#include <string_view>

namespace patron::inline v0 {

/// A page for a terminal, in lines of 100 columns.
class text_page final : public report_page {
 public:
  using report_page::report_page;

  [[nodiscard]] std::string const& text() const noexcept { return text_; }

 private:
  void write_heading(std::string const& title) override {
    if (!text_.empty()) text_ += '\n';
    text_ += title;
    text_ += '\n';
  }
  void write_sentences(std::string const& text) override {
    std::string_view left = text;
    do {
      text_ += "  ";
      text_ += detail::take_line(left, 98);
      text_ += '\n';
    } while (!left.empty());
  }
  /// With an empty line above it.
  void write_table(text_table const& table) override { text_ += '\n' + table.text(); }

  std::string text_;
};

}  // namespace patron::inline v0

#endif
