// SPDX-License-Identifier: MIT
#include "firm_directory.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

std::vector<std::string> use_directory(arguments& asked) {
  namespace fs = std::filesystem;
  std::error_code failed;
  fs::directory_iterator const files{asked.directory, failed};
  if (failed) throw patron::error{{.where = asked.directory, .reason = "is no directory"}};
  std::vector<std::string> unread;
  for (fs::directory_entry const& entry : files) {
    std::string const name = entry.path().filename().string();
    if (name.starts_with('.') || !entry.is_regular_file(failed)) continue;
    auto const known =
        std::find_if(std::begin(firm_files), std::end(firm_files),
                     [&name](firm_file const& file) { return file.usual_name == name; });
    if (known == std::end(firm_files)) {
      unread.push_back(name);
    } else if (std::string& path = asked.*known->path; path.empty()) {
      path = entry.path().string();
    }
  }
  if (asked.orders.empty()) {
    throw patron::error{{.where = asked.directory,
                         .reason = "has no orders.csv, without which there is nothing to review"}};
  }
  std::sort(unread.begin(), unread.end());
  return unread;
}
