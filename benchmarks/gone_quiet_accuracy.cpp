// SPDX-License-Identifier: MIT
// Who left, and who is only slow? The list of gone_quiet against a fixed rule, "no order for 90
// days", on simulated firms of which it is known who left. Each customer has a rhythm of her own,
// two thirds of them from 0.45 to 2.2 times the firm's, and is more or less regular; half of them
// leave without a word, on any day of the second of two years.
//
//     patron_benchmark_gone_quiet_accuracy [customers in each table]
#include <patron/core.hpp>
#include <patron/grip.hpp>
#include <patron/numeric.hpp>
#include <patron/statistics.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using std::chrono::days, std::chrono::sys_days;

struct order {
  std::uint32_t customer{};
  sys_days day{};
  int amount = 1;
};

struct firm {
  std::vector<order> orders;
  std::vector<sys_days> last;        // by customer: the last purchase
  std::vector<bool> left;            // by customer: whether there will be no other
  std::uint64_t longer_than_90 = 0;  // gaps that ended in the second year after 90 days without
};

sys_days const start = std::chrono::year{2022} / 1 / 1;
sys_days const until = start + days{730};

int days_below(patron::generator& random, double limit) {
  return static_cast<int>(limit * patron::draw_uniform(random));
}

firm simulate(std::uint32_t customers, double usual_gap, patron::generator& random) {
  firm made;
  for (std::uint32_t id = 0; id < customers; ++id) {
    double const usual = patron::draw_normal(random, std::log(usual_gap), 0.8);
    double const scatter = 0.2 + 0.8 * patron::draw_uniform(random);
    bool const leaves = patron::draw_bernoulli(random, 0.5);
    sys_days const end = leaves ? until - days{days_below(random, 365.0)} : until;
    sys_days day = start + days{days_below(random, 365.0)};
    sys_days last = day;
    for (; day <= end;
         day +=
         days{(std::max)(1L, std::lround(std::exp(patron::draw_normal(random, usual, scatter))))}) {
      made.orders.push_back({id, day});
      if (day - last > days{91} && day > until - days{365}) ++made.longer_than_90;
      last = day;
    }
    made.last.push_back(last);
    made.left.push_back(leaves);
  }
  return made;
}

/// How good a list is, over many firms.
struct list_quality {
  patron::rate precision{};         // of those listed, how many had left
  patron::rate recall{};            // of those who had left, how many are listed
  std::vector<days> noticed_after;  // from the last purchase, of those who had left

  void add(bool listed, bool left, days after) {
    if (listed) precision.merge({left ? 1U : 0U, 1});
    if (left) recall.merge({listed ? 1U : 0U, 1});
    if (listed && left) noticed_after.push_back(after);
  }

  void print(std::string const& rule, double alarms) const {
    std::printf("  %-40s %9.1f %9.1f %9.0f %12.2f\n", rule.c_str(),
                100.0 * precision.value().value(), 100.0 * recall.value().value(),
                patron::median(noticed_after).value().count(), alarms);
  }
};

auto quiet_of(firm const& made, double false_alarms) {
  return patron::gone_quiet(made.orders, until, &order::customer, &order::day, &order::amount,
                            [](std::uint32_t) { return 0; },
                            {.false_alarms_per_month = false_alarms});
}

/// With as many false alarms allowed as make the list as long as that, or just longer.
auto quiet_of_length(firm const& made, std::size_t length) {
  double few = 0.0;
  auto many = static_cast<double>(made.last.size());
  for (int halving = 0; halving < 12; ++halving) {
    double const middle = few + (many - few) / 2.0;
    (quiet_of(made, middle).customers.size() < length ? few : many) = middle;
  }
  return quiet_of(made, many);
}

struct judged_list {
  list_quality quality{};
  double alarms = 0.0;

  template<class Quiet>
  void add(firm const& made, Quiet const& quiet) {
    std::vector<days> after(made.last.size(), days{0});
    for (auto const& one : quiet.customers) after[one.customer] = one.crossed_on - one.last;
    for (std::size_t id = 0; id < after.size(); ++id) {
      quality.add(after[id] > days{0}, made.left[id], after[id]);
    }
    alarms += quiet.line.false_alarms_per_month().value_or(0.0);
  }
};

void compare(std::uint32_t size, double usual_gap, std::uint32_t customers) {
  patron::generator random{size};
  std::uint32_t const firms = (std::max)(1U, customers / size);
  double const allowed = size / 100.0;
  list_quality fixed;
  double fixed_alarms = 0.0;
  judged_list as_long;
  judged_list by_alarms;
  std::uint32_t judged = 0;
  for (std::uint32_t f = 0; f < firms; ++f) {
    firm const made = simulate(size, usual_gap, random);
    auto const quiet = quiet_of(made, allowed);
    if (!quiet.enough()) continue;
    ++judged;
    std::size_t length = 0;
    for (std::uint32_t id = 0; id < size; ++id) {
      bool const listed = until - made.last[id] > days{90};
      fixed.add(listed, made.left[id], days{91});
      length += listed ? 1U : 0U;
    }
    fixed_alarms += static_cast<double>(made.longer_than_90) / 12.0;
    as_long.add(made, quiet_of_length(made, length));
    by_alarms.add(made, quiet);
  }
  std::printf("%u firms of %u customers, usual gap %.0f days; %u of them large enough to say\n",
              firms, size, usual_gap, judged);
  std::printf("  %-40s %9s %9s %9s %12s\n", "rule", "precision", "recall", "days", "alarms/month");
  fixed.print("no order for 90 days", fixed_alarms / judged);
  as_long.quality.print("gone_quiet, as many listed", as_long.alarms / judged);
  by_alarms.quality.print("gone_quiet, " + patron::to_string(allowed) + " alarms a month allowed",
                          by_alarms.alarms / judged);
}

}  // namespace

int main(int argc, char** argv) {
  auto const customers = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 30'000);
  for (std::uint32_t const size : {30U, 300U, 3'000U}) compare(size, 45.0, customers);
  for (double const usual_gap : {15.0, 90.0}) compare(300, usual_gap, customers);
}
