// SPDX-License-Identifier: MIT
// What the charts of rows (bars, dots with intervals, funnels) are all tried with.
#ifndef PATRON_TESTS_CHART_DRAWN_ROWS_HPP
#define PATRON_TESTS_CHART_DRAWN_ROWS_HPP

#include <string>

namespace drawn_rows {

inline constexpr double widths[] = {240, 340, 479, 480, 640, 1200};
inline std::string const endless(10'000, 'W');
inline std::string const markup = "</text><script>alert('&')</script>\xE2\x80\xAE\xFF";

}  // namespace drawn_rows

#endif
