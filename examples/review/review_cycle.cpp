// SPDX-License-Identifier: MIT
#include "review_cycle.hpp"

#include <patron/core/calendar.hpp>
#include <patron/cycle/agenda_person.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/cycle/extending_rate.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/cycle/growing_rate.hpp>
#include <patron/cycle/plan_facts.hpp>
#include <patron/cycle/read_plan.hpp>
#include <patron/cycle/referring_rate.hpp>
#include <patron/cycle/sowing_rate.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/report/add_agenda.hpp>
#include <patron/report/add_gauges.hpp>
#include <patron/report/add_plan.hpp>
#include <patron/report/add_projection.hpp>
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weeks;
using order = product_order;
using person = patron::agenda_person<customer_key>;

/// A half year, the one before it where there are records of it, and the year of which it is half.
struct half_year {
  patron::window half{};
  std::optional<patron::window> before{};
  patron::window year{};
};

/// The halves of up to three years that end with the last month that is over. What a firm did when
/// it was new is no measure for what it does now.
std::vector<half_year> half_years(sys_days first, sys_days until) {
  std::chrono::year_month_day const tomorrow{until + days{1}};
  int const end = static_cast<int>(tomorrow.year()) * 12 +
                  static_cast<int>(static_cast<unsigned>(tomorrow.month())) - 1;
  auto const months_ago = [end](int n) -> sys_days {
    int const month = end - n;
    return std::chrono::year{month / 12} / (month % 12 + 1) / 1;
  };
  std::vector<half_year> halves;
  for (int i = 0; i < 6 && months_ago(6 * i) > first; ++i) {
    int const year = 12 * (i / 2);
    half_year one{.half = {months_ago(6 * i + 6), months_ago(6 * i)},
                  .year = {months_ago(year + 12), months_ago(year)}};
    if (one.half.from > first) one.before = {months_ago(6 * i + 12), one.half.from};
    halves.push_back(one);
  }
  return halves;
}

/// Years, each with the counts of its two halves: two looks at a year are steadier than one, and
/// who stays away is seen half a year sooner.
class gauge_counter {
 public:
  gauge_counter(orders_reviewed const& of, arguments const& asked, firm_records const& firm,
                relations const& known, known_people const& people)
      : of_{of},
        asked_{asked},
        known_{known},
        people_{people},
        has_touches_{firm.touches.has_value()},
        visits_{of.book.days()} {
    if (has_touches_) {
      touches_ = {firm.touches->touches, &touch_record::customer, &touch_record::day};
    }
  }

  [[nodiscard]] patron::gauges count() const {
    patron::gauges counted;
    auto const first = of_.book.first_day();
    if (!first) return counted;
    for (half_year const& one : half_years(*first, of_.review.customers.until)) {
      counted.add(one.year, in(one));
    }
    return counted;
  }

 private:
  [[nodiscard]] patron::gauge_counts in(half_year const& when) const {
    patron::window const half = when.half;
    patron::gauge_counts counts;
    if (people_.journeys) {
      counts.growing = growing_rate(*people_.journeys, half);
      auto const wanted = cadence_by_grade(people_.journeys->ladder(), asked_.options.cadence);
      if (has_touches_) {
        counts.sowing = sowing_rate(*people_.journeys, touches_, wanted, half.last_day());
      }
    }
    if (when.before) {
      counts.gripping = patron::grip_rate(visits_, *when.before, half, &visit::customer,
                                          &visit::day, &visit::amount);
      counts.extending = patron::extending_rate(of_.products, *when.before, half, &order::customer,
                                                &order::day, &order::product, &order::amount);
    }
    if (known_.referrals) {
      counts.referring = patron::referring_rate(visits_, *known_.referrals, half, &visit::customer,
                                                &visit::day, &visit::amount);
    }
    return counts;
  }

  using visits = decltype(std::declval<orders_reviewed const&>().book.days());
  using visit = std::ranges::range_value_t<visits>;

  orders_reviewed const& of_;
  arguments const& asked_;
  relations const& known_;
  known_people const& people_;
  bool has_touches_;
  visits visits_;
  patron::touch_log<customer_key> touches_{};
};

