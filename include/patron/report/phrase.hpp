// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_PHRASE_HPP
#define PATRON_REPORT_PHRASE_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace patron::inline v0 {

namespace detail {

/// 2500315 as "2,500,315"; what stands behind a point is left alone.
[[nodiscard]] inline std::string grouped(std::string digits) {
  std::size_t const end = (std::min)(digits.find('.'), digits.size());
  std::size_t const begin = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}
template<std::integral Number>
[[nodiscard]] std::string grouped(Number n) {
  return grouped(std::to_string(n));
}

}  // namespace detail

/// English as it stands in the program, and the key under which other languages have it. Places
/// are filled in: "{0} of {1} came back". Behind a `|` stands the form for another number than one:
/// "{0} came back|{0} of them came back"; the first whole number that is filled in decides. What
/// stands behind a `~` is for the translator and never shown: "left~of contracts". Only a literal
/// is a phrase: what data say cannot be taken for one.
class phrase {
 public:
  consteval phrase(char const* english) : english_{english} {}
  [[nodiscard]] constexpr std::string_view english() const noexcept { return english_; }

 private:
  std::string_view english_;
};

/// What a place of a phrase is filled with: text in the language of the page, or a whole number. A
/// literal is neither: it would not be translated.
class phrase_part {
 public:
  phrase_part(std::string text) : text_{std::move(text)} {}
  phrase_part(std::string_view text) : text_{text} {}
  phrase_part(char const* untranslated) = delete;
  template<std::integral Number>
  phrase_part(Number n) : text_{detail::grouped(n)}, is_number_{true}, is_one_{n == 1} {}

  [[nodiscard]] std::string const& text() const noexcept { return text_; }
  [[nodiscard]] bool is_number() const noexcept { return is_number_; }
  [[nodiscard]] bool is_one() const noexcept { return is_one_; }

 private:
  std::string text_;
  bool is_number_ = false;
  bool is_one_ = false;
};

namespace detail {

/// The form of a phrase that goes with these numbers, without what is for the translator.
[[nodiscard]] inline std::string_view form_of(std::string_view text,
                                              std::initializer_list<phrase_part> parts) {
  text = text.substr(0, text.find('~'));
  std::size_t const bar = text.find('|');
  if (bar == std::string_view::npos) return text;
  for (phrase_part const& each : parts) {
    if (each.is_number()) return each.is_one() ? text.substr(0, bar) : text.substr(bar + 1);
  }
  return text.substr(bar + 1);
}

/// A text whose places are filled; throws where there is nothing to fill one with.
[[nodiscard]] inline std::string filled(std::string_view text,
                                        std::initializer_list<phrase_part> parts) {
  std::string all;
  while (!text.empty()) {
    std::size_t const place = (std::min)(text.find('{'), text.size());
    all += text.substr(0, place);
    text.remove_prefix(place);
    if (text.size() < 3) return all += text;
    auto const index = static_cast<std::size_t>(text[1] - '0');
    require(index < parts.size() && text[2] == '}', "phrase: a part for each place");
    all += (parts.begin() + index)->text();
    text.remove_prefix(3);
  }
  return all;
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
