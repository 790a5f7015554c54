// SPDX-License-Identifier: MIT
#include "first_groups.hpp"

#include <patron/io/csv_column_names.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "amount_cell.hpp"
#include "day_column.hpp"

namespace {

struct row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string amount{};
  std::string group{};
};

struct first_day {
  std::chrono::sys_days day{};
  std::string group{};
};

first_groups read_column(arguments const& asked, std::string by, std::string const& column) {
  std::map<std::string, first_day> firsts;
  patron::csv_options options;
  options.on_bad_row = [](patron::error const&) {};
  auto const take = [&](row&& r) {
    bool const is_purchase = read_amount(r.amount, asked.currency).wrong.empty();
    bool const is_late = asked.until && r.day > *asked.until;
    if (!is_purchase || is_late || r.customer.empty()) return;
    auto const [known, is_new] = firsts.try_emplace(std::move(r.customer), r.day, r.group);
    first_day& first = known->second;
    if (is_new || r.day > first.day) return;
    if (r.day < first.day) {
      first = {r.day, r.group};
    } else if (r.group != first.group) {
      first.group = "several";
    }
  };
  with_day_column(asked, asked.date, &row::day, [&](auto const& date) {
    patron::each_csv<row>(asked.orders, options, patron::column(asked.customer, &row::customer),
                          date, patron::column(asked.amount, &row::amount),
                          patron::column(column, &row::group), take);
  });
  first_groups read{std::move(by), {}};
  for (auto& [customer, first] : firsts) read.of.emplace(customer, std::move(first.group));
  return read;
}

/// The column that was asked for, or the one of the usual name where the file has it.
std::optional<std::string> column_of(std::string const& asked_for, std::string const& usual,
                                     std::vector<std::string> const& names) {
  if (!asked_for.empty()) return asked_for;
  if (std::find(names.begin(), names.end(), usual) == names.end()) return std::nullopt;
  return usual;
}

}  // namespace

std::vector<first_groups> read_first_groups(arguments const& asked) {
  std::vector<first_groups> read;
  // What comes through a pipe can be read only once.
  if (!std::filesystem::is_regular_file(asked.orders)) return read;
  auto const names = patron::csv_column_names(asked.orders);
  auto const add = [&](std::string const& by, std::string const& asked_for) {
    if (auto const column = column_of(asked_for, by, names)) {
      read.push_back(read_column(asked, by, *column));
    }
  };
  add("product", asked.product);
  add("channel", asked.channel);
  return read;
}
