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
class rung_set {
 public:
  explicit rung_set(std::span<rung_day const> days) noexcept : days_{days} {
    for (rung_day const& on : days) {
      if (on.rung < 64) bits_ |= std::uint64_t{1} << on.rung;
    }
  }

  [[nodiscard]] bool contains(std::size_t rung) const noexcept {
    if (rung < 64) return ((bits_ >> rung) & 1U) != 0;
    return std::any_of(days_.begin(), days_.end(),
                       [rung](rung_day const& on) { return on.rung == rung; });
  }

 private:
  std::span<rung_day const> days_;
  std::uint64_t bits_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
