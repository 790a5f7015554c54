// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_NEXT_BEST_OFFER_HPP
#define PATRON_OFFER_NEXT_BEST_OFFER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/number_text.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/offer/acceptance_chance.hpp>
#include <patron/offer/detail/measure.hpp>
#include <patron/offer/detail/rung_set.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/offer/offer_proposal.hpp>
#include <patron/offer/offer_standing.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How soon an offer may be proposed again.
struct next_best_offer_options {
  /// For so long an offer is not proposed again to somebody, whatever she answered.
  std::chrono::days cool_down{90};
};

/// The next best offer for a customer, by expected profit.
///
///     next_best_offer const propose{offers, acceptance_model{counts}, [](service const& s) {
///       return offer_terms<yen>{.margin = s.price - s.cost, .promotion_cost = 100_jpy};
///     }};
///     for (auto const& proposal : propose(standing, today)) …    // the best one first
///     propose.best(standing, today)                              // that one alone, at the till
///
///     expected profit = chance · margin − promotion cost
///
/// Left out is what she owns (unless it is repeatable), what is beyond her grade, what was proposed
/// to her lately, and what is not expected to bring anything; `left_out` gives the reasons. Of two
/// offers that bring the same the lighter one comes first. Profit is what follows a proposal, and
/// not what the proposal changes: somebody who would have bought anyway counts as won (see
/// docs/offer.md).
///
/// The chance model may be the caller's own: see `chance_model`. Throws for a margin or cost that
/// is not a finite number, for a promotion cost below zero, for a model of another ladder, and,
/// when asked, for a chance that is not within 0 and 1; the error names the rung.
template<amount Amount, chance_model Chances>
class next_best_offer {
 public:
  using amount_type = Amount;
  using proposal = offer_proposal<Amount>;

  template<any_offer_ladder Ladder, class Terms>
  next_best_offer(Ladder const& ladder_, Chances model_, Terms terms_of_,
                  next_best_offer_options const& choices_ = {})
      : chances_{std::move(model_)}, options_{choices_} {
    detail::require(options_.cool_down >= std::chrono::days{0},
                    "next_best_offer: a cool-down is not below 0 days");
    if constexpr (requires { chances_.rungs(); }) {
      detail::require(chances_.rungs() == ladder_.size(),
                      "next_best_offer: the chances are of this ladder");
    }
    for (std::size_t rung = 0; rung < ladder_.size(); ++rung) {
      terms_.push_back(std::invoke(terms_of_, ladder_[rung]));
      offer_terms<Amount> const& its = terms_.back();
      margins_.push_back(number(rung, "margin", its.margin));
      costs_.push_back(number(rung, "promotion_cost", its.promotion_cost));
      if (costs_.back() < 0.0) {
        refuse(rung, "promotion_cost", detail::offer_text(its.promotion_cost), "is below zero");
      }
    }
  }

  /// What is worth proposing, the best one first; empty where nothing is.
  [[nodiscard]] std::vector<proposal> operator()(offer_standing const& customer,
                                                 std::chrono::sys_days today) const {
    std::vector<candidate> found;
    found.reserve(terms_.size());
    look_at(
        customer, today, [&](candidate const& one) { found.push_back(one); },
        [](left_out_offer const&) {});
    std::sort(found.begin(), found.end(), [](candidate const& a, candidate const& b) {
      return a.profit > b.profit || (a.profit == b.profit && b.rung > a.rung);
    });
    std::vector<proposal> proposals;
    proposals.reserve(found.size());
    for (candidate const& one : found) proposals.push_back(propose(one.rung, customer, today));
    return proposals;
  }

  /// The best one; none where nothing is worth proposing. Does not allocate.
  [[nodiscard]] std::optional<proposal> best(offer_standing const& customer,
                                             std::chrono::sys_days today) const {
    candidate best;
    look_at(
        customer, today,
        [&](candidate const& one) {
          if (one.profit > best.profit) best = one;
        },
        [](left_out_offer const&) {});
    if (!(best.profit > 0.0)) return std::nullopt;
    return propose(best.rung, customer, today);
  }

  /// What is not proposed, from the lightest offer, and why.
  [[nodiscard]] std::vector<left_out_offer> left_out(offer_standing const& customer,
                                                     std::chrono::sys_days today) const {
    std::vector<left_out_offer> offers;
    look_at(
        customer, today, [](candidate const&) {},
        [&](left_out_offer const& offer) { offers.push_back(offer); });
    return offers;
  }

  [[nodiscard]] std::size_t rungs() const noexcept { return terms_.size(); }
  [[nodiscard]] std::vector<offer_terms<Amount>> const& terms() const noexcept { return terms_; }
  [[nodiscard]] Chances const& chances() const noexcept { return chances_; }

