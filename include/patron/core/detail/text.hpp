// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_DETAIL_TEXT_HPP
#define PATRON_CORE_DETAIL_TEXT_HPP

#include <cstddef>
#include <string_view>

namespace patron::inline v0::detail {

/// Text in a buffer of its own, built piece by piece; what does not fit is cut, never an error.
template<std::size_t Capacity>
class fixed_text {
 public:
  constexpr void add(char c) noexcept {
    if (size_ < Capacity) chars_[size_++] = c;
  }
  constexpr void add(std::string_view piece) noexcept {
    for (char const c : piece) add(c);
  }
  constexpr void add_number(unsigned long long n) noexcept {
    char digits[20]{};
    std::size_t count = 0;
    do {
      digits[count++] = static_cast<char>('0' + n % 10);
    } while ((n /= 10) != 0);
    while (count != 0) add(digits[--count]);
  }
  constexpr void add_number(long long n) noexcept {
    if (n < 0) add('-');
    auto const magnitude = static_cast<unsigned long long>(n);
    add_number(n < 0 ? 0ULL - magnitude : magnitude);
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {chars_, size_}; }
  [[nodiscard]] constexpr char const* c_str() const noexcept { return chars_; }

 private:
  char chars_[Capacity + 1]{};
  std::size_t size_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
