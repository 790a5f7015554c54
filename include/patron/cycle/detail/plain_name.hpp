// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_PLAIN_NAME_HPP
#define PATRON_CYCLE_DETAIL_PLAIN_NAME_HPP

#include <string>
#include <string_view>

namespace patron::inline v0::detail {

/// How names of a plan and of the data are compared: small letters (of ASCII), and one blank for
/// any run of blanks, hyphens and underscores; none at the ends. "Back  pain" and "back_pain" are
/// one name.
[[nodiscard]] inline std::string plain_name(std::string_view text) {
  std::string name;
  bool gap = false;
  for (char const c : text) {
    if (c == ' ' || c == '\t' || c == '-' || c == '_') {
      gap = !name.empty();
      continue;
    }
    if (gap) name += ' ';
    gap = false;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

}  // namespace patron::inline v0::detail

#endif
