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
template<class Time = std::chrono::days>
struct basic_rung_times {
  event_table<Time> times{};
  std::uint64_t undated = 0;

  void merge(basic_rung_times const& other) {
    times.merge(other.times);
    undated = checked_add(undated, other.undated);
  }
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.times, self.undated);
  }
  friend bool operator==(basic_rung_times const&, basic_rung_times const&) = default;
};
using rung_times = basic_rung_times<>;

}  // namespace patron::inline v0::detail

#endif