 private:
  struct candidate {
    std::size_t rung = 0;
    double profit = 0.0;  // as a number in the amount's unit; above zero
  };

  /// Every rung, from the lightest: `take` what may be proposed, `leave` what may not.
  template<class Take, class Leave>
  void look_at(offer_standing const& customer, std::chrono::sys_days today, Take take,
               Leave leave) const {
    using why = patron::left_out;
    detail::rung_set const owned{customer.bought};
    auto const lately = customer.proposed.subspan(
        days_before(customer.proposed, today - options_.cool_down + std::chrono::days{1}).size());
    detail::rung_set const cooling{lately};
    acceptance_step step = customer.step_to(0, today);
    for (std::size_t rung = 0; rung < terms_.size(); ++rung) {
      offer_terms<Amount> const& its = terms_[rung];
      step.to = rung;
      if (!its.repeatable && owned.contains(rung)) {
        leave({.rung = rung, .why = why::owned});
      } else if (customer.grade < its.least_grade) {
        leave({.rung = rung, .why = why::beyond_grade});
      } else if (cooling.contains(rung)) {
        leave({.rung = rung, .why = why::cooling_down, .until = cool_again(lately, rung)});
      } else if (std::optional<acceptance_chance> const chance = chances_.chance(step); !chance) {
        leave({.rung = rung, .why = why::nothing_known});
      } else if (double const profit = profit_of(rung, chance->chance.value); !(profit > 0.0)) {
        leave({.rung = rung, .why = why::no_profit});
      } else {
        take({.rung = rung, .profit = profit});
      }
    }
  }

  [[nodiscard]] double profit_of(std::size_t rung, double chance) const {
    if (!(chance >= 0.0 && chance <= 1.0)) {
      refuse(rung, "chance", detail::number_text{chance}.view(), "is not within 0 and 1");
    }
    return chance * margins_[rung] - costs_[rung];
  }

  [[nodiscard]] std::chrono::sys_days cool_again(std::span<rung_day const> lately,
                                                 std::size_t rung) const {
    std::chrono::sys_days last{};
    for (rung_day const& on : lately) {
      if (on.rung == rung) last = on.day;
    }
    return last + options_.cool_down;
  }

  /// A rung that was found worth proposing.
  [[nodiscard]] proposal propose(std::size_t rung, offer_standing const& customer,
                                 std::chrono::sys_days today) const {
    acceptance_step const step = customer.step_to(rung, today);
    acceptance_chance const found = *chances_.chance(step);
    estimate<double> const& chance = found.chance;
    auto const profit = [&](double accepted) {
      return estimated<Amount>{amount_traits<Amount>::from_double(profit_of(rung, accepted))};
    };
    return {.rung = rung,
            .step = step,
            .chance = found,
            .margin = terms_[rung].margin,
            .promotion_cost = terms_[rung].promotion_cost,
            .expected_profit = {.value = profit(chance.value),
                                .low = profit(chance.low),
                                .high = profit(chance.high),
                                .confidence = chance.confidence}};
  }

  [[nodiscard]] static double number(std::size_t rung, std::string_view field,
                                     Amount const& amount) {
    double const x = amount_traits<Amount>::to_double(amount);
    if (!detail::is_finite(x)) {
      refuse(rung, field, detail::number_text{x}.view(), "is not a finite number");
    }
    return x;
  }

  [[noreturn]] static void refuse(std::size_t rung, std::string_view field, std::string_view value,
                                  std::string_view reason) {
    detail::raise(fault{.where = "next_best_offer",
                        .record = rung,
                        .field = field,
                        .value = value,
                        .reason = reason});
  }

  Chances chances_;
  next_best_offer_options options_;
  std::vector<offer_terms<Amount>> terms_{};
  std::vector<double> margins_{};
  std::vector<double> costs_{};
};

namespace detail {

/// The amount in which a caller's terms of an offer are.
template<class Ladder, class Terms>
using amount_of_terms = typename std::decay_t<
    std::invoke_result_t<Terms&, typename Ladder::offer_type const&>>::amount_type;

}  // namespace detail

template<class Ladder, class Chances, class Terms>
next_best_offer(Ladder const&, Chances, Terms)
    -> next_best_offer<detail::amount_of_terms<Ladder, Terms>, Chances>;
template<class Ladder, class Chances, class Terms>
next_best_offer(Ladder const&, Chances, Terms, next_best_offer_options const&)
    -> next_best_offer<detail::amount_of_terms<Ladder, Terms>, Chances>;

}  // namespace patron::inline v0

#endif
