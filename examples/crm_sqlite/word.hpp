// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_WORD_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_WORD_HPP

#include <patron/io/csv_value.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "column_value.hpp"
#include "records.hpp"

namespace crm {

/// The words by which the values of an enumeration stand in tables and files, in their order.
template<class Enum>
inline constexpr auto words_of = nullptr;
template<>
inline constexpr std::array<std::string_view, 8> words_of<stage>{
    "stranger", "reader", "lead", "trial", "customer", "regular", "advocate", "lost"};
template<>
inline constexpr std::array<std::string_view, 3> words_of<opinion>{"asked", "answered",
                                                                   "complaint"};
template<>
inline constexpr std::array<std::string_view, 3> words_of<outcome>{"accepted", "refused", "open"};
template<>
inline constexpr std::array<std::string_view, 6> words_of<patron::need_event>{
    "noticed", "raised", "not_proposed", "proposed", "met", "met_elsewhere"};

template<class Enum>
concept has_words = requires { words_of<Enum>.size(); };

template<has_words Enum>
[[nodiscard]] std::string word_of(Enum value) {
  return std::string{words_of<Enum>[static_cast<std::size_t>(value)]};
}
template<has_words Enum>
[[nodiscard]] std::optional<Enum> find_word(std::string_view word) {
  for (std::size_t i = 0; i < words_of<Enum>.size(); ++i) {
    if (words_of<Enum>[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}
/// The end of a sentence about a word that is unknown.
template<has_words Enum>
[[nodiscard]] std::string none_of_the_words() {
  std::string text = "is none of";
  for (std::string_view const word : words_of<Enum>) text += ' ' + std::string{word} + ',';
  text.pop_back();
  return text;
}

}  // namespace crm

template<crm::has_words Enum>
struct sqlite::column_value<Enum> {
  static Enum read(sqlite3_stmt* row, int i) {
    auto const found = crm::find_word<Enum>(column_value<std::string>::read(row, i));
    if (!found) throw std::logic_error{"a word of the table is unknown to the program"};
    return *found;
  }
  static int bind(sqlite3_stmt* to, int i, Enum value) {
    return column_value<std::string>::bind(to, i, crm::word_of(value));
  }
};

template<crm::has_words Enum>
struct patron::csv_value<Enum> {
  static std::string_view parse(std::string_view cell, Enum& value) {
    auto const found = crm::find_word<Enum>(cell);
    if (!found) {
      static std::string const reason = crm::none_of_the_words<Enum>();
      return reason;
    }
    value = *found;
    return patron::csv_value_read;
  }
};

#endif
