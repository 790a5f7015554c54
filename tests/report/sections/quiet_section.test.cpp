// SPDX-License-Identifier: MIT
#include <patron/report/detail/quiet_maker.hpp>
#include <patron/report/sections/quiet_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::contains;

namespace {

constexpr sys_days until = 2025y / June / 30;

std::optional<patron::quiet_section> section_of(std::vector<support::order> const& orders,
                                                patron::missing_sections& missing) {
  using maker = patron::detail::quiet_maker<std::uint32_t>;
  return support::section_by(maker{until, {.false_alarms_per_month = 0.5}, days{182}}, orders,
                             until, missing);
}

/// Twenty customers who come about every third week, a little early or late by turns. The first
/// stopped 300 days ago, the second, who spends most, 80 days ago.
std::vector<support::order> regulars() {
  std::vector<support::order> orders;
  for (std::uint32_t who = 1; who <= 20; ++who) {
    days const stopped{who == 1 ? 300 : who == 2 ? 80 : static_cast<int>(who)};
    int turn = static_cast<int>(who);
    for (days ago = stopped; ago < days{700}; ago += days{18 + turn++ % 5}) {
      orders.push_back({who, until - ago, who == 2 ? 90_usd : 20_usd});
    }
  }
  return orders;
}

}  // namespace

TEST_CASE("quiet_section: worth at stake first, and the latest apart") {
  patron::missing_sections missing;
  auto const s = section_of(regulars(), missing);
  REQUIRE(s);
  CHECK(s->listed == patron::rate{2, 20});
  REQUIRE(s->names.size() == 2);
  CHECK(s->names[0].customer == "2");
  CHECK(s->names[0].last == until - days{80});
  CHECK(s->names[0].crossed_on > s->names[0].last);
  CHECK(s->names[0].at_stake > s->names[1].at_stake);
  CHECK(s->lately == 1);
  REQUIRE(s->latest.size() == 1);
  CHECK(s->latest[0].customer == "2");
  CHECK(s->judged_on == until - days{182});
  CHECK(s->verdict.listed == patron::rate{0, 1});
  CHECK(s->verdict.others.of == 19);
  CHECK(contains(support::said_of(s),
                 "2 of 20 customers have not bought for longer than is usual for them; 1 of these "
                 "crossed that line within the last three months."));
}

TEST_CASE("quiet_section: too few to know a rhythm, with the reason") {
  patron::missing_sections missing;
  CHECK(!section_of(support::buyers_on(2025y / May / 1, 12), missing));
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].section == "quiet");
  CHECK(contains(missing[0].reason, "fewer than 5 customers bought on three days"));
  CHECK(contains(
      support::json_of(std::optional<patron::quiet_section>{}, patron::currency_info{"USD", 2}),
      "\"quiet\": null"));
}
