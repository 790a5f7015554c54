// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_NEED_LIFE_HPP
#define PATRON_OPPORTUNITY_NEED_LIFE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>

#include <concepts>
#include <optional>

namespace patron::inline v0 {

/// What may name a need, the reason why nothing was proposed, or a segment: a text, a number, an
/// enumerator; any type with an order. Its default value says nothing.
template<class T>
concept need_label = std::regular<T> && std::totally_ordered<T>;

/// The label of what has none.
struct no_label {
  friend constexpr auto operator<=>(no_label, no_label) = default;
};

/// In the place of a projection to a label.
struct without_label_fn {
  [[nodiscard]] constexpr no_label operator()(auto const&) const noexcept { return {}; }
};
inline constexpr without_label_fn without_label{};

/// A need of a customer from the day on which the firm learnt of it until it was met: of each kind
/// of event the first day, none where it never happened.
template<customer_id Id, need_label Need, exact_amount Amount, need_label Reason = no_label,
         need_label Segment = no_label>
struct need_life {
  Id customer{};
  Need need{};
  std::optional<day_point> noticed{};
  std::optional<day_point> raised{};
  std::optional<day_point> not_proposed{};
  std::optional<day_point> proposed{};
  std::optional<day_point> met{};            ///< and then never `met_elsewhere`
  std::optional<day_point> met_elsewhere{};  ///< and then never `met`
  /// What answering it is expected to bring, as last stated; none where nobody said.
  std::optional<patron::estimated<Amount>> worth{};
  /// What the customer paid elsewhere; none where nobody knows.
  std::optional<Amount> paid_elsewhere{};
  Reason reason{};    ///< as last stated
  Segment segment{};  ///< as first stated

  /// The day on which the firm learnt of it; none where it never did before it was over.
  [[nodiscard]] constexpr std::optional<day_point> since() const {
    return noticed && (!raised || *noticed < *raised) ? noticed : raised;
  }
  /// The day on which it was met, by the firm or by somebody else.
  [[nodiscard]] constexpr std::optional<day_point> closed() const {
    return met ? met : met_elsewhere;
  }
  /// The day on which the customer waited no more: something was proposed, or the need was met.
  [[nodiscard]] constexpr std::optional<day_point> answered() const {
    auto const end = closed();
    return proposed && (!end || *proposed < *end) ? proposed : end;
  }

  friend constexpr bool operator==(need_life const&, need_life const&) = default;
};

}  // namespace patron::inline v0

#endif
