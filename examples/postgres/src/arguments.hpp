// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_ARGUMENTS_HPP
#define PATRON_EXAMPLE_POSTGRES_ARGUMENTS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/pattern_counts.hpp>

#include <chrono>
#include <cstdint>

#include "postgres_headers.hpp"

namespace patron_postgres {

/// An order, as the arguments 1 to 3 of an aggregate's function say it.
struct order_arguments {
  std::int64_t customer;
  std::chrono::sys_days day;
  std::int64_t amount;
};

/// A day of PostgreSQL as one of the library. Raises an error where it is infinite, or after the
/// year 32767, with which the calendar of C++ ends.
[[nodiscard]] std::chrono::sys_days day_from(DateADT date);
/// The other way round. Raises an error for a day before those that PostgreSQL has a date for.
[[nodiscard]] DateADT date_from(std::chrono::sys_days day);

/// Whether one of the arguments `first` to `last` is null.
[[nodiscard]] bool any_null(FunctionCallInfo fcinfo, int first, int last);

/// Raises an error where an argument is null that says how to count, and not what.
void require_argument(FunctionCallInfo fcinfo, int argument, char const* name);

/// The arguments 1 to 3, none of them null.
[[nodiscard]] order_arguments order_from(FunctionCallInfo fcinfo);

/// Three arguments from `first` on: the frequency, the recency and the age of one customer. Raises
/// an error where nobody can have them.
[[nodiscard]] patron::pattern_count pattern_from(FunctionCallInfo fcinfo, int first);

/// A daterange as a window of days. Raises an error where it is empty or has no end.
[[nodiscard]] patron::window window_from(Datum daterange, char const* name);

}  // namespace patron_postgres

#endif
