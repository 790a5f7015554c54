// SPDX-License-Identifier: MIT
#include "touch_records.hpp"

#include <utility>

#include "dated_rows.hpp"

touch_records read_touches(arguments const& asked, bad_rows& bad) {
  using row = touch_record;
  using patron::column;
  touch_records read;
  auto const take = [&](row&& touch, row_check const& check) {
    if (!check.has("customer", touch.customer) || !check.has("kind", touch.kind)) return false;
    touch.line = check.line();
    read.touches.push_back(std::move(touch));
    return true;
  };
  read.last_day =
      each_dated_row<row>(asked, asked.touches, bad, take, column("customer", &row::customer),
                          column("kind", &row::kind));
  return read;
}
