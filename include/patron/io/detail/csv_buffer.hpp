// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_BUFFER_HPP
#define PATRON_IO_DETAIL_CSV_BUFFER_HPP

#include <patron/io/detail/csv_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The part of a source that is being read. Behind its end stand zero bytes, so that eight bytes
/// can be loaded from any place; the last line of the source always ends with a line feed.
class csv_buffer {
 public:
  static constexpr std::size_t padding = 32;

  csv_buffer(csv_source source, std::size_t read_size)
      : source_{std::move(source)}, read_size_{read_size}, bytes_(read_size + padding) {}

  [[nodiscard]] char* begin() noexcept { return bytes_.data(); }
  [[nodiscard]] char* end() noexcept { return bytes_.data() + size_; }

  /// Moves what begins at `keep` to the front and reads on behind it; false where nothing came.
  /// Reads at least as much as is kept, so that a long row is not looked at again too often.
  [[nodiscard]] bool refill(char const* keep) {
    auto const kept = static_cast<std::size_t>(end() - keep);
    if (kept != 0) std::memmove(begin(), keep, kept);
    size_ = kept;

    std::size_t const wanted = (std::max)(read_size_, kept);
    if (bytes_.size() < kept + wanted + padding) bytes_.resize(kept + wanted + padding);
    std::size_t const got = source_.read(end(), wanted);
    bytes_read_ += got;
    size_ += got;
    bool const last_line_is_open = got == 0 && size_ != 0 && bytes_[size_ - 1] != '\n';
    if (last_line_is_open) bytes_[size_++] = '\n';
    std::memset(end(), 0, padding);
    return got != 0 || last_line_is_open;
  }

  /// Forgets what was read, and goes on with a part of the source.
  void read_only(std::uint64_t from, std::uint64_t to) {
    source_.read_only(from, to);
    size_ = 0;
    bytes_read_ = 0;
    std::memset(begin(), 0, padding);
  }

  [[nodiscard]] csv_source const& source() const noexcept { return source_; }
  /// Bytes that have come out of the source.
  [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }

 private:
  csv_source source_;
  std::size_t read_size_;
  std::vector<char> bytes_;
  std::size_t size_ = 0;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
