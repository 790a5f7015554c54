// SPDX-License-Identifier: MIT
#include "arguments.hpp"

#include <patron/io/csv_number.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace {

using patron::fault;

[[noreturn]] void refuse(std::string_view option, std::string_view value, std::string_view why) {
  throw patron::error{
      fault{.where = "patron_review", .field = option, .value = value, .reason = why}};
}

/// A whole number at the front of the text, taken off it.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc{} || number < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

std::chrono::sys_days parse_day(std::string_view option, std::string_view text) {
  std::string_view rest = text;
  auto const y = take_number(rest);
  bool const first = take(rest, '-');
  auto const m = take_number(rest);
  bool const second = take(rest, '-');
  auto const d = take_number(rest);
  if (!y || !first || !m || !second || !d || !rest.empty()) {
    refuse(option, text, "is not a date (yyyy-mm-dd)");
  }
  // std::chrono would take the lowest bits of what is too large for a part of a date.
  if (*y > 9999 || *m > 12 || *d > 31) refuse(option, text, "is not a day of the calendar");
  std::chrono::year_month_day const date{std::chrono::year{*y},
                                         std::chrono::month{static_cast<unsigned>(*m)},
                                         std::chrono::day{static_cast<unsigned>(*d)}};
  if (!date.ok()) refuse(option, text, "is not a day of the calendar");
  return date;
}

patron::civil_day parse_offset(std::string_view option, std::string_view text) {
  std::string_view rest = text;
  bool const behind = take(rest, '-');
  if (!behind) take(rest, '+');
  auto const hours = take_number(rest);
  bool const colon = take(rest, ':');
  auto const minutes = take_number(rest);
  if (!hours || !colon || !minutes || *minutes > 59 || *hours > 14 || !rest.empty()) {
    refuse(option, text, "is not an offset from UTC (+09:00)");
  }
  auto const offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
  if (offset > std::chrono::hours{14}) refuse(option, text, "is beyond 14 hours");
  return patron::civil_day{behind ? -offset : offset};
}

patron::currency_info parse_currency(std::string_view option, std::string_view code) {
  auto const found = patron::find_currency(code);
  if (!found) refuse(option, code, "is not a currency code of ISO 4217");
  return *found;
}

patron::language parse_language(std::string_view option, std::string_view text) {
  if (text == "en") return patron::language::english;
  if (text == "ja") return patron::language::japanese;
  refuse(option, text, "is not a language of the review (en, ja)");
}

/// A number from `low` (inside only where `with_low`) to `high`.
double parse_number(std::string_view option, std::string_view text, double low, bool with_low,
                    double high, std::string_view range) {
  double number = 0.0;
  bool const read = patron::csv_value<double>::parse(text, number).empty();
  bool const inside = number <= high && (with_low ? number >= low : number > low);
  if (!read || !inside) refuse(option, text, range);
  return number;
}

/// A grade and the = behind it, taken off the front of the text.
std::optional<patron::grade> take_grade(std::string_view& text) {
  patron::grade grade;
  std::size_t const end = text.find('=');
  if (end == std::string_view::npos) return std::nullopt;
  if (!patron::csv_value<patron::grade>::parse(text.substr(0, end), grade).empty()) {
    return std::nullopt;
  }
  text.remove_prefix(end + 1);
  return grade;
}

std::vector<patron::cadence_step> parse_cadence(std::string_view option, std::string_view text) {
  auto const check = [&](bool good) {
    if (good) return;
    refuse(option, text, "is not a list of ascending grades, each with its days (0=56,0.2=28)");
  };
  std::vector<patron::cadence_step> steps;
  std::string_view rest = text;
  do {
    auto const from = take_grade(rest);
    check(from && (steps.empty() || *from > steps.back().from));
    auto const days = take_number(rest);
    check(days && *days > 0);
    steps.push_back({*from, std::chrono::days{*days}});
  } while (take(rest, ','));
  check(rest.empty());
  return steps;
}

patron::gauge_targets parse_targets(std::string_view option, std::string_view text) {
  patron::gauge_targets targets;
  std::string_view rest = text;
  do {
    std::string_view const entry = rest.substr(0, rest.find(','));
    std::string_view const name = entry.substr(0, entry.find('='));
    double share = 0.0;
    bool const read =
        name.size() < entry.size() &&
        patron::csv_value<double>::parse(entry.substr(name.size() + 1), share).empty() &&
        share > 0.0 && share <= 1.0;
    auto const is_named = [&](patron::mechanism m) { return name == to_string(m); };
    auto const named =
        std::find_if(patron::all_mechanisms.begin(), patron::all_mechanisms.end(), is_named);
    if (!read || named == patron::all_mechanisms.end()) {
      refuse(option, text, "is not a list of mechanisms with shares (sowing=0.9,referring=0.25)");
    }
    targets[*named] = share;
    rest.remove_prefix(entry.size());
  } while (take(rest, ','));
  return targets;
}

patron::capacity capacity_of(double hours, std::optional<double> kept) {
  using exact_hours = std::chrono::duration<double, std::chrono::hours::period>;
  patron::capacity time{.hours = std::chrono::round<std::chrono::minutes>(exact_hours{hours})};
  if (kept) time.kept_for_sowing = *kept;
  return time;
}

