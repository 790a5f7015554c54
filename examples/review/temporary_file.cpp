// SPDX-License-Identifier: MIT
#include "temporary_file.hpp"

#include <patron/core/error.hpp>

#include <ios>
#include <random>
#include <system_error>

namespace fs = std::filesystem;

namespace {

/// A new folder that only its owner may enter; empty where none can be made.
fs::path make_folder(fs::path const& directory) {
  std::random_device random;
  for (int attempt = 0; attempt < 100; ++attempt) {
    fs::path folder = directory / ("patron_review-" + std::to_string(random()));
    std::error_code wrong;
    if (fs::create_directory(folder, wrong)) {
      fs::permissions(folder, fs::perms::owner_all, wrong);
      return folder;
    }
    if (wrong) break;
  }
  return {};
}

}  // namespace

temporary_file::temporary_file(fs::path const& directory)
    : directory_{directory}, folder_{make_folder(directory)} {
  if (!folder_.empty()) {
    file_.rdbuf()->pubsetbuf(nullptr, 0);  // it is written and read in large blocks
    file_.open(folder_ / "orders",
               std::ios::in | std::ios::out | std::ios::trunc | std::ios::binary);
    remove();
  }
  if (!file_.is_open()) {
    throw patron::error{
        {.where = directory_.string(), .reason = "takes no temporary file (--temporary)"}};
  }
}

temporary_file::~temporary_file() {
  file_.close();
  remove();
}

void temporary_file::remove() noexcept {
  std::error_code stays;
  fs::remove_all(folder_, stays);
}

void temporary_file::append(std::string_view bytes) {
  file_.seekp(static_cast<std::streamoff>(size_));
  file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file_.flush()) {
    throw patron::error{{.where = directory_.string(),
                         .reason = "cannot take more of a temporary file: is the disk full?"}};
  }
  size_ += bytes.size();
}

void temporary_file::read(std::uint64_t from, std::uint64_t count, std::string& to) {
  std::size_t const before = to.size();
  to.resize(before + count);
  file_.seekg(static_cast<std::streamoff>(from));
  file_.read(to.data() + before, static_cast<std::streamsize>(count));
  if (!file_) {
    throw patron::error{
        {.where = directory_.string(), .reason = "gives a temporary file back no more"}};
  }
}
