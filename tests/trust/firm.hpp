// SPDX-License-Identifier: MIT
// A firm whose customers hold accounts of trust.
#ifndef PATRON_TESTS_TRUST_FIRM_HPP
#define PATRON_TESTS_TRUST_FIRM_HPP

#include <patron/numeric.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

namespace trust_test {

using std::chrono::days;
using std::chrono::sys_days;

enum class kind { kept_promise, help, late_delivery };

struct entry {
  int who = 0;
  sys_days on{};
  kind what{};
  std::int64_t weight = 0;

  friend bool operator==(entry const&, entry const&) = default;
};

struct customer {
  int id = 0;
  bool bought_again = false;
};

inline constexpr sys_days start{std::chrono::year{2026} / 1 / 1};
inline sys_days day(int n) {
  return start + days{n};
}

/// Entries of so many people on a year of days before the start.
inline std::vector<entry> some_entries(int count, int people, patron::generator& random) {
  std::vector<entry> all;
  for (int i = 0; i < count; ++i) {
    auto const below = [&](int n) {
      return static_cast<int>(patron::draw_index(random, static_cast<std::uint64_t>(n)));
    };
    auto const what = static_cast<kind>(below(3));
    int const size = 1 + below(5);
    all.push_back({below(people), start - days{1 + below(365)}, what,
                   what == kind::late_delivery ? -size : size});
  }
  return all;
}

struct firm {
  std::vector<entry> entries;
  std::vector<customer> customers;
};

/// About eight entries for each customer; a share of them buys again, more often (by `effect`) the
/// more trust is left with a half-life of 90 days.
inline firm make_firm(int people, double share, double effect, patron::generator& random) {
  firm made{some_entries(8 * people, people, random), {}};
  std::vector<double> balance(static_cast<std::size_t>(people));
  for (entry const& e : made.entries) {
    double const age = static_cast<double>((start - e.on).count());
    balance[static_cast<std::size_t>(e.who)] +=
        static_cast<double>(e.weight) * std::exp2(-age / 90.0);
  }
  double const odds = share / (1.0 - share);
  for (int id = 0; id < people; ++id) {
    double const more = odds * std::exp(effect * balance[static_cast<std::size_t>(id)]);
    made.customers.push_back({id, patron::draw_bernoulli(random, more / (1.0 + more))});
  }
  return made;
}

}  // namespace trust_test

#endif
