// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_QUIET_VERDICT_HPP
#define PATRON_GRIP_QUIET_VERDICT_HPP

#include <patron/core/rate.hpp>

#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What became of those who were said to have gone quiet: how many bought in the time after, of
/// those listed and of all others. A list is worth something where the first share is far below the
/// second; its `interval` tells whether that may be chance.
struct quiet_verdict {
  rate listed{};  ///< bought after, of those on the list
  rate others{};  ///< bought after, of all other customers of that day

  /// Adds the verdict on other customers, or on another day.
  constexpr void merge(quiet_verdict const& other) {
    listed.merge(other.listed);
    others.merge(other.others);
  }

  static constexpr std::string_view state_name = "quiet_verdict";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.listed, self.others);
  }
  friend constexpr bool operator==(quiet_verdict const&, quiet_verdict const&) = default;
};

}  // namespace patron::inline v0

#endif
