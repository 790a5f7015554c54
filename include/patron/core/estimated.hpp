// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_ESTIMATED_HPP
#define PATRON_CORE_ESTIMATED_HPP

#include <patron/core/amount.hpp>

#include <compare>

namespace patron::inline v0 {

/// An amount that is expected, not measured. It reads as its amount, adds to its own kind, and is
/// never added to what was earned: "worth so far" and "worth to come" stay two figures.
template<amount Amount>
class estimated {
 public:
  constexpr estimated() = default;
  explicit constexpr estimated(Amount value) : value_{value} {}

  // Implicit on purpose: an expectation may be shown and compared wherever its amount may.
  constexpr operator Amount() const { return value_; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr Amount const& amount() const noexcept { return value_; }

  constexpr estimated& operator+=(estimated b) { return *this = *this + b; }
  constexpr estimated& operator-=(estimated b) { return *this = *this - b; }
  [[nodiscard]] friend constexpr estimated operator+(estimated a, estimated b) {
    return estimated{amount_traits<Amount>::add(a.value_, b.value_)};
  }
  [[nodiscard]] friend constexpr estimated operator-(estimated a, estimated b) {
    return estimated{amount_traits<Amount>::subtract(a.value_, b.value_)};
  }

  friend constexpr bool operator==(estimated const&, estimated const&) = default;
  friend constexpr auto operator<=>(estimated const&, estimated const&)
    requires std::three_way_comparable<Amount>
  = default;

 private:
  Amount value_{};
};

namespace detail {

/// What the compiler says where the two meet.
struct expected_is_never_added_to_measured {};

}  // namespace detail

// Without these the conversion above would let an expectation be added to what was measured.
template<class A, class B>
detail::expected_is_never_added_to_measured operator+(estimated<A> const&, B const&) = delete;
template<class A, class B>
detail::expected_is_never_added_to_measured operator+(B const&, estimated<A> const&) = delete;
template<class A, class B>
detail::expected_is_never_added_to_measured operator-(estimated<A> const&, B const&) = delete;
template<class A, class B>
detail::expected_is_never_added_to_measured operator-(B const&, estimated<A> const&) = delete;
template<class A, class B>
detail::expected_is_never_added_to_measured operator+=(B&, estimated<A> const&) = delete;
template<class A, class B>
detail::expected_is_never_added_to_measured operator-=(B&, estimated<A> const&) = delete;

}  // namespace patron::inline v0

#endif
