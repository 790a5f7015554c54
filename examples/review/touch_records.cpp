// SPDX-License-Identifier: MIT
#include "touch_records.hpp"

#include <utility>

#include "dated_rows.hpp"
#include "rows_with_keys.hpp"

namespace {

struct touch_row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string kind{};
};

}  // namespace

touch_records read_touches(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  touch_records read;
  rows_with_keys<touch_record> rows{names, {read.touches}};
  auto const take = [&](touch_row&& touch, row_check const& check) {
    if (!check.has("customer", touch.customer) || !check.has("kind", touch.kind)) return false;
    rows.add(touch.customer, {{}, touch.day, std::move(touch.kind), check.line()});
    return true;
  };
  read.last_day = each_dated_row<touch_row>(asked, asked.touches, bad, take,
                                            column("customer", &touch_row::customer),
                                            column("kind", &touch_row::kind));
  rows.finish();
  return read;
}
