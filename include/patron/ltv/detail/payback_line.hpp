// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_PAYBACK_LINE_HPP
#define PATRON_LTV_DETAIL_PAYBACK_LINE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace patron::inline v0::detail {

/// n times an amount, exact.
template<exact_amount Amount>
[[nodiscard]] constexpr Amount times(Amount amount, std::uint64_t n) {
  using traits = amount_traits<Amount>;
  Amount product{};
  for (; n != 0; n /= 2) {
    if (n % 2 != 0) product = traits::add(product, amount);
    if (n > 1) amount = traits::add(amount, amount);
  }
  return product;
}

/// What is earned, day by day, against its share of a cost: one of so many equal shares. It is
/// reached where earned · shares >= cost, so that nothing is ever rounded.
template<exact_amount Amount>
class payback_line {
 public:
  payback_line(Amount cost, std::uint64_t shares) : cost_{std::move(cost)}, shares_{shares} {}

  /// All of a day at once; the days ascend.
  void add(day_point day, Amount const& margin) {
    earned_ = amount_traits<Amount>::add(earned_, margin);
    bool const is_reached = !(times(earned_, shares_) < cost_);
    if (is_reached && !was_reached_) first_on_ = day;
    if (is_reached && !is_reached_) holds_since_ = day;
    was_reached_ = was_reached_ || is_reached;
    is_reached_ = is_reached;
  }

  [[nodiscard]] Amount const& earned() const noexcept { return earned_; }
  /// The first day on which the cost was reached.
  [[nodiscard]] std::optional<day_point> first_on() const noexcept {
    return was_reached_ ? std::optional{first_on_} : std::nullopt;
  }
  /// Since when it has been so without interruption; none where it is not so now.
  [[nodiscard]] std::optional<day_point> holds_since() const noexcept {
    return is_reached_ ? std::optional{holds_since_} : std::nullopt;
  }

 private:
  Amount cost_{};
  std::uint64_t shares_ = 1;
  Amount earned_{};
  bool was_reached_ = false;
  bool is_reached_ = false;
  day_point first_on_{};
  day_point holds_since_{};
};

}  // namespace patron::inline v0::detail

#endif
