// SPDX-License-Identifier: MIT
// Firms drawn from ranges, and what the essays behind the library claim of such firms. The library
// knows of no claim: here each is a question to the projection of one firm.
#ifndef PATRON_BENCHMARKS_FIRM_CLAIMS_HPP
#define PATRON_BENCHMARKS_FIRM_CLAIMS_HPP

#include <patron/cycle/firm.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/mechanism_effort.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firm_claims {

using patron::mechanism;
using firm = patron::firm<double>;

inline constexpr std::size_t horizon = 60;  // months

/// A firm, and what it would take to add a lighter offer below its first one.
struct drawn_firm {
  firm as_it_is{};
  double elasticity = 0.0;     ///< by which the odds of a first purchase rise as its price falls
  double lighter_grip = 0.0;   ///< grip of those who bought the lighter offer only
  double lighter_climb = 0.0;  ///< who of them goes on to the former first offer in a month
};

/// The ranges are those of docs/projection.md: months, 2 rungs of prospects, 3 of customers.
inline drawn_firm draw_any(patron::generator& random) {
  auto const between = [&random](double low, double high) {
    return low + (high - low) * patron::draw_uniform(random);
  };
  auto const scaled = [&](double low, double high) {
    return std::exp(between(std::log(low), std::log(high)));
  };
  drawn_firm d;
  firm& f = d.as_it_is;
  double margin = scaled(5.0, 50.0);
  for (char const* name : {"first", "second", "third"}) {
    f.offers.push_back({name, margin});
    margin *= between(2.0, 6.0);
  }
  f.prospects = {
      {.sown = scaled(5.0, 50.0), .climb = scaled(0.03, 0.3), .leave = scaled(0.03, 0.3)},
      {.climb = scaled(0.03, 0.3), .leave = scaled(0.03, 0.3)}};
  double const steady = between(0.05, 0.5);
  for (std::size_t i = 0; i < 3; ++i) {
    f.customers.push_back(
        {.grip = between(0.85, 0.99), .climb = scaled(0.005, 0.08), .refers = between(0.0, 0.03)});
    for (std::size_t offer = 0; offer <= i; ++offer) {
      f.customers[i].buys.push_back(offer == 0 ? steady : between(0.02, 0.3));
    }
  }
  f.former = {.back = between(0.0, 0.03), .forgotten = between(0.0, 0.1)};
  f.referred_to = patron::draw_index(random, 2);
  f.satisfaction = {.now = 7.0,
                    .level = 7.0,
                    .unserved = between(1.0, 4.0),
                    .adapts = between(0.1, 0.5),
                    .on_grip = between(0.0, 0.5),
                    .on_referral = between(0.0, 0.5)};
  f.costs = {.per_sown = between(0.0, 0.5) * f.offers.front().margin};

  // The firm after ten such years; then, in half of the cases, hours for 0.7 to 1.3 of what it
  // needs.
  auto const settled = patron::projection{f}.expected(120).end();
  auto const whole = [](double people) { return static_cast<std::uint64_t>(people); };
  for (std::size_t i = 0; i < 2; ++i) f.prospects[i].now = whole(settled.prospects[i]);
  for (std::size_t i = 0; i < 3; ++i) f.customers[i].now = whole(settled.customers[i]);
  f.former.now = whole(settled.former);
  f.hours = {.kept_for_sowing = between(0.0, 0.3),
             .per_sown = between(0.2, 2.0),
             .per_prospect = between(0.05, 0.5),
             .per_customer = between(0.2, 2.0)};
  double const share = between(0.7, 1.3);
  if (patron::draw_bernoulli(random, 0.5)) {
    f.hours.a_period = share * (f.hours.per_sown * f.prospects[0].sown.value +
                                f.hours.per_prospect * settled.all_prospects() +
                                f.hours.per_customer * settled.all_customers());
  }
  d.elasticity = between(0.2, 1.2);
  d.lighter_grip = between(0.8, 0.98);
  d.lighter_climb = scaled(0.02, 0.3);
  return d;
}

inline double customers_now(firm const& f) {
  double all = 0.0;
  for (auto const& rung : f.customers) all += static_cast<double>(rung.now);
  return all;
}

/// One that has at least ten customers.
inline drawn_firm draw(patron::generator& random) {
  for (;;) {
    drawn_firm const d = draw_any(random);
    if (customers_now(d.as_it_is) >= 10.0) return d;
  }
}

inline auto path_of(firm const& f) {
  return patron::projection{f}.expected(horizon);
}
inline double profit_of(firm const& f) {
  return path_of(f).profit().amount();
}

/// The share of those on the first rung who become customers in the end.
inline double conversion(firm const& f) {
  double reached = 1.0;
  for (auto const& rung : f.prospects) {
    double const up = rung.climb.value;
    reached *= up / (up + (1.0 - up) * rung.leave.value);
  }
  return reached;
}

inline firm without_sowing(firm f) {
  for (auto& rung : f.prospects) rung.sown = 0.0;
  f.costs.per_sown = 0.0;
  return f;
}

