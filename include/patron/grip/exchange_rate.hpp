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

namespace detail {

/// A rate of exchange as a decimal number with up to 9 decimals, above zero.
[[nodiscard]] constexpr fraction parse_rate(std::string_view where, std::string_view code,
                                            std::string_view text) {
  constexpr int places = 9;
  constexpr std::int64_t scale = 1'000'000'000;
  auto const [units, failed] = parse_decimal(text.data(), text.data() + text.size(), places);
  std::string_view reason{};
  if (failed != decimal_fault::none) {
    reason = "is not a decimal number of up to 9 decimals";
  } else if (units <= 0) {
    reason = "is not above zero";
  }
  if (!reason.empty()) raise(fault{.where = where, .field = code, .value = text, .reason = reason});
  return fraction::of(units, scale);
}

}  // namespace detail

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
    return exchange_rate{detail::parse_rate("exchange_rate", From::code, text)};
  }

  /// So many units of `To` for so many of `From`.
  [[nodiscard]] static constexpr exchange_rate fraction(std::int64_t to, std::int64_t from) {
    detail::require(to > 0 && from > 0, "exchange_rate: a rate is a fraction above zero");
    return exchange_rate{detail::fraction::of(to, from)};
  }

  /// Minor units of `To` for one minor unit of `From`.
  [[nodiscard]] constexpr detail::fraction per_minor_unit() const {
    return rate_ * detail::fraction::of(detail::minor_per_major<To>, detail::minor_per_major<From>);
  }

  friend constexpr bool operator==(exchange_rate const&, exchange_rate const&) = default;

 private:
  explicit constexpr exchange_rate(detail::fraction rate) : rate_{rate} {}

  detail::fraction rate_;
};

}  // namespace patron::inline v0

#endif
