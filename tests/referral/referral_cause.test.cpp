// SPDX-License-Identifier: MIT
#include <patron/numeric.hpp>
#include <patron/referral/referral_cause.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::start;
using friends::until;
using patron::covariates;
using patron::referral_verdict;
using std::chrono::days;

struct customer {
  int id = 0;
  double satisfaction = 0.0;
  double years = 0.0;
};

struct firm {
  std::vector<customer> customers{};
  std::vector<friends::told> referrals{};
};

// The hazard of a referral is 1/600 a day, times exp(effect) for each point of satisfaction.
firm planted(std::uint64_t seed, double effect, int size) {
  patron::generator random{seed};
  firm f;
  for (int id = 0; id < size; ++id) {
    customer const c{id, patron::draw_normal(random), 5.0 * patron::draw_uniform(random)};
    f.customers.push_back(c);
    double const wait =
        600.0 * std::exp(-effect * c.satisfaction) * patron::draw_exponential(random);
    if (wait < 364.0) {
      f.referrals.push_back({id, 100'000 + id, start + days{static_cast<int>(wait)}});
    }
  }
  return f;
}

patron::referral_evidence<2> evidence_of(firm const& f) {
  return patron::referral_cause(friends::forest_of(f.referrals), f.customers, start, &customer::id,
                                covariates(&customer::satisfaction, &customer::years));
}

TEST_CASE("referral cause: what was planted is found", "[referral]") {
  auto const up = evidence_of(planted(1, 0.8, 400));
  REQUIRE(up.fit.converged);
  CHECK(up.fit.events > 100);
  CHECK(up.causes[0].verdict == referral_verdict::more_and_sooner);
  CHECK(up.causes[0].hazard_ratio->low < std::exp(0.8));
  CHECK(up.causes[0].hazard_ratio->high > std::exp(0.8));
  CHECK(up.causes[1].verdict == referral_verdict::not_shown);
  CHECK(evidence_of(planted(2, -0.8, 400)).causes[0].verdict == referral_verdict::fewer_and_later);
}

TEST_CASE("referral cause: firms without any effect", "[referral]") {
  int shown = 0;
  constexpr int firms = 400;
  for (int i = 0; i < firms; ++i) {
    auto const e = evidence_of(planted(1000 + static_cast<std::uint64_t>(i), 0.0, 120));
    for (auto const& cause : e.causes) REQUIRE(cause.verdict != referral_verdict::too_few);
    bool const one = e.causes[0].verdict != referral_verdict::not_shown ||
                     e.causes[1].verdict != referral_verdict::not_shown;
    shown += one ? 1 : 0;
  }
  INFO(shown);
  CHECK(shown >= firms * 3 / 100);
  CHECK(shown <= firms * 7 / 100);
}

TEST_CASE("referral cause: the covariates are those of the right customer", "[referral]") {
  // The list in another order, and with people who came from nowhere: the same answer.
  firm f = planted(3, 0.5, 150);
  auto const before = evidence_of(f);
  support::shuffle(f.customers, 5);
  support::shuffle(f.referrals, 6);
  CHECK(evidence_of(f) == before);
}

TEST_CASE("referral cause: too few, and no answer", "[referral]") {
  auto const nobody = evidence_of({});
  CHECK(nobody.causes[0].verdict == referral_verdict::too_few);
  CHECK(nobody.fit.status == patron::cox_status::no_events);
  auto const few = evidence_of(planted(4, 3.0, 30));
  CHECK(few.fit.events < 20);
  CHECK(few.causes[0].verdict == referral_verdict::too_few);
  CHECK(!few.causes[0].hazard_ratio);
}

TEST_CASE("referral cause: refusals name the caller's record", "[referral]") {
  firm f = planted(5, 0.0, 50);
  support::shuffle(f.customers, 1);
  f.customers[17].years = std::nan("");
  CHECK(support::sentence([&] { return evidence_of(f); }) ==
        "cox: record 17: covariate 1 \"nan\" is not a finite number");
  f.customers[17] = f.customers[3];
  CHECK(support::sentence([&] { return evidence_of(f); }).find("referral_cause: record 17") == 0);
}

}  // namespace
