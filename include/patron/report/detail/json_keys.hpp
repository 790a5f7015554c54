// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_JSON_KEYS_HPP
#define PATRON_REPORT_DETAIL_JSON_KEYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/json_writer.hpp>

#include <chrono>
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

}  // namespace patron::inline v0::detail

#endif
