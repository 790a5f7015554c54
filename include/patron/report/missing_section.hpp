// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MISSING_SECTION_HPP
#define PATRON_REPORT_MISSING_SECTION_HPP

#include <cstdint>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Below so many people a share is not printed: its interval would span half of what is possible.
inline constexpr std::uint64_t enough_customers = 10;

/// A section that could not be written, and why.
struct missing_section {
  std::string section{};
  std::string reason{};
};

/// All that a review leaves out.
using missing_sections = std::vector<missing_section>;

}  // namespace patron::inline v0

#endif
