// SPDX-License-Identifier: MIT
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/plan_question.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/report/japanese.hpp>
#include <patron/report/segment_convention.hpp>

#include <set>
#include <string_view>

#include "catch.hpp"

TEST_CASE("japanese: every phrase once among all pages") {
  std::set<std::string_view> seen;
  for (auto const& page : patron::detail::japanese_catalogue) {
    for (auto const& each : page) {
      INFO(each.english);
      CHECK(seen.insert(each.english).second);
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
