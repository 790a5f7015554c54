// SPDX-License-Identifier: MIT
#include "trust_records.hpp"

#include <utility>

#include "dated_rows.hpp"

trust_records read_trust(arguments const& asked, bad_rows& bad) {
  using row = trust_record;
  using patron::column;
  trust_records read;
  auto const take = [&](row&& entry, row_check const& check) {
    if (!check.has("customer", entry.customer) || !check.has("kind", entry.kind)) return false;
    if (entry.weight == trust_points{}) {
      return check.refuse("weight", "0", "is neither a deposit nor a withdrawal");
    }
    entry.line = check.line();
    read.entries.push_back(std::move(entry));
    return true;
  };
  read.last_day =
      each_dated_row<row>(asked, asked.trust, bad, take, column("customer", &row::customer),
                          column("kind", &row::kind), column("weight", &row::weight));
  return read;
}
