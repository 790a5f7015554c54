// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_CREDIT_HPP
#define PATRON_REFERRAL_REFERRAL_CREDIT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>

#include <concepts>
#include <cstdint>

namespace patron::inline v0 {

/// To whom the value of somebody who would not have come by herself is credited. It is a
/// convention: any of them distributes the same total, and none is truer than the others.
///
///     referral_credit::direct_referrer()         // all of it to the one who brought her
///     referral_credit::direct_referrer(1, 2)     // half of it, the other half stays with her
///     referral_credit::along_chain(1, 2)         // half; of what came to him, half goes on to the
///                                                // one who brought him, and so on to the top
///
/// The default is all to the direct referrer.
class referral_credit {
 public:
  constexpr referral_credit() = default;

  /// So many of so many equal parts of her own value go to the one who brought her, and no further.
  [[nodiscard]] static constexpr referral_credit direct_referrer(std::uint32_t parts = 1,
                                                                 std::uint32_t of = 1) {
    return {parts, of, false};
  }

  /// So many of so many equal parts of her own value and of all that was credited to her.
  [[nodiscard]] static constexpr referral_credit along_chain(std::uint32_t parts,
                                                             std::uint32_t of) {
    return {parts, of, true};
  }

  [[nodiscard]] constexpr std::uint32_t parts() const noexcept { return parts_; }
  [[nodiscard]] constexpr std::uint32_t of() const noexcept { return of_; }
  [[nodiscard]] constexpr bool goes_on() const noexcept { return goes_on_; }

  friend constexpr bool operator==(referral_credit const&, referral_credit const&) = default;

 private:
  constexpr referral_credit(std::uint32_t parts, std::uint32_t of, bool goes_on)
      : parts_{parts}, of_{of}, goes_on_{goes_on} {
    detail::require(of > 0 && parts <= of, "referral_credit: a share is at most the whole");
  }

  std::uint32_t parts_ = 1;
  std::uint32_t of_ = 1;
  bool goes_on_ = false;
};

namespace detail {

/// So many of so many equal parts of a whole number, without what is left over.
template<std::integral T>
[[nodiscard]] constexpr T whole_parts(T whole, referral_credit credit) {
  auto const parts = checked_cast<T>(credit.parts());
  auto const of = checked_cast<T>(credit.of());
  // Divided first: the product of the whole would be beyond its type.
  return static_cast<T>(whole / of * parts + checked_multiply<T>(whole % of, parts) / of);
}

/// The same of any amount. Of whole minor units what is left over stays behind.
template<amount Amount>
[[nodiscard]] constexpr Amount credited_part(Amount const& whole, referral_credit credit) {
  if (credit.parts() == credit.of()) return whole;
  if constexpr (std::integral<Amount>) {
    return whole_parts(whole, credit);
  } else if constexpr (requires { Amount::from_minor(whole.minor_units()); }) {
    return Amount::from_minor(whole_parts(whole.minor_units(), credit));
  } else {
    double const share = static_cast<double>(credit.parts()) / static_cast<double>(credit.of());
    return amount_traits<Amount>::from_double(amount_traits<Amount>::to_double(whole) * share);
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
