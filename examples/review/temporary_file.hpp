// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_TEMPORARY_FILE_HPP
#define PATRON_EXAMPLES_REVIEW_TEMPORARY_FILE_HPP

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// A file for what does not fit into memory. It has no name: as soon as it is open it is taken out
/// of its directory, so that nothing is left of it however the program ends, and nobody else opens
/// it.
class temporary_file {
 public:
  /// Throws `patron::error` where no file can be made in the directory.
  explicit temporary_file(std::filesystem::path const& directory);

  /// Writes behind all that was written. Throws `output_error` where the disk is full.
  void append(std::string_view bytes);

  /// Reads so many bytes from a place on, behind those of `to`.
  void read(std::uint64_t from, std::uint64_t count, std::string& to);

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

 private:
  std::string directory_;
  std::fstream file_{};
  std::uint64_t size_ = 0;
};

#endif
