// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_REPORT_TRANSLATIONS_HPP
#define PATRON_TESTS_REPORT_TRANSLATIONS_HPP

#include <patron/report/japanese/translation.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace translations {

using patron::detail::translation;

/// The places of a form, each once: "01" for "{1} of {0}".
inline std::string places_of(std::string_view form) {
  std::string all;
  for (std::size_t at = form.find('{'); at != form.npos; at = form.find('{', at + 1)) {
    if (all.find(form[at + 1]) == all.npos) all += form[at + 1];
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The phrases of a page of the catalogue that are at fault, a line each: told twice, without
/// Japanese, with other places, or with a form for one, which Japanese has not.
template<std::size_t Size>
std::string faults_of(translation const (&page)[Size]) {
  std::string faults;
  std::set<std::string_view> seen;
  for (translation const& each : page) {
    std::string_view const english = each.english;
    std::string_view const japanese = each.japanese;
    bool const good = seen.insert(english).second && !japanese.empty() &&
                      japanese.find_first_of("|~") == japanese.npos &&
                      places_of(english.substr(0, english.find('~'))) == places_of(japanese);
    if (!good) faults += std::string{english} + '\n';
  }
  return faults;
}

/// A phrase of a page in Japanese; empty where the page has it not.
template<std::size_t Size>
std::string_view said(translation const (&page)[Size], std::string_view english) {
  for (translation const& each : page) {
    if (each.english == english) return each.japanese;
  }
  return {};
}

}  // namespace translations

#endif
