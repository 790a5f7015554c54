// SPDX-License-Identifier: MIT
// How often the interval of the referral coefficient holds the true one, and how often a cause of
// referral is shown where there is none and where there is one. The figures of docs/referral.md.
// Optional argument: firms a row.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/referral.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days start = std::chrono::year{2025} / 1 / 1;
constexpr sys_days until = std::chrono::year{2025} / 12 / 31;

/// The share of firms in which the interval holds k. A customer's own inclination to bring others
/// is drawn from a gamma distribution: of shape 1/2, a fifth of them have two thirds of it.
double covered(patron::generator& random, std::uint64_t customers, double k, double shape,
               int firms) {
  int held = 0;
  for (int firm = 0; firm < firms; ++firm) {
    patron::observed_coefficient counts{.customers = customers};
    for (std::uint64_t i = 0; i < customers; ++i) {
      double const inclined = patron::draw_gamma(random, shape, k / shape);
      auto const brought = static_cast<std::uint64_t>(patron::draw_poisson(random, inclined));
      counts.brought += brought;
      counts.squares += brought * brought;
    }
    auto const around = counts.estimate();
    held += around && around->low <= k && k <= around->high ? 1 : 0;
  }
  return 100.0 * held / firms;
}

struct customer {
  int id = 0;
  double satisfaction = 0.0;
};
struct told {
  int by = 0;
  int who = 0;
  sys_days on{};
};

struct verdicts {
  int more = 0;
  int less = 0;
  int not_shown = 0;
  int too_few = 0;
};

/// Firms of so many customers, watched for a year, in which a third bring somebody and a standard
/// deviation of satisfaction multiplies the hazard by `ratio`.
verdicts judged(patron::generator& random, int customers, double ratio, int firms) {
  verdicts found;
  for (int firm = 0; firm < firms; ++firm) {
    std::vector<customer> list;
    std::vector<told> referrals;
    for (int id = 0; id < customers; ++id) {
      customer const one{id, patron::draw_normal(random)};
      list.push_back(one);
      double const pace = std::pow(ratio, one.satisfaction) / 900.0;
      double const wait = patron::draw_exponential(random) / pace;
      if (wait < 364.0) {
        referrals.push_back({id, customers + id, start + days{static_cast<int>(wait)}});
      }
    }
    patron::referral_forest const forest{referrals, until, &told::by, &told::who, &told::on};
    auto const evidence = patron::referral_cause(forest, list, start, &customer::id,
                                                 patron::covariates(&customer::satisfaction));
    switch (evidence.causes[0].verdict) {
      case patron::referral_verdict::more_and_sooner:
        ++found.more;
        break;
      case patron::referral_verdict::fewer_and_later:
        ++found.less;
        break;
      case patron::referral_verdict::not_shown:
        ++found.not_shown;
        break;
      case patron::referral_verdict::too_few:
        ++found.too_few;
        break;
    }
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  int const firms = argc > 1 ? std::atoi(argv[1]) : 2000;
  patron::generator random{1};
  std::printf("%d firms a row; k is held by its 95 %% interval in so many of 100\n", firms);
  std::printf("%10s %6s %14s %14s\n", "customers", "k", "all alike", "a few bring all");
  for (std::uint64_t const customers : {25U, 100U, 500U}) {
    for (double const k : {0.05, 0.3, 1.5}) {
      std::printf("%10d %6.2f %14.1f %14.1f\n", static_cast<int>(customers), k,
                  covered(random, customers, k, 1e6, firms),
                  covered(random, customers, k, 0.5, firms));
    }
  }
  std::printf("\n%10s %14s %8s %8s %10s %8s\n", "customers", "hazard ratio", "more", "less",
              "not shown", "too few");
  for (int const customers : {25, 100, 500}) {
    for (double const ratio : {1.0, 1.25, 1.5, 2.0}) {
      verdicts const v = judged(random, customers, ratio, firms);
      std::printf("%10d %14.2f %8d %8d %10d %8d\n", customers, ratio, v.more, v.less, v.not_shown,
                  v.too_few);
    }
  }
}
