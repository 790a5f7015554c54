// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_IO_TEMPORARY_FILE_HPP
#define PATRON_TESTS_IO_TEMPORARY_FILE_HPP

#include <cstdio>
#include <random>
#include <string>
#include <string_view>

/// A file in the present folder, gone again at the end of the test. Its name begins with a number
/// of this process: test cases run side by side, each in a process of its own.
class temporary_file {
 public:
  temporary_file(std::string_view name, std::string_view content)
      : path_{std::to_string(number_of_process()) + "_" + std::string{name}} {
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
  static unsigned number_of_process() {
    static unsigned const number = std::random_device{}();
    return number;
  }

  std::string path_;
};

#endif
