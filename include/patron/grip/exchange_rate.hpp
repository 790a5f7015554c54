// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_EXCHANGE_RATE_HPP
#define PATRON_GRIP_EXCHANGE_RATE_HPP

#include <patron/core/decimal.hpp>
#include <patron/core/error.hpp>
#include <patron/core/money.hpp>
#include <patron/grip/detail/fraction.hpp>

#include <cstdint>
#include <string_view>

namespace patron::inline v0 {

/// What one unit of a currency is worth in another, exactly, on the day that the caller means.
///
///     exchange_rate<eur, usd>::decimal("1.0843")     // 1 EUR = 1.0843 USD
///     exchange_rate<jpy, usd>::fraction(1, 150)      // 150 JPY = 1 USD
///
/// Throws for a rate that is not above zero.
template<currency From, currency To>
class exchange_rate {
 public:
  /// A decimal number with up to 9 decimals. Throws for any other text.
  [[nodiscard]] static constexpr exchange_rate decimal(std::string_view text) {
    constexpr int places = 9;
    constexpr std::int64_t scale = 1'000'000'000;
    auto const [units, fault] = parse_decimal(text.data(), text.data() + text.size(), places);
    if (fault != decimal_fault::none) refuse(text, "is not a decimal number of up to 9 decimals");
    if (units <= 0) refuse(text, "is not above zero");
    return exchange_rate{units, scale};
  }

  /// So many units of `To` for so many of `From`.
  [[nodiscard]] static constexpr exchange_rate fraction(std::int64_t to, std::int64_t from) {
    detail::require(to > 0 && from > 0, "exchange_rate: a rate is a fraction above zero");
    return exchange_rate{to, from};
  }

  /// Minor units of `To` for one minor unit of `From`.
  [[nodiscard]] constexpr detail::fraction per_minor_unit() const {
    return rate_ * detail::fraction::of(detail::minor_per_major<To>, detail::minor_per_major<From>);
  }

  friend constexpr bool operator==(exchange_rate const&, exchange_rate const&) = default;

 private:
  constexpr exchange_rate(std::int64_t to, std::int64_t from)
      : rate_{detail::fraction::of(to, from)} {}

  [[noreturn]] static void refuse(std::string_view text, std::string_view reason) {
    detail::raise(
        fault{.where = "exchange_rate", .field = From::code, .value = text, .reason = reason});
  }

  detail::fraction rate_;
};

}  // namespace patron::inline v0

#endif
