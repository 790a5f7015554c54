// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_OPPORTUNITY_ENTRY_HPP
#define PATRON_OPPORTUNITY_OPPORTUNITY_ENTRY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/opportunity_kind.hpp>

#include <optional>
#include <string>
#include <tuple>

namespace patron::inline v0 {

/// A chance that is being missed, or was: who, what, since when, how much, and what closes it.
///
/// What is lost is either *measured* (a sale that went elsewhere, at the price that is known) or
/// *estimated* (what a sale would bring, what a customer would still have brought); two types, and
/// never both. Where neither is known the entry stands without an amount.
template<customer_id Id, exact_amount Amount>
struct opportunity_entry {
  Id customer{};
  opportunity_kind kind{};
  std::string about{};  ///< the need, or the offer that was never proposed; empty where neither
  day_point since{};    ///< from when the chance was there
  day_point until{};    ///< the day on which it was gone or answered, or the last day observed
  std::optional<Amount> measured{};
  std::optional<patron::estimated<Amount>> estimated{};
  closing_action action{};
  std::string segment{};  ///< the caller's: who sells, which branch; empty where there is none
  std::string reason{};   ///< why nothing was proposed, or why she left; empty where nobody said

  /// The amount of either type, for an order by size; none where it is not known.
  [[nodiscard]] constexpr std::optional<Amount> worth() const {
    if (measured) return measured;
    if (estimated) return estimated->amount();
    return std::nullopt;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customer, self.kind, self.about, self.since, self.until, self.measured,
                    self.estimated, self.action, self.segment, self.reason);
  }
  friend bool operator==(opportunity_entry const&, opportunity_entry const&) = default;
};

}  // namespace patron::inline v0

#endif
