// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_COMPACT_BYTES_HPP
#define PATRON_EXAMPLES_REVIEW_COMPACT_BYTES_HPP

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Writes records as bytes that the same program reads again: what is small takes few of them.
class compact_writer {
 public:
  /// Seven bits a byte, the lowest first.
  void put(std::uint64_t number) {
    for (; number >= 0x80U; number >>= 7U) {
      bytes_.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
    }
    bytes_.push_back(static_cast<char>(number));
  }
  /// Numbers about zero are small, below it too.
  void put_signed(std::int64_t number) {
    auto const bits = static_cast<std::uint64_t>(number);
    put(number < 0 ? ~(bits << 1U) : bits << 1U);
  }
  void put(std::string_view text) {
    put(std::uint64_t{text.size()});
    bytes_.append(text);
  }
  /// Rows as they lie in memory.
  template<class Row>
  void put_rows(std::vector<Row> const& rows) {
    static_assert(std::is_trivially_copyable_v<Row>);
    put(std::uint64_t{rows.size()});
    auto const bytes = std::as_bytes(std::span{rows});
    bytes_.append(reinterpret_cast<char const*>(bytes.data()), bytes.size());
  }

  [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }
  void clear() noexcept { bytes_.clear(); }

 private:
  std::string bytes_{};
};

/// Reads what a `compact_writer` wrote, in the same order. Texts lie in the bytes that were given.
class compact_reader {
 public:
  explicit compact_reader(std::string_view bytes) noexcept : rest_{bytes} {}

  [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      auto const byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80U) return number;
    }
  }
  std::int64_t signed_number() {
    std::uint64_t const bits = number();
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
  }
  std::string_view text() { return take(number()); }
  template<class Row>
  std::vector<Row> rows() {
    std::vector<Row> rows(number());
    std::string_view const bytes = take(rows.size() * sizeof(Row));
    if (!bytes.empty()) std::memcpy(rows.data(), bytes.data(), bytes.size());
    return rows;
  }

 private:
  std::string_view take(std::uint64_t size) {
    std::string_view const taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

#endif
