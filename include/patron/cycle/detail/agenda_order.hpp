// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_AGENDA_ORDER_HPP
#define PATRON_CYCLE_DETAIL_AGENDA_ORDER_HPP

#include <patron/core/calendar.hpp>

#include <optional>

namespace patron::inline v0::detail {

/// A stored line, and what decides where it stands in its group, worked out once.
template<class Stored>
struct agenda_place {
  explicit agenda_place(Stored const& line_)
      : line{&line_}, worth_per_hour{line_.second.worth_per_hour()}, by{line_.second.by} {}

  Stored const* line;
  std::optional<double> worth_per_hour;
  std::optional<day_point> by;
};

/// Of two places of one group: what brings more in an hour first, what nobody can say last; then
/// the earlier day first, no day last.
struct agenda_order {
  template<class Stored>
  [[nodiscard]] bool operator()(agenda_place<Stored> const& a,
                                agenda_place<Stored> const& b) const {
    if (a.worth_per_hour != b.worth_per_hour) return a.worth_per_hour > b.worth_per_hour;
    return a.by != b.by && a.by && (!b.by || *a.by < *b.by);
  }
};

}  // namespace patron::inline v0::detail

#endif
