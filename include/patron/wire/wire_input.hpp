// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_WIRE_INPUT_HPP
#define PATRON_WIRE_WIRE_INPUT_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace patron::inline v0 {
namespace detail {

/// What all that reads bytes says of those it does not take.
[[noreturn]] inline void refuse_bytes(std::string_view field, std::string_view value,
                                      std::string_view reason) {
  raise(fault{.where = "from_bytes", .field = field, .value = value, .reason = reason});
}

}  // namespace detail

/// Where values read themselves from, one behind the other, the lowest byte of a number first. It
/// never reads beyond its end; the bytes stay the caller's.
class wire_input {
 public:
  explicit wire_input(std::span<std::byte const> bytes) noexcept : bytes_{bytes} {}

  /// Throws where fewer bytes are left.
  template<std::unsigned_integral Number>
  [[nodiscard]] Number take() {
    std::array<std::byte, sizeof(Number)> bytes{};
    std::memcpy(bytes.data(), take(bytes.size()).data(), bytes.size());
    if constexpr (std::endian::native == std::endian::big) {
      std::reverse(bytes.begin(), bytes.end());
    }
    return std::bit_cast<Number>(bytes);
  }
  [[nodiscard]] std::span<std::byte const> take(std::size_t size) {
    if (size > bytes_.size()) {
      detail::refuse_bytes("state", "", "ends in the middle of a value");
    }
    auto const taken = bytes_.first(size);
    bytes_ = bytes_.subspan(size);
    return taken;
  }

  /// How many elements come next, each of which takes so many bytes or more. Throws where what is
  /// left cannot hold them: whoever makes room for that many never makes too much.
  [[nodiscard]] std::size_t take_count(std::size_t least_size) {
    auto const count = take<std::uint64_t>();
    if (count > left() / least_size) {
      detail::refuse_bytes("count", detail::number_text{count}.view(),
                           "is more than the bytes behind it can hold");
    }
    return static_cast<std::size_t>(count);
  }

  /// How many bytes are left.
  [[nodiscard]] std::size_t left() const noexcept { return bytes_.size(); }

 private:
  std::span<std::byte const> bytes_;
};

}  // namespace patron::inline v0

#endif
