// SPDX-License-Identifier: MIT
#include <patron/report/review.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"

using patron::review;

namespace {

/// Why a section is missing; empty where it is not said.
std::string reason(review const& r, std::string const& section) {
  for (auto const& one : patron::detail::all_missing(r)) {
    if (one.section == section) return one.reason;
  }
  return {};
}

}  // namespace

TEST_CASE("review: what nobody gave records for is missing, each once and with the reason") {
  auto const all = patron::detail::all_missing(review{});
  std::set<std::string> sections;
  for (auto const& one : all) {
    CHECK(sections.insert(one.section).second);
    CHECK(!one.reason.empty());
  }
  CHECK(reason({}, "trust") == "no entries of trust were given");
  CHECK(reason({}, "plan") == "no plan was given");
}

TEST_CASE("review: a section that is there is not missing") {
  review r;
  r.plan.emplace();
  CHECK(reason(r, "plan").empty());
  CHECK(reason(r, "leaving") != "");
  r.ways_in.resize(1);  // who leaves is told by how they came
  CHECK(reason(r, "leaving").empty());
}

TEST_CASE("review: what could not be said stands first, with its own reason") {
  review r;
  r.missing = {{"trust", "nobody has an entry yet"}, {"grip", "within one quarter"}};
  auto const all = patron::detail::all_missing(r);
  CHECK(all[0].section == "trust");
  CHECK(all[1].section == "grip");
  CHECK(reason(r, "trust") == "nobody has an entry yet");
  CHECK(std::count_if(all.begin(), all.end(),
                      [](auto const& one) { return one.section == "trust"; }) == 1);
}
