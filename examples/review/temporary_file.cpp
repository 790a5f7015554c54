// SPDX-License-Identifier: MIT
#include "temporary_file.hpp"

#include <patron/core/error.hpp>

#include <ios>
#include <random>
#include <system_error>

#include "unfinished_path.hpp"
#include "whole_file.hpp"

#if !defined(_WIN32)
#include <sys/stat.h>
#endif

namespace fs = std::filesystem;

namespace {

/// Makes a folder that only its owner may enter. One that is there already, somebody else's, is not
/// taken.
bool make_own_folder(fs::path const& path) {
#if defined(_WIN32)
  std::error_code wrong;
  return fs::create_directory(path, wrong);
#else
  return mkdir(path.c_str(), S_IRWXU) == 0;
#endif
}

}  // namespace

temporary_file::temporary_file(fs::path const& directory) : directory_{directory.string()} {
  file_.rdbuf()->pubsetbuf(nullptr, 0);  // it is written and read in large blocks
  std::string const name = "patron_review-" + std::to_string(std::random_device{}());
  auto const check = [this](bool good) {
    if (good) return;
    throw patron::error{{.where = directory_, .reason = "takes no temporary file (--temporary)"}};
  };
  unfinished_path const folder{directory / name, [&](fs::path const& path) {
                                 check(make_own_folder(path));
                                 file_.open(path / "orders", std::ios::in | std::ios::out |
                                                                 std::ios::trunc |
                                                                 std::ios::binary);
                               }};
  check(file_.is_open());
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
