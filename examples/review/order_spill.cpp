// SPDX-License-Identifier: MIT
#include "order_spill.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace {

/// By other bits of its hash than `customer_names` looks at: there the names of a part would crowd.
std::size_t part_of(std::string_view customer, std::size_t parts) {
  constexpr std::uint64_t golden_ratio = 0x9E37'79B9'7F4A'7C15U;
  std::uint64_t const mixed = std::hash<std::string_view>{}(customer)*golden_ratio;
  return static_cast<std::size_t>(((mixed >> 32U) * parts) >> 32U);
}

}  // namespace

order_spill::order_spill(arguments const& asked, memory_plan const& plan, bad_rows& bad,
                         progress_bar& bar)
    : file_{plan.directory, plan.parts, plan.block}, orders_(plan.parts) {
  patron::csv_options options;
  options.progress = [&bar](patron::csv_progress const& progress) {
    bar.show(progress);
    return true;
  };
  order_columns const columns = columns_of_orders(asked);
  if (columns.product) columns_.emplace_back("product");
  if (columns.channel) columns_.emplace_back("channel");
  each_order(asked, columns, options, bad, [&](order_row const& row) { add(row, columns); });
  file_.flush();
}

void order_spill::add(order_row const& row, order_columns const& columns) {
  row_.clear();
  row_.put(row.customer);
  row_.put_signed(row.day.time_since_epoch().count());
  row_.put_signed(row.amount);
  if (columns.product) row_.put(std::uint64_t{columns_.front().number_of(row.product)});
  if (columns.channel) row_.put(std::uint64_t{columns_.back().number_of(row.channel)});
  std::size_t const part = part_of(row.customer, orders_.size());
  file_.append(part, row_.bytes());
  ++orders_[part];
  last_day_ = last_day_ ? (std::max)(*last_day_, row.day) : row.day;
}

order_spill::column::column(std::string by) : groups{.by = std::move(by)} {
  for (std::string const& text : groups.texts) {
    numbers.emplace(text, static_cast<std::uint32_t>(numbers.size()));
  }
}

std::uint32_t order_spill::column::number_of(std::string_view text) {
  auto const [at, is_new] = numbers.emplace(text, static_cast<std::uint32_t>(groups.texts.size()));
  if (is_new) groups.texts.emplace_back(text);
  return at->second;
}

std::uint64_t order_spill::most_orders() const {
  return *std::max_element(orders_.begin(), orders_.end());
}

order_records order_spill::read(std::size_t part, customer_names& names) {
  order_records read;
  for (column const& one : columns_) read.ways_in.push_back(one.groups);
  read.orders.reserve(orders_[part]);
  std::string const bytes = file_.read(part);
  compact_reader rows{bytes};
  while (!rows.at_end()) {
    customer_key const customer = names.key_of(rows.text());
    patron::day_point const day{
        patron::day_count{static_cast<patron::day_count::rep>(rows.signed_number())}};
    std::int64_t const amount = rows.signed_number();
    read.orders.push_back({.customer = customer, .day = day, .amount = amount});
    for (first_groups& groups : read.ways_in) {
      auto const group = static_cast<std::uint32_t>(rows.number());
      if (amount >= 0) groups.see(customer, day, group);
    }
  }
  return read;
}