/// Bytes: 512M is 512 times 1024 times 1024.
std::uint64_t parse_memory(std::string_view option, std::string_view text) {
  constexpr std::uint64_t kibi = 1024;
  constexpr std::uint64_t least = 64 * kibi * kibi;
  std::string_view rest = text;
  auto const number = take_number(rest);
  std::uint64_t const unit = rest == "K"   ? kibi
                             : rest == "M" ? kibi * kibi
                             : rest == "G" ? kibi * kibi * kibi
                                           : 0;
  if (!number || unit == 0) refuse(option, text, "is not a size of memory (512M, 2G)");
  std::uint64_t const bytes = static_cast<std::uint64_t>(*number) * unit;
  if (bytes < least) refuse(option, text, "is less than 64M, without which nothing can be done");
  return bytes;
}

std::uint64_t parse_parts(std::string_view option, std::string_view text) {
  std::string_view rest = text;
  auto const number = take_number(rest);
  if (!number || *number == 0 || !rest.empty()) refuse(option, text, "is not a number from 1 on");
  return static_cast<std::uint64_t>(*number);
}

/// A scale of scores; satisfied is its upper tenth, and at least the two best scores.
patron::score_scale parse_scale(std::string_view option, std::string_view text) {
  std::string_view rest = text;
  auto const lowest = take_number(rest);
  bool const dots = take(rest, '.') && take(rest, '.');
  auto const highest = take_number(rest);
  if (!lowest || !dots || !highest || !rest.empty() || *highest <= *lowest) {
    refuse(option, text, "is not a scale from the lowest to the highest score (0..10)");
  }
  int const best = *highest - (std::max)(1, (*highest - *lowest) / 10);
  return {.lowest = *lowest, .highest = *highest, .satisfied = (std::max)(best, *lowest + 1)};
}

/// Where the text of an option is kept; null where the option takes none.
std::string* text_of(arguments& of, std::string_view option) {
  for (firm_file const& file : firm_files) {
    if (option == file.option) return &(of.*file.path);
  }
  if (option == "--customer") return &of.customer;
  if (option == "--date") return &of.date;
  if (option == "--amount") return &of.amount;
  if (option == "--product") return &of.product;
  if (option == "--channel") return &of.channel;
  if (option == "--json") return &of.json;
  if (option == "--html") return &of.html;
  if (option == "--temporary") return &of.temporary;
  return nullptr;
}

}  // namespace

arguments parse_arguments(int count, char const* const* words) {
  arguments parsed;
  std::optional<double> hours;
  std::optional<double> kept;
  for (int i = 1; i < count; ++i) {
    std::string_view const option = words[i];
    auto const value = [&]() -> std::string_view {
      if (i + 1 == count) refuse(option, "", "needs a value behind it");
      return words[++i];
    };
    if (std::string* const text = text_of(parsed, option)) {
      *text = value();
      if (text->empty()) refuse(option, "", "is empty");
    } else if (option == "--false-alarms") {
      parsed.options.quiet.false_alarms_per_month =
          parse_number(option, value(), 0.0, true, 1e6, "is not a number from 0 to a million");
    } else if (option == "--cadence") {
      parsed.options.cadence = parse_cadence(option, value());
    } else if (option == "--score-scale") {
      parsed.score_scale = parse_scale(option, value());
    } else if (option == "--targets") {
      parsed.targets = parse_targets(option, value());
    } else if (option == "--capacity") {
      hours = parse_number(option, value(), 0.0, true, 1e6,
                           "is not a number of hours from 0 to a million");
    } else if (option == "--kept") {
      kept = parse_number(option, value(), 0.0, true, 1.0, "is not a share from 0 to 1");
    } else if (option == "--until") {
      parsed.until = parse_day(option, value());
    } else if (option == "--currency") {
      parsed.currency = parse_currency(option, value());
    } else if (option == "--utc-offset") {
      parsed.day_of = parse_offset(option, value());
    } else if (option == "--discount") {
      parsed.options.discount =
          parse_number(option, value(), -1.0, false, 10.0, "is not a rate above -1, up to 10");
    } else if (option == "--margin") {
      parsed.options.margin =
          parse_number(option, value(), 0.0, true, 1.0, "is not a share from 0 to 1");
    } else if (option == "--language") {
      parsed.language = parse_language(option, value());
    } else if (option == "--memory") {
      parsed.memory = parse_memory(option, value());
    } else if (option == "--parts") {
      parsed.parts = parse_parts(option, value());
    } else if (option == "--skip-bad-rows") {
      parsed.skip_bad_rows = true;
    } else if (option == "--help") {
      parsed.help = true;
    } else if (!option.empty() && !option.starts_with('-') && parsed.directory.empty()) {
      parsed.directory = option;
    } else {
      refuse(option, "", "is no option; --help lists them");
    }
  }
  if (kept && !hours) refuse("--capacity", "", "is needed beside --kept");
  if (hours) parsed.options.capacity = capacity_of(*hours, kept);
  return parsed;
}

void check_files(arguments const& asked) {
  for (firm_file const& file : firm_files) {
    if (asked.orders.empty() && !(asked.*file.path).empty()) {
      refuse("--orders", "", "is needed beside " + std::string{file.option});
    }
  }
  if (asked.offers.empty() && !asked.proposals.empty()) {
    refuse("--offers", "", "is needed beside --proposals");
  }
  if (asked.memory == 0) {
    if (!asked.temporary.empty()) refuse("--memory", "", "is needed beside --temporary");
    if (asked.parts != 0) refuse("--memory", "", "is needed beside --parts");
    return;
  }
  for (firm_file const& file : firm_files) {
    if (file.path == &arguments::orders || (asked.*file.path).empty()) continue;
    refuse(file.option, asked.*file.path, "is not for --memory, which is for orders alone");
  }
}
