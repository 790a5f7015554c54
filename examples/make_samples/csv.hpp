// SPDX-License-Identifier: MIT
// The records as files: a header row, then a row for each, by day and then by person.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_CSV_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_CSV_HPP

#include <patron/core.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

struct csv_file {
  std::string_view name;
  std::string text;
};

[[nodiscard]] inline std::string line(std::initializer_list<std::string_view> cells) {
  std::string text;
  for (std::string_view const cell : cells) {
    text += cell;
    text += ',';
  }
  text.back() = '\n';
  return text;
}

/// 29.95: the amount without its currency.
template<class Money>
[[nodiscard]] std::string number(Money amount) {
  std::string text = patron::to_string(amount);
  text.resize(text.find(' '));
  return text;
}

[[nodiscard]] inline std::string day_or_empty(std::optional<sys_days> day) {
  return day ? patron::to_string(*day) : std::string{};
}

[[nodiscard]] inline std::string grade_or_empty(std::optional<patron::grade> grade) {
  return grade ? patron::to_string(*grade) : std::string{};
}

template<class Record, class Day, class Person>
void sort_by_day(std::vector<Record>& records, Day day, Person person) {
  std::ranges::stable_sort(records, {}, [&](Record const& r) {
    return std::tie(std::invoke(day, r), std::invoke(person, r));
  });
}

template<class Money>
[[nodiscard]] std::string orders_csv(std::vector<order<Money>> orders) {
  sort_by_day(orders, &order<Money>::date, &order<Money>::customer);
  std::string text = "customer,date,amount,product,channel\n";
  for (auto const& o : orders) {
    text += line({o.customer, patron::to_string(o.date), number(o.amount), o.product, o.channel});
  }
  return text;
}

[[nodiscard]] inline std::string stages_csv(std::vector<move> moves) {
  sort_by_day(moves, &move::date, &move::person);
  std::string text = "customer,date,stage,grade,reason\n";
  for (move const& m : moves) {
    auto const rung = ladder.find(m.stage);
    std::string_view const stage = rung ? ladder.rungs()[*rung].label : "lost";
    std::string const grade = rung ? patron::to_string(ladder.grade(m.stage)) : std::string{};
    text += line({m.person, patron::to_string(m.date), stage, grade, m.reason});
  }
  return text;
}

[[nodiscard]] inline std::string touches_csv(std::vector<touch> touches) {
  sort_by_day(touches, &touch::date, &touch::person);
  std::string text = "customer,date,kind\n";
  for (touch const& t : touches) text += line({t.person, patron::to_string(t.date), t.kind});
  return text;
}

template<class Money>
[[nodiscard]] std::string offers_csv(std::vector<offer<Money>> const& offers) {
  std::string text = "offer,price,cost,grade,answers\n";
  for (auto const& o : offers) {
    text += line({o.name, number(o.price), number(o.cost), grade_or_empty(o.from), o.answers});
  }
  return text;
}

template<class Money>
[[nodiscard]] std::string proposals_csv(std::vector<proposal<Money>> proposals) {
  constexpr std::array<std::string_view, 3> outcomes = {"accepted", "refused", "open"};
  sort_by_day(proposals, &proposal<Money>::date, &proposal<Money>::person);
  std::string text = "customer,date,offer,outcome,cost\n";
  for (auto const& p : proposals) {
    std::string_view const came = outcomes[static_cast<std::size_t>(p.outcome)];
    text += line({p.person, patron::to_string(p.date), p.offer, came, number(p.cost)});
  }
  return text;
}

