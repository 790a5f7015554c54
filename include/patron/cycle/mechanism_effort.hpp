// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_MECHANISM_EFFORT_HPP
#define PATRON_CYCLE_MECHANISM_EFFORT_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/detail/each_parameter.hpp>
#include <patron/cycle/detail/of_mechanism.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/numeric/domain.hpp>

#include <concepts>
#include <optional>

namespace patron::inline v0 {

/// How much work is put into each mechanism, in one unit for all: by how large a part a pace, or
/// the odds of a chance, rise.
///
///     pace → pace · (1 + effort),   odds → odds · (1 + effort),   odds = chance / (1 − chance)
///
/// An effort of 1 sows twice as much, or doubles the odds of staying: a grip of 0.9 becomes 0.947.
/// So twice the effort adds twice as much, a chance never goes beyond 1, and the last points before
/// it are the dearest. −1 gives a mechanism up.
///
/// It moves: sowing, the prospects sown; growing, the climbing of prospects; gripping, the staying;
/// extending, the climbing of customers and their purchases of all offers but the first; referring,
/// the referrals. That one unit costs the same in all five is a convention, made because no data
/// says otherwise: an owner who knows what an hour brings in each states it here.
struct mechanism_effort {
  double sowing = 0.0;
  double growing = 0.0;
  double gripping = 0.0;
  double extending = 0.0;
  double referring = 0.0;

  /// So much for one of them.
  [[nodiscard]] static constexpr mechanism_effort on(mechanism m, double effort) noexcept {
    mechanism_effort result;
    result[m] = effort;
    return result;
  }
  [[nodiscard]] constexpr double& operator[](mechanism m) noexcept {
    return detail::of_mechanism(*this, m);
  }

  friend constexpr bool operator==(mechanism_effort const&, mechanism_effort const&) = default;
};

/// The firm after such an effort: `with_effort(studio, {.sowing = 1.0})` sows twice as much. Throws
/// where an effort is below −1 or not finite.
template<amount Amount>
[[nodiscard]] firm<Amount> with_effort(firm<Amount> changed, mechanism_effort effort) {
  for (mechanism const m : all_mechanisms) {
    if (!(effort[m] >= -1.0 && detail::is_finite(effort[m]))) {
      detail::refuse_argument("with_effort", to_string(m), effort[m], "is not a number from -1 on");
    }
  }
  detail::each_parameter(changed, [&](std::optional<mechanism> m, auto& parameter) {
    if (!m) return;
    double const ratio = 1.0 + effort[*m];
    if constexpr (std::same_as<decltype(parameter), chance&>) {
      double const p = parameter.value;
      if (p < 1.0) parameter.value = p * ratio / (1.0 - p + p * ratio);
    } else {
      parameter.value *= ratio;
    }
  });
  return changed;
}

}  // namespace patron::inline v0

#endif
