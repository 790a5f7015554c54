// SPDX-License-Identifier: MIT
#include "review_opportunities.hpp"

#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/opportunity/answered_needs.hpp>
#include <patron/opportunity/customers_left.hpp>
#include <patron/opportunity/missed_needs.hpp>
#include <patron/opportunity/next_never_proposed.hpp>
#include <patron/opportunity/recovered.hpp>
#include <patron/opportunity/unused_trust.hpp>
#include <patron/report/add_opportunities.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "customer_standing.hpp"
#include "promotion_costs.hpp"

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using entries = std::vector<patron::opportunity_entry<customer_key, std::int64_t>>;
using expected = std::optional<patron::estimated<std::int64_t>>;

expected share_of(std::int64_t amount, double share) {
  if (amount < 0) return std::nullopt;
  return patron::estimated{
      patron::amount_traits<std::int64_t>::from_double(share * static_cast<double>(amount))};
}

/// With whom each customer has to do, as her needs say.
class sellers {
 public:
  explicit sellers(need_book const& needs) {
    for (auto const& life : needs.lives()) {
      if (!life.segment.empty()) of_.try_emplace(life.customer, life.segment);
    }
  }
  std::string operator()(customer_key customer) const {
    auto const found = of_.find(customer);
    return found == of_.end() ? std::string{} : found->second;
  }

 private:
  std::map<customer_key, std::string> of_{};
};

entries missed(need_book const& needs, std::optional<offer_records> const& offers, days patience) {
  std::vector<offer_record> all;
  for (std::size_t rung = 0; offers && rung < offers->size(); ++rung) {
    all.push_back((*offers)[rung]);
  }
  patron::answered_needs const answered{all, &offer_record::answers};
  // Where the offers do not say what they answer, nobody knows of a need without one.
  bool const all_answered = answered.needs().empty();
  return patron::missed_needs(
      needs, [&](std::string const& need) { return all_answered || answered(need); }, patience);
}

entries never_asked(patron::offer_history<customer_key> const& bought, offer_records const& offers,
                    std::vector<proposal_record> const& proposals, sellers const& seller,
                    days patience) {
  using proposal = proposal_record;
  std::map<std::string, patron::rate> accepted;
  for (proposal const& one : proposals) {
    if (one.accepted) accepted[one.offer].merge({*one.accepted ? 1U : 0U, 1});
  }
  auto const worth = [&](customer_key, std::size_t rung) -> expected {
    auto const found = accepted.find(offers[rung].name);
    if (found == accepted.end()) return std::nullopt;
    return share_of(offers[rung].price - offers[rung].cost, *found->second.value());
  };
  patron::offer_history const asked{proposals,           offers,         bought.until(),
                                    &proposal::customer, &proposal::day, &proposal::offer};
  return patron::next_never_proposed(
      bought, asked, patience, worth, [&](std::size_t rung) { return offers[rung].name; }, seller);
}

entries trusting(patron::review const& review, firm_orders const& of, relations const& known,
                 std::vector<proposal_record> const& proposals, sellers const& seller,
                 days patience) {
  using proposal = proposal_record;
  using balance = patron::trust_balance<customer_key>;
  sys_days const until = of.until;
  auto const forgotten = review.trust ? review.trust->half_life : patron::half_life{};
  auto balances = known.trust->balances(until, forgotten);
  std::erase_if(balances,
                [&](balance const& one) { return !of.customer_since.contains(one.customer); });
  return patron::unused_trust(
      balances, patron::last_proposals(proposals, until, &proposal::customer, &proposal::day),
      until, patience, &balance::customer, &balance::balance, &balance::last,
      [](balance const&) { return expected{}; },
      [&](balance const& one) { return seller(one.customer); });
}

/// A customer who left, and what she would have brought in another year like her last one.
struct leaver {
  customer_key customer{};
  sys_days day{};
  expected residual{};
};

std::vector<leaver> leavers_of(firm_orders const& of, grade_book const& grades,
                               customer_standing const& standing, double margin) {
  auto const rows = of.book.days();
  std::vector<leaver> all;
  for (auto const& [person, changes] : grades) {
    auto const day = standing.left_on(person);
    if (!day) continue;
    std::int64_t last_year = 0;
    auto row =
        std::lower_bound(rows.begin(), rows.end(), person,
                         [](auto const& r, customer_key sought) { return r.customer < sought; });
    for (; row != rows.end() && row->customer == person; ++row) {
      if (row->day <= *day && *day - row->day < days{365}) last_year += row->amount;
    }
    all.push_back({person, *day, share_of(last_year, margin)});
  }
  return all;
}

