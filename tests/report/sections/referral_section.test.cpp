// SPDX-License-Identifier: MIT
#include <patron/report/sections/referral_section.hpp>

#include <chrono>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::referral_section;
using patron::referral_verdict;
using std::chrono::days;
using support::contains;

TEST_CASE("referral_section: by when a share of the customers has brought somebody") {
  referral_section s{.believed = 1,
                     .have_brought = {30, 100},
                     .cycle = {{0.05, days{90}}, {0.25, days{400}}, {0.5, {}}}};
  auto const text = [&] { return support::said_of(std::optional{s}); };
  CHECK(contains(text(), "1 referral is believed."));
  CHECK(contains(text(),
                 "5 % of customers have brought somebody after 90 days, 25 % after 400 days"));
  s.cycle[0].after.reset();
  s.cycle[1].after.reset();
  CHECK(contains(text(), "not one customer in twenty has brought somebody so far"));
  s.have_brought = {1, 9};
  CHECK(!contains(text(), "Counted from the first order"));  // too few
}

TEST_CASE("referral_section: each verdict has a name") {
  using patron::detail::name_of;
  STATIC_REQUIRE(name_of(referral_verdict::too_few) == "too_few");
  STATIC_REQUIRE(name_of(referral_verdict::not_shown) == "not_shown");
  STATIC_REQUIRE(name_of(referral_verdict::more_and_sooner) == "more_and_sooner");
  STATIC_REQUIRE(name_of(referral_verdict::fewer_and_later) == "fewer_and_later");
}

TEST_CASE("referral_section: who refers more is told where one cause has an answer") {
  referral_section s{.judged = patron::year(std::chrono::year{2025}),
                     .comparisons = {{"customers", {25, 40}, {{"a year as a customer", {}}}}}};
  CHECK(contains(support::said_of(std::optional{s}), "Too few have brought somebody since"));
  s.comparisons[0].causes[0].effect.verdict = referral_verdict::fewer_and_later;
  std::string const text = support::said_of(std::optional{s});
  CHECK(contains(text, "less and later"));
  CHECK(!contains(text, "Too few have brought"));
}
