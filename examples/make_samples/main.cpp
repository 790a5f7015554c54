// SPDX-License-Identifier: MIT
// Makes the two sample firms in examples/data, by chance but always the same: the library's own
// variates from fixed seeds. Without arguments it makes them again and compares; --write writes.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "csv.hpp"
#include "make_firm.hpp"
#include "sample_firms.hpp"

namespace {

std::string read_file(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// How many of a firm's files differ from what is made.
int compare(std::string const& folder, std::vector<samples::csv_file> const& files, bool write) {
  int different = 0;
  for (samples::csv_file const& file : files) {
    std::string const path = folder + '/' + std::string{file.name};
    if (write) std::ofstream{path, std::ios::binary} << file.text;
    bool const same = read_file(path) == file.text;
    std::printf("%s: %s\n", path.c_str(), same ? "as made" : "differs from what is made");
    if (!same) ++different;
  }
  return different;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace samples;
  bool const write = argc > 1 && std::string_view{argv[1]} == "--write";
  auto const tea = tea_house();
  auto const advice = consultant();
  return compare(PATRON_EXAMPLE_DATA "/firm", csv_files(tea, make_firm(tea, 20230104)), write) +
         compare(PATRON_EXAMPLE_DATA "/small_firm",
                 csv_files(advice, make_firm_with_orders(advice, 25120, 120)), write);
}
