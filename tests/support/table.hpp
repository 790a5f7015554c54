// SPDX-License-Identifier: MIT
// Reference tables: rows of numbers below a header, as in tests/data.
#ifndef PATRON_TESTS_SUPPORT_TABLE_HPP
#define PATRON_TESTS_SUPPORT_TABLE_HPP

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

namespace support {

/// The cells of a table of numbers. `long double`, so that reading a value takes nothing from it.
inline std::vector<std::vector<long double>> read_table(std::string const& name) {
  std::ifstream file{std::string{PATRON_TEST_DATA} + "/" + name};
  std::vector<std::vector<long double>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<long double> row;
    for (char const* at = line.c_str(); *at != '\0';) {
      char* end = nullptr;
      row.push_back(std::strtold(at, &end));
      at = *end == ',' ? end + 1 : end;
    }
    rows.push_back(row);
  }
  return rows;
}

/// How far off a number is, in units of 2^-52 of what it should be.
inline double epsilons(double computed, long double expected) {
  long double const error = std::abs(static_cast<long double>(computed) - expected);
  if (error == 0.0L) return 0.0;
  constexpr long double epsilon = std::numeric_limits<double>::epsilon();
  return static_cast<double>(error / std::abs(expected) / epsilon);
}

/// The largest error of a table, and where it is.
struct worst_error {
  double epsilons = 0.0;
  std::size_t row = 0;

  void see(double computed, long double expected, std::size_t at) {
    double const error = support::epsilons(computed, expected);
    if (error > epsilons || error != error) *this = {error, at};
  }
};

}  // namespace support

#endif
