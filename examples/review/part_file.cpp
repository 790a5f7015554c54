// SPDX-License-Identifier: MIT
#include "part_file.hpp"

part_file::part_file(std::filesystem::path const& directory, std::size_t parts, std::size_t block)
    : file_{directory}, parts_(parts), block_{block} {}

void part_file::append(std::size_t part, std::string_view bytes) {
  auto& to = parts_[part];
  if (to.gathered.size() + bytes.size() > block_) {
    write(to, to.gathered);
    to.gathered.clear();
  }
  if (bytes.size() > block_) return write(to, bytes);
  to.gathered.reserve(block_);
  to.gathered.append(bytes);
}

void part_file::flush() {
  for (part_bytes& one : parts_) {
    write(one, one.gathered);
    one.gathered = {};
  }
}

std::string part_file::read(std::size_t part) {
  std::uint64_t size = 0;
  for (written_block const& one : parts_[part].blocks) size += one.size;
  std::string bytes;
  bytes.reserve(size);
  for (written_block const& one : parts_[part].blocks) file_.read(one.from, one.size, bytes);
  return bytes;
}

void part_file::write(part_bytes& of, std::string_view bytes) {
  if (bytes.empty()) return;
  of.blocks.push_back({file_.size(), bytes.size()});
  file_.append(bytes);
}