patron::plan_facts facts_of(firm_records const& firm, sys_days until) {
  patron::plan_facts facts;
  if (firm.needs) {
    need_book const needs = needs_known_on(until, *firm.needs);
    facts.needs(needs.lives(), [](auto const& life) { return life.need; });
  }
  if (firm.offers) {
    std::vector<offer_record> all;
    for (std::size_t rung = 0; rung < firm.offers->size(); ++rung) {
      all.push_back((*firm.offers)[rung]);
    }
    bool const any_answers = std::any_of(
        all.begin(), all.end(), [](offer_record const& one) { return !one.answers.empty(); });
    if (any_answers) facts.offers(all, &offer_record::name, &offer_record::answers);
  }
  if (firm.touches) facts.touches(firm.touches->touches, &touch_record::kind);
  return facts;
}

/// What winning customers cost in a window.
std::int64_t cost_of_winning(firm_records const& firm, patron::window when) {
  std::int64_t sum = 0;
  for (cost_record const& one : firm.costs ? firm.costs->costs : std::vector<cost_record>{}) {
    if (one.is_for_winning && when.contains(one.day)) sum += one.amount;
  }
  return sum;
}

/// Of the last year, in periods of four weeks, and as far ahead.
void project(orders_reviewed& of, firm_records const& firm, relations const& known,
             known_people const& people) {
  constexpr weeks period{4};
  constexpr int periods = 13;
  sys_days const until = of.review.customers.until;
  auto const is_on_ladder = [&](order const& one) {
    return firm.offers->find(one.product).has_value();
  };
  patron::offer_history const bought{of.products | std::views::filter(is_on_ladder),
                                     *firm.offers,
                                     until,
                                     &order::customer,
                                     &order::day,
                                     &order::product,
                                     &order::amount};
  auto const days_seen = (until - *of.book.first_day()) / days{1} + 1;
  int const counted = std::min(periods, static_cast<int>(days_seen / days{period}.count()));
  if (counted == 0) {
    of.review.missing.push_back({"projection", "the records are shorter than four weeks"});
    return;
  }
  patron::window const when{until + days{1} - period * counted, until + days{1}};
  using slip = referral_record;
  patron::referral_forest const nobody{std::vector<slip>{}, until, &slip::referrer, &slip::referred,
                                       &slip::day};
  auto found = patron::estimate_firm(
      *people.journeys, *firm.offers, bought, known.referrals ? *known.referrals : nobody, when,
      period, &offer_record::name,
      [](offer_record const& offer) { return offer.price - offer.cost; });
  double sown = 0.0;
  for (auto const& rung : found.firm.prospects) sown += rung.sown.value;
  if (sown > 0.0) {
    double const spent = static_cast<double>(cost_of_winning(firm, when));
    found.firm.costs.per_sown =
        patron::amount_traits<std::int64_t>::from_double(spent / (sown * counted));
  }
  add_projection(of.review, found, period, periods);
}

/// As the stages say; who has bought is a customer, whatever they say.
std::vector<person> people_of(orders_reviewed const& of, known_people const& people) {
  std::vector<person> all;
  if (people.journeys) all = agenda_people(*people.journeys);
  auto const told = static_cast<std::ptrdiff_t>(all.size());
  auto at = all.begin();
  std::vector<person> others;
  for (auto const& [customer, since] : of.customer_since) {
    while (at != all.begin() + told && at->id < customer) ++at;
    bool const is_told = at != all.begin() + told && at->id == customer;
    if (!is_told) {
      others.push_back({.id = customer, .grade = patron::customer_grade});
    } else if (at->grade < patron::customer_grade) {
      at->grade = patron::customer_grade;
    }
  }
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace

void review_cycle(orders_reviewed& of, arguments const& asked, firm_records const& firm,
                  relations const& known, known_people const& people) {
  add_gauges(of.review, gauge_counter{of, asked, firm, known, people}.count(),
             std::chrono::months{6}, asked.targets);
  if (!asked.plan.empty()) {
    add_plan(of.review, patron::read_plan(asked.plan), facts_of(firm, of.review.customers.until));
  }
  if (people.journeys && firm.offers) project(of, firm, known, people);
  add_agenda(of.review, people_of(of, people), asked.options);
}
