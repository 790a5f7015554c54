// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_WORDING_HPP
#define PATRON_REPORT_WORDING_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/japanese.hpp>
#include <patron/report/language.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/phrase.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

namespace detail {

[[nodiscard]] inline bool is_enough(rate const& r) noexcept {
  return r.of >= enough_customers;
}

/// Text that was written elsewhere, with a place for each number in it: "fewer than 10 customers"
/// as "fewer than {0} customers" and "10"; no more than ten.
struct numbered_text {
  std::string phrase{};
  std::vector<std::string> numbers{};

  explicit numbered_text(std::string_view text) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() &&
             (is_digit(text[end]) || (end != at && text[end] == '.' && end + 1 < text.size() &&
                                      is_digit(text[end + 1])))) {
        ++end;
      }
      if (end == at || numbers.size() == 10) {
        phrase += text[at++];
        continue;
      }
      phrase += '{' + std::to_string(numbers.size()) + '}';
      numbers.emplace_back(text.substr(at, end - at));
      at = end;
    }
  }
};

/// Text that was written elsewhere in Japanese, where the catalogue has it.
[[nodiscard]] inline std::optional<std::string> japanese_term(std::string_view english) {
  if (auto const known = japanese_of(english)) return std::string{*known};
  numbered_text const text{english};
  auto const known = japanese_of(text.phrase);
  if (!known) return std::nullopt;
  std::string all{*known};
  for (std::size_t i = 0; i < text.numbers.size(); ++i) {
    std::string const place = '{' + std::to_string(i) + '}';
    if (auto const at = all.find(place); at != std::string::npos) {
      all.replace(at, place.size(), text.numbers[i]);
    }
  }
  return all;
}

/// Where the last colon or comma of a text stands that a space follows.
[[nodiscard]] inline std::size_t last_mark(std::string_view text) noexcept {
  for (std::size_t at = text.size(); at > 1; --at) {
    if (text[at - 1] == ' ' && (text[at - 2] == ':' || text[at - 2] == ',')) return at - 2;
  }
  return std::string_view::npos;
}

}  // namespace detail

/// How words, figures, dates and amounts of one currency are written in a language. A phrase that
/// the language does not have is written in English and noted in `missing_words`.
class wording {
 public:
  explicit wording(currency_info currency, patron::language language = language::english)
      : currency_{currency}, language_{language} {}

  [[nodiscard]] currency_info currency() const noexcept { return currency_; }
  [[nodiscard]] patron::language language() const noexcept { return language_; }

