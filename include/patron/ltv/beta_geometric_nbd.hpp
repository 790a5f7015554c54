// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_BETA_GEOMETRIC_NBD_HPP
#define PATRON_LTV_BETA_GEOMETRIC_NBD_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/discount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/detail/alive_customer.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/log_rising.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/simulated_customer.hpp>
#include <patron/ltv/time_horizon.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/incomplete_beta.hpp>
#include <patron/numeric/log_beta.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// When a customer may drop out.
enum class dropout {
  after_repeat_purchases,  ///< never before the first repeat purchase: BG/NBD
  after_every_purchase     ///< after the first purchase as well: MBG/NBD
};

/// How often customers without a contract buy, and when they stop: BG/NBD and MBG/NBD, which
/// differ only in whether the first purchase may have been the last.
///
/// While alive a customer buys by chance at a rate λ, and after a purchase drops out unseen with
/// probability p. Rates differ between customers as Gamma(r, alpha), probabilities as Beta(a, b).
/// With m occasions to drop out that were survived (m = x for BG/NBD, x + 1 for MBG/NBD) the
/// likelihood of a customer is
///
///     Γ(r+x)/Γ(r) · αʳ/(α+T)ʳ⁺ˣ · B(a, b+m)/B(a, b) · (1 + o),
///     o = [m > 0] · a/(b+m−1) · ((α+T)/(α+t_x))ʳ⁺ˣ,     P(alive) = 1 / (1 + o)
///
/// `alpha` is in the unit `Time`: with weeks r / alpha is the mean number of purchases a week.
/// Sources: Fader, Hardie and Lee 2005 (Marketing Science 24(2)), eqs. 3-10, for BG/NBD; Batislam,
/// Denizel and Filiztekin 2007 (IJRM 24(3)) for MBG/NBD.
///
/// Every question throws where a parameter is not above 0, and for a customer that cannot be: a
/// negative time, a recency above the age, a frequency without a recency.
template<class Time, dropout When>
struct beta_geometric_nbd {
  double r = 1.0;      ///< how alike the purchase rates are: the smaller, the more they differ
  double alpha = 1.0;  ///< in `Time`: r / alpha is the mean purchase rate
  double a = 1.0;      ///< a / (a + b) is the mean dropout probability
  double b = 1.0;

  using time_unit = Time;
  static constexpr std::string_view name =
      When == dropout::after_every_purchase ? "MBG/NBD" : "BG/NBD";
  static constexpr std::array<std::string_view, 4> parameter_names{"r", "alpha", "a", "b"};

  /// The probability that the customer has not dropped out. Under BG/NBD it is 1 for a one-time
  /// buyer, whatever time has passed: see `tells_whether_alive`.
  [[nodiscard]] double probability_alive(purchase_pattern const& customer) const {
    check("probability_alive", customer);
    return alive(customer);
  }

  /// The same so much later, when no purchase has come in between.
  [[nodiscard]] double probability_alive(purchase_pattern customer, real_days later) const {
    detail::check_time("probability_alive", "later", later);
    customer.age += later;
    return probability_alive(customer);
  }

  /// Whether P(alive) says something of this customer. Under BG/NBD nobody drops out before a
  /// repeat purchase, so that the 1 of a one-time buyer is an assumption and not a finding: print
  /// it as "says nothing". MBG/NBD always tells.
  [[nodiscard]] static constexpr bool tells_whether_alive(
      purchase_pattern const& customer) noexcept {
    return occasions(customer.frequency) > 0;
  }

  /// The purchases to be expected of the customer within the horizon; 0 for one of no length.
  [[nodiscard]] double expected_purchases(purchase_pattern const& customer,
                                          time_horizon horizon) const {
    check("expected_purchases", customer);
    detail::check_time("expected_purchases", "horizon", horizon);
    return alive(customer) * detail::purchases_while_alive(state(customer), 0.0, units(horizon), 0);
  }

  /// The purchases to be expected between two times from now.
  [[nodiscard]] double expected_purchases(purchase_pattern const& customer, real_days from,
                                          real_days to) const {
    check("expected_purchases", customer);
    detail::check_time("expected_purchases", "from", from);
    detail::check_time("expected_purchases", "to", to);
    detail::require(from <= to, "expected_purchases: a time does not end before it starts");
    return alive(customer) *
           detail::purchases_while_alive(state(customer), units(from), units(to), 0.0);
  }

  /// The repeat purchases to be expected of somebody new, from the day of the first purchase.
  [[nodiscard]] double expected_purchases(time_horizon horizon) const {
    return expected_purchases(purchase_pattern{}, horizon);
  }

