// SPDX-License-Identifier: MIT
// A customer holds an account of trust with a firm. A bicycle workshop notes what it did for its
// customers in the year 2025, and what went wrong; on New Year's Day it asks what is left of that,
// and in summer whether those who had more trust came back.
#include <patron/patron.hpp>
#include <patron/trust.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;

namespace workshop {  // the application's own records

enum class deed { repaired_in_time, lent_a_bicycle, wrote_a_letter, let_wait, broke_again };

/// What each weighs is the firm's own opinion.
int weight_of(deed what) {
  switch (what) {
    case deed::repaired_in_time:
      return 2;
    case deed::lent_a_bicycle:
      return 3;
    case deed::wrote_a_letter:
      return 1;
    case deed::let_wait:
      return -3;
    case deed::broke_again:
      return -5;
  }
  return 0;
}

struct note {
  int customer;
  sys_days day;
  deed what;
};

struct customer {
  int id;
  bool came_back;  // in the first half of 2026
};

sys_days const new_year = 2026y / January / 1;

/// Sixty customers in four kinds, by turns: cared for to the end; cared for, then forgotten;
/// disappointed; and hardly known.
std::vector<note> notes() {
  std::vector<note> all;
  for (int id = 0; id < 60; ++id) {
    auto const on = [id](year_month_day date) { return sys_days{date} + days{id % 11}; };
    switch (id / 5 % 4) {
      case 0:
        all.push_back({id, on(2025y / May / 5), deed::repaired_in_time});
        all.push_back({id, on(2025y / November / 3), deed::lent_a_bicycle});
        all.push_back({id, on(2025y / December / 1), deed::wrote_a_letter});
        break;
      case 1:
        all.push_back({id, on(2025y / January / 7), deed::lent_a_bicycle});
        all.push_back({id, on(2025y / January / 20), deed::repaired_in_time});
        break;
      case 2:
        all.push_back({id, on(2025y / October / 1), deed::let_wait});
        all.push_back({id, on(2025y / November / 11), deed::broke_again});
        break;
      default:
        break;
    }
  }
  return all;
}

std::vector<customer> customers() {
  std::vector<customer> all;
  for (int id = 0; id < 60; ++id) {
    int const kind = id / 5 % 4;
    int const turn = id % 5;  // of the five neighbours of a kind
    all.push_back({id, turn < (kind == 0 ? 4 : kind == 2 ? 1 : 2)});
  }
  return all;
}

}  // namespace workshop

int main() {
  using namespace workshop;
  auto const noted = notes();
  patron::trust_account const account{noted, &note::customer, &note::day, &note::what,
                                      [](note const& n) { return weight_of(n.what); }};
  auto const totals = account.totals();
  std::printf("%llu deposits (%d points), %llu withdrawals (%d points)\n",
              static_cast<unsigned long long>(totals.deposits), totals.deposited,
              static_cast<unsigned long long>(totals.withdrawals), totals.withdrawn);

  // The same entries, seen with two half-lives: how fast people forget is a convention.
  std::printf("\nbalance on 1 January  nothing forgotten  half in 90 days\n");
  for (int const id : {0, 5, 10}) {
    std::printf("customer %-12d %17.1f %16.1f\n", id, *account.balance(id, new_year),
                *account.balance(id, new_year, patron::half_life{days{90}}));
  }

  // Does it tell who came back? A quarter of the customers choose the half-life, the rest is
  // judged.
  auto const found =
      patron::trust_lift(account, new_year, customers(), &customer::id, &customer::came_back);
  std::printf("\n%s\n", std::string{found.verdict.reason}.c_str());
  std::printf("half-life chosen by %llu customers: %.0f days\n",
              static_cast<unsigned long long>(found.choosers), found.half_life.length().count());
  for (auto const& row : found.quantiles) {
    std::printf("quarter %u, balance %5.2f to %5.2f: came back %s\n", row.part, row.lowest,
                row.highest, patron::to_string(row.rate).c_str());
  }
  if (!found.area) return 1;
  std::printf("who has more trust is the one who came back in %.0f %% of pairs (%.0f to %.0f)\n",
              100.0 * found.area->value, 100.0 * found.area->low, 100.0 * found.area->high);

  bool const holds = found.verdict.shown() && found.area->value > 0.5 &&
                     *account.balance(0, new_year, patron::half_life{days{90}}) >
                         *account.balance(5, new_year, patron::half_life{days{90}}) &&
                     !account.balance(15, new_year);
  return holds ? 0 : 1;
}
