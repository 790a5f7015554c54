// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_REVENUE_RATE_HPP
#define PATRON_GRIP_REVENUE_RATE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/numeric/domain.hpp>

#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// Money kept out of money at risk: what a rate is to customers, this is to what they spend.
///
///     value = kept / of
template<amount Amount>
struct revenue_rate {
  Amount kept{};
  Amount of{};

  /// Between 0 and 1, and above 1 where it is a net rate that counts expansion; none where no
  /// money was at risk.
  [[nodiscard]] constexpr std::optional<double> value() const {
    if (!(of > Amount{})) return std::nullopt;
    return amount_traits<Amount>::to_double(kept) / amount_traits<Amount>::to_double(of);
  }

  /// Adds the money of other customers.
  constexpr void merge(revenue_rate const& other) {
    kept = amount_traits<Amount>::add(kept, other.kept);
    of = amount_traits<Amount>::add(of, other.of);
  }

  static constexpr std::string_view state_name = "revenue_rate";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.kept, self.of);
  }
  /// Throws for amounts that are not finite.
  void check_fields() const {
    detail::check_finite("revenue_rate", "kept", amount_traits<Amount>::to_double(kept));
    detail::check_finite("revenue_rate", "of", amount_traits<Amount>::to_double(of));
  }
  friend constexpr bool operator==(revenue_rate const&, revenue_rate const&) = default;
};

template<amount Amount>
revenue_rate(Amount, Amount) -> revenue_rate<Amount>;

/// A revenue rate together with whether its window is over.
template<amount Amount>
struct observed_revenue_rate {
  revenue_rate<Amount> rate{};
  patron::completeness completeness{};

  [[nodiscard]] constexpr std::optional<double> value() const { return rate.value(); }

  friend constexpr bool operator==(observed_revenue_rate const&,
                                   observed_revenue_rate const&) = default;
};

}  // namespace patron::inline v0

#endif
