// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_SOURCE_HPP
#define PATRON_IO_DETAIL_CSV_SOURCE_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

/// Where the bytes come from: a file, or a text that the caller holds.
class csv_source {
 public:
  /// Throws where the file cannot be opened.
  [[nodiscard]] static csv_source open(std::string_view path) {
    csv_source source{path};
    errno = 0;
    source.file_.reset(std::fopen(source.name_.c_str(), "rb"));
    if (!source.file_) {
      raise(fault{.where = path,
                  .reason = errno == ENOENT ? "there is no such file" : "cannot be opened"});
    }
    // Whole blocks are read: a buffer in between would only copy.
    std::setvbuf(source.file_.get(), nullptr, _IONBF, 0);
    source.size_ = size_of(source.file_.get());
    return source;
  }

  /// The text must outlive the source.
  [[nodiscard]] static csv_source over(std::string_view text) {
    csv_source source{"text"};
    source.text_ = text;
    source.size_ = text.size();
    return source;
  }

  /// What an error calls it.
  [[nodiscard]] std::string_view name() const noexcept { return name_; }
  /// Bytes in all, where that is known.
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return size_; }

  /// Fills the buffer as far as there is something; 0 at the end. Throws where a file breaks off.
  [[nodiscard]] std::size_t read(char* buffer, std::size_t size) {
    if (file_) {
      size = static_cast<std::size_t>((std::min)(std::uint64_t{size}, left_));
      std::size_t const got = std::fread(buffer, 1, size, file_.get());
      left_ -= got;
      if (got < size && std::ferror(file_.get()) != 0) {
        raise(fault{.where = name_, .reason = "cannot be read"});
      }
      return got;
    }
    std::size_t const got = (std::min)(size, text_.size());
    if (got != 0) std::memcpy(buffer, text_.data(), got);
    text_.remove_prefix(got);
    return got;
  }

  /// Goes on at byte `from` and ends before byte `to`, as if that were all. Throws where it is not
  /// part of the source, or where its size is not known: what comes through a pipe is no file.
  void read_only(std::uint64_t from, std::uint64_t to) {
    if (!size_ || from > to || to > *size_) {
      raise(fault{.where = name_, .reason = "has no such piece"});
    }
    if (!file_) {
      text_ = {text_.data() + text_.size() - *size_ + from, static_cast<std::size_t>(to - from)};
    } else if (std::fseek(file_.get(), static_cast<long>(from), SEEK_SET) != 0) {
      raise(fault{.where = name_, .reason = "cannot be read"});
    }
    left_ = to - from;
    size_ = left_;
  }

 private:
  struct closer {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  explicit csv_source(std::string_view name) : name_{name} {}

  [[nodiscard]] static std::optional<std::uint64_t> size_of(std::FILE* file) noexcept {
    long const size = std::fseek(file, 0, SEEK_END) == 0 ? std::ftell(file) : 0;
    std::rewind(file);
    if (size <= 0) return std::nullopt;  // a pipe, or a file that is made while it is read
    return static_cast<std::uint64_t>(size);
  }

  std::string name_;
  std::unique_ptr<std::FILE, closer> file_{};
  std::string_view text_{};
  std::optional<std::uint64_t> size_{};
  std::uint64_t left_ = (std::numeric_limits<std::uint64_t>::max)();  // bytes of the file to read
};

}  // namespace patron::inline v0::detail

#endif
