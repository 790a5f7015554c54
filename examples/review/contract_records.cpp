// SPDX-License-Identifier: MIT
#include "contract_records.hpp"

#include <patron/core/to_string.hpp>
#include <patron/grip/billing_period.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "amount_cell.hpp"

namespace {

/// A contract_row as it stands in the file.
struct contract_row {
  std::string contract{};
  std::string customer{};
  std::chrono::sys_days from{};
  std::optional<std::chrono::sys_days> to{};
  std::string price{};
  std::string per{};
  std::optional<std::chrono::sys_days> paused_from{};
  std::optional<std::chrono::sys_days> paused_to{};
  std::string channel{};
  std::string reason{};
};

/// What is wrong with a contract_row.
struct complaint {
  char const* column = nullptr;
  std::string value{};
  std::string why{};
};

using maybe_wrong = std::optional<complaint>;

maybe_wrong wrong_names(contract_row const& r) {
  if (r.contract.empty()) return complaint{"contract", "", "is empty"};
  if (r.customer.empty()) return complaint{"customer", "", "is empty"};
  return std::nullopt;
}

maybe_wrong wrong_days(contract_row const& r) {
  using patron::to_string;
  if (r.to && *r.to < r.from) {
    return complaint{"to", to_string(*r.to),
                     "is before the day on which the contract starts, " + to_string(r.from)};
  }
  if (r.paused_to && !r.paused_from) return complaint{"paused_from", "", "is empty"};
  if (!r.paused_from) return std::nullopt;
  if (*r.paused_from < r.from) {
    return complaint{"paused_from", to_string(*r.paused_from),
                     "is before the contract starts, " + to_string(r.from)};
  }
  if (r.to && *r.paused_from > *r.to) {
    return complaint{"paused_from", to_string(*r.paused_from),
                     "is after the contract has ended, " + to_string(*r.to)};
  }
  if (!r.paused_to) return std::nullopt;
  if (*r.paused_to < *r.paused_from) {
    return complaint{"paused_to", to_string(*r.paused_to),
                     "is before the pause starts, " + to_string(*r.paused_from)};
  }
  if (r.to && *r.paused_to > *r.to) {
    return complaint{"paused_to", to_string(*r.paused_to),
                     "is after the contract has ended, " + to_string(*r.to)};
  }
  return std::nullopt;
}

/// The pause of a contract; one without an end lasts as long as the contract.
std::optional<patron::window> pause_of(contract_row const& r) {
  if (!r.paused_from) return std::nullopt;
  auto const end = r.paused_to ? r.paused_to : r.to;
  return patron::window{*r.paused_from, end.value_or((std::chrono::sys_days::max)())};
}

/// Reads the price into the record.
maybe_wrong take_price(contract_row const& r, patron::currency_info currency,
                       contract_record& into) {
  amount_cell const price = read_amount(r.price, currency);
  if (!price.wrong.empty()) return complaint{"price", r.price, price.wrong};
  auto const every = patron::billing_period::named(r.per);
  if (!every) return complaint{"per", r.per, "is none of week, month, quarter, year"};
  into.price = {price.minor_units, *every};
  return std::nullopt;
}

}  // namespace

contract_records read_contracts(arguments const& asked, customer_names& names, bad_rows& bad) {
  contract_records read;
  std::set<std::string> seen;
  patron::csv_options options;
  bad.handle(options);

  auto const take = [&](contract_row&& r, std::uint64_t line) {
    contract_record record{.from = r.from, .to = r.to};
    maybe_wrong wrong = wrong_names(r);
    if (!wrong) wrong = wrong_days(r);
    if (!wrong) wrong = take_price(r, asked.currency, record);
    if (!wrong && seen.contains(r.contract)) {
      wrong = complaint{"contract", r.contract, "is that of an earlier line"};
    }
    if (wrong) return bad.refuse(asked.contracts, line, wrong->column, wrong->value, wrong->why);
    if (bad.is_late(asked.contracts, line, "from", r.from)) return;
    seen.insert(std::move(r.contract));
    record.customer = names.key_of(r.customer);
    record.paused = pause_of(r);
    record.channel = std::move(r.channel);
    record.reason = std::move(r.reason);
    record.line = line;
    read.last_day = (std::max)(read.last_day, std::optional{r.from});
    read.contracts.push_back(std::move(record));
  };
  using patron::column;
  patron::each_csv<contract_row>(
      asked.contracts, options, column("contract", &contract_row::contract),
      column("customer", &contract_row::customer), column("from", &contract_row::from),
      column("to", &contract_row::to), column("price", &contract_row::price),
      column("per", &contract_row::per), column("paused_from", &contract_row::paused_from),
      column("paused_to", &contract_row::paused_to), column("channel", &contract_row::channel),
      column("reason", &contract_row::reason), take);
  return read;
}
