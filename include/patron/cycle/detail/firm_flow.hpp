// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_FIRM_FLOW_HPP
#define PATRON_CYCLE_DETAIL_FIRM_FLOW_HPP

#include <patron/cycle/detail/flow_counts.hpp>
#include <patron/cycle/detail/flow_rules.hpp>
#include <patron/cycle/detail/slope_number.hpp>
#include <patron/cycle/firm_path.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace patron::inline v0::detail {

/// A firm that goes on, period after period. `How` makes people of chances and paces; whoever moves
/// in a period moves once in it.
///
/// Within a period: hours are shared; prospects climb or lose interest; customers stay or leave,
/// and climb; former customers come back or not; who has come joins; customers refer and buy.
template<class How>
class firm_flow {
 public:
  using count = typename How::count;
  using real = typename How::real;

  template<amount Amount>
  firm_flow(firm<Amount> const& f, flow_rules<real> const& rules, How how)
      : rules_{&rules}, how_{how} {
    for (auto const& rung : f.prospects) stocks_.prospects.push_back(start_of(rung.now));
    for (auto const& rung : f.customers) stocks_.customers.push_back(start_of(rung.now));
    stocks_.former = start_of(f.former.now);
    stocks_.satisfaction = f.satisfaction.now;
    flows_.left = start_of(f.former.just_left);
    flows_.bought.resize(f.offers.size());
  }

  [[nodiscard]] firm_stocks<count> const& stocks() const noexcept { return stocks_; }
  [[nodiscard]] firm_flows<count> const& flows() const noexcept { return flows_; }
  /// What the period over brought.
  [[nodiscard]] real const& profit() const noexcept { return profit_; }

  void go_on() {
    count const left_before = flows_.left;
    share_hours(left_before);
    move_prospects();
    move_customers();
    move_former();
    arrive(left_before);
    buy();
    settle();
    check_people(number(stocks_.people()), "people");
  }

 private:
  [[nodiscard]] static count start_of(std::uint64_t people) {
    check_people(static_cast<double>(people), "now");
    if constexpr (std::integral<count>) {
      return people;
    } else {
      return count{static_cast<double>(people)};
    }
  }

  /// Customers first, but for what is kept for prospects as far as they need it.
  void share_hours(count const& left_before) {
    firm_hours const& hours = rules_->hours;
    if (!hours.a_period) return;
    real const new_ones = rules_->sown_in_all + rules_->sought_for_left * number(left_before);
    real const prospects_need =
        hours.per_prospect * number(stocks_.all_prospects()) + hours.per_sown * new_ones;
    real const customers_need = hours.per_customer * number(stocks_.all_customers());
    real const all = *hours.a_period;
    real const kept = lesser(prospects_need, all * hours.kept_for_sowing);
    real const for_customers = lesser(customers_need, all - kept);
    prospects_served_ = served(lesser(prospects_need, all - for_customers), prospects_need);
    customers_served_ = served(for_customers, customers_need);
  }
  [[nodiscard]] static real number(count const& people) {
    if constexpr (std::integral<count>) {
      return static_cast<double>(people);
    } else {
      return people;
    }
  }
  [[nodiscard]] static real served(real const& there, real const& needed) {
    return needed > real{0.0} ? there / needed : real{1.0};
  }
  [[nodiscard]] static real lesser(real const& a, real const& b) { return b < a ? b : a; }

  /// From the highest rung down, so that nobody climbs twice.
  void move_prospects() {
    flows_.advanced = flows_.lost = flows_.won = count{};
    for (std::size_t i = stocks_.prospects.size(); i-- > 0;) {
      auto const& rule = rules_->prospects[i];
      count& here = stocks_.prospects[i];
      count const up = how_.share(here, rule.climb * prospects_served_);
      here -= up;
      count const gone = how_.share(here, rule.leave);
      here -= gone;
      flows_.lost += gone;
      flows_.advanced += up;
      if (i + 1 == stocks_.prospects.size()) {
        flows_.won = up;
      } else {
        stocks_.prospects[i + 1] += up;
      }
    }
  }

