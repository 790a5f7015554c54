// SPDX-License-Identifier: MIT
#include "order_records.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include "each_order.hpp"
#include "progress_bar.hpp"
#include "rows_with_keys.hpp"

namespace {

/// An order whose customer is not looked up yet.
struct keyless_order {
  product_order order{};
  std::string channel{};
};

/// Texts of which there are few, each kept once.
class known_texts {
 public:
  explicit known_texts(std::list<std::string>& all) : all_{all} {}

  std::string_view operator()(std::string_view text) {
    auto const found = known_.find(text);
    return found != known_.end() ? *found : *known_.insert(all_.emplace_back(text)).first;
  }

 private:
  std::list<std::string>& all_;
  std::unordered_set<std::string_view> known_{};
};

/// Makes room for all orders at once, judged by those that were read.
void make_room(std::vector<product_order>& orders, patron::csv_progress const& progress) {
  if (!progress.bytes_in_all || progress.bytes == 0) return;
  double const times_as_many = static_cast<double>(*progress.bytes_in_all) /
                               static_cast<double>(progress.bytes) * (1.0 + 1.0 / 64.0);
  orders.reserve(static_cast<std::size_t>(static_cast<double>(orders.size()) * times_as_many));
}

}  // namespace

void first_groups::see(customer_key customer, patron::day_point day, std::string_view group) {
  if (place_of(customer) < days.size() && day > days[place_of(customer)].day) return;
  auto const known = std::find(texts.begin(), texts.end(), group);
  auto const text = static_cast<std::uint32_t>(known - texts.begin());
  if (known == texts.end()) texts.emplace_back(group);
  see(customer, day, text);
}

void first_groups::see(customer_key customer, patron::day_point day, std::uint32_t group) {
  if (place_of(customer) >= days.size()) days.resize(place_of(customer) + 1);
  first_day& first = days[place_of(customer)];
  if (day > first.day) return;
  constexpr std::uint32_t several = 1;
  first = {day, day < first.day || group == first.group ? group : several};
}

void first_groups::take(first_groups const& other) {
  for (std::size_t i = 0; i < other.days.size(); ++i) {
    first_day const& first = other.days[i];
    if (first.day == first_day{}.day) continue;
    see(static_cast<customer_key>(i), first.day, other.texts[first.group]);
  }
}

std::string_view first_groups::of(customer_key customer) const {
  return place_of(customer) < days.size() ? texts[days[place_of(customer)].group]
                                          : std::string_view{};
}

order_records read_orders(arguments const& asked, std::optional<patron::csv_piece> const& piece,
                          customer_names& names, bad_rows& bad) {
  order_records read;
  progress_bar bar;
  patron::csv_options options{.piece = piece};
  options.progress = [&, room = false](patron::csv_progress const& progress) mutable {
    if (!std::exchange(room, true)) make_room(read.orders, progress);
    bar.show(progress);
    return true;
  };
  order_columns const columns = columns_of_orders(asked);
  if (columns.product) read.ways_in.push_back({.by = "product"});
  if (columns.channel) read.ways_in.push_back({.by = "channel"});

  known_texts text{read.products};
  auto const keep = [&](customer_key customer, keyless_order&& one) {
    product_order& order = read.orders.emplace_back(one.order);
    order.customer = customer;
    if (order.amount < 0) return;
    if (columns.product) read.ways_in.front().see(customer, order.day, order.product);
    if (columns.channel) read.ways_in.back().see(customer, order.day, one.channel);
  };
  rows_with_keys<keyless_order, decltype(keep)> keyless{names, keep};
  each_order(asked, columns, options, bad, [&](order_row const& row) {
    keyless.add(row.customer,
                {.order = {.day = row.day,
                           .amount = row.amount,
                           .product = columns.product ? text(row.product) : std::string_view{},
                           .line = row.line},
                 .channel = std::string{row.channel}});
  });
  keyless.finish();
  return read;
}

void rekey(order_records& read, std::vector<customer_key> const& by) {
  for (product_order& order : read.orders) order.customer = by[place_of(order.customer)];
  for (first_groups& groups : read.ways_in) {
    std::vector<first_groups::first_day> days(number_of_names());
    for (std::size_t i = 0; i < groups.days.size(); ++i) days[place_of(by[i])] = groups.days[i];
    groups.days = std::move(days);
  }
}
