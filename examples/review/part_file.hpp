// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PART_FILE_HPP
#define PATRON_EXAMPLES_REVIEW_PART_FILE_HPP

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "temporary_file.hpp"

/// The bytes of many parts in one temporary file. They come in any order; those of a part are
/// gathered until they fill a block, and read again all at once.
class part_file {
 public:
  part_file(std::filesystem::path const& directory, std::size_t parts, std::size_t block);

  /// Puts bytes behind those of a part.
  void append(std::size_t part, std::string_view bytes);

  /// Writes what is still gathered, and gives its memory back.
  void flush();

  /// All bytes of a part that were written.
  [[nodiscard]] std::string read(std::size_t part);

 private:
  struct written_block {
    std::uint64_t from = 0;
    std::uint64_t size = 0;
  };
  struct part_bytes {
    std::string gathered{};
    std::vector<written_block> blocks{};
  };

  void write(part_bytes& of, std::string_view bytes);

  temporary_file file_;
  std::vector<part_bytes> parts_;
  std::size_t block_;
};

#endif
