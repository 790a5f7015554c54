// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/stage/customer_flow.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::customer_flow;
using prospects::day;
using std::chrono::days;
using std::chrono::weeks;
using counts = std::vector<std::uint64_t>;

namespace {

struct customer {
  std::chrono::sys_days since{};
  std::optional<std::chrono::sys_days> left{};
};

}  // namespace

static_assert(patron::mergeable<customer_flow>);

static_assert(patron::mergeable<patron::customer_flow>);
static_assert(patron::has_fields<patron::customer_flow>);

TEST_CASE("customer_flow: gained and lost in each period", "[stage]") {
  std::vector<customer> const firm = {{day(-10), {}},       // from before, and stays
                                      {day(-10), day(-1)},  // gone before
                                      {day(-10), day(0)},   // leaves on the first day
                                      {day(6), day(7)},     // for a day
                                      {day(13), {}},        // in the second period
                                      {day(14), day(40)}};  // in the days left over
  customer_flow const flow{firm, {day(0), day(16)}, weeks{1}, &customer::since, &customer::left};
  CHECK(flow.periods() == 2);
  CHECK(flow.period() == weeks{1});
  CHECK(flow.start() == 2);
  CHECK(flow.gained() == counts{1, 1});
  CHECK(flow.lost() == counts{1, 1});
}

TEST_CASE("customer_flow: parts merge into the whole, and nobody gets lost", "[stage]") {
  support::integers random{12};
  patron::window const when{day(0), day(100)};
  for (int round = 0; round < 100; ++round) {
    customer_flow whole{when, days{10}};
    std::vector<customer_flow> parts(3, customer_flow{when, days{10}});
    std::uint64_t at_the_end = 0;
    for (int i = 0; i < 80; ++i) {
      auto const since = day(static_cast<int>(random.between(-50, 99)));
      auto const left = since + days{random.between(0, 120)};
      whole.add(since, left);
      parts[static_cast<std::size_t>(random.between(0, 2))].add(since, left);
      if (left >= when.to) ++at_the_end;
    }
    customer_flow merged;
    for (auto const& part : parts) merged.merge(part);
    CHECK(merged == whole);
    CHECK(patron::merged(whole, customer_flow{}) == whole);
    auto const sum = [](counts const& all) {
      return std::accumulate(all.begin(), all.end(), std::uint64_t{0});
    };
    CHECK(whole.start() + sum(whole.gained()) - sum(whole.lost()) == at_the_end);
  }
}

TEST_CASE("customer_flow: what makes no sense is refused", "[stage]") {
  using support::sentence;
  std::vector<customer> const firm = {{day(1), day(2)}, {day(5), day(3)}};
  CHECK(
      sentence([&] {
        return customer_flow{firm, {day(0), day(14)}, weeks{1}, &customer::since, &customer::left};
      }) ==
      "customer_flow: record 1: left \"2026-01-08\" is before the day on which the customer "
      "came");
  CHECK(sentence([] {
          return customer_flow{{day(0), day(5)}, weeks{1}};
        }) == "customer_flow: a window has a period or more");
  CHECK(sentence([] {
          return customer_flow{{day(0), day(5)}, days{0}};
        }) == "customer_flow: a period is a day or more");
  CHECK(sentence([] {
          customer_flow{}.add(day(0), {});
          return 0;
        }) == "customer_flow: needs a window and a period");
  CHECK(sentence([] {
          customer_flow a{{day(0), day(14)}, weeks{1}};
          a.merge(customer_flow{{day(0), day(14)}, weeks{2}});
          return 0;
        }) == "customer_flow: flows merge that have the same periods");
}
