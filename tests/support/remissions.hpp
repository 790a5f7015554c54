// SPDX-License-Identifier: MIT
// The data that every book on survival uses: weeks of remission of leukaemia, under
// 6-mercaptopurine and under placebo. Source: Freireich et al. 1963 (Blood 21).
#ifndef PATRON_TESTS_SUPPORT_REMISSIONS_HPP
#define PATRON_TESTS_SUPPORT_REMISSIONS_HPP

#include <string>
#include <vector>

namespace support {

struct remission {
  int weeks = 0;
  bool relapsed = false;
  std::string arm{};
};

inline std::vector<remission> treated() {
  std::vector<remission> rows;
  for (int const t : {6, 6, 6, 7, 10, 13, 16, 22, 23}) rows.push_back({t, true, "6-MP"});
  for (int const t : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
    rows.push_back({t, false, "6-MP"});
  }
  return rows;
}

inline std::vector<remission> both_arms() {
  std::vector<remission> rows = treated();
  for (int const t : {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}) {
    rows.push_back({t, true, "placebo"});
  }
  return rows;
}

}  // namespace support

#endif
