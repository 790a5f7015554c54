// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_ARGUMENTS_HPP
#define PATRON_EXAMPLES_REVIEW_ARGUMENTS_HPP

#include <patron/core.hpp>
#include <patron/cycle/gauge_targets.hpp>
#include <patron/report/language.hpp>
#include <patron/report/review_options.hpp>
#include <patron/trust/score_scale.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What was asked for on the command line.
struct arguments {
  std::string directory{};  ///< none, and no orders: the sample firm
  std::string orders{};
  std::string customer = "customer";
  std::string date = "date";
  std::string amount = "amount";
  std::string product{};       ///< none: the column "product", where there is one
  std::string channel{};       ///< none: the column "channel", where there is one
  std::string contracts{};     ///< none: nothing is said of contracts
  std::string offers{};        ///< none: nothing is said of offers
  std::string proposals{};     ///< none: nothing is said of proposals
  std::string stages{};        ///< none: nothing is said of stages
  std::string touches{};       ///< none: nothing is said of sowing
  std::string needs{};         ///< none: nothing is said of what is being lost
  std::string trust{};         ///< none: nothing is said of trust
  std::string satisfaction{};  ///< none: nothing is said of satisfaction
  std::string referrals{};     ///< none: nothing is said of who brought whom
  std::string costs{};         ///< none: nothing is said of what winning customers costs
  std::string plan{};          ///< none: nothing is said of a plan
  patron::score_scale score_scale{};
  patron::gauge_targets targets{};
  std::optional<std::chrono::sys_days> until{};
  patron::currency_info currency{"USD", 2};
  std::optional<patron::civil_day> day_of{};  ///< for times with an offset from UTC
  patron::review_options options{};
  std::string json{};        ///< none: text only
  std::string html{};        ///< none: no page
  std::uint64_t memory = 0;  ///< bytes; 0: as much as it takes
  std::uint64_t parts = 0;   ///< of the orders, at least so many; 0: as many as memory asks for
  std::string temporary{};   ///< none: the system's directory for temporary files
  patron::language language = patron::language::english;
  bool skip_bad_rows = false;
  bool help = false;
};

/// A file that can be read: by which option, under what name in a directory, and where its path is.
struct firm_file {
  std::string_view option{};
  std::string_view usual_name{};
  std::string arguments::*path{};
};

inline constexpr firm_file firm_files[] = {
    {"--orders", "orders.csv", &arguments::orders},
    {"--contracts", "contracts.csv", &arguments::contracts},
    {"--offers", "offers.csv", &arguments::offers},
    {"--proposals", "proposals.csv", &arguments::proposals},
    {"--stages", "stages.csv", &arguments::stages},
    {"--touches", "touches.csv", &arguments::touches},
    {"--needs", "needs.csv", &arguments::needs},
    {"--trust", "trust.csv", &arguments::trust},
    {"--satisfaction", "satisfaction.csv", &arguments::satisfaction},
    {"--referrals", "referrals.csv", &arguments::referrals},
    {"--costs", "costs.csv", &arguments::costs},
    {"--plan", "plan.txt", &arguments::plan},
};

inline constexpr char const* usage =
    R"(usage: patron_review [DIRECTORY] [--orders FILE] [options]

Which of the five mechanisms is the weakest, what does it cost, what is to be done next? And then:
who are my customers, how firmly do we hold them, what are they worth, how do people become
customers, do we keep sowing, do they trust us and bring others, what are we losing? Reads CSV
files: those of their usual names in a directory (orders.csv, stages.csv …), others where an option
says so. Without either it reads those of the sample firm.

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
  --offers FILE       one offer a line: offer,price,cost,grade,answers; the lowest grade to which
                      it is proposed, none: to all; the needs that it answers, with spaces between
                      (the column may be missing). Orders then name what was ordered (--product)
  --proposals FILE    one proposal of an offer a line: customer,date,offer,outcome,cost;
                      outcome: accepted, refused, open
  --stages FILE       one move between stages a line: customer,date,stage,grade,reason;
                      no grade: an exit, for a reason; no date: was there before the records begin
  --touches FILE      one touch a line: customer,date,kind
  --needs FILE        one event of a need of a customer a line: customer,date,need,event,worth,
                      reason,seller; event: noticed, raised, proposed, not_proposed, met,
                      met_elsewhere; worth: what she paid there where it was met elsewhere, an
                      estimate otherwise, or empty
  --trust FILE        one deposit or withdrawal of trust a line: customer,date,kind,weight; a weight
                      in points, below zero what took trust away
  --satisfaction FILE one row a line: customer,date,kind,score; kind: asked, answered, complaint;
                      a score where it was answered
  --score-scale A..B  the lowest and the highest score; satisfied is the upper tenth, and at least
                      the two best scores                                     (0..10)
  --referrals FILE    who brought whom, one a line: referrer,referred,date
  --costs FILE        one cost a line: date,channel,customer,amount,hours,spent_on; channel and
                      customer may be empty; spent_on: winning, keeping
  --plan FILE         the answers to five questions, as text: needs, expertise, position, message,
                      anchoring (docs/plan.md)
  --capacity HOURS    how much time there is for what is to be done next      (all is listed)
  --kept SHARE        of that time, kept for prospects and the firm itself    (0.2)
  --targets LIST      where the mechanisms should stand: sowing=0.9,referring=0.25
                      (your own best year; gripping=1)
  --cadence STEPS     from a grade on, days in which a prospect should hear from you
                      (0=56,0.2=28,0.6=14)
  --until DATE        the last day observed              (the latest day of all files)
  --currency CODE     ISO 4217                           (USD)
  --utc-offset HH:MM  whose day it is, for times with an offset from UTC: +09:00
  --discount RATE     of money that comes later, a year  (0.10)
  --margin SHARE      what is left of an amount          (1: worth is in sales)
  --language en|ja    of the text and the page           (en)
  --html FILE         write a page for a browser there, with charts; it needs nothing else
  --json FILE         write the whole review there too; - for standard output, instead of text
  --memory SIZE       do with so much memory (512M, 2G), for files of orders of any size: what does
                      not fit waits in a temporary file, which is gone at the end. Takes orders
                      and no other files
  --temporary DIR     where that file is made            (the system's)
  --parts N           with --memory: of the orders, in at least so many parts one after another
  --skip-bad-rows     leave out what cannot be read, count it and list it
  --help              this page

Where files contradict each other is listed and ends nothing.
Ends with 0; with 2 where the command line or the data are at fault, and says where; with 3 where
what it found cannot be written, or memory is used up; as a signal ends a program (130: Ctrl-C).
A file is written whole, or stays as it was.
)";

/// Throws `patron::error` naming the option and what was given.
[[nodiscard]] arguments parse_arguments(int count, char const* const* words);

/// Throws where a file is asked for without another one that it needs.
void check_files(arguments const& asked);

#endif
