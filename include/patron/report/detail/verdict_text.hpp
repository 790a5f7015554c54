// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_VERDICT_TEXT_HPP
#define PATRON_REPORT_DETAIL_VERDICT_TEXT_HPP

#include <patron/report/json_writer.hpp>
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
[[nodiscard]] inline std::string verdict_text(verdict const& v, std::string_view shown,
                                              std::string_view not_shown) {
  std::string const reason{v.reason};
  switch (v.finding) {
    case finding::shown:
      return std::string{shown} + ": " + reason + '.';
    case finding::not_shown:
      return std::string{not_shown} + ": " + reason + '.';
    case finding::too_few:
      break;
  }
  return "Too few to say: " + reason + '.';
}

}  // namespace patron::inline v0::detail

#endif
