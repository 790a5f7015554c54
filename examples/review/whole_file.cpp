// SPDX-License-Identifier: MIT
#include "whole_file.hpp"

#include <patron/core/error.hpp>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace {

bool write(fs::path const& path, text_writer const& write_text) {
  std::ofstream file{path, std::ios::binary};
  write_text(file);
  file.close();
  return !file.fail();
}

}  // namespace

void write_whole_file(std::string const& path, text_writer const& write_text) {
  std::error_code wrong;
  if (fs::exists(path, wrong) && !fs::is_regular_file(path, wrong)) {
    if (!write(path, write_text))
      throw patron::error{{.where = path, .reason = "cannot be written"}};
    return;
  }
  fs::path const unfinished{path + ".unfinished"};
  bool written = false;
  try {
    written = write(unfinished, write_text);
  } catch (...) {
    fs::remove(unfinished, wrong);
    throw;
  }
  if (written) fs::rename(unfinished, path, wrong);
  if (written && !wrong) return;
  fs::remove(unfinished, wrong);
  throw patron::error{{.where = path, .reason = "cannot be written"}};
}
