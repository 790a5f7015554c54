// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_FLOW_RULES_HPP
#define PATRON_CYCLE_DETAIL_FLOW_RULES_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/detail/slope_number.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/mechanism.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <vector>

namespace patron::inline v0::detail {

/// A firm's parameters as the numbers with which its flows are computed: doubles, or numbers that
/// know how they change with an effort on each mechanism.
template<class Real>
struct flow_rules {
  struct prospect {
    Real sown{};
    Real climb{};
    double leave = 0.0;
  };
  struct customer {
    Real grip{};
    Real climb{};
    Real refers{};
    std::vector<Real> buys{};  // as many as there are offers
  };

  std::vector<prospect> prospects{};
  std::vector<customer> customers{};
  std::vector<double> margins{};  // by offer
  Real sown_in_all{};
  Real sought_for_left{};
  double walk_in = 0.0;
  double back = 0.0;
  double forgotten = 0.0;
  std::size_t referred_to = 0;
  double cost_a_period = 0.0;
  double cost_per_sown = 0.0;
  double cost_per_referred = 0.0;
  firm_satisfaction satisfaction{};
  firm_hours hours{};

  template<amount Amount>
  explicit flow_rules(firm<Amount> const& f)
      : sought_for_left{moved(mechanism::sowing, f.sought_for_left)},
        walk_in{f.walk_in.value},
        back{f.former.back.value},
        forgotten{f.former.forgotten.value},
        referred_to{f.referred_to},
        cost_a_period{amount_traits<Amount>::to_double(f.costs.a_period)},
        cost_per_sown{amount_traits<Amount>::to_double(f.costs.per_sown)},
        cost_per_referred{amount_traits<Amount>::to_double(f.costs.per_referred)},
        satisfaction{f.satisfaction},
        hours{f.hours} {
    for (auto const& offer : f.offers) {
      margins.push_back(amount_traits<Amount>::to_double(offer.margin));
    }
    for (prospect_rung const& rung : f.prospects) {
      prospects.push_back({.sown = moved(mechanism::sowing, rung.sown),
                           .climb = moved(mechanism::growing, rung.climb),
                           .leave = rung.leave.value});
      sown_in_all += prospects.back().sown;
    }
    for (customer_rung const& rung : f.customers) {
      customer one{.grip = moved(mechanism::gripping, rung.grip),
                   .climb = moved(mechanism::extending, rung.climb),
                   .refers = moved(mechanism::referring, rung.refers)};
      one.buys.resize(f.offers.size());
      for (std::size_t i = 0; i < rung.buys.size(); ++i) {
        one.buys[i] = i == 0 ? Real{rung.buys[i].value} : moved(mechanism::extending, rung.buys[i]);
      }
      customers.push_back(one);
    }
  }

 private:
  /// The derivative by the effort, where there is none yet: p (1 − p) of a chance, and the pace
  /// itself of a pace.
  [[nodiscard]] static Real moved(mechanism m, chance const& c) {
    return with_slope(m, c.value, c.value * (1.0 - c.value));
  }
  [[nodiscard]] static Real moved(mechanism m, pace const& p) {
    return with_slope(m, p.value, p.value);
  }
  [[nodiscard]] static Real with_slope(mechanism m, double value, double slope) {
    Real result{value};
    if constexpr (!std::same_as<Real, double>) result.slope[static_cast<std::size_t>(m)] = slope;
    return result;
  }
};

}  // namespace patron::inline v0::detail

#endif