/// The days on which somebody was served who was no customer, up to a day.
std::vector<sys_days> prospects_served(firm_records const& firm, customer_standing const& standing,
                                       sys_days until) {
  std::vector<sys_days> served;
  auto const add = [&](auto const& rows) {
    for (auto const& row : rows) {
      if (row.day <= until && !standing.is_customer(row.customer, row.day)) {
        served.push_back(row.day);
      }
    }
  };
  if (firm.touches) add(firm.touches->touches);
  if (firm.proposals) add(firm.proposals->proposals);
  return served;
}

auto inversions_until(sys_days day, firm_records const& firm, customer_standing const& standing) {
  return patron::priority_inversions(prospects_served(firm, standing, day),
                                     needs_known_on(day, *firm.needs),
                                     [](sys_days on) { return on; });
}

/// Of those who were customers on a day: do they leave more often afterwards who had been passed
/// over until then?
patron::waiting_effect leaving_after(sys_days day, firm_records const& firm,
                                     grade_book const& grades, customer_standing const& standing) {
  std::vector<customer_key> customers;
  for (auto const& [person, changes] : grades) {
    if (standing.is_customer(person, day)) customers.push_back(person);
  }
  return patron::leaving_after_waiting(
      inversions_until(day, firm, standing), customers, [](customer_key person) { return person; },
      [&](customer_key person) { return standing.left_on(person).has_value(); });
}

/// The quarter of the last day and four before it, as far back as there are orders.
std::vector<patron::window> last_quarters(sys_days first, sys_days until) {
  std::vector<patron::window> quarters{patron::quarter_of(until)};
  while (quarters.size() < 5 && first < quarters.back().from) {
    quarters.push_back(patron::quarter_of(quarters.back().from - days{1}));
  }
  std::reverse(quarters.begin(), quarters.end());
  return quarters;
}

/// An order is promoted where a proposal led to it that had cost something.
auto won_back(firm_orders const& of, std::vector<proposal_record> const& proposals) {
  std::vector<costed_order> orders;
  for (product_order const& one : of.products) {
    orders.push_back({one.customer, one.day, one.product, one.amount});
  }
  charge_to_orders(orders, proposals);
  sys_days const until = of.until;
  return patron::recovered_by_period(orders, last_quarters(*of.book.first_day(), until), until,
                                     &costed_order::customer, &costed_order::day,
                                     &costed_order::amount,
                                     [](costed_order const& one) { return one.promotion > 0; });
}

}  // namespace

void review_opportunities(patron::review& review, firm_orders const& of, firm_records const& firm,
                          offers_bought const& bought, relations const& known,
                          grade_book const& grades, patron::review_options const& options) {
  if (!firm.needs) return;
  sys_days const until = of.until;
  customer_standing const standing{grades, of.customer_since};
  need_book const needs = needs_known_on(until, *firm.needs);
  sellers const seller{needs};

  patron::opportunity_ledger<customer_key, std::int64_t> ledger;
  ledger.add(missed(needs, firm.offers, options.propose_within));
  auto const leavers = leavers_of(of, grades, standing, options.margin);
  ledger.add(patron::customers_left(leavers, until, &leaver::customer, &leaver::day,
                                    &leaver::residual, patron::without_label,
                                    [&](leaver const& one) { return seller(one.customer); }));
  // Nothing is proposed to those who have left: they are to be won back first.
  auto const add_present = [&](entries found) {
    std::erase_if(found, [&](auto const& one) { return standing.left_on(one.customer); });
    ledger.add(std::move(found));
  };
  if (firm.proposals) {
    auto const& proposals = firm.proposals->proposals;
    add_present(never_asked(*bought, *firm.offers, proposals, seller, options.cool_down));
    if (known.trust) add_present(trusting(review, of, known, proposals, seller, options.cool_down));
  }
  add_opportunities(review, ledger);

  if (firm.touches || firm.proposals) {
    add_inversions(review, inversions_until(until, firm, standing),
                   leaving_after(until - options.follow_within, firm, grades, standing));
  }
  if (firm.proposals) add_recovered(review, won_back(of, firm.proposals->proposals));
}
