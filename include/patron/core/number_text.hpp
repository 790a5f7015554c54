// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_NUMBER_TEXT_HPP
#define PATRON_CORE_NUMBER_TEXT_HPP

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string_view>

namespace patron::inline v0::detail {

/// A number as the text of an error's value, without allocating. A temporary of it lives as long
/// as the `fault` it is written into:
///
///     raise(fault{.value = number_text{weight}.view(), .reason = "a weight is not negative"});
class number_text {
 public:
  template<class T>
    requires std::integral<T> || std::floating_point<T>
  explicit number_text(T number) noexcept
      : size_{static_cast<std::size_t>(
            std::to_chars(buffer_, buffer_ + sizeof buffer_, number).ptr - buffer_)} {}

  [[nodiscard]] std::string_view view() const noexcept { return {buffer_, size_}; }

 private:
  char buffer_[40]{};
  std::size_t size_;
};

}  // namespace patron::inline v0::detail

#endif
