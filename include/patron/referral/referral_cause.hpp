// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_CAUSE_HPP
#define PATRON_REFERRAL_REFERRAL_CAUSE_HPP

#include <patron/core/normal_quantile.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/referral/referral_evidence.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referral_waits.hpp>
#include <patron/statistics/holm.hpp>
#include <patron/survival/covariates.hpp>
#include <patron/survival/cox.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <tuple>

namespace patron::inline v0 {

/// Do customers who are held long, satisfied, trusting refer more and sooner?
///
///     auto const evidence =
///         referral_cause(forest, customers, from, &customer::id,
///                        covariates(&customer::years, &customer::satisfaction));
///     evidence.causes[1].hazard_ratio      // of one point of satisfaction
///
/// `customers` are those of the day `from`, each with what was known of her *on that day*; they are
/// watched from then on to the forest's last day, until they first bring somebody. What happens
/// later must not go into the covariates: who is asked again because she refers would look
/// satisfied because of it.
///
/// Proportional hazards regression, all covariates together. A hazard ratio of 1.5 says that of
/// customers who are alike in the rest, half as many again bring somebody in any short time where
/// the covariate is larger by 1. The verdicts are two-sided, corrected for the number of covariates
/// after Holm, and there are none below `least_referrals` for each covariate. They say what goes
/// together; they do not prove what brings it about, for nobody drew lots for who is satisfied.
///
/// Throws, with the record, for a customer who is listed twice and a covariate that is not finite,
/// and for a day after the forest's last one.
/// Source: Cox 1972; ten events for each covariate: Peduzzi, Concato, Feinstein and Holford 1995.
template<customer_id Id, std::ranges::random_access_range Customers, class Customer,
         class... Projections>
  requires std::convertible_to<customer_id_t<Customers, Customer>, Id> &&
           detail::gives_numbers<covariate_list<Projections...>,
                                 std::ranges::range_reference_t<Customers>>
[[nodiscard]] referral_evidence<sizeof...(Projections)> referral_cause(
    referral_forest<Id> const& forest, Customers&& customers, std::chrono::sys_days from,
    Customer id, covariate_list<Projections...> covariates,
    referral_cause_options const& options = {}) {
  constexpr std::size_t size = sizeof...(Projections);
  using wait = referral_wait<Id>;
  (void)detail::two_sided_quantile(options.confidence);
  auto const since = [from](auto const&) { return from; };
  // By record, so that an error names the caller's.
  auto waits = referral_waits(forest, customers, id, since, "referral_cause");
  std::sort(waits.begin(), waits.end(),
            [](wait const& a, wait const& b) { return a.record < b.record; });
  auto const customer_of = [&customers](wait const& w) -> decltype(auto) {
    return std::ranges::begin(
        customers)[static_cast<std::ranges::range_difference_t<Customers>>(w.record)];
  };
  auto const of_wait = std::apply(
      [&](auto&... each) {
        return patron::covariates(
            [&customer_of, &each](wait const& w) { return std::invoke(each, customer_of(w)); }...);
      },
      covariates.projections);

  referral_evidence<size> evidence{.fit = cox(waits, &wait::lasted, &wait::brought, of_wait)};
  double const least = options.least_referrals * static_cast<double>(size);
  bool const enough = static_cast<double>(evidence.fit.events) >= least;
  if (!enough || !evidence.fit.converged) return evidence;
  std::array<double, size> p_values{};
  for (std::size_t i = 0; i < size; ++i) p_values[i] = evidence.fit.wald(i).p_value;
  auto const adjusted = holm(p_values);
  for (std::size_t i = 0; i < size; ++i) {
    auto& cause = evidence.causes[i];
    cause.hazard_ratio = evidence.fit.hazard_ratio(i, options.confidence);
    cause.adjusted_p = adjusted[i];
    cause.verdict = referral_verdict::not_shown;
    if (adjusted[i] <= 1.0 - options.confidence) {
      bool const raises = evidence.fit.coefficients[i] > 0.0;
      cause.verdict =
          raises ? referral_verdict::more_and_sooner : referral_verdict::fewer_and_later;
    }
  }
  return evidence;
}

}  // namespace patron::inline v0

#endif
