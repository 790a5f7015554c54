// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_EXCHANGE_RATES_HPP
#define PATRON_GRIP_EXCHANGE_RATES_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/error.hpp>
#include <patron/core/money.hpp>
#include <patron/grip/billing_period.hpp>
#include <patron/grip/detail/fraction.hpp>
#include <patron/grip/exchange_rate.hpp>
#include <patron/grip/recurring_revenue.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// What other currencies are worth in one, on one day, where currencies are known only at run time
/// (a column of a file):
///
///     exchange_rates<usd> opening;
///     opening.set("EUR", "1.0843");
///     opening.set("JPY", "0.0067");
///     opening.check(contracts, &contract::currency);      // names the record without a rate
///     opening.revenue(2990, "EUR", billing_period::month())
///
/// The currency itself has the rate 1. Where currencies are known while compiling, use
/// `exchange_rate`, which cannot mix them up.
template<currency To>
class exchange_rates {
 public:
  exchange_rates()
      : rates_{{std::string{std::string_view{To::code}}, detail::fraction::of(1, 1)}} {}

  /// One unit of that currency is so many of `To`, a decimal number with up to 9 decimals; replaces
  /// the rate it had. Throws for a code that ISO 4217 does not have, and for a rate that is not
  /// above zero.
  void set(std::string_view code, std::string_view worth) {
    std::optional<currency_info> const known = find_currency(code);
    if (!known) refuse(code, "is not a currency of ISO 4217");
    std::int64_t per_major = 1;
    for (int i = 0; i < known->exponent; ++i) per_major *= 10;
    detail::fraction const major = detail::parse_rate("exchange_rates", code, worth);
    detail::fraction const minor =
        major * detail::fraction::of(detail::minor_per_major<To>, per_major);
    std::erase_if(rates_, [code](row const& r) { return r.code == code; });
    rates_.push_back({std::string{code}, minor});
  }

  /// A price of so many minor units of that currency, as revenue in `To`, exactly. Throws where the
  /// currency has no rate.
  [[nodiscard]] recurring_revenue<money<To>> revenue(std::int64_t minor_units,
                                                     std::string_view code,
                                                     billing_period every) const {
    auto const rate = find(code);
    if (rate == rates_.end()) refuse(code, "has no rate");
    recurring_revenue<money<To>> const unit{money<To>::from_minor(1), every};
    return unit.times(detail::fraction::of(minor_units, 1) * rate->per_minor_unit);
  }

  /// Refuses the first record whose currency has no rate.
  template<std::ranges::input_range Records, class Code>
    requires std::regular_invocable<Code&, std::ranges::range_reference_t<Records>>
  void check(Records&& records, Code code) const {
    std::uint64_t record = 0;
    for (auto&& r : records) {
      auto const& text = std::invoke(code, r);
      std::string_view const theirs{text};
      if (find(theirs) == rates_.end()) refuse(theirs, "has no rate", record);
      ++record;
    }
  }

 private:
  struct row {
    std::string code;
    detail::fraction per_minor_unit;  ///< minor units of `To` for one of its own
  };

  [[nodiscard]] auto find(std::string_view code) const {
    return std::find_if(rates_.begin(), rates_.end(),
                        [code](row const& r) { return r.code == code; });
  }

  [[noreturn]] static void refuse(std::string_view code, std::string_view reason,
                                  std::optional<std::uint64_t> record = {}) {
    detail::raise(fault{.where = "exchange_rates",
                        .record = record,
                        .field = "currency",
                        .value = code,
                        .reason = reason});
  }

  std::vector<row> rates_;
};

}  // namespace patron::inline v0

#endif
