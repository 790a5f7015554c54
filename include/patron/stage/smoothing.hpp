// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_SMOOTHING_HPP
#define PATRON_STAGE_SMOOTHING_HPP

#include <patron/numeric/domain.hpp>

namespace patron::inline v0 {

/// What is added to every count before it becomes a share, so that what has not been seen yet is
/// not taken for impossible.
///
///     share = (count + added) / (sum of counts + added × number of outcomes)
///
/// The more there is to count, the less it matters. The default adds nothing: shares as counted.
class smoothing {
 public:
  constexpr smoothing() = default;

  /// Shares as they were counted; what was never seen has the share 0.
  [[nodiscard]] static constexpr smoothing none() { return {}; }
  /// One to every count: the rule of succession. It weighs much where there are a dozen records.
  [[nodiscard]] static constexpr smoothing laplace() { return smoothing{1.0}; }
  /// One half to every count. Source: Jeffreys 1946; Krichevsky and Trofimov 1981.
  [[nodiscard]] static constexpr smoothing jeffreys() { return smoothing{0.5}; }
  /// Any number from 0 on: `add(0.1)` is what Odoo's lead scoring uses. Source: Lidstone 1920.
  [[nodiscard]] static smoothing add(double to_every_count) {
    detail::check_from_zero("smoothing", "add", to_every_count);
    return smoothing{to_every_count};
  }

  [[nodiscard]] constexpr double added() const noexcept { return added_; }

  friend constexpr bool operator==(smoothing, smoothing) = default;

 private:
  explicit constexpr smoothing(double added) : added_{added} {}

  double added_ = 0.0;
};

}  // namespace patron::inline v0

#endif
