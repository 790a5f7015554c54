// SPDX-License-Identifier: MIT
// Regular customers of weight who have stopped buying, and nobody has taken note of it.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_SLIPPING_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_SLIPPING_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// Nothing that somebody did from a day on was ever written.
template<class Money>
void forget_from(sys_days day, known_customer& one, firm_records<Money>& made) {
  std::erase_if(one.purchase_days, [&](sys_days bought) { return bought >= day; });
  std::erase_if(made.orders,
                [&](auto const& o) { return o.customer == one.name && o.date >= day; });
  std::erase_if(made.moves, [&](auto const& m) { return m.person == one.name && m.date >= day; });
  std::erase_if(made.proposals,
                [&](auto const& p) { return p.person == one.name && p.date >= day; });
}

/// Since when a regular customer has not come: for 10 to 20 times as long as she used to stay away,
/// and twice as long as ever; none for who bought on fewer than seven days until then, or would be
/// away for less than a quarter or more than seven months.
template<class Money>
[[nodiscard]] std::optional<sys_days> draw_silence(firm_plan<Money> const& plan,
                                                   patron::generator& random,
                                                   std::vector<sys_days> const& bought) {
  constexpr int regular = 7;
  auto const times = static_cast<int>(bought.size());
  if (times < regular) return std::nullopt;
  days const usual = (bought.back() - bought.front()) / (times - 1);
  days longest{};
  for (std::size_t i = 1; i < bought.size(); ++i) {
    longest = (std::max)(longest, bought[i] - bought[i - 1]);
  }
  days const silence = usual * draw_days(random, 10, 20).count();
  sys_days const since = plan.books.to - silence;
  bool const came_lately = bought.back() >= plan.books.to - 3 * usual;
  bool const was_regular = std::ranges::lower_bound(bought, since) - bought.begin() >= regular;
  bool const is_told = silence >= 2 * longest && silence >= days{90} && silence <= days{210};
  if (!came_lately || !was_regular || !is_told) return std::nullopt;
  return since;
}

/// Some of the tenth who spent most in the last year.
template<class Money>
void let_regulars_slip(firm_plan<Money> const& plan, patron::generator& random,
                       std::vector<known_customer>& customers, firm_records<Money>& made) {
  if (plan.slipping == 0) return;
  std::map<std::string, Money> spent;
  for (auto const& o : made.orders) {
    if (o.date >= plan.books.to - days{365}) spent[o.customer] += o.amount;
  }
  std::size_t const tenth = spent.size() / 10;
  std::vector<known_customer*> best;
  for (known_customer& one : customers) best.push_back(&one);
  std::ranges::stable_sort(best, std::ranges::greater{},
                           [&](known_customer const* one) { return spent[one->name]; });
  best.resize(tenth);
  while (made.slipping.size() < plan.slipping && !best.empty()) {
    auto const at = static_cast<std::ptrdiff_t>(patron::draw_index(random, best.size()));
    known_customer& one = *best[static_cast<std::size_t>(at)];
    best.erase(best.begin() + at);
    auto const since = draw_silence(plan, random, one.purchase_days);
    if (!since) continue;
    made.slipping.push_back(one.name);
    forget_from(*since, one, made);
  }
}

}  // namespace samples

#endif
