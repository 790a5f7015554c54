// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_JSON_KEYS_HPP
#define PATRON_REPORT_DETAIL_JSON_KEYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/json_writer.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

// What several sections write alike.

/// Amounts are text, exact, in major units with the currency's decimals.
inline void key_amount(json_writer& json, std::string_view name, std::int64_t minor_units,
                       currency_info currency) {
  json.key(name).value(to_decimal_string(minor_units, currency.exponent));
}
inline void key_day(json_writer& json, std::string_view name,
                    std::optional<std::chrono::sys_days> day) {
  json.key(name).value(day ? std::optional{to_string(*day)} : std::nullopt);
}
inline void key_window(json_writer& json, window const& when) {
  key_day(json, "from", when.from);
  key_day(json, "to", when.to);
}
inline void key_interval(json_writer& json, std::optional<interval> const& bounds) {
  json.key("low").value(bounds ? std::optional{bounds->low} : std::nullopt);
  json.key("high").value(bounds ? std::optional{bounds->high} : std::nullopt);
}

/// A number of days, or of any other whole units of time.
template<class Rep, class Period>
void key_count(json_writer& json, std::string_view name,
               std::optional<std::chrono::duration<Rep, Period>> const& time) {
  json.key(name).value(time ? std::optional{time->count()} : std::nullopt);
}
/// An estimate with its interval; null where there is none.
inline void key_estimate(json_writer& json, std::string_view name,
                         std::optional<estimate<double>> const& e) {
  json.key(name);
  if (!e) return json.null();
  json.open_object();
  json.key("value").value(e->value);
  json.key("low").value(e->low);
  json.key("high").value(e->high);
  json.close_object();
}
/// An estimated amount with its interval.
template<std::convertible_to<std::int64_t> Amount>
void key_amount(json_writer& json, std::string_view name, estimate<Amount> const& e,
                currency_info currency) {
  json.key(name).open_object();
  key_amount(json, "value", e.value, currency);
  key_amount(json, "low", e.low, currency);
  key_amount(json, "high", e.high, currency);
  json.close_object();
}
/// A share with its counts and its interval, among other keys.
inline void write_rate(json_writer& json, rate const& r) {
  json.key("kept").value(r.kept);
  json.key("of").value(r.of);
  json.key("value").value(r.value());
  key_interval(json, r.interval());
}
inline void key_rate(json_writer& json, std::string_view name, rate const& r) {
  json.key(name).open_object();
  write_rate(json, r);
  json.close_object();
}

}  // namespace patron::inline v0::detail

#endif
