// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_ENGLISH_TEXT_HPP
#define PATRON_REPORT_DETAIL_ENGLISH_TEXT_HPP

#include <patron/report/wording.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

// For the sections that are not yet written in phrases; goes with the last of them.

[[nodiscard]] inline std::string percent(std::optional<double> share, int decimals = 1) {
  return share ? to_string(*share * 100.0, decimals) + " %" : "-";
}
[[nodiscard]] inline std::string percent(std::optional<interval> const& bounds) {
  if (!bounds) return "-";
  return to_string(bounds->low * 100.0, 1) + " to " + to_string(bounds->high * 100.0, 1);
}

/// 1 week, 1,234 weeks; 1 person, 2 people.
[[nodiscard]] inline std::string count_of(std::uint64_t n, std::string_view one,
                                          std::string_view many) {
  return grouped(n) + ' ' + std::string{n == 1 ? one : many};
}
[[nodiscard]] inline std::string count_of(std::uint64_t n, std::string_view one) {
  return count_of(n, one, std::string{one} + 's');
}

/// 41 of 57 (71.9 %), or 41 of 57 weeks (71.9 %); a share of too few is not told.
[[nodiscard]] inline std::string share_of(rate const& r, std::string_view things = "") {
  std::string counts = grouped(r.kept) + " of " + grouped(r.of);
  if (!things.empty()) counts += ' ' + std::string{things};
  return counts + (is_enough(r) ? " (" + percent(r.value()) + ")" : ", too few for a share");
}

/// 1997-02, 1997 Q2 or 1997.
[[nodiscard]] inline std::string period_name(window const& when, calendar_period period) {
  return wording{{"USD", 2}}.period(when, period);
}

}  // namespace patron::inline v0::detail

#endif
