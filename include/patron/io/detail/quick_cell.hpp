// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_QUICK_CELL_HPP
#define PATRON_IO_DETAIL_QUICK_CELL_HPP

#include <patron/core/money.hpp>
#include <patron/io/detail/swar.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <utility>

namespace patron::inline v0::detail {

/// Reads a cell as it is usually written, straight out of the row. Gives the place behind what was
/// read, or null where the cell is not of the usual form: then the general way decides, which
/// reads everything that is allowed and names what is not. So a quick cell may give up on anything,
/// but what it accepts is checked as strictly. At least 32 readable bytes follow the text, zeros.
template<class T>
struct quick_cell;

template<class T>
concept has_quick_cell = requires(char const* at, T& value) {
  { quick_cell<T>::read(at, value) } -> std::same_as<char const*>;
};

template<std::integral T>
  requires(!std::same_as<T, bool> && sizeof(T) > 1)
struct quick_cell<T> {
  [[nodiscard]] static char const* read(char const* at, T& value) noexcept {
    bool const negative = std::signed_integral<T> && *at == '-';
    if (negative) ++at;
    digit_run const digits = read_long_digits(at);
    if (digits.count == 0 || digits.count == 16) return nullptr;
    auto const magnitude = static_cast<std::int64_t>(digits.value);
    std::int64_t const number = negative ? -magnitude : magnitude;
    if (!std::in_range<T>(number)) return nullptr;
    value = static_cast<T>(number);
    return at + digits.count;
  }
};

template<currency C, std::signed_integral Rep>
struct quick_cell<money<C, Rep>> {
  [[nodiscard]] static char const* read(char const* at, money<C, Rep>& value) noexcept {
    constexpr unsigned decimals = C::exponent;
    bool const negative = *at == '-';
    if (negative) ++at;
    digit_run const whole = read_long_digits(at);
    if (whole.count == 0 || whole.count + decimals > 18) return nullptr;
    at += whole.count;
    auto units = static_cast<std::int64_t>(whole.value) * minor_per_major<C>;
    if (*at == '.') {
      ++at;
      std::int64_t worth = minor_per_major<C>;  // of a digit at this place
      for (unsigned place = 0; place != decimals && *at >= '0' && *at <= '9'; ++place) {
        worth /= 10;
        units += worth * (*at++ - '0');
      }
    }
    if (negative) units = -units;
    if (!std::in_range<Rep>(units)) return nullptr;
    value = money<C, Rep>::from_minor(static_cast<Rep>(units));
    return at;
  }
};

/// yyyy-mm-dd
template<class Rep>
struct quick_cell<std::chrono::sys_time<std::chrono::duration<Rep, std::chrono::days::period>>> {
  using day_type = std::chrono::sys_time<std::chrono::duration<Rep, std::chrono::days::period>>;

  [[nodiscard]] static char const* read(char const* at, day_type& value) noexcept {
    // Two words that overlap, yyyy-mm- and yy-mm-dd. What is left of a digit is its value, of a
    // hyphen zero.
    constexpr std::uint64_t front_pattern = 0x2D30'302D'3030'3030U;
    constexpr std::uint64_t back_pattern = 0x3030'2D30'302D'3030U;
    std::uint64_t const front = load_word(at) ^ front_pattern;
    std::uint64_t const back = load_word(at + 2) ^ back_pattern;
    if (!is_below(front, 0x010A'0A01'0A0A'0A0AU) || !is_below(back, 0x0A0A'010A'0A01'0A0AU)) {
      return nullptr;
    }
    auto const two_digits = [](std::uint64_t word, unsigned place) {
      return static_cast<unsigned>(join_neighbours(word) >> (8 * place)) & 0xFFU;
    };
    auto const year = static_cast<int>(100 * two_digits(front, 0) + two_digits(front, 2));
    std::chrono::year_month_day const date{std::chrono::year{year},
                                           std::chrono::month{two_digits(front, 5)},
                                           std::chrono::day{two_digits(back, 6)}};
    if (!date.ok()) return nullptr;
    value = std::chrono::sys_days{date};
    return at + 10;
  }

 private:
  /// Whether each byte of a word is below that byte of the limits, which are 128 at most.
  [[nodiscard]] static constexpr bool is_below(std::uint64_t word, std::uint64_t limits) noexcept {
    std::uint64_t const low_bits = word & each_byte(0x7F);
    return (((low_bits + (each_byte(0x80) - limits)) | word) & each_byte(0x80)) == 0;
  }
};

}  // namespace patron::inline v0::detail

#endif
