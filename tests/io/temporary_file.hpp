// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_IO_TEMPORARY_FILE_HPP
#define PATRON_TESTS_IO_TEMPORARY_FILE_HPP

#include <cstdio>
#include <string>
#include <string_view>

/// A file in the present folder, gone again at the end of the test.
class temporary_file {
 public:
  temporary_file(std::string path, std::string_view content) : path_{std::move(path)} {
    std::FILE* const file = std::fopen(path_.c_str(), "wb");
    if (file == nullptr) return;
    std::fwrite(content.data(), 1, content.size(), file);
    std::fclose(file);
  }
  temporary_file(temporary_file const&) = delete;
  temporary_file& operator=(temporary_file const&) = delete;
  ~temporary_file() { std::remove(path_.c_str()); }

  [[nodiscard]] std::string const& path() const noexcept { return path_; }

 private:
  std::string path_;
};

#endif
