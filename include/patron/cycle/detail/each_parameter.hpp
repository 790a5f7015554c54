// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_EACH_PARAMETER_HPP
#define PATRON_CYCLE_DETAIL_EACH_PARAMETER_HPP

#include <patron/cycle/mechanism.hpp>

#include <cstddef>
#include <optional>

namespace patron::inline v0::detail {

/// Calls `visit(mechanism, parameter)` for each chance and each pace of a firm, in a fixed order;
/// the mechanism is the one whose work it measures, if it is that of one.
template<class Firm, class Visit>
void each_parameter(Firm& firm, Visit visit) {
  using patron::mechanism;
  using of = std::optional<mechanism>;
  for (auto& rung : firm.prospects) {
    visit(of{mechanism::sowing}, rung.sown);
    visit(of{mechanism::growing}, rung.climb);
    visit(of{}, rung.leave);
  }
  for (auto& rung : firm.customers) {
    visit(of{mechanism::gripping}, rung.grip);
    visit(of{mechanism::extending}, rung.climb);
    for (std::size_t i = 0; i < rung.buys.size(); ++i) {
      visit(i == 0 ? of{} : of{mechanism::extending}, rung.buys[i]);
    }
    visit(of{mechanism::referring}, rung.refers);
  }
  visit(of{}, firm.former.back);
  visit(of{}, firm.former.forgotten);
  visit(of{}, firm.walk_in);
  visit(of{mechanism::sowing}, firm.sought_for_left);
}

}  // namespace patron::inline v0::detail

#endif
