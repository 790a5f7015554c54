// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_VALUE_HPP
#define PATRON_IO_CSV_VALUE_HPP

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace patron::inline v0 {

/// The one small customisation point for cells: how a type is read from the text of one. Integers,
/// `double`, `money`, `grade`, `bool`, `std::string`, days, instants and `std::optional` of these
/// have theirs. The caller's own type takes part by
///
///     template<> struct patron::csv_value<shop::size> {
///       static std::string_view parse(std::string_view cell, shop::size& value) {
///         if (cell != "S" && cell != "L") return "is not a size";
///         value = cell == "S" ? shop::size::s : shop::size::l;
///         return csv_value_read;
///       }
///     };
///
/// `parse` gives what is wrong with the cell, as the end of a sentence that begins with the column
/// and the cell, and in a text that outlives the call; `csv_value_read` where nothing is. It does
/// not throw. The quotes around a cell are gone, a doubled quote inside is single.
template<class T>
struct csv_value;

/// What `csv_value<T>::parse` gives where it has read the cell.
inline constexpr std::string_view csv_value_read{};

/// What a cell can be read into.
template<class T>
concept csv_readable = std::default_initializable<T> && requires(std::string_view cell, T& value) {
  { csv_value<T>::parse(cell, value) } -> std::convertible_to<std::string_view>;
};

/// The text of the cell, byte by byte: whatever it holds comes through unharmed.
template<>
struct csv_value<std::string> {
  [[nodiscard]] static std::string_view parse(std::string_view cell, std::string& value) {
    value.assign(cell);
    return csv_value_read;
  }
};

/// 0 or 1, false or true; in capitals as spreadsheets write them.
template<>
struct csv_value<bool> {
  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell, bool& value) {
    if (cell.empty()) return "is empty";
    bool const yes = cell == "1" || cell == "true" || cell == "TRUE";
    bool const no = cell == "0" || cell == "false" || cell == "FALSE";
    if (!yes && !no) return "is neither 0, 1, true nor false";
    value = yes;
    return csv_value_read;
  }
};

/// None where the cell is empty.
template<csv_readable T>
struct csv_value<std::optional<T>> {
  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell,
                                                        std::optional<T>& value) {
    value.reset();
    if (cell.empty()) return csv_value_read;
    return csv_value<T>::parse(cell, value.emplace());
  }
};

static_assert(csv_readable<std::string> && csv_readable<std::optional<bool>>);

}  // namespace patron::inline v0

#endif
