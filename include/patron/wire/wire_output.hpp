// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_WIRE_OUTPUT_HPP
#define PATRON_WIRE_WIRE_OUTPUT_HPP

#include <patron/core/error.hpp>

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

static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big,
              "wire knows machines whose bytes ascend or descend");

/// Where values write themselves, one behind the other, the lowest byte of a number first. Without
/// memory it only counts how many bytes they take.
class wire_output {
 public:
  /// Counts.
  wire_output() = default;
  /// Writes there. Throws when that is full.
  explicit wire_output(std::span<std::byte> into) noexcept : into_{into}, counts_{false} {}

  template<std::unsigned_integral Number>
  void put(Number value) {
    auto bytes = std::bit_cast<std::array<std::byte, sizeof(Number)>>(value);
    if constexpr (std::endian::native == std::endian::big) {
      std::reverse(bytes.begin(), bytes.end());
    }
    put(std::span<std::byte const>{bytes});
  }

  /// How many elements or characters come next: 8 bytes on every machine.
  void put_count(std::size_t count) { put(std::uint64_t{count}); }

  void put(std::span<std::byte const> bytes) {
    if (!counts_) {
      detail::require(bytes.size() <= into_.size() - size_,
                      "to_bytes: a value took more bytes than it had counted");
      if (!bytes.empty()) std::memcpy(into_.data() + size_, bytes.data(), bytes.size());
    }
    size_ += bytes.size();
  }
  void put(std::string_view text) { put(std::as_bytes(std::span{text})); }

  /// How many bytes were put so far.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  std::span<std::byte> into_{};
  std::size_t size_ = 0;
  bool counts_ = true;
};

}  // namespace patron::inline v0

#endif
