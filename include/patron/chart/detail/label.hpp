// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_LABEL_HPP
#define PATRON_CHART_DETAIL_LABEL_HPP

#include <patron/chart/detail/text_width.hpp>
#include <patron/core/character_columns.hpp>
#include <patron/core/line_break.hpp>
#include <patron/core/reading_direction.hpp>
#include <patron/core/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

inline constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// The caller's text as XML may hold it and a reader may trust it: bytes that are no UTF-8 become
/// the replacement character; line ends and tabs become spaces; other control characters go, and so
/// do those that turn the direction of reading. Letters that run from right to left still do. Cut
/// after 1,000 characters.
template<class Text = std::string>
[[nodiscard]] Text clean_label(std::string_view raw) {
  Text clean;
  std::size_t characters = 0;
  while (!raw.empty()) {
    auto const [code, bytes] = first_character(raw);
    bool const control = (code < 0x20 && code != '\n' && code != '\t') ||
                         (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
    bool const no_character = code == replacement || (code & 0xFFFEU) == 0xFFFE;
    if (code == '\n' || code == '\t') {
      clean += ' ';
    } else if (no_character) {
      clean += replacement_text;
    } else if (!turns_direction(code) && !control) {
      clean += raw.substr(0, bytes);
    }
    raw.remove_prefix(bytes);
    if (++characters == 1000 && !raw.empty()) {
      clean += ellipsis;
      break;
    }
  }
  return clean;
}

/// A clean label for a place among other text: where it has letters that run from right to left,
/// between the marks that keep their direction inside (U+2068 and 2069).
template<class Text = std::string>
[[nodiscard]] Text isolated(Text const& clean) {
  constexpr char32_t right_to_left_mark = 0x200F;
  constexpr char isolate[] = {'\xE2', '\x81', '\xA8', '\0'};
  constexpr char end_of_isolate[] = {'\xE2', '\x81', '\xA9', '\0'};
  for (std::string_view rest = clean; !rest.empty();) {
    auto const c = first_character(rest);
    if (runs_from_right(c.code) || c.code == right_to_left_mark)
      return isolate + clean + end_of_isolate;
    rest.remove_prefix(c.bytes);
  }
  return clean;
}

/// How much of a clean text a line has room for.
struct line_fit {
  std::size_t bytes = 0;
  bool all = false;
};
/// Up to the last character with room; marks and joined emoji stay with what they belong to.
[[nodiscard]] constexpr line_fit fit_characters(std::string_view text, double room) noexcept {
  double hundredths = 0.0;
  std::size_t whole = 0;
  char32_t before = 0;
  for (std::size_t read = 0; read < text.size();) {
    auto const c = first_character(text.substr(read));
    if (!takes_no_room(c.code) && before != 0x200D) whole = read;
    hundredths += character_width(c.code);
    if (hundredths * font_size / 100.0 > room) return {whole, false};
    before = c.code;
    read += c.bytes;
  }
  return {text.size(), true};
}
/// Up to the last place with room where a line may end. A space is better than a place between
/// East Asian characters, unless it would leave more than half of the line empty.
[[nodiscard]] constexpr line_fit fit_words(std::string_view text, double room) noexcept {
  line_fit const most = fit_characters(text, room);
  if (most.all) return most;
  std::size_t space = 0;
  std::size_t other = 0;
  char32_t before = 0;
  for (std::size_t read = 0; read <= most.bytes && read < text.size();) {
    auto const c = first_character(text.substr(read));
    if (read != 0 && c.code == U' ') space = read;
    if (read != 0 && may_break(before, c.code)) other = read;
    before = c.code;
    read += c.bytes;
  }
  return {2 * space >= other ? space : other, false};
}

/// A clean text in so much room; what has none is cut, and "…" says so, where even that has room.
template<class Text = std::string>
[[nodiscard]] Text shortened(std::string_view clean, double room) {
  if (fit_characters(clean, room).all) return Text{clean};
  if (text_width(ellipsis) > room) return {};
  std::size_t const bytes = fit_characters(clean, room - text_width(ellipsis)).bytes;
  Text text{clean.substr(0, bytes)};
  while (!text.empty() && text.back() == ' ') text.pop_back();
  text += ellipsis;
  return text;
}

/// A text in lines, and whether they hold all of it.
template<class Text = std::string>
struct broken_text {
  std::vector<Text> lines{};
  bool whole = true;
};

/// A clean text in so many lines at most; words are not parted, and the last line is cut where it
/// must be.
template<class Text = std::string>
[[nodiscard]] broken_text<Text> broken_lines(std::string_view clean, double room,
                                             std::size_t most) {
  broken_text<Text> broken;
  while (!clean.empty()) {
    auto const fit = fit_words(clean, room);
    if (fit.all || fit.bytes == 0 || broken.lines.size() + 1 == most) {
      broken.lines.push_back(shortened<Text>(clean, room));
      broken.whole = fit.all;
      break;
    }
    broken.lines.emplace_back(clean.substr(0, fit.bytes));
    clean.remove_prefix(fit.bytes);
    if (clean.front() == ' ') clean.remove_prefix(1);
  }
  return broken;
}

/// The same, with lines as equally long as may be: a last line of one character looks lost.
template<class Text = std::string>
[[nodiscard]] broken_text<Text> balanced_lines(std::string_view clean, double room,
                                               std::size_t most) {
  auto greedy = broken_lines<Text>(clean, room, most);
  auto const count = greedy.lines.size();
  if (count < 2 || !greedy.whole) return greedy;
  for (double less = text_width(clean) / static_cast<double>(count); less < room; less += 3.0) {
    auto even = broken_lines<Text>(clean, less, count);
    if (even.whole) return even;
  }
  return greedy;
}

/// The width of the widest.
template<class Lines>
[[nodiscard]] double widest(Lines const& lines) {
  double width = 0.0;
  for (auto const& line : lines) {
    if (double const w = text_width(line); w > width) width = w;
  }
  return width;
}

}  // namespace patron::inline v0::detail

#endif
