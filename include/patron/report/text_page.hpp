// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_TEXT_PAGE_HPP
#define PATRON_REPORT_TEXT_PAGE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/missing_section.hpp>
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

/// 1 week, 1,234 weeks; 1 person, 2 people.
[[nodiscard]] inline std::string count_of(std::uint64_t n, std::string_view one,
                                          std::string_view many) {
  return grouped(n) + ' ' + std::string{n == 1 ? one : many};
}
[[nodiscard]] inline std::string count_of(std::uint64_t n, std::string_view one) {
  return count_of(n, one, std::string{one} + 's');
}

[[nodiscard]] inline bool is_enough(rate const& r) noexcept {
  return r.of >= enough_customers;
}

/// 41 of 57 (71.9 %), or 41 of 57 weeks (71.9 %); a share of too few is not told.
[[nodiscard]] inline std::string share_of(rate const& r, std::string_view things = "") {
  std::string counts = grouped(r.kept) + " of " + grouped(r.of);
  if (!things.empty()) counts += ' ' + std::string{things};
  return counts + (is_enough(r) ? " (" + percent(r.value()) + ")" : ", too few for a share");
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

/// The next space after which a line may begin, or the end: a number stays with its unit.
[[nodiscard]] inline std::size_t next_break(std::string_view text, std::size_t from) {
  std::size_t space = text.find(' ', from);
  while (space != std::string_view::npos && space > 0 && text[space - 1] >= '0' &&
         text[space - 1] <= '9') {
    space = text.find(' ', space + 1);
  }
  return (std::min)(space, text.size());
}

/// Where a text is to break: so many characters or fewer, where it may.
[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t const next = next_break(text, end + 1);
    if (end != 0 && characters(text.substr(0, next)) > width) break;
    end = next;
  }
  return end;
}

}  // namespace detail

/// A page for a person: headings, sentences and tables, amounts in one currency.
class text_page {
 public:
  explicit text_page(currency_info currency) : currency_{currency} {}

  [[nodiscard]] currency_info currency() const noexcept { return currency_; }

  void heading(std::string_view title) {
    if (!text_.empty()) text_ += '\n';
    text_ += title;
    text_ += '\n';
  }
  /// Sentences, in lines of 100 characters.
  void say(std::string_view sentences) {
    do {
      std::size_t const end = detail::line_end(sentences, 98);
      text_ += "  ";
      text_ += sentences.substr(0, end);
      text_ += '\n';
      sentences.remove_prefix((std::min)(end + 1, sentences.size()));
    } while (!sentences.empty());
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
    return bare_rounded_amount(major_units) + ' ' + std::string{currency_.code};
  }
  /// The same without the currency.
  [[nodiscard]] std::string bare_rounded_amount(double major_units) const {
    return detail::grouped(to_string(major_units, currency_.exponent));
  }
  /// An amount of zero or more in its first two digits: 22,000 JPY for 22,045.
  [[nodiscard]] std::string about(std::int64_t minor_units) const {
    std::int64_t place = 1;
    while (minor_units / place >= 100) place *= 10;
    std::int64_t const up = minor_units % place >= place - place / 2 ? 1 : 0;
    return amount((minor_units / place + up) * place);
  }

  [[nodiscard]] std::string const& text() const noexcept { return text_; }

 private:
  currency_info currency_;
  std::string text_;
};

}  // namespace patron::inline v0

#endif
