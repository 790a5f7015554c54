// SPDX-License-Identifier: MIT
#include <patron/core/to_string.hpp>
#include <patron/referral/invitation_coefficient.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "referral/friends.hpp"
#include "support/sentence.hpp"

namespace {

using friends::start;
using friends::until;
using std::chrono::days;
using std::chrono::sys_days;

struct invitation {
  sys_days sent{};
  std::optional<sys_days> accepted{};
};

patron::invitation_counts k_of(std::vector<invitation> const& rows, patron::window during,
                               std::uint64_t customers = 10) {
  return patron::invitation_coefficient(rows, during, until, customers, &invitation::sent,
                                        &invitation::accepted);
}

patron::window const spring{start, start + days{90}};

TEST_CASE("ten customers, ten invitations each, one in five accepted: K is 2", "[referral]") {
  std::vector<invitation> rows(100, invitation{.sent = start});
  for (std::size_t i = 0; i < 20; ++i) rows[i].accepted = start + days{3};
  auto const k = k_of(rows, spring);
  CHECK(k.per_customer() == 10.0);
  CHECK(k.conversion == patron::rate{20, 100});
  CHECK(k.value() == 2.0);
  CHECK(k.completeness == patron::completeness::complete(10));
}

TEST_CASE("invitations: both ends of the window, and what is not known yet", "[referral]") {
  auto const k = k_of({{start - days{1}, start},
                       {start, start},
                       {start + days{89}, start + days{300}},
                       {start + days{90}, start + days{91}},
                       {start + days{5}, until},
                       {start + days{5}, until + days{1}},
                       {start + days{5}, std::nullopt}},
                      spring);
  CHECK(k.conversion == patron::rate{3, 5});
  CHECK(k_of({}, {until, until + days{2}}).completeness.is_partial());
}

TEST_CASE("invitations: nobody, and refusals", "[referral]") {
  CHECK(!k_of({}, spring, 0).value());
  CHECK(!k_of({}, spring, 0).per_customer());
  CHECK(k_of({}, spring).value() == 0.0);
  auto const said = [](std::vector<invitation> const& rows) {
    return support::sentence([&] { return k_of(rows, spring); });
  };
  CHECK(said({{start, std::nullopt}, {start, start - days{1}}}) ==
        "invitation_coefficient: record 1: accepted \"2024-12-31\" is before the day on which it "
        "was sent");
  CHECK(said({{until + days{1}, std::nullopt}}) ==
        "invitation_coefficient: record 0: day \"2026-01-01\" is after until, 2025-12-31");
}

}  // namespace
