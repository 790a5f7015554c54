// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_VERDICT_TEXT_HPP
#define PATRON_REPORT_DETAIL_VERDICT_TEXT_HPP

#include <patron/report/json_writer.hpp>
#include <patron/report/phrase.hpp>
#include <patron/report/report_page.hpp>
#include <patron/statistics/finding.hpp>

#include <string>
#include <string_view>

namespace patron::inline v0::detail {

[[nodiscard]] constexpr std::string_view name_of(finding found) noexcept {
  switch (found) {
    case finding::too_few:
      return "too_few";
    case finding::not_shown:
      return "not_shown";
    case finding::shown:
      return "shown";
  }
  return "";
}

inline void key_verdict(json_writer& json, verdict const& v) {
  json.key("finding").value(name_of(v.finding));
  json.key("reason").value(v.reason);
}

/// The answer in words, with its reason behind it.
[[nodiscard]] inline std::string verdict_text(report_page& page, verdict const& v, phrase shown,
                                              phrase not_shown) {
  std::string const reason = page.term(v.reason);
  if (v.finding == finding::too_few) return page.words("Too few to say: {0}.", {reason});
  return page.words("{0}: {1}.", {page.words(v.shown() ? shown : not_shown), reason});
}

}  // namespace patron::inline v0::detail

#endif
