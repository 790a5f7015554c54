// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_CHECK_FIRM_HPP
#define PATRON_CYCLE_DETAIL_CHECK_FIRM_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// Checks the parameters of a firm, each with its name and the rung on which it stands.
class firm_check {
 public:
  void at(std::optional<std::uint64_t> rung) noexcept { rung_ = rung; }

  void operator()(std::string_view name, chance const& c) const {
    if (!(c.value >= 0.0 && c.value <= 1.0)) refuse(name, c.value, "is not within 0 and 1");
    check_cases(name, c.cases);
  }
  void operator()(std::string_view name, pace const& p) const {
    from_zero(name, p.value);
    check_cases(name, p.cases);
  }
  void from_zero(std::string_view name, double x) const {
    if (!(x >= 0.0 && is_finite(x))) refuse(name, x, "is not a number from 0 on");
  }
  void finite(std::string_view name, double x) const {
    if (!is_finite(x)) refuse(name, x, "is not a finite number");
  }
  void exponent(std::string_view name, double x, double points) const {
    if (std::abs(x) * points > 500.0) refuse(name, x, "is a ratio beyond e^500");
  }

 private:
  void check_cases(std::string_view name, double cases) const {
    if (!(cases >= 0.0 && is_finite(cases))) refuse(name, cases, "is no number of cases");
  }
  [[noreturn]] void refuse(std::string_view name, double x, std::string_view reason) const {
    raise(fault{.where = "projection",
                .record = rung_,
                .field = name,
                .value = number_text{x}.view(),
                .reason = reason});
  }

  std::optional<std::uint64_t> rung_{};
};

template<amount Amount>
void check_firm(firm<Amount> const& f) {
  require(!f.prospects.empty(), "projection: a firm has a rung of prospects");
  require(!f.customers.empty(), "projection: a firm has a rung of customers");
  require(f.referred_to <= f.prospects.size(),
          "projection: referred_to is a rung of prospects, or their number");
  require(f.former.just_left <= f.former.now,
          "projection: who has just left is among the former customers");
  firm_check check;
  for (std::size_t i = 0; i < f.prospects.size(); ++i) {
    check.at(i);
    check("prospects.sown", f.prospects[i].sown);
    check("prospects.climb", f.prospects[i].climb);
    check("prospects.leave", f.prospects[i].leave);
  }
  for (std::size_t i = 0; i < f.customers.size(); ++i) {
    check.at(i);
    check("customers.grip", f.customers[i].grip);
    check("customers.climb", f.customers[i].climb);
    check("customers.refers", f.customers[i].refers);
    for (pace const& buys : f.customers[i].buys) check("customers.buys", buys);
    require(f.customers[i].buys.size() <= f.offers.size(),
            "projection: customers buy offers that the firm has");
  }
  for (std::size_t i = 0; i < f.offers.size(); ++i) {
    check.at(i);
    check.finite("offers.margin", amount_traits<Amount>::to_double(f.offers[i].margin));
  }
  check.at({});
  check("former.back", f.former.back);
  check("former.forgotten", f.former.forgotten);
  check("walk_in", f.walk_in);
  check("sought_for_left", f.sought_for_left);
  check("satisfaction.adapts", chance{f.satisfaction.adapts});
  check.finite("satisfaction.now", f.satisfaction.now);
  check.finite("satisfaction.level", f.satisfaction.level);
  check.finite("satisfaction.unserved", f.satisfaction.unserved);
  check.finite("satisfaction.on_grip", f.satisfaction.on_grip);
  check.finite("satisfaction.on_referral", f.satisfaction.on_referral);
  // A ratio beyond e^500 is a slip of the pen, and would leave no digits.
  double const points =
      std::abs(f.satisfaction.now - f.satisfaction.level) + std::abs(f.satisfaction.unserved);
  check.exponent("satisfaction.on_grip", f.satisfaction.on_grip, points);
  check.exponent("satisfaction.on_referral", f.satisfaction.on_referral, points);
  check.from_zero("hours.a_period", f.hours.a_period.value_or(0.0));
  check("hours.kept_for_sowing", chance{f.hours.kept_for_sowing});
  check.from_zero("hours.per_sown", f.hours.per_sown);
  check.from_zero("hours.per_prospect", f.hours.per_prospect);
  check.from_zero("hours.per_customer", f.hours.per_customer);
  check.finite("costs.a_period", amount_traits<Amount>::to_double(f.costs.a_period));
  check.finite("costs.per_sown", amount_traits<Amount>::to_double(f.costs.per_sown));
  check.finite("costs.per_referred", amount_traits<Amount>::to_double(f.costs.per_referred));
}

}  // namespace patron::inline v0::detail

#endif