  void move_customers() {
    flows_.climbed = flows_.left = count{};
    real const gained = exponential(rules_->satisfaction.on_grip * satisfaction_gained());
    for (std::size_t i = stocks_.customers.size(); i-- > 0;) {
      auto const& rule = rules_->customers[i];
      count& here = stocks_.customers[i];
      real const odds = rule.grip * gained;
      count const kept = how_.share(here, odds / (1.0 - rule.grip + odds));
      flows_.left += here - kept;
      here = kept;
      if (i + 1 == stocks_.customers.size()) continue;
      count const up = how_.share(here, rule.climb * customers_served_);
      here -= up;
      stocks_.customers[i + 1] += up;
      flows_.climbed += up;
    }
  }

  void move_former() {
    flows_.back = how_.share(stocks_.former, rules_->back);
    stocks_.former -= flows_.back;
    flows_.forgotten = how_.share(stocks_.former, rules_->forgotten);
    stocks_.former -= flows_.forgotten;
    stocks_.former += flows_.left;
  }

  void arrive(count const& left_before) {
    flows_.walked_in = how_.events(rules_->walk_in);
    stocks_.customers.front() += flows_.won + flows_.back + flows_.walked_in;

    flows_.sown = how_.events(rules_->sought_for_left * number(left_before) * prospects_served_);
    stocks_.prospects.front() += flows_.sown;
    for (std::size_t i = 0; i < stocks_.prospects.size(); ++i) {
      count const sown = how_.events(rules_->prospects[i].sown * prospects_served_);
      stocks_.prospects[i] += sown;
      flows_.sown += sown;
    }

    real referrals{};
    for (std::size_t i = 0; i < stocks_.customers.size(); ++i) {
      referrals += number(stocks_.customers[i]) * rules_->customers[i].refers;
    }
    real const gained = exponential(rules_->satisfaction.on_referral * satisfaction_gained());
    flows_.referred = how_.events(referrals * gained);
    bool const at_once = rules_->referred_to == stocks_.prospects.size();
    (at_once ? stocks_.customers.front() : stocks_.prospects[rules_->referred_to]) +=
        flows_.referred;
  }

  void buy() {
    for (std::size_t offer = 0; offer < flows_.bought.size(); ++offer) {
      real purchases{};
      for (std::size_t i = 0; i < stocks_.customers.size(); ++i) {
        purchases += number(stocks_.customers[i]) * rules_->customers[i].buys[offer];
      }
      flows_.bought[offer] = how_.events(purchases);
    }
  }

  void settle() {
    profit_ = -rules_->cost_a_period;
    for (std::size_t offer = 0; offer < flows_.bought.size(); ++offer) {
      profit_ += number(flows_.bought[offer]) * rules_->margins[offer];
    }
    profit_ -= number(flows_.sown) * rules_->cost_per_sown;
    profit_ -= number(flows_.referred) * rules_->cost_per_referred;
    check_finite("projection", "profit of a period", plain_value(profit_));

    firm_satisfaction const& rule = rules_->satisfaction;
    real const settles = rule.level - rule.unserved * (1.0 - customers_served_);
    stocks_.satisfaction += rule.adapts * (settles - stocks_.satisfaction);
  }

  [[nodiscard]] real satisfaction_gained() const {
    return stocks_.satisfaction - rules_->satisfaction.level;
  }
  [[nodiscard]] static real exponential(real const& x) {
    using std::exp;
    return exp(x);
  }

  flow_rules<real> const* rules_;
  How how_;
  firm_stocks<count> stocks_{};
  firm_flows<count> flows_{};
  real profit_{};
  real prospects_served_ = 1.0;  // the share of the hours needed that is there
  real customers_served_ = 1.0;
};

}  // namespace patron::inline v0::detail

#endif
