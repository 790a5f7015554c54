// SPDX-License-Identifier: MIT
#include "whole_file.hpp"

#include <patron/core/error.hpp>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace {

bool write(fs::path const& path, std::string const& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  return !file.fail();
}

}  // namespace

void write_whole_file(std::string const& path, std::string const& text) {
  std::error_code wrong;
  if (fs::exists(path, wrong) && !fs::is_regular_file(path, wrong)) {
    if (!write(path, text)) throw patron::error{{.where = path, .reason = "cannot be written"}};
    return;
  }
  fs::path const unfinished{path + ".unfinished"};
  bool const written = write(unfinished, text);
  if (written) fs::rename(unfinished, path, wrong);
  if (written && !wrong) return;
  fs::remove(unfinished, wrong);
  throw patron::error{{.where = path, .reason = "cannot be written"}};
}
