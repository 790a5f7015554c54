// SPDX-License-Identifier: MIT
#include <patron/report/sections/satisfaction_section.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::finding;
using patron::group_comparison;
using patron::satisfaction_section;
using support::contains;

namespace {

/// A group in which so many of 20 did it, and others of whom 10 of 20 did.
group_comparison beside(std::uint64_t kept, finding found) {
  double const more = static_cast<double>(kept) / 20.0 - 0.5;
  return {.group = {kept, 20},
          .others = {10, 20},
          .difference = patron::estimate<>{more, more - 0.1, more + 0.1},
          .verdict = {found, "because"}};
}

satisfaction_section section(group_comparison const& satisfied) {
  return {.satisfied = {15, 30},
          .judged = patron::year(std::chrono::year{2025}),
          .lifts = {{"bought again", {.satisfied = satisfied}}}};
}

}  // namespace

TEST_CASE("satisfaction_section: more often, less often, not shown, too few") {
  using patron::detail::evidence_phrase;
  CHECK(evidence_phrase(beside(18, finding::shown)).english() == "more often");
  CHECK(evidence_phrase(beside(2, finding::shown)).english() == "less often");
  CHECK(evidence_phrase(beside(12, finding::not_shown)).english() == "none");
  CHECK(evidence_phrase({}).english() == "too few to say");
}

TEST_CASE("satisfaction_section: the difference in points, where neither group is too small") {
  CHECK(contains(support::text_of(std::optional{section(beside(18, finding::shown))}), "40.0"));
  auto few = beside(18, finding::too_few);
  few.others = {4, 9};
  std::string const text = support::text_of(std::optional{section(few)});
  CHECK(!contains(text, "40.0"));
  CHECK(contains(text, "4 of 9"));
}

TEST_CASE("satisfaction_section: complaints are a table where somebody complained") {
  auto s = section(beside(18, finding::shown));
  CHECK(!contains(support::said_of(std::optional{s}), "Those who had complained"));
  CHECK(contains(support::said_of(std::optional{s}), "How many were asked is not known"));
  s.complaints = s.complained = 1;
  s.lifts[0].evidence.complained.group = {0, 1};
  std::string const text = support::said_of(std::optional{s});
  CHECK(contains(text, "1 complaint came from 1 customer."));
  CHECK(contains(text, "Those who had complained, beside all others:"));
}