  /// A phrase, its places filled.
  [[nodiscard]] std::string words(phrase p, std::initializer_list<phrase_part> parts = {}) {
    std::string_view const text = translated(p.english());
    return detail::filled(detail::form_of(text, parts), parts);
  }
  /// Several phrases, as the header of a table.
  [[nodiscard]] std::vector<std::string> header(std::initializer_list<phrase> cells) {
    std::vector<std::string> all;
    for (phrase const& cell : cells) all.push_back(words(cell));
    return all;
  }
  /// Words that come from elsewhere: what another room calls a thing, or why it says something. The
  /// language has them with a place for each number; where it has not the whole, the parts before
  /// and behind a colon or a comma.
  [[nodiscard]] std::string term(std::string_view english) {
    if (language_ == language::english) return std::string{english};
    std::string all;
    while (!english.empty()) {
      std::size_t end = english.size();
      std::optional<std::string> known = detail::japanese_term(english);
      while (!known &&
             (end = detail::last_mark(english.substr(0, end))) != std::string_view::npos) {
        known = detail::japanese_term(english.substr(0, end));
      }
      if (!known) {
        note_missing(detail::numbered_text{english}.phrase);
        return all += english;
      }
      all += *known;
      english.remove_prefix(end);
      if (english.empty()) break;
      all += english.starts_with(", ") ? words(", ") : words(": ");
      english.remove_prefix(2);
    }
    return all;
  }
  /// Names one after the other: "a, b, c".
  [[nodiscard]] std::string list(std::vector<std::string> const& names, phrase between = ", ") {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i != 0) all += words(between);
      all += names[i];
    }
    return all;
  }
  /// Sentences one after the other; empty ones are left out.
  [[nodiscard]] std::string sentences(std::initializer_list<std::string> each) {
    std::string all;
    for (std::string const& one : each) {
      if (!all.empty() && !one.empty() && language_ == language::english) all += ' ';
      all += one;
    }
    return all;
  }

  /// 58.1 %; "-" where there is none.
  [[nodiscard]] std::string percent(std::optional<double> share, int decimals = 1) {
    return share ? words("{0} %", {to_string(*share * 100.0, decimals)}) : "-";
  }
  /// 55.9 to 60.2, in per cent.
  [[nodiscard]] std::string percent(std::optional<interval> const& bounds) {
    if (!bounds) return "-";
    return range(to_string(bounds->low * 100.0, 1), to_string(bounds->high * 100.0, 1));
  }
  /// 55.9 to 60.2
  [[nodiscard]] std::string range(std::string const& low, std::string const& high) {
    return words("{0} to {1}", {low, high});
  }
  /// 41 of 57 (71.9 %), or 41 of 57 weeks (71.9 %); a share of too few is not told.
  [[nodiscard]] std::string share_of(rate const& r, phrase counts = "{0} of {1}") {
    std::string const told = words(counts, {r.kept, r.of});
    return detail::is_enough(r) ? words("{0} ({1})", {told, percent(r.value())})
                                : words("{0}, too few for a share", {told});
  }
  /// 1 day, 1,234 days.
  [[nodiscard]] std::string days(std::chrono::days length) {
    return words("{0} day|{0} days", {length.count()});
  }
  /// 1997-01-31
  [[nodiscard]] std::string day(std::chrono::sys_days on) {
    if (language_ == language::english) return to_string(on);
    std::chrono::year_month_day const date{on};
    return words("{0}-{1}-{2}", {std::to_string(static_cast<int>(date.year())),
                                 std::to_string(static_cast<unsigned>(date.month())),
                                 std::to_string(static_cast<unsigned>(date.day()))});
  }
  /// 1997-02, 1997 Q2 or 1997.
  [[nodiscard]] std::string period(window const& when, calendar_period length) {
    std::chrono::year_month_day const date{month_of(when.from) / 1};
    auto const month = static_cast<unsigned>(date.month());
    std::string const in_year = std::to_string(static_cast<int>(date.year()));
    switch (length) {
      case calendar_period::month:
        return language_ == language::english ? to_string(when.from).substr(0, in_year.size() + 3)
                                              : words("{0}-{1}", {in_year, std::to_string(month)});
      case calendar_period::quarter:
        return words("{0} Q{1}", {in_year, std::to_string((month + 2) / 3)});
      case calendar_period::year:
        break;
    }
    return words("{0}~year", {in_year});
  }

  /// USD
  [[nodiscard]] std::string currency_name() {
    return currency_.code == "JPY" ? words("JPY") : std::string{currency_.code};
  }
  /// 1,234.50 USD
  [[nodiscard]] std::string amount(std::int64_t minor_units) {
    return with_currency(bare_amount(minor_units));
  }
  /// 1,234.50
  [[nodiscard]] std::string bare_amount(std::int64_t minor_units) const {
    return detail::grouped(to_decimal_string(minor_units, currency_.exponent));
  }
  /// A number of major units, rounded for reading.
  [[nodiscard]] std::string rounded_amount(double major_units) {
    return with_currency(bare_rounded_amount(major_units));
  }
  /// The same without the currency.
  [[nodiscard]] std::string bare_rounded_amount(double major_units) const {
    return detail::grouped(to_string(major_units, currency_.exponent));
  }
  /// An amount of zero or more in its first two digits: 22,000 JPY for 22,045.
  [[nodiscard]] std::string about(std::int64_t minor_units) {
    std::int64_t place = 1;
    while (minor_units / place >= 100) place *= 10;
    std::int64_t const up = minor_units % place >= place - place / 2 ? 1 : 0;
    return amount((minor_units / place + up) * place);
  }

  /// The English of what the language does not have, each once.
  [[nodiscard]] std::vector<std::string> const& missing_words() const noexcept { return missing_; }

 private:
  [[nodiscard]] std::string with_currency(std::string const& number) {
    if (currency_.code == "JPY") return words("{0} JPY", {number});
    return number + ' ' + std::string{currency_.code};
  }
  [[nodiscard]] std::string_view translated(std::string_view english) {
    if (language_ == language::english || english.empty()) return english;
    if (auto const known = detail::japanese_of(english)) return *known;
    note_missing(english);
    return english;
  }
  void note_missing(std::string_view english) {
    if (std::find(missing_.begin(), missing_.end(), english) == missing_.end()) {
      missing_.emplace_back(english);
    }
  }

  currency_info currency_;
  patron::language language_;
  std::vector<std::string> missing_;
};

}  // namespace patron::inline v0

#endif
