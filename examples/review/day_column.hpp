// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_DAY_COLUMN_HPP
#define PATRON_EXAMPLES_REVIEW_DAY_COLUMN_HPP

#include <patron/io/csv_column.hpp>

#include <string>

#include "arguments.hpp"

/// Calls `read(column)` with the column of days: civil ones as they are written, or those of the
/// place that --utc-offset names.
template<class Row, class Member, class Read>
void with_day_column(arguments const& asked, std::string const& name, Member Row::*member,
                     Read read) {
  if (asked.day_of) {
    read(patron::column(name, member, *asked.day_of));
  } else {
    read(patron::column(name, member));
  }
}

#endif
