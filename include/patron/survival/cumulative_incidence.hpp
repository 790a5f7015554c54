// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_CUMULATIVE_INCIDENCE_HPP
#define PATRON_SURVIVAL_CUMULATIVE_INCIDENCE_HPP

#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What one time at which somebody had the event of one cause says of that cause.
template<survival_time Time>
struct incidence_step {
  Time time{};
  std::uint64_t events = 0;  ///< of this cause
  double incidence = 0.0;    ///< up to and including this time
  double standard_error = 0.0;

  friend constexpr bool operator==(incidence_step const&, incidence_step const&) = default;
};

/// One cause: who had the event because of it, by time.
template<survival_time Time, class Cause>
struct cause_incidence {
  Cause cause{};
  std::uint64_t events = 0;
  std::vector<incidence_step<Time>> steps{};  ///< ascending

  friend bool operator==(cause_incidence const&, cause_incidence const&) = default;
};

/// The share that had the event because of each cause, by time, while the other causes are at work
/// too. Made by `aalen_johansen` and by `cause_table::incidence`.
///
/// How to read it: at("price", days{365}) = 0.12 says that of 100 who came 12 left within the year
/// because of the price. With `remaining().at(t)` the causes add up to 1 at every time, but for
/// rounding (a few times 1e-16). Without the other causes more would leave because of the price:
/// how many, no data of this kind can say.
template<survival_time Time, class Cause>
class cumulative_incidence {
 public:
  /// Nobody.
  cumulative_incidence() = default;
  cumulative_incidence(survival_curve<Time> remaining_of,
                       std::vector<cause_incidence<Time, Cause>> causes_of)
      : remaining_{std::move(remaining_of)}, causes_{std::move(causes_of)} {}

  /// The share that had the event because of that cause up to and including t; 0 for a cause that
  /// was never seen.
  [[nodiscard]] double at(Cause const& cause, Time t) const {
    auto const* const reached = last_step(cause, t);
    return reached != nullptr ? reached->incidence : 0.0;
  }

  /// Of the delta method on the hazards of all causes at each time, which are multinomial: with one
  /// cause it is Greenwood's. 0 before the first event, where it says nothing about certainty.
  /// Source: Andersen et al. 1993, 4.4.18; Marubini and Valsecchi 1995, 10.3.
  [[nodiscard]] double standard_error(Cause const& cause, Time t) const {
    auto const* const reached = last_step(cause, t);
    return reached != nullptr ? reached->standard_error : 0.0;
  }

  /// Where the share F lies with that confidence, always within 0 and 1:
  ///
  ///     F ^ exp(± z se / (F log F))
  ///
  /// None where F is 0 or 1, where the standard error says nothing. Source: Choudhury 2002.
  [[nodiscard]] std::optional<patron::interval> interval(Cause const& cause, Time t,
                                                         double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    auto const* const reached = last_step(cause, t);
    if (reached == nullptr) return std::nullopt;
    double const share = reached->incidence;
    if (!(share > 0.0 && share < 1.0)) return std::nullopt;
    double const power = std::exp(-z * reached->standard_error / (share * std::log(share)));
    return patron::interval{std::pow(share, power), std::pow(share, 1.0 / power)};
  }

  /// The share that has not had the event of any cause: the Kaplan-Meier curve of all of them.
  [[nodiscard]] survival_curve<Time> const& remaining() const noexcept { return remaining_; }

  /// One row for each cause that was seen, ascending.
  [[nodiscard]] std::vector<cause_incidence<Time, Cause>> const& causes() const noexcept {
    return causes_;
  }

  friend bool operator==(cumulative_incidence const&, cumulative_incidence const&) = default;

 private:
  [[nodiscard]] incidence_step<Time> const* last_step(Cause const& cause, Time t) const {
    detail::require(!detail::is_nan(t), "cumulative_incidence: a time is a number");
    auto const of_cause = std::find_if(causes_.begin(), causes_.end(),
                                       [&cause](auto const& c) { return c.cause == cause; });
    if (of_cause == causes_.end()) return nullptr;
    auto const& steps = of_cause->steps;
    auto const after =
        std::upper_bound(steps.begin(), steps.end(), t,
                         [](Time at, incidence_step<Time> const& s) { return at < s.time; });
    return after == steps.begin() ? nullptr : &*(after - 1);
  }

  survival_curve<Time> remaining_{};
  std::vector<cause_incidence<Time, Cause>> causes_{};
};

}  // namespace patron::inline v0

#endif
