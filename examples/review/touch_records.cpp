// SPDX-License-Identifier: MIT
#include "touch_records.hpp"

#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "day_column.hpp"

touch_records read_touches(arguments const& asked, bad_rows& bad) {
  using row = touch_record;
  touch_records read;
  patron::csv_options options;
  bad.handle(options);

  auto const take = [&](row&& touch, std::uint64_t line) {
    if (touch.customer.empty()) {
      return bad.refuse(asked.touches, line, "customer", "", "is empty");
    }
    if (touch.kind.empty()) return bad.refuse(asked.touches, line, "kind", "", "is empty");
    if (bad.is_late(asked.touches, line, "date", touch.day)) return;
    read.last_day = (std::max)(read.last_day, std::optional{touch.day});
    read.touches.push_back(std::move(touch));
  };
  with_day_column(asked, "date", &row::day, [&](auto const& date) {
    patron::each_csv<row>(asked.touches, options, patron::column("customer", &row::customer), date,
                          patron::column("kind", &row::kind), take);
  });
  return read;
}
