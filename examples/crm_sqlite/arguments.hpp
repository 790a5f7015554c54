// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_ARGUMENTS_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_ARGUMENTS_HPP

#include <patron/core/error.hpp>
#include <patron/io/csv_number.hpp>
#include <patron/io/csv_time.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records.hpp"

namespace crm {

inline constexpr char const* usage = R"(usage: crm COMMAND [--database FILE] [--today DAY]

A small CRM on SQLite: what the firm knows of its customers is in tables, and what follows from it
is found by the library and written back.

  crm import DIRECTORY                      fill an empty database from CSV files
  crm agenda [--capacity HOURS]             what to do next, and for whom        (8 hours)
  crm order CUSTOMER PRODUCT AMOUNT [DAY]   she bought
  crm refund ORDER [AMOUNT] [DAY]           it was given back, all or a part
  crm review                                grade, worth and next action of everybody, written back
  crm customer CUSTOMER                     what is known of one
  crm erase CUSTOMER                        forget one altogether
  crm --help                                this page

  CUSTOMER          a name, or the number of somebody where nobody has that name
  AMOUNT            in yen
  DAY               as 2025-06-30 and not after today; that of --today where it is left out
  --database FILE   made where there is none     (crm.db)
  --today DAY       the last day that is looked at (the last one of which anything is known)

Ends with 0; with 1 where the database refuses or fails, and with 2 where the command line or the
data are at fault: then nothing has been changed.)";

/// What was asked for on the command line.
struct arguments {
  std::string command{};
  std::vector<std::string> words{};  ///< behind the command
  std::string database = "crm.db";
  std::optional<day> today{};
  std::chrono::minutes capacity{std::chrono::hours{8}};
};

/// A word of the command line as what it stands for. Throws with its name and what is wrong.
template<class T>
[[nodiscard]] T read_word(std::string_view name, std::string_view word) {
  T value{};
  std::string_view const wrong = patron::csv_value<T>::parse(word, value);
  if (wrong.empty()) return value;
  throw patron::error{{.field = name, .value = word, .reason = wrong}};
}

/// Throws where the command is unknown, or has too few or too many words.
[[nodiscard]] arguments read_arguments(int count, char const* const* words);

}  // namespace crm

#endif
