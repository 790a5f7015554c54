// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_COX_HPP
#define PATRON_SURVIVAL_COX_HPP

#include <patron/core/number_text.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/survival/covariates.hpp>
#include <patron/survival/cox_fit.hpp>
#include <patron/survival/detail/cox_search.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/detail/risk_sets.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<std::size_t N>
void check_covariates(record_place place, std::array<double, N> const& covariates) {
  for (std::size_t i = 0; i < N; ++i) {
    if (is_finite(covariates[i])) continue;
    std::string const field = "covariate " + std::to_string(i);
    refuse(place, field, number_text{covariates[i]}.view(), "is not a finite number");
  }
}

/// The distinct patterns of the records, checked.
template<class R, class Duration, class Event, class Covariates, class Entry, class Weight>
[[nodiscard]] auto read_risk_patterns(std::string_view where, R&& range, Duration& duration,
                                      Event& event, Covariates& read, Entry& entry,
                                      Weight& weight) {
  using time = projected<R, Duration>;
  std::vector<risk_pattern<time, Covariates::size>> patterns;
  record_place place{.where = where, .record = 0};
  for (auto&& record : range) {
    auto const seen = observe<time>(place, record, duration, event, entry);
    auto const counts = checked_weight(place, std::invoke(weight, record));
    auto const x = read(record);
    check_covariates(place, x);
    if (counts > 0) {
      constexpr bool counted = std::is_same_v<std::remove_const_t<decltype(counts)>, std::uint64_t>;
      patterns.push_back({.duration = seen.duration,
                          .entry = seen.entry,
                          .event = seen.event,
                          .covariates = x,
                          .people = counted ? static_cast<std::uint64_t>(counts) : 1,
                          .weight = static_cast<double>(counts)});
    }
    ++*place.record;
  }
  return patterns;
}

}  // namespace detail

/// Proportional hazards regression: how several things at once change the chance of an event.
///
///     λ(t | x) = λ₀(t) exp(β · x)
///
///     auto const fit = cox(contracts, &contract::lasted, &contract::ended,
///                          covariates(&contract::is_monthly, &contract::staff));
///     fit.hazard_ratio(0);  // monthly contracts against the others, with the same staff
///
/// - `duration`, `event`, `entry`: as in `kaplan_meier`.
/// - `covariates`: see there. They do not change with time; cut somebody's time in two records (the
///   second with an `entry`) where they do.
/// - `weight`: an integer says how many people the record stands for, exactly as if it were
///   repeated. A real weight is that of one person, as in R's `coxph`.
///
/// Ties are broken after Efron. λ₀ is anything and is not estimated. The result does not depend on
/// the order of the records, and the time it takes grows with distinct records. Where there is no
/// estimate `status` says why. Throws, with the record, for what `kaplan_meier` refuses and where a
/// covariate is not finite. Source: Cox 1972; Efron 1977; Therneau and Grambsch 2000.
template<class R, class Duration, class Event, class... Projections, class Entry = from_start_fn,
         class Weight = detail::once>
  requires detail::observations<R, Duration, Event, Entry> &&
           detail::gives_numbers<covariate_list<Projections...>,
                                 std::ranges::range_reference_t<R>> &&
           detail::plain_number<detail::projected<R, Weight>>
[[nodiscard]] cox_fit<sizeof...(Projections)> cox(R&& range, Duration duration, Event event,
                                                  covariate_list<Projections...> covariates,
                                                  Entry entry = {}, Weight weight = {}) {
  return detail::fit_cox(detail::risk_sets{
      detail::read_risk_patterns("cox", range, duration, event, covariates, entry, weight)});
}

}  // namespace patron::inline v0

#endif