  /// All purchases still to come, each worth e^(−δt) when it comes after t: DERT.
  ///
  ///     P(alive) ∫ e^(−δt) · (r+x)/(α+T) · ₂F₁(r+x+1, a; a+b+m; −t/(α+T)) dt
  ///
  /// Throws where the discount is not above 0: without one the sum may have no limit.
  [[nodiscard]] double discounted_purchases(purchase_pattern const& customer, discount rate) const {
    check("discounted_purchases", customer);
    double const delta = rate.per(Time{1});
    if (!(delta > 0.0)) {
      detail::raise(fault{.where = "discounted_purchases",
                          .field = "discount",
                          .value = detail::number_text{rate.annual_rate()}.view(),
                          .reason = "a year is not above 0, and no horizon is given"});
    }
    constexpr double for_ever = std::numeric_limits<double>::infinity();
    return alive(customer) * detail::purchases_while_alive(state(customer), 0.0, for_ever, delta);
  }

  /// The same for the purchases within a horizon; the discount may be 0 and below.
  [[nodiscard]] double discounted_purchases(purchase_pattern const& customer, discount rate,
                                            time_horizon horizon) const {
    check("discounted_purchases", customer);
    return alive(customer) * purchases_if_alive(customer.frequency, customer.age, rate, horizon);
  }

  /// The part of `discounted_purchases` that does not depend on the recency: what is expected of
  /// such a customer who is alive.
  [[nodiscard]] double purchases_if_alive(std::uint32_t frequency, real_days age, discount rate,
                                          time_horizon horizon) const {
    check("purchases_if_alive");
    detail::check_time("purchases_if_alive", "age", age);
    detail::check_time("purchases_if_alive", "horizon", horizon);
    return detail::purchases_while_alive(state({.frequency = frequency, .age = age}), 0.0,
                                         units(horizon), rate.per(Time{1}));
  }

  /// The probability that the customer buys exactly n times within the horizon.
  ///
  ///     P(alive) · (Sₙ · P(N = n) + (Sₙ₋₁ − Sₙ) · P(N >= n)),  N negative binomial, Sₙ the
  ///     probability to survive n occasions; for n = 0 also 1 − P(alive)
  [[nodiscard]] double probability_of(purchase_pattern const& customer, std::uint32_t n,
                                      time_horizon horizon) const {
    check("probability_of", customer);
    detail::check_time("probability_of", "horizon", horizon);
    double const still = alive(customer);
    detail::alive_customer const now = state(customer);
    double const time = units(horizon) / now.alpha;
    if (n == 0) return still * std::exp(-now.r * std::log1p(time)) + (1.0 - still);
    if (time == 0.0) return 0.0;
    double const survived = std::exp(detail::log_survived(now.a, now.b, n));
    double const dropped_at_last = survived * now.a / (now.b + (n - 1));
    double const exactly = std::exp(-std::log(n) - log_beta(now.r, n) - n * std::log1p(1.0 / time) -
                                    now.r * std::log1p(time));
    double const at_least = beta_cdf(time / (1.0 + time), n, now.r);
    return still * (survived * exactly + dropped_at_last * at_least);
  }

  /// The probability that somebody new makes exactly n repeat purchases.
  [[nodiscard]] double probability_of(std::uint32_t n, time_horizon horizon) const {
    return probability_of(purchase_pattern{}, n, horizon);
  }

  /// The logarithm of the likelihood of the customer's pattern, in the unit `Time`.
  [[nodiscard]] double log_likelihood(purchase_pattern const& customer) const {
    check("log_likelihood", customer);
    std::uint32_t const x = customer.frequency;
    std::uint32_t const m = occasions(x);
    double likelihood = detail::log_rising(r, x) + detail::log_survived(a, b, m) -
                        x * std::log(alpha) - (r + x) * std::log1p(units(customer.age) / alpha);
    if (m > 0) likelihood += detail::softplus(log_odds(customer));
    return likelihood;
  }

  /// How often the customer is expected to buy in such a time while alive, given the history:
  /// `purchase_rate(customer, weeks{1})`.
  [[nodiscard]] double purchase_rate(purchase_pattern const& customer, real_days per) const {
    check("purchase_rate", customer);
    detail::check_time("purchase_rate", "per", per);
    double const still = alive(customer);
    double const exposure_if_alive = alpha + units(customer.age);
    double const exposure_if_not = alpha + units(customer.recency);
    return (r + customer.frequency) * units(per) *
           (still / exposure_if_alive + (1.0 - still) / exposure_if_not);
  }