template<class Money>
[[nodiscard]] std::string contracts_csv(std::vector<contract<Money>> contracts) {
  sort_by_day(contracts, &contract<Money>::from, &contract<Money>::customer);
  std::string text = "contract,customer,from,to,price,per,paused_from,paused_to,channel,reason\n";
  std::size_t count = 0;
  for (auto const& c : contracts) {
    std::string const paused_from = c.paused ? patron::to_string(c.paused->from) : std::string{};
    std::string const paused_to = c.paused ? patron::to_string(c.paused->to) : std::string{};
    text += line({numbered_name('M', ++count), c.customer, patron::to_string(c.from),
                  day_or_empty(c.to), number(c.price), c.per, paused_from, paused_to, c.channel,
                  c.reason});
  }
  return text;
}

[[nodiscard]] inline std::string trust_csv(std::vector<trust_entry> trust) {
  sort_by_day(trust, &trust_entry::date, &trust_entry::customer);
  std::string text = "customer,date,kind,weight\n";
  for (trust_entry const& t : trust) {
    text += line({t.customer, patron::to_string(t.date), t.kind, std::to_string(t.weight)});
  }
  return text;
}

[[nodiscard]] inline std::string satisfaction_csv(std::vector<opinion> opinions) {
  constexpr std::array<std::string_view, 3> kinds = {"asked", "answered", "complaint"};
  sort_by_day(opinions, &opinion::date, &opinion::customer);
  std::string text = "customer,date,kind,score\n";
  for (opinion const& o : opinions) {
    std::string_view const kind = kinds[static_cast<std::size_t>(o.kind)];
    std::string const score = o.score ? std::to_string(*o.score) : std::string{};
    text += line({o.customer, patron::to_string(o.date), kind, score});
  }
  return text;
}

[[nodiscard]] inline std::string referrals_csv(std::vector<referral> referrals) {
  sort_by_day(referrals, &referral::date, &referral::referrer);
  std::string text = "referrer,referred,date\n";
  for (referral const& r : referrals) {
    text += line({r.referrer, r.referred, patron::to_string(r.date)});
  }
  return text;
}

template<class Money>
[[nodiscard]] std::string needs_csv(std::vector<need<Money>> needs) {
  constexpr std::array<std::string_view, 6> events = {"noticed", "raised",        "proposed",
                                                      "met",     "met_elsewhere", "not_proposed"};
  sort_by_day(needs, &need<Money>::date, &need<Money>::customer);
  std::string text = "customer,date,need,event,worth,reason,seller\n";
  for (auto const& n : needs) {
    std::string_view const event = events[static_cast<std::size_t>(n.event)];
    std::string const worth = n.worth ? number(*n.worth) : std::string{};
    text += line({n.customer, patron::to_string(n.date), n.name, event, worth, n.reason, n.seller});
  }
  return text;
}

template<class Money>
[[nodiscard]] std::string costs_csv(std::vector<cost<Money>> costs) {
  sort_by_day(costs, &cost<Money>::date, &cost<Money>::customer);
  std::string text = "date,channel,customer,amount,hours,spent_on\n";
  for (auto const& c : costs) {
    std::string const hours = std::to_string(c.half_hours / 2) + (c.half_hours % 2 ? ".5" : "");
    text += line({patron::to_string(c.date), c.channel, c.customer, number(c.amount), hours,
                  c.spent_on == purpose::winning ? "winning" : "keeping"});
  }
  return text;
}

template<class Money>
[[nodiscard]] std::vector<csv_file> csv_files(firm_plan<Money> const& plan,
                                              firm_records<Money> const& records) {
  return {{"orders.csv", orders_csv(records.orders)},
          {"stages.csv", stages_csv(records.moves)},
          {"touches.csv", touches_csv(records.touches)},
          {"offers.csv", offers_csv(plan.offers)},
          {"proposals.csv", proposals_csv(records.proposals)},
          {"contracts.csv", contracts_csv(records.contracts)},
          {"trust.csv", trust_csv(records.trust)},
          {"satisfaction.csv", satisfaction_csv(records.opinions)},
          {"referrals.csv", referrals_csv(records.referrals)},
          {"needs.csv", needs_csv(records.needs)},
          {"costs.csv", costs_csv(records.costs)}};
}

}  // namespace samples

#endif
