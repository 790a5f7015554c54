// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_COLUMN_HPP
#define PATRON_IO_CSV_COLUMN_HPP

#include <patron/io/csv_number.hpp>
#include <patron/io/csv_time.hpp>
#include <patron/io/csv_value.hpp>

#include <chrono>
#include <concepts>
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>

namespace patron::inline v0 {
namespace detail {

/// No converter: the cell is read as what the member is.
struct as_written {};

template<class Member>
inline constexpr bool is_optional = false;
template<class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template<class Convert, class Member>
concept converts_instants =
    std::regular_invocable<Convert const&, std::chrono::sys_seconds> &&
    std::assignable_from<Member&, std::invoke_result_t<Convert const&, std::chrono::sys_seconds>>;

}  // namespace detail

/// A column of a file and the member it goes to; made by `column`.
template<class Record, class Member, class Convert = detail::as_written>
struct csv_column {
  using member_type = Member;
  static constexpr bool converts = !std::same_as<Convert, detail::as_written>;

  std::string_view name;
  Member Record::*member;
  Convert convert{};

  /// What is wrong with the cell, or `csv_value_read`.
  [[nodiscard]] constexpr std::string_view parse(std::string_view cell, Record& record) const {
    if constexpr (!converts) {
      return csv_value<Member>::parse(cell, record.*member);
    } else {
      if constexpr (detail::is_optional<Member>) {
        (record.*member).reset();
        if (cell.empty()) return csv_value_read;
      }
      detail::iso_time time;
      if (auto const wrong = detail::parse_instant(cell, time); !wrong.empty()) return wrong;
      record.*member = std::invoke(convert, *time.instant());
      return csv_value_read;
    }
  }
};

/// The column with that name in the header row, and the member of the caller's record it goes to:
///
///     column("amount", &order::total)
///
/// The name is looked at while the file is read and not kept.
template<class Record, csv_readable Member>
[[nodiscard]] constexpr csv_column<Record, Member> column(std::string_view name,
                                                          Member Record::*member) {
  return {name, member, {}};
}

/// A column of instants (date, time and offset from UTC) that become something else, by any
/// callable that takes a `sys_seconds`; a fraction of a second is cut off before:
///
///     column("placed_at", &order::day, civil_day{hours{9}})      // the day in Tokyo
template<class Record, class Member, detail::converts_instants<Member> Convert>
[[nodiscard]] constexpr csv_column<Record, Member, Convert> column(std::string_view name,
                                                                   Member Record::*member,
                                                                   Convert convert) {
  return {name, member, convert};
}

namespace detail {

template<class C, class T>
inline constexpr bool is_column_of = false;
template<class Record, class Member, class Convert, std::derived_from<Record> T>
inline constexpr bool is_column_of<csv_column<Record, Member, Convert>, T> = true;

/// A column whose member a T has.
template<class C, class T>
concept column_of = is_column_of<std::remove_cvref_t<C>, T>;

}  // namespace detail
}  // namespace patron::inline v0

#endif
