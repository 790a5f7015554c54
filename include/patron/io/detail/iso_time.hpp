// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_ISO_TIME_HPP
#define PATRON_IO_DETAIL_ISO_TIME_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// A date as it is written (ISO 8601), with what may follow it: a time of day, an offset from UTC.
struct iso_time {
  std::chrono::sys_days day{};
  std::optional<std::chrono::seconds> time_of_day{};
  std::chrono::nanoseconds fraction{};  ///< of a second
  std::optional<std::chrono::minutes> utc_offset{};

  /// The second in which the instant lies; none where the text says no offset.
  [[nodiscard]] constexpr std::optional<std::chrono::sys_seconds> instant() const {
    if (!time_of_day || !utc_offset) return std::nullopt;
    return day + *time_of_day - *utc_offset;
  }
};

/// How reading one ended.
enum class iso_fault { none, not_a_date, no_such_day, no_such_time };

/// A text that is read from its front.
class iso_text {
 public:
  explicit constexpr iso_text(std::string_view text) noexcept : rest_{text} {}

  [[nodiscard]] constexpr bool empty() const noexcept { return rest_.empty(); }

  /// Takes one of the characters where the text goes on with it, or gives zero.
  constexpr char take(std::string_view any_of) noexcept {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return '\0';
    char const c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  /// Takes a number of exactly so many digits.
  constexpr std::optional<int> take_number(int digits) noexcept {
    int number = 0;
    for (; digits != 0; --digits) {
      char const c = take("0123456789");
      if (c == '\0') return std::nullopt;
      number = 10 * number + (c - '0');
    }
    return number;
  }

 private:
  std::string_view rest_;
};

/// hh:mm, hh:mm:ss or hh:mm:ss.fraction with up to nine digits
[[nodiscard]] constexpr iso_fault parse_time_of_day(iso_text& text, iso_time& time) noexcept {
  using std::chrono::hours, std::chrono::minutes, std::chrono::seconds;
  auto const hour = text.take_number(2);
  if (!hour || text.take(":") == '\0') return iso_fault::not_a_date;
  auto const minute = text.take_number(2);
  if (!minute) return iso_fault::not_a_date;
  std::optional<int> second = 0;
  if (text.take(":") != '\0') {
    second = text.take_number(2);
    if (!second) return iso_fault::not_a_date;
    if (text.take(".,") != '\0') {
      std::int64_t worth = 100'000'000;  // of a digit, in nanoseconds
      auto digit = text.take_number(1);
      if (!digit) return iso_fault::not_a_date;
      for (; digit && worth != 0; digit = text.take_number(1), worth /= 10) {
        time.fraction += std::chrono::nanoseconds{*digit * worth};
      }
      if (digit) return iso_fault::not_a_date;
    }
  }
  if (*hour > 23 || *minute > 59 || *second > 59) return iso_fault::no_such_time;
  time.time_of_day = hours{*hour} + minutes{*minute} + seconds{*second};
  return iso_fault::none;
}

/// Z, +hh, +hhmm or +hh:mm, or the same with a minus; within 14 hours, as for `civil_day`.
[[nodiscard]] constexpr iso_fault parse_utc_offset(iso_text& text, iso_time& time) noexcept {
  using std::chrono::hours, std::chrono::minutes;
  if (text.take("Zz") != '\0') {
    time.utc_offset = minutes{0};
    return iso_fault::none;
  }
  char const sign = text.take("+-");
  auto const hour = sign == '\0' ? std::nullopt : text.take_number(2);
  if (!hour) return iso_fault::not_a_date;
  std::optional<int> minute = 0;
  if (!text.empty()) {
    text.take(":");
    minute = text.take_number(2);
    if (!minute) return iso_fault::not_a_date;
  }
  minutes const offset = hours{*hour} + minutes{*minute};
  if (*minute > 59 || offset > hours{14}) return iso_fault::no_such_time;
  time.utc_offset = sign == '-' ? -offset : offset;
  return iso_fault::none;
}

/// yyyy-mm-dd, and behind a T or a space a time of day, and behind that an offset from UTC.
[[nodiscard]] constexpr iso_fault parse_iso_time(std::string_view cell, iso_time& time) noexcept {
  iso_text text{cell};
  auto const year = text.take_number(4);
  if (!year || text.take("-") == '\0') return iso_fault::not_a_date;
  auto const month = text.take_number(2);
  if (!month || text.take("-") == '\0') return iso_fault::not_a_date;
  auto const day = text.take_number(2);
  if (!day) return iso_fault::not_a_date;

  if (!text.empty()) {
    if (text.take("Tt ") == '\0') return iso_fault::not_a_date;
    if (auto const wrong = parse_time_of_day(text, time); wrong != iso_fault::none) return wrong;
  }
  if (!text.empty()) {
    if (auto const wrong = parse_utc_offset(text, time); wrong != iso_fault::none) return wrong;
  }
  if (!text.empty()) return iso_fault::not_a_date;

  std::chrono::year_month_day const date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return iso_fault::no_such_day;
  time.day = date;
  return iso_fault::none;
}

}  // namespace patron::inline v0::detail

#endif
