// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_RUNG_SET_HPP
#define PATRON_OFFER_DETAIL_RUNG_SET_HPP

#include <patron/offer/offer_history.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace patron::inline v0::detail {

/// Which rungs occur among some days, without allocating: the first 64 are bits, the days are read
/// again for those above.
template<class Day = rung_day>
class basic_rung_set {
 public:
  explicit basic_rung_set(std::span<Day const> all_) noexcept : days_{all_} {
    for (Day const& on : all_) {
      if (64 > on.rung) bits_ |= std::uint64_t{1} << on.rung;
    }
  }

  [[nodiscard]] bool contains(std::size_t rung) const noexcept {
    if (rung < 64) return ((bits_ >> rung) & 1U) != 0;
    return std::any_of(days_.begin(), days_.end(),
                       [rung](Day const& on) { return on.rung == rung; });
  }

 private:
  std::span<Day const> days_;
  std::uint64_t bits_ = 0;
};
using rung_set = basic_rung_set<>;

}  // namespace patron::inline v0::detail

#endif
