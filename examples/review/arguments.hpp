// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_ARGUMENTS_HPP
#define PATRON_EXAMPLES_REVIEW_ARGUMENTS_HPP

#include <patron/core.hpp>
#include <patron/report/review_options.hpp>

#include <chrono>
#include <optional>
#include <string>

/// What was asked for on the command line.
struct arguments {
  std::string orders{};  ///< none: the sample firm
  std::string customer = "customer";
  std::string date = "date";
  std::string amount = "amount";
  std::string product{};    ///< none: the column "product", where there is one
  std::string channel{};    ///< none: the column "channel", where there is one
  std::string contracts{};  ///< none: nothing is said of contracts
  std::string offers{};     ///< none: nothing is said of offers
  std::string proposals{};  ///< none: nothing is said of proposals
  std::string stages{};     ///< none: nothing is said of stages
  std::string touches{};    ///< none: nothing is said of sowing
  std::optional<std::chrono::sys_days> until{};
  patron::currency_info currency{"USD", 2};
  std::optional<patron::civil_day> day_of{};  ///< for times with an offset from UTC
  patron::review_options options{};
  std::string json{};  ///< none: text only
  bool skip_bad_rows = false;
  bool help = false;
};

inline constexpr char const* usage =
    R"(usage: patron_review [--orders FILE] [options]

Who are my customers, how firmly do we hold them, what are they worth, how do people become
customers, and do we keep sowing? Reads CSV files; without --orders those of the sample firm.

  --orders FILE       one order a line, a header row first; a negative amount is a refund
  --customer COLUMN   who ordered                        (customer)
  --date COLUMN       when: 2024-05-31, or a time        (date)
  --amount COLUMN     how much, with a decimal point     (amount)
  --product COLUMN    what was ordered                   (product, where there is one)
  --channel COLUMN    how the customer once came         (channel, where there is one)
  --contracts FILE    one contract a line: contract,customer,from,to,price,per,paused_from,
                      paused_to,channel,reason; to: the first day without it, none: it runs;
                      per: week, month, quarter, year
  --false-alarms N    a month, in the list of customers gone quiet            (1)
  --offers FILE       one offer a line: offer,price,cost,grade; the lowest grade to which it is
                      proposed, none: to all. Orders then name what was ordered (--product)
  --proposals FILE    one proposal of an offer a line: customer,date,offer,outcome,cost;
                      outcome: accepted, refused, open
  --stages FILE       one move between stages a line: customer,date,stage,grade,reason;
                      no grade: an exit, for a reason; no date: was there before the records begin
  --touches FILE      one touch a line: customer,date,kind
  --cadence STEPS     from a grade on, days in which a prospect should hear from you
                      (0=56,0.2=28,0.6=14)
  --until DATE        the last day observed              (the latest day of all files)
  --currency CODE     ISO 4217                           (USD)
  --utc-offset HH:MM  whose day it is, for times with an offset from UTC: +09:00
  --discount RATE     of money that comes later, a year  (0.10)
  --margin SHARE      what is left of an amount          (1: worth is in sales)
  --json FILE         write the whole review there too; - for standard output, instead of text
  --skip-bad-rows     leave out what cannot be read, count it and list it
  --help              this page

Ends with 0; with 2 where the command line or the data are at fault, and says where.
)";

/// Throws `patron::error` naming the option and what was given.
[[nodiscard]] arguments parse_arguments(int count, char const* const* words);

#endif
