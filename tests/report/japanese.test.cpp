// SPDX-License-Identifier: MIT
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/plan_question.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/report/japanese.hpp>
#include <patron/report/segment_convention.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace {

/// The places of a form, each once: "01" for "{1} of {0}".
std::string places_of(std::string_view form) {
  std::string all;
  for (std::size_t at = form.find('{'); at != form.npos; at = form.find('{', at + 1)) {
    if (all.find(form[at + 1]) == all.npos) all += form[at + 1];
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("japanese: every phrase once, with the same places, and without a form for one") {
  std::set<std::string_view> seen;
  for (auto const& page : patron::detail::japanese_catalogue) {
    for (auto const& each : page) {
      std::string_view const english = each.english;
      std::string_view const japanese = each.japanese;
      INFO(english);
      CHECK(seen.insert(english).second);
      CHECK(!japanese.empty());
      CHECK(japanese.find_first_of("|~") == japanese.npos);
      CHECK(places_of(english.substr(0, english.find('~'))) == places_of(japanese));
    }
  }
}

TEST_CASE("japanese: what other rooms call their things") {
  using patron::detail::japanese_of;
  for (auto const kind : patron::all_opportunity_kinds) CHECK(japanese_of(to_string(kind)));
  for (auto const each : patron::all_mechanisms) CHECK(japanese_of(to_string(each)));
  for (auto const question : patron::all_plan_questions) {
    CHECK(japanese_of(to_string(question)));
    CHECK(japanese_of(sentence_of(question)));
  }
  for (auto const& [segment, meaning] : patron::review_segment_meanings) {
    CHECK(japanese_of(segment));
    CHECK(japanese_of(meaning));
  }
  for (int i = 0; i <= static_cast<int>(patron::closing_action::win_back); ++i) {
    CHECK(japanese_of(to_string(static_cast<patron::closing_action>(i))));
  }
  for (int i = 0; i <= static_cast<int>(patron::action_kind::answer_question); ++i) {
    CHECK(japanese_of(to_string(static_cast<patron::action_kind>(i))));
  }
}

TEST_CASE("japanese: what is not in the catalogue") {
  CHECK(patron::detail::japanese_of("share") == "割合");
  CHECK(!patron::detail::japanese_of("no such phrase"));
}
