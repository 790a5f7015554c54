// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_RUNG_TIMES_HPP
#define PATRON_STAGE_DETAIL_RUNG_TIMES_HPP

#include <patron/core/checked.hpp>
#include <patron/core/fields.hpp>
#include <patron/survival/event_table.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <tuple>

namespace patron::inline v0::detail {

/// Times of one rung until something happened, and how many could not be timed.
struct rung_times {
  event_table<std::chrono::days> times{};
  std::uint64_t undated = 0;

  void merge(rung_times const& other) {
    times.merge(other.times);
    undated = checked_add(undated, other.undated);
  }
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.times, self.undated);
  }
  friend bool operator==(rung_times const&, rung_times const&) = default;
};

static_assert(mergeable<rung_times>);

}  // namespace patron::inline v0::detail

#endif
