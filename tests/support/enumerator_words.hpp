// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_SUPPORT_ENUMERATOR_WORDS_HPP
#define PATRON_TESTS_SUPPORT_ENUMERATOR_WORDS_HPP

#include <set>
#include <string_view>

namespace support {

/// Whether the enumerators from 0 to the last have words of their own each, and the number behind
/// them has none.
template<class Enumerator>
[[nodiscard]] bool each_has_words(Enumerator last) {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    std::string_view const words = to_string(static_cast<Enumerator>(i));
    if (words.empty() || words == "unknown" || !seen.insert(words).second) return false;
  }
  return to_string(static_cast<Enumerator>(static_cast<int>(last) + 1)) == "unknown";
}

}  // namespace support

#endif
