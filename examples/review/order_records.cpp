// SPDX-License-Identifier: MIT
#include "order_records.hpp"

#include <patron/io/csv_column_names.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "amount_cell.hpp"
#include "day_column.hpp"
#include "progress_bar.hpp"
#include "rows_with_keys.hpp"

namespace {

struct row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string amount{};
  std::string product{};
  std::string channel{};
};

/// An order whose customer is not looked up yet.
struct keyless_order {
  product_order order{};
  std::string channel{};
};

/// The column that was asked for, or the one of the usual name where the file has it.
std::optional<std::string> column_of(std::string const& asked_for, std::string const& usual,
                                     std::vector<std::string> const& names) {
  if (!asked_for.empty()) return asked_for;
  if (std::find(names.begin(), names.end(), usual) == names.end()) return std::nullopt;
  return usual;
}

/// Texts of which there are few, each kept once.
class known_texts {
 public:
  explicit known_texts(std::list<std::string>& all) : all_{all} {}

  std::string_view operator()(std::string const& text) {
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
  if (place_of(customer) >= days.size()) days.resize(place_of(customer) + 1);
  first_day& first = days[place_of(customer)];
  if (day > first.day) return;
  auto const known = std::find(texts.begin(), texts.end(), group);
  auto const text = static_cast<std::uint32_t>(known - texts.begin());
  if (known == texts.end()) texts.emplace_back(group);
  constexpr std::uint32_t several = 1;
  first = {day, day < first.day || text == first.group ? text : several};
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
  bad.handle(options);

  // What comes through a pipe can be read only once.
  std::vector<std::string> columns;
  std::error_code unknown;
  if (std::filesystem::is_regular_file(asked.orders, unknown)) {
    columns = patron::csv_column_names(asked.orders);
  }
  auto product = column_of(asked.product, "product", columns);
  if (!product && !asked.offers.empty()) product = "product";
  auto const channel = column_of(asked.channel, "channel", columns);
  if (product) read.ways_in.push_back({.by = "product"});
  if (channel) read.ways_in.push_back({.by = "channel"});

  known_texts text{read.products};
  auto const keep = [&](customer_key customer, keyless_order&& one) {
    product_order& order = read.orders.emplace_back(one.order);
    order.customer = customer;
    if (order.amount < 0) return;
    if (product) read.ways_in.front().see(customer, order.day, order.product);
    if (channel) read.ways_in.back().see(customer, order.day, one.channel);
  };
  rows_with_keys<keyless_order, decltype(keep)> keyless{names, keep};
  auto const take = [&](row&& r, std::uint64_t line) {
    amount_cell const amount = read_paid(r.amount, asked.currency);
    if (!amount.wrong.empty()) {
      return bad.refuse(asked.orders, line, asked.amount, r.amount, amount.wrong);
    }
    if (r.customer.empty()) return bad.refuse(asked.orders, line, asked.customer, "", "is empty");
    if (bad.is_late(asked.orders, line, asked.date, r.day)) return;
    keyless.add(std::move(r.customer),
                {.order = {.day = patron::day_point{r.day},
                           .amount = amount.minor_units,
                           .product = product ? text(r.product) : std::string_view{},
                           .line = line},
                 .channel = std::move(r.channel)});
  };
  with_day_column(asked, asked.date, &row::day, [&](auto const& date) {
    // A column that the file does not have is that of the customers, and not looked at.
    patron::each_csv<row>(asked.orders, options, patron::column(asked.customer, &row::customer),
                          date, patron::column(asked.amount, &row::amount),
                          patron::column(product.value_or(asked.customer), &row::product),
                          patron::column(channel.value_or(asked.customer), &row::channel), take);
  });
  keyless.finish();
  return read;
}
