// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CALENDAR_HPP
#define PATRON_CORE_CALENDAR_HPP

#include <patron/core/error.hpp>

#include <chrono>
#include <cstdint>
#include <tuple>

namespace patron::inline v0 {

/// Days and weeks that need not be whole, for models.
using real_days = std::chrono::duration<double, std::chrono::days::period>;
using real_weeks = std::chrono::duration<double, std::chrono::weeks::period>;

/// Days in 32 bits, for records kept by the million: the day counts of the standard library take
/// 32 bits in one implementation and 64 in another. They convert to `days` and `sys_days`.
using day_count = std::chrono::duration<std::int32_t, std::chrono::days::period>;
using day_point = std::chrono::sys_time<day_count>;

namespace detail {

/// The ends of the civil calendar. The difference of any two of its days holds in 32 bits.
inline constexpr std::chrono::sys_days first_civil_day{(std::chrono::year::min)() /
                                                       std::chrono::January / 1};
inline constexpr std::chrono::sys_days last_civil_day{(std::chrono::year::max)() /
                                                      std::chrono::December / 31};

}  // namespace detail

/// Days from `from` to the day before `to`: half open, so that windows join without a seam.
/// Throws where it ends before it starts.
struct window {
  std::chrono::sys_days from{};
  std::chrono::sys_days to{};

  constexpr window() = default;
  constexpr window(std::chrono::sys_days from_, std::chrono::sys_days to_) : from{from_}, to{to_} {
    check_fields();
  }

  [[nodiscard]] constexpr std::chrono::days length() const noexcept { return to - from; }
  [[nodiscard]] constexpr bool empty() const noexcept { return from == to; }
  [[nodiscard]] constexpr bool contains(std::chrono::sys_days day) const noexcept {
    return from <= day && day < to;
  }
  /// The last day inside. Throws where there is none.
  [[nodiscard]] constexpr std::chrono::sys_days last_day() const {
    detail::require(!empty(), "window: an empty window has no last day");
    return to - std::chrono::days{1};
  }
  /// The window of the same length that ends where this one starts.
  [[nodiscard]] constexpr window just_before() const { return {from - length(), from}; }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.from, self.to);
  }
  constexpr void check_fields() const {
    detail::require(from <= to, "window: a window does not end before it starts");
  }
  friend constexpr bool operator==(window const&, window const&) = default;
};

/// A civil month: `month(1997y, January)`.
[[nodiscard]] constexpr window month(std::chrono::year_month when) {
  using std::chrono::day;
  detail::require(when.ok(), "month: there is no such month");
  auto const first_day = [](std::chrono::year_month m) {
    return std::chrono::sys_days{m / day{1}};
  };
  return {first_day(when), first_day(when + std::chrono::months{1})};
}
[[nodiscard]] constexpr window month(std::chrono::year y, std::chrono::month m) {
  return month(y / m);
}

/// A civil quarter: `quarter(1997y, 1)` is January to March.
[[nodiscard]] constexpr window quarter(std::chrono::year y, unsigned n) {
  detail::require(n >= 1 && n <= 4, "quarter: a year has the quarters 1 to 4");
  std::chrono::year_month const first = y / std::chrono::month{3 * n - 2};
  return {month(first).from, month(first + std::chrono::months{2}).to};
}

/// A civil year: `year(1997y)`.
[[nodiscard]] constexpr window year(std::chrono::year y) {
  return {quarter(y, 1).from, quarter(y, 4).to};
}

/// The civil month in which a day lies.
[[nodiscard]] constexpr std::chrono::year_month month_of(std::chrono::sys_days day) noexcept {
  std::chrono::year_month_day const date{day};
  return date.year() / date.month();
}

/// The civil quarter in which a day lies, as a window.
[[nodiscard]] constexpr window quarter_of(std::chrono::sys_days day) {
  std::chrono::year_month const m = month_of(day);
  return quarter(m.year(), (static_cast<unsigned>(m.month()) + 2) / 3);
}

}  // namespace patron::inline v0

#endif