  /// The customer's expected probability to drop out after a purchase, given the history.
  [[nodiscard]] double dropout_probability(purchase_pattern const& customer) const {
    check("dropout_probability", customer);
    double const dropped = 1.0 - alive(customer);
    return (a + dropped) / (a + b + occasions(customer.frequency));
  }

  /// Makes a customer by chance: observed for `age` from the first purchase, then for `horizon`.
  template<bit_source G>
  [[nodiscard]] simulated_customer simulate(G& generator, real_days age,
                                            time_horizon horizon = {}) const {
    check("simulate");
    detail::check_time("simulate", "age", age);
    detail::check_time("simulate", "horizon", horizon);
    double const rate = draw_gamma(generator, r, 1.0 / alpha);
    double const dropout_probability = draw_beta(generator, a, b);
    double const until = units(age);
    double const end = until + units(horizon);
    auto const drops_out = [&] { return draw_uniform(generator) < dropout_probability; };

    simulated_customer made;
    made.pattern.age = age;
    if (When == dropout::after_every_purchase && drops_out()) {
      made.alive = false;
      return made;
    }
    for (double t = draw_exponential(generator) / rate; t <= end;
         t += draw_exponential(generator) / rate) {
      if (t <= until) {
        ++made.pattern.frequency;
        made.pattern.recency = std::chrono::duration<double, typename Time::period>{t};
        if (made.pattern.recency > age) made.pattern.recency = age;  // a last digit
      } else {
        ++made.future_purchases;
      }
      if (drops_out()) {
        made.alive = t > until;
        break;
      }
    }
    return made;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.r, self.alpha, self.a, self.b);
  }
  friend constexpr bool operator==(beta_geometric_nbd const&, beta_geometric_nbd const&) = default;

  /// How often somebody with so many repeat purchases could have dropped out.
  [[nodiscard]] static constexpr std::uint32_t occasions(std::uint32_t frequency) noexcept {
    return frequency + (When == dropout::after_every_purchase ? 1U : 0U);
  }

 private:
  [[nodiscard]] static constexpr double units(real_days time) noexcept {
    return std::chrono::duration<double, typename Time::period>{time}.count();
  }

  /// log o, without the cancellation of log(α + T) − log(α + t_x).
  [[nodiscard]] double log_odds(purchase_pattern const& c) const {
    double const others = b + (occasions(c.frequency) - 1);
    double const share = a / others;
    bool const is_whole = share >= (std::numeric_limits<double>::min)();  // no digit was lost
    return (is_whole ? std::log(share) : std::log(a) - std::log(others)) + log_growth(c);
  }
  [[nodiscard]] double log_growth(purchase_pattern const& c) const {
    double const since = units(c.age - c.recency);
    return (r + c.frequency) * std::log1p(since / (alpha + units(c.recency)));
  }
  [[nodiscard]] double alive(purchase_pattern const& c) const {
    std::uint32_t const m = occasions(c.frequency);
    if (m == 0) return 1.0;
    double const odds = a / (b + (m - 1)) * std::exp(log_growth(c));
    if (odds <= (std::numeric_limits<double>::max)()) return 1.0 / (1.0 + odds);
    return 1.0 / (1.0 + std::exp(log_odds(c)));  // a factor was beyond a double
  }
  /// What is known of the customer if they are alive.
  [[nodiscard]] detail::alive_customer state(purchase_pattern const& c) const {
    return {r + c.frequency, alpha + units(c.age), a, b + occasions(c.frequency)};
  }

  void check(std::string_view where) const {
    if (is_finite_above_zero(r) && is_finite_above_zero(alpha) && is_finite_above_zero(a) &&
        is_finite_above_zero(b)) {
      return;
    }
    std::array<double, 4> const values{r, alpha, a, b};
    for (std::size_t i = 0; i < 4; ++i) {
      if (is_finite_above_zero(values[i])) continue;
      detail::raise(fault{.where = where,
                          .field = parameter_names[i],
                          .value = detail::number_text{values[i]}.view(),
                          .reason = "is not a parameter above 0"});
    }
  }
  void check(std::string_view where, purchase_pattern const& customer) const {
    check(where);
    detail::check_pattern(where, customer);
  }
  [[nodiscard]] static constexpr bool is_finite_above_zero(double x) noexcept {
    return x > 0.0 && x <= (std::numeric_limits<double>::max)();
  }
};

}  // namespace patron::inline v0

#endif