/// As many prospects are sought for each customer who left as it takes to win one.
inline firm refilling(firm f) {
  double const per_customer = 1.0 / conversion(f);
  f = without_sowing(f);
  f.sought_for_left = per_customer;
  return f;
}

/// A fourth of the price and the margin of the first offer; whoever buys it is a customer on a rung
/// of its own, below the former first one.
inline firm with_lower_rung(drawn_firm const& d) {
  firm f = d.as_it_is;
  double const price = 0.25;
  double const odds = std::pow(price, -d.elasticity);
  double& climb = f.prospects.back().climb.value;
  climb = climb * odds / (1.0 - climb + climb * odds);
  f.offers.insert(f.offers.begin(), {"lighter", price * f.offers.front().margin});
  double const steady = f.customers.front().buys.front().value;
  for (auto& rung : f.customers) rung.buys.insert(rung.buys.begin(), 0.0);
  f.customers.insert(
      f.customers.begin(),
      patron::customer_rung{.grip = d.lighter_grip, .climb = d.lighter_climb, .buys = {steady}});
  return f;
}

inline double gain(firm const& f, mechanism m, double effort) {
  return profit_of(with_effort(f, patron::mechanism_effort::on(m, effort)));
}

struct claim {
  std::string_view words{};
  bool (*holds)(drawn_firm const&) = nullptr;
};

inline constexpr std::array<claim, 12> claims = {{
    {"refill only: within a fifth of where it was",
     [](drawn_firm const& d) {
       double const end = path_of(refilling(d.as_it_is)).end().all_customers();
       return std::abs(end / customers_now(d.as_it_is) - 1.0) <= 0.2;
     }},
    {"the same, where nobody is referred or comes back",
     [](drawn_firm const& d) {
       firm f = refilling(d.as_it_is);
       f.former.back = 0.0;
       for (auto& rung : f.customers) rung.refers = 0.0;
       return std::abs(path_of(f).end().all_customers() / customers_now(f) - 1.0) <= 0.2;
     }},
    {"without sowing: fewer customers",
     [](drawn_firm const& d) {
       double const end = path_of(without_sowing(d.as_it_is)).end().all_customers();
       return end < customers_now(d.as_it_is);
     }},
    {"a lower first rung: more customers",
     [](drawn_firm const& d) {
       return path_of(with_lower_rung(d)).end().all_customers() >
              path_of(d.as_it_is).end().all_customers();
     }},
    {"a lower first rung: more profit",
     [](drawn_firm const& d) { return profit_of(with_lower_rung(d)) > profit_of(d.as_it_is); }},
    {"an effort of 0.1 on grip: more than on sowing",
     [](drawn_firm const& d) {
       return gain(d.as_it_is, mechanism::gripping, 0.1) > gain(d.as_it_is, mechanism::sowing, 0.1);
     }},
    {"an effort of 0.1 on grip: more than on growing",
     [](drawn_firm const& d) {
       return gain(d.as_it_is, mechanism::gripping, 0.1) >
              gain(d.as_it_is, mechanism::growing, 0.1);
     }},
    {"the same, with a tenth of the customers",
     [](drawn_firm const& d) {
       firm young = d.as_it_is;
       for (auto& rung : young.customers) rung.now /= 10;
       return gain(young, mechanism::gripping, 0.1) > gain(young, mechanism::growing, 0.1);
     }},
    {"second and third offers: most of the margins",
     [](drawn_firm const& d) {
       std::array<double, 3> earned{};
       for (auto const& period : path_of(d.as_it_is).periods) {
         for (std::size_t i = 0; i < 3; ++i) {
           earned[i] += period.flows.bought[i] * d.as_it_is.offers[i].margin;
         }
       }
       return earned[1] + earned[2] > earned[0];
     }},
    {"a point of satisfaction: more referrals",
     [](drawn_firm const& d) {
       auto const referred = [](firm const& f) {
         double all = 0.0;
         for (auto const& period : path_of(f).periods) all += period.flows.referred;
         return all;
       };
       // The grip and the referrals of the rungs belong to the level as it is.
       firm happier = d.as_it_is;
       happier.satisfaction.now += 1.0;
       happier.satisfaction.adapts = 0.0;
       firm same = d.as_it_is;
       same.satisfaction.adapts = 0.0;
       return referred(happier) > referred(same);
     }},
    {"an effort of 1 in five parts: more than on one, on average",
     [](drawn_firm const& d) {
       double sum = 0.0;
       for (mechanism const m : patron::all_mechanisms) sum += gain(d.as_it_is, m, 1.0);
       return profit_of(with_effort(d.as_it_is, {0.2, 0.2, 0.2, 0.2, 0.2})) > sum / 5.0;
     }},
    {"an effort of 1 in five parts: more than on the best one",
     [](drawn_firm const& d) {
       double best = gain(d.as_it_is, mechanism::sowing, 1.0);
       for (mechanism const m : patron::all_mechanisms) {
         best = std::fmax(best, gain(d.as_it_is, m, 1.0));
       }
       return profit_of(with_effort(d.as_it_is, {0.2, 0.2, 0.2, 0.2, 0.2})) > best;
     }},
}};

}  // namespace firm_claims

#endif
