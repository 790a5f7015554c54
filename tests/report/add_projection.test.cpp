// SPDX-License-Identifier: MIT
#include <patron/report/add_projection.hpp>

#include <patron/cycle/gauges.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>

using patron::rate;
using std::chrono::weeks;
using support::contains;
using support::json_of;
using support::said_of;

namespace {

/// Forty percent of the readers climb, nine of ten pupils stay.
patron::firm_estimate<std::int64_t> const studio{
    .firm = {.offers = {{"trial", 500}, {"course", 6000}},
             .prospects = {{.label = "reader",
                            .now = 100,
                            .sown = patron::pace{130, 13},
                            .climb = rate{400, 1000},
                            .leave = rate{50, 600}}},
             .customers = {{.label = "pupil",
                            .now = 80,
                            .grip = rate{900, 1000},
                            .buys = {patron::pace{100, 1000}, patron::pace{300, 1000}},
                            .refers = patron::pace{20, 1000}}},
             .former = {.now = 10}},
    .unknown = {"former.back"},
    .periods = 13};

patron::review reviewed(patron::gauges const& standing) {
  patron::review r;
  r.currency = {"EUR", 2};
  if (auto const reading = standing.read()) {
    r.gauges = patron::gauges_section{.reading = *reading, .held_over = std::chrono::months{6}};
  }
  add_projection(r, studio, weeks{4}, 13);
  return r;
}

patron::gauges weak_referring() {
  using namespace std::chrono_literals;
  patron::gauges firm;
  firm.add(patron::year(2024y), {.gripping = {95, 100}, .referring = {30, 100}});
  firm.add(patron::year(2025y), {.gripping = {95, 100}, .referring = {10, 100}});
  return firm;
}

}  // namespace

TEST_CASE("add_projection: the path is that of the projection, and the bounds are around it") {
  auto const r = reviewed({});
  REQUIRE(r.projection);
  auto const& s = *r.projection;
  CHECK(s.customers == 80.0);
  CHECK(s.counted == 13);
  REQUIRE(s.path.size() == 13);
  auto const expected = patron::projection{studio.firm}.expected(13);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < s.path.size(); ++i) {
    auto const& row = s.path[i];
    CHECK(row.customers.value == expected.periods[i].stocks.all_customers());
    CHECK(row.customers.low <= row.customers.value);
    CHECK(row.customers.high >= row.customers.value);
    sum += row.profit.value;
  }
  CHECK(s.profit == sum);
  CHECK(s.scenarios.front().profit == sum);
  CHECK(s.scenarios.front().gained == 0);
  CHECK(s == *reviewed({}).projection);  // the same draws
}

TEST_CASE("add_projection: what the weakest mechanism costs is what its target would bring") {
  CHECK(!reviewed({}).projection->cost_of_weakest);  // nobody knows which it is
  CHECK(reviewed({}).projection->scenarios.size() == 3);

  auto const r = reviewed(weak_referring());
  auto const& s = *r.projection;
  auto mended = studio.firm;
  mended.customers[0].refers.value *= 3.0;
  auto const gained = patron::projection{mended}.expected(13).profit().amount() - s.profit;
  CHECK(s.cost_of_weakest == gained);
  REQUIRE(s.scenarios.size() == 4);
  CHECK(s.scenarios[1].gained == gained);
  CHECK(gained > 0);
}

TEST_CASE("add_projection: customers who are to be held over half a year are held in each period") {
  using namespace std::chrono_literals;
  patron::gauges firm;
  firm.add(patron::year(2025y), {.gripping = {50, 100}});
  auto const cost_at = [&firm](double target) {
    patron::review r;
    r.gauges = patron::gauges_section{*firm.read({.gripping = target}), std::chrono::months{6}};
    add_projection(r, studio, weeks{4}, 13);
    return *r.projection->cost_of_weakest;
  };
  auto mended = studio.firm;
  // A half year is 6.5222 times four weeks.
  mended.customers[0].grip.value *= std::pow(0.55 / 0.5, 1.0 / 6.5221875);
  auto const expected = patron::projection{mended}.expected(13).profit().amount() -
                        patron::projection{studio.firm}.expected(13).profit().amount();
  CHECK(cost_at(0.55) == expected);
  CHECK(cost_at(0.6) > expected);  // each target has a cost of its own
  CHECK(cost_at(0.9) > cost_at(0.6));
}

TEST_CASE("add_projection: as text and as JSON") {
  auto const r = reviewed(weak_referring());
  patron::text_page page{r.currency};
  patron::detail::write_text(page, r.projection);
  std::string const& text = page.text();
  CHECK(contains(text, "the 80 customers of today"));
  CHECK(contains(text, "twice the sowing"));
  CHECK(contains(text, "336 days"));
  CHECK(contains(text, "364 days"));  // the thirteenth period too, after four rows of three
  CHECK(contains(text, "former.back"));
  CHECK(!contains(text, "nan"));
  std::string const json = json_of(r.projection, r.currency);
  CHECK(contains(json, R"("period_days": 28)"));
  CHECK(contains(json, R"("bottleneck": ")"));
  CHECK(contains(json, R"("name": "the weakest mechanism at its target")"));

  patron::review const nothing;
  CHECK(contains(json_of(nothing.projection, r.currency), R"("projection": null)"));
  CHECK(said_of(nothing.projection).empty());
}
