// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_LANGUAGE_HPP
#define PATRON_REPORT_LANGUAGE_HPP

#include <cstdint>

namespace patron::inline v0 {

/// In what language a report is written for people; data and JSON are the same in each.
enum class language : std::uint8_t { english, japanese };

}  // namespace patron::inline v0

#endif
