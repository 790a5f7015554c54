// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_TEXT_PAGE_HPP
#define PATRON_REPORT_TEXT_PAGE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/calendar_period.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace patron::inline v0 {

namespace detail {

/// 2500315 as "2,500,315"; what stands behind a point is left alone.
[[nodiscard]] inline std::string grouped(std::string digits) {
  std::size_t const end = (std::min)(digits.find('.'), digits.size());
  std::size_t const begin = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}
[[nodiscard]] inline std::string grouped(std::uint64_t n) {
  return grouped(std::to_string(n));
}

[[nodiscard]] inline std::string percent(std::optional<double> share, int decimals = 1) {
  return share ? to_string(*share * 100.0, decimals) + " %" : "-";
}
[[nodiscard]] inline std::string percent(std::optional<interval> const& bounds) {
  if (!bounds) return "-";
  return to_string(bounds->low * 100.0, 1) + " to " + to_string(bounds->high * 100.0, 1);
}

/// 1997-02, 1997 Q2 or 1997.
[[nodiscard]] inline std::string period_name(window const& when, calendar_period period) {
  std::string day = to_string(when.from);
  switch (period) {
    case calendar_period::month:
      return day.substr(0, day.size() - 3);
    case calendar_period::quarter: {
      auto const month = static_cast<unsigned>(month_of(when.from).month());
      return day.substr(0, day.size() - 6) + " Q" + std::to_string((month + 2) / 3);
    }
    case calendar_period::year:
      return day.substr(0, day.size() - 6);
  }
  return day;
}

}  // namespace detail

/// A page for a person: headings, sentences and tables, amounts in one currency.
class text_page {
 public:
  explicit text_page(currency_info currency) : currency_{currency} {}

  void heading(std::string_view title) {
    if (!text_.empty()) text_ += '\n';
    text_ += title;
    text_ += '\n';
  }
  void say(std::string_view sentence) {
    text_ += "  ";
    text_ += sentence;
    text_ += '\n';
  }
  /// A table with an empty line above it.
  void show(text_table const& table) { text_ += '\n' + table.text(); }

  /// 1,234.50 USD
  [[nodiscard]] std::string amount(std::int64_t minor_units) const {
    return bare_amount(minor_units) + ' ' + std::string{currency_.code};
  }
  /// 1,234.50
  [[nodiscard]] std::string bare_amount(std::int64_t minor_units) const {
    return detail::grouped(to_decimal_string(minor_units, currency_.exponent));
  }
  /// A number of major units, rounded for reading.
  [[nodiscard]] std::string rounded_amount(double major_units) const {
    return detail::grouped(to_string(major_units, currency_.exponent)) + ' ' +
           std::string{currency_.code};
  }

  [[nodiscard]] std::string const& text() const noexcept { return text_; }

 private:
  currency_info currency_;
  std::string text_;
};

}  // namespace patron::inline v0

#endif
