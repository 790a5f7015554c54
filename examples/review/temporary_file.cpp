// SPDX-License-Identifier: MIT
#include "temporary_file.hpp"

#include <patron/core/error.hpp>

#include <ios>
#include <random>
#include <system_error>

#include "unfinished_path.hpp"
#include "whole_file.hpp"

namespace fs = std::filesystem;

temporary_file::temporary_file(fs::path const& directory) : directory_{directory.string()} {
  file_.rdbuf()->pubsetbuf(nullptr, 0);  // it is written and read in large blocks
  std::string const name = "patron_review-" + std::to_string(std::random_device{}());
  // A folder that is there already, somebody else's, is not taken; ours only its owner may enter.
  std::error_code wrong;
  if (!fs::exists(directory / name, wrong)) {
    unfinished_path const folder{directory / name, [&](fs::path const& path) {
                                   if (!fs::create_directory(path, wrong)) return;
                                   fs::permissions(path, fs::perms::owner_all, wrong);
                                   file_.open(path / "orders", std::ios::in | std::ios::out |
                                                                   std::ios::trunc |
                                                                   std::ios::binary);
                                 }};
  }
  if (!file_.is_open()) {
    throw patron::error{{.where = directory_, .reason = "takes no temporary file (--temporary)"}};
  }
}

void temporary_file::append(std::string_view bytes) {
  file_.seekp(static_cast<std::streamoff>(size_));
  file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file_.flush()) {
    throw output_error{
        {.where = directory_, .reason = "takes no more of a temporary file: is the disk full?"}};
  }
  size_ += bytes.size();
}

void temporary_file::read(std::uint64_t from, std::uint64_t count, std::string& to) {
  std::size_t const before = to.size();
  to.resize(before + count);
  file_.seekg(static_cast<std::streamoff>(from));
  if (!file_.read(to.data() + before, static_cast<std::streamsize>(count))) {
    throw patron::error{
        {.where = directory_, .reason = "does not give a temporary file back: is it damaged?"}};
  }
}
