// SPDX-License-Identifier: MIT
// How long until a customer orders again? Those who have not come back yet are not left out, and
// are not counted as lost: they were watched for so many days without an order.
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using std::chrono::days;

namespace shop {  // the application's own record

enum class channel { web, counter };

struct visit {
  std::string customer;
  channel came_by;
  days watched;     // until the second order, or until today
  bool came_again;  // was there a second order?
};

std::vector<visit> visits() {
  return {{"Abe", channel::web, days{4}, true},        {"Baker", channel::web, days{9}, true},
          {"Chiba", channel::web, days{11}, true},     {"Doi", channel::web, days{12}, false},
          {"Endo", channel::web, days{18}, true},      {"Fujii", channel::web, days{23}, true},
          {"Goto", channel::web, days{30}, true},      {"Hara", channel::web, days{41}, true},
          {"Ito", channel::web, days{44}, false},      {"Jones", channel::web, days{52}, true},
          {"Kato", channel::counter, days{15}, true},  {"Lee", channel::counter, days{33}, false},
          {"Mori", channel::counter, days{47}, true},  {"Noda", channel::counter, days{61}, true},
          {"Ono", channel::counter, days{70}, false},  {"Park", channel::counter, days{88}, true},
          {"Sato", channel::counter, days{90}, false}, {"Ueda", channel::counter, days{90}, false},
          {"Wada", channel::counter, days{90}, false}, {"Yano", channel::counter, days{90}, false}};
}

}  // namespace shop

int main() {
  auto const visits = shop::visits();

  auto const curve = patron::kaplan_meier(visits, &shop::visit::watched, &shop::visit::came_again);
  std::printf("%llu customers, %llu came again\n\n",
              static_cast<unsigned long long>(curve.subjects()),
              static_cast<unsigned long long>(curve.events()));
  std::printf("not yet back after   share   95 %% interval\n");
  for (days const t : {days{10}, days{30}, days{60}, days{90}}) {
    auto const around = curve.interval(t);
    std::printf("%10d days %13.0f %%   %.0f to %.0f %%\n", static_cast<int>(t.count()),
                100.0 * curve.at(t), 100.0 * around->low, 100.0 * around->high);
  }

  auto const median = curve.median();
  if (!median) return 1;
  std::printf("\nhalf are back after %d days", static_cast<int>(median->count()));
  auto const range = curve.median_interval();
  std::printf(" (95 %%: from %d", static_cast<int>(range.low->count()));
  if (range.high) {
    std::printf(" to %d)\n", static_cast<int>(range.high->count()));
  } else {
    std::printf(" on; the upper end is beyond what was watched)\n");
  }
  auto const mean = curve.restricted_mean(days{90});
  std::printf("of the first 90 days, %.1f pass on average before the second order\n\n",
              mean->count());

  // Who takes the average of those who came back alone is far too optimistic.
  double naive = 0.0;
  for (auto const& v : visits) {
    if (v.came_again) naive += static_cast<double>(v.watched.count());
  }
  naive /= static_cast<double>(curve.events());
  std::printf("(the average of those who did come back would say %.1f)\n\n", naive);

  auto const test = patron::log_rank(visits, &shop::visit::watched, &shop::visit::came_again,
                                     &shop::visit::came_by);
  for (auto const& g : test.groups) {
    std::printf("%-8s %2llu customers, %llu came again, %.1f expected\n",
                g.group == shop::channel::web ? "web" : "counter",
                static_cast<unsigned long long>(g.subjects),
                static_cast<unsigned long long>(g.observed), g.expected);
  }
  std::printf("do they differ? chi-square %.2f, p = %.4f\n", test.statistic, test.p_value);

  bool const holds = naive < mean->count() && test.degrees_of_freedom == 1 &&
                     test.groups[0].group == shop::channel::web &&
                     static_cast<double>(test.groups[0].observed) > test.groups[0].expected;
  return holds ? 0 : 1;
}
