// SPDX-License-Identifier: MIT
// How often do trust_lift and satisfaction_lift say "shown" in firms where there is nothing to
// show, and how often where there is? A thousand firms of each kind, with a fixed seed.
//
// In each firm a customer gets about eight deposits or withdrawals in the year before; those whose
// balance, with a half-life of 90 days, is higher buy again with higher odds (times e^effect for
// each point), or it makes no difference. Four of five answer how satisfied they are; the satisfied
// buy again with a chance higher by `effect`, or not.
//
//     patron_benchmark_trust_accuracy [firms of each kind]
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/statistics.hpp>
#include <patron/trust.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using std::chrono::days, std::chrono::sys_days;

sys_days const start = std::chrono::year{2026} / 1 / 1;

struct customer {
  std::uint32_t id{};
  bool bought_again = false;
};

/// What was said of many firms.
struct answers {
  std::uint32_t shown = 0;
  std::uint32_t reversed = 0;
  std::uint32_t not_shown = 0;
  std::uint32_t too_few = 0;

  void add(patron::verdict said, bool more) {
    if (said.finding == patron::finding::too_few) {
      ++too_few;
    } else if (!said.shown()) {
      ++not_shown;
    } else {
      ++(more ? shown : reversed);
    }
  }
  void print(char const* what, std::uint32_t size, double share, double effect) const {
    double const judged = (std::max)(1.0, static_cast<double>(shown + reversed + not_shown));
    std::printf("%-13s %6u %6.2f %7.2f %8u %12.1f %8.1f %9.1f\n", what, size, share, effect,
                too_few, 100.0 * not_shown / judged, 100.0 * shown / judged,
                100.0 * reversed / judged);
  }
};

answers trust_in(std::uint32_t firms, std::uint32_t size, double share, double effect) {
  patron::generator random{size};
  answers said;
  for (std::uint32_t f = 0; f < firms; ++f) {
    patron::trust_account<std::uint32_t, int> account;
    std::vector<double> balance(size);
    for (std::uint32_t i = 0; i < 8 * size; ++i) {
      auto const who = static_cast<std::uint32_t>(patron::draw_index(random, size));
      auto const ago = static_cast<int>(1 + patron::draw_index(random, 365));
      auto const weight = static_cast<std::int64_t>(patron::draw_index(random, 9)) - 3;
      account.add(who, start - days{ago}, 0, weight);
      balance[who] += static_cast<double>(weight) * std::exp2(-ago / 90.0);
    }
    std::vector<customer> customers;
    for (std::uint32_t id = 0; id < size; ++id) {
      double const odds = share / (1.0 - share) * std::exp(effect * balance[id]);
      customers.push_back({id, patron::draw_bernoulli(random, odds / (1.0 + odds))});
    }
    auto const found =
        patron::trust_lift(account, start, customers, &customer::id, &customer::bought_again);
    said.add(found.verdict, found.area && found.area->value > 0.5);
  }
  return said;
}

answers satisfaction_in(std::uint32_t firms, std::uint32_t size, double share, double effect) {
  patron::generator random{size};
  answers said;
  for (std::uint32_t f = 0; f < firms; ++f) {
    patron::satisfaction<std::uint32_t> asked{{.lowest = 1, .highest = 5, .satisfied = 4}};
    std::vector<customer> customers;
    for (std::uint32_t id = 0; id < size; ++id) {
      auto const score = 1 + static_cast<int>(patron::draw_index(random, 5));
      bool const answered = patron::draw_bernoulli(random, 0.8);
      if (answered) asked.add_answer(id, start - days{30}, score);
      double const more = answered && score >= 4 ? effect : 0.0;
      customers.push_back({id, patron::draw_bernoulli(random, share + more)});
    }
    auto const found =
        patron::satisfaction_lift(asked, start, customers, &customer::id, &customer::bought_again)
            .satisfied;
    said.add(found.verdict, found.difference && found.difference->value > 0.0);
  }
  return said;
}

}  // namespace

int main(int argc, char** argv) {
  auto const firms = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 1'000);
  std::printf("%u firms in each row; in %% of those judged\n", firms);
  std::printf("%-13s %6s %6s %7s %8s %12s %8s %9s\n", "what", "size", "share", "effect", "too few",
              "no evidence", "shown", "reversed");
  for (double const effect : {0.0, 0.2}) {
    for (double const share : {0.1, 0.3}) {
      for (std::uint32_t const size : {25U, 60U, 150U, 500U}) {
        trust_in(firms, size, share, effect).print("trust", size, share, effect);
      }
    }
  }
  for (double const effect : {0.0, 0.2}) {
    for (double const share : {0.1, 0.3}) {
      for (std::uint32_t const size : {25U, 60U, 150U, 500U}) {
        satisfaction_in(firms, size, share, effect).print("satisfaction", size, share, effect);
      }
    }
  }
}
