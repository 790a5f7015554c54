// SPDX-License-Identifier: MIT
// What does it cost to win a customer, when has she paid it back, is she worth it, and where does
// the work go? A studio for pilates asks its sales, its bills and its time sheet.
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv.hpp>
#include <patron/numeric.hpp>
#include <patron/survival.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace patron::literals;
using std::chrono::days, std::chrono::sys_days;
using euros = patron::money<patron::eur>;

namespace studio {  // the application's own records

struct sale {
  int customer = 0;
  sys_days day{};
  euros paid{};
  std::optional<std::string> channel{};  // by which she once came, where she said it

  // Room and teacher cost three quarters of it.
  [[nodiscard]] euros margin() const { return paid.scaled(0.25, patron::rounding::half_even); }
};

struct bill {
  sys_days day{};
  std::optional<std::string> channel{};
  euros amount{};
};

struct work {
  std::optional<patron::grade> grade{};  // of the person it was for, on that day
  std::chrono::minutes time{};
  euros cost{};
};

sys_days const opened = std::chrono::year{2024} / 1 / 1;
sys_days const today = std::chrono::year{2025} / 6 / 30;

struct files {
  std::vector<sale> sales{};
  std::vector<bill> bills{};
  std::vector<work> time_sheet{};
};

/// Stands in for the studio's files. Those who come through a friend buy for longer; the fair cost
/// much and brought nobody.
files open() {
  patron::generator random{2025};
  files f;
  auto const customer = [&](int id, std::optional<std::string> const& channel, double loyalty) {
    auto const first = opened + days{static_cast<int>(patron::draw_index(random, 500))};
    double const usual = 40.0 * std::exp(0.5 * patron::draw_normal(random));
    double const pace = 0.06 * std::exp(0.4 * patron::draw_normal(random));  // purchases a day
    for (sys_days day = first; day <= today;) {
      auto const paid = euros::from_double(usual * std::exp(0.3 * patron::draw_normal(random)),
                                           patron::rounding::half_even);
      f.sales.push_back({id, day, paid, channel});
      if (!patron::draw_bernoulli(random, loyalty)) break;
      day += days{1 + static_cast<int>(patron::draw_exponential(random) / pace)};
    }
  };
  int id = 0;
  for (int i = 0; i < 60; ++i) customer(++id, "advertising", 0.60);
  for (int i = 0; i < 40; ++i) customer(++id, "a friend", 0.90);
  for (int i = 0; i < 10; ++i) customer(++id, std::nullopt, 0.75);
  for (int month = 0; month < 18; ++month) {
    f.bills.push_back({opened + days{30 * month}, "advertising", 120.00_eur});
    f.bills.push_back({opened + days{30 * month}, "a friend", 30.00_eur});    // a lesson as thanks
    f.bills.push_back({opened + days{30 * month}, std::nullopt, 20.00_eur});  // the web site
  }
  f.bills.push_back({opened + days{200}, "fair", 400.00_eur});
  f.time_sheet = {{0.2_grade, std::chrono::hours{60}, 300.00_eur},
                  {0.6_grade, std::chrono::hours{90}, 200.00_eur},
                  {1.0_grade, std::chrono::hours{40}, 50.00_eur},
                  {1.2_grade, std::chrono::hours{10}, 0.00_eur},
                  {std::nullopt, std::chrono::hours{25}, 30.00_eur}};
  return f;
}

}  // namespace studio

using studio::bill, studio::sale, studio::today, studio::work;

