// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_SVG_WRITER_HPP
#define PATRON_CHART_DETAIL_SVG_WRITER_HPP

#include <patron/chart/palette.hpp>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// Appends a coordinate with two decimals at most: the same bytes everywhere, and never -0.
template<class Text>
void append_number(Text& text, double number) {
  long long hundredths = std::llround(number * 100.0);
  if (hundredths < 0) {
    text += '-';
    hundredths = -hundredths;
  }
  text += std::to_string(hundredths / 100);
  if (auto const behind = hundredths % 100; behind != 0) {
    text += '.';
    text += static_cast<char>('0' + behind / 10);
    if (behind % 10 != 0) text += static_cast<char>('0' + behind % 10);
  }
}

/// Writes SVG element by element: `open`, then `set` its attributes, then what is inside, then
/// `close`. All text is escaped. It takes text as clean; labels go through `clean_label` first.
template<class Text = std::string>
class basic_svg_writer {
 public:
  basic_svg_writer& open(std::string_view name) {
    end_tag();
    text_ += '<';
    text_ += name;
    names_.push_back(name);
    in_tag_ = true;
    return *this;
  }
  basic_svg_writer& set(std::string_view attribute, std::string_view value) {
    begin_value(attribute);
    escape(value);
    text_ += '"';
    return *this;
  }
  basic_svg_writer& set(std::string_view attribute, char const* value) {
    return set(attribute, std::string_view{value});
  }
  basic_svg_writer& set(std::string_view attribute, double value) {
    begin_value(attribute);
    append_number(text_, value);
    text_ += '"';
    return *this;
  }
  basic_svg_writer& set(std::string_view attribute, chart_colour const& colour) {
    begin_value(attribute);
    text_ += "var(--patron-";
    text_ += colour.name;
    text_ += ',';
    text_ += colour.light;
    text_ += ")\"";
    return *this;
  }
  basic_svg_writer& content(std::string_view text) {
    end_tag();
    escape(text);
    return *this;
  }
  void close() {
    if (in_tag_) {
      text_ += "/>";
      in_tag_ = false;
    } else {
      text_ += "</";
      text_ += names_.back();
      text_ += '>';
    }
    names_.pop_back();
    // Lines for whoever reads the source; not inside of text, where a line end would be a space.
    if (names_.empty() || names_.back() != "text") text_ += '\n';
  }
  /// A hint that a browser shows, and the accessible name of what is open.
  void title(std::string_view text) {
    if (text.empty()) return;
    open("title");
    content(text).close();
  }

  [[nodiscard]] Text const& text() const noexcept { return text_; }

 private:
  void begin_value(std::string_view attribute) {
    text_ += ' ';
    text_ += attribute;
    text_ += "=\"";
  }
  void end_tag() {
    if (in_tag_) text_ += '>';
    in_tag_ = false;
  }
  void escape(std::string_view text) {
    for (char const c : text) {
      switch (c) {
        case '<':
          text_ += "&lt;";
          break;
        case '>':
          text_ += "&gt;";
          break;
        case '&':
          text_ += "&amp;";
          break;
        case '"':
          text_ += "&quot;";
          break;
        case '\'':
          text_ += "&#39;";
          break;
        default:
          text_ += c;
      }
    }
  }

  Text text_;
  std::vector<std::string_view> names_;  // of what is open; string literals
  bool in_tag_ = false;
};

using svg_writer = basic_svg_writer<>;

/// The data of a path.
template<class Text = std::string>
class basic_svg_path {
 public:
  basic_svg_path& move_to(double x, double y) { return add('M', x, y); }
  basic_svg_path& line_to(double x, double y) { return add('L', x, y); }
  basic_svg_path& close() {
    text_ += 'Z';
    return *this;
  }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  [[nodiscard]] Text const& text() const noexcept { return text_; }

 private:
  basic_svg_path& add(char command, double x, double y) {
    text_ += command;
    append_number(text_, x);
    text_ += ' ';
    append_number(text_, y);
    return *this;
  }

  Text text_;
};

using svg_path = basic_svg_path<>;

}  // namespace patron::inline v0::detail

#endif
