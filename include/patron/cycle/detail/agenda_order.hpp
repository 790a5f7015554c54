// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_AGENDA_ORDER_HPP
#define PATRON_CYCLE_DETAIL_AGENDA_ORDER_HPP

namespace patron::inline v0::detail {

/// Of two stored lines of one group: what brings more in an hour first, what nobody can say last;
/// then the earlier day first, no day last.
struct agenda_order {
  template<class Stored>
  [[nodiscard]] bool operator()(Stored const* a, Stored const* b) const {
    auto const worth_a = a->second.worth_per_hour();
    auto const worth_b = b->second.worth_per_hour();
    if (worth_a != worth_b) return worth_a > worth_b;
    auto const& by_a = a->second.by;
    auto const& by_b = b->second.by;
    return by_a != by_b && by_a && (!by_b || *by_a < *by_b);
  }
};

}  // namespace patron::inline v0::detail

#endif