int main() {
  auto const [sales, bills, time_sheet] = studio::open();
  patron::customers_won const won{sales,      today,       &sale::customer,
                                  &sale::day, &sale::paid, &sale::channel};
  patron::acquisition_costs const spent{bills, today, &bill::day, &bill::channel, &bill::amount};
  patron::window const all_days{studio::opened, today + days{1}};

  auto const table = acquisition(won, spent, all_days, today);
  std::printf("won %d customers for %s, %.2f each\n", static_cast<int>(table.won()),
              to_string(table.cost().amount).c_str(), table.cost_per_customer().value_or(0.0));
  for (auto const& row : table.channels) {
    std::printf("  %-12s %3d for %12s: ", row.channel.c_str(), static_cast<int>(row.won),
                to_string(row.cost.amount).c_str());
    if (auto const each = row.cost_per_customer()) {
      std::printf("%.2f each\n", *each);
    } else {
      std::printf("nobody came\n");
    }
  }
  std::printf("  %-12s %3d, and %s that belong to none\n", "no channel",
              static_cast<int>(table.won_without_channel),
              to_string(table.cost_without_channel.amount).c_str());

  // Out of the margins that they really brought.
  auto const paid =
      payback(won, spent, sales, all_days, today, &sale::customer, &sale::day, &sale::margin);
  using row = patron::customer_payback<int, std::string, euros>;
  auto const not_yet = patron::kaplan_meier(paid.customers, &row::duration, &row::paid_back);
  std::printf("\npaid back:\n");
  for (auto const& channel : paid.channels) {
    std::string const day =
        channel.first_on ? "on " + patron::to_string(*channel.first_on) : "not yet";
    std::printf("  %-12s %s (%s of %s), %d of %d customers their part\n", channel.channel.c_str(),
                day.c_str(), to_string(channel.earned).c_str(), to_string(channel.cost).c_str(),
                static_cast<int>(channel.customers.kept), static_cast<int>(channel.customers.of));
  }
  for (int const age : {30, 90, 180}) {
    std::printf("  within %3d days %.0f %%\n", age, 100.0 * (1.0 - not_yet.at(days{age})));
  }

  // What they are still worth: expected, and never added to what they have brought.
  auto const customers = patron::summarize(sales, today, &sale::customer, &sale::day, &sale::paid);
  auto const purchases = patron::fit<patron::bg_nbd>(customers);
  auto const spend = patron::fit<patron::gamma_gamma>(customers);
  if (!purchases.converged || !spend.converged) return 1;
  patron::ltv_calculator const ltv{purchases,
                                   spend,
                                   {.horizon = std::chrono::weeks{104},
                                    .discount = patron::discount::annual(0.10),
                                    .margin = 0.25}};
  auto const value_of = [&](row const& one) {
    auto const same = [&](auto const& summary) { return summary.customer == one.customer; };
    return ltv.estimate(*std::find_if(customers.begin(), customers.end(), same));
  };
  std::printf("\nlifetime value beside the cost of winning (LTV/CAC):\n");
  std::optional<patron::estimate<>> friends;
  for (auto const& channel : paid.channels) {
    std::vector<row> those;
    for (auto const& one : paid.customers) {
      if (one.channel == channel.channel) those.push_back(one);
    }
    auto const worth = ltv_to_cac(those, value_of, &row::earned, channel.cost);
    std::string const reason{worth.verdict.reason};
    if (!worth.ratio) {
      std::printf("  %-12s %s\n", channel.channel.c_str(), reason.c_str());
      continue;
    }
    std::printf("  %-12s %.1f (%.1f to %.1f): %s\n", channel.channel.c_str(), worth.ratio->value,
                worth.ratio->low, worth.ratio->high, reason.c_str());
    if (channel.channel == "a friend") friends = worth.ratio;
  }

  // Existing customers pay for the new ones.
  std::printf("\nof the margin of existing customers, spent on winning new ones:\n");
  for (auto const& quarter :
       acquisition_burden(won, spent, sales, patron::calendar_period::quarter, today,
                          &sale::customer, &sale::day, &sale::margin)) {
    auto const share = quarter.share();
    std::printf("  from %s: ", patron::to_string(quarter.when.from).c_str());
    if (share) {
      std::printf("%.0f %%\n", 100.0 * *share);
    } else {
      std::printf("there were none yet\n");
    }
  }
  patron::effort_split const split{time_sheet, &work::grade, &work::time, &work::cost};
  auto const on_prospects = split.prospects();
  std::printf("\n%.0f %% of %d hours went to prospects\n",
              100.0 * on_prospects.of_time().value_or(0.0),
              static_cast<int>(on_prospects.whole.time.count() / 60));

  bool const holds = table.won() == won.size() && table.cost() == spent.total() &&
                     !table.find("fair")->cost_per_customer() && friends && friends->low > 1.0 &&
                     on_prospects.part.time == std::chrono::hours{150};
  return holds ? 0 : 1;
}
