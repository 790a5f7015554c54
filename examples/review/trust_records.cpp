// SPDX-License-Identifier: MIT
#include "trust_records.hpp"

#include <utility>

#include "dated_rows.hpp"

namespace {

struct trust_row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string kind{};
  trust_points weight{};
};

}  // namespace

trust_records read_trust(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  trust_records read;
  auto const take = [&](trust_row&& entry, row_check const& check) {
    if (!check.has("customer", entry.customer) || !check.has("kind", entry.kind)) return false;
    if (entry.weight == trust_points{}) {
      return check.refuse("weight", "0", "is neither a deposit nor a withdrawal");
    }
    read.entries.push_back({names.key_of(entry.customer), entry.day, std::move(entry.kind),
                            entry.weight, check.line()});
    return true;
  };
  read.last_day = each_dated_row<trust_row>(
      asked, asked.trust, bad, take, column("customer", &trust_row::customer),
      column("kind", &trust_row::kind), column("weight", &trust_row::weight));
  return read;
}
