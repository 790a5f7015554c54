// SPDX-License-Identifier: MIT
#include "read_files.hpp"

#include <patron/io/split_csv.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "bad_rows.hpp"
#include "both.hpp"
#include "by_customer.hpp"
#include "customer_key.hpp"

namespace {

using keys = std::vector<customer_key>;

void rekey(customer_key& key, keys const& by) {
  key = by[place_of(key)];
}

void rekey(firm_records& firm, keys const& by) {
  auto const all = [&by](auto& rows) {
    for (auto& row : rows) rekey(row.customer, by);
  };
  if (firm.stages) all(firm.stages->moves);
  if (firm.touches) all(firm.touches->touches);
  if (firm.needs) all(firm.needs->events);
  if (firm.contracts) all(firm.contracts->contracts);
  if (firm.proposals) all(firm.proposals->proposals);
  if (firm.trust) all(firm.trust->entries);
  if (firm.satisfaction) all(firm.satisfaction->rows);
  if (firm.referrals) {
    for (referral_record& one : firm.referrals->referrals) {
      rekey(one.referrer, by);
      rekey(one.referred, by);
    }
  }
  if (firm.costs) {
    for (cost_record& one : firm.costs->costs) {
      if (one.customer) rekey(*one.customer, by);
    }
  }
}

/// The orders in two pieces: with the other files beside the second, two threads read as many bytes
/// each. None where they come through a pipe, which can be read only once.
std::optional<std::array<patron::csv_piece, 2>> pieces_of_orders(arguments const& asked) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(asked.orders, unknown)) return std::nullopt;
  std::uint64_t bytes = 0;
  for (firm_file const& file : firm_files) {
    std::uintmax_t const size = std::filesystem::file_size(asked.*file.path, unknown);
    if (!unknown) bytes += size;
  }
  return patron::split_csv(asked.orders, bytes / 2);
}

/// Takes the orders of the second piece, and deals out all of them.
void join(order_records& first, order_records second) {
  put_by_customer(first.orders, std::move(second.orders));
  for (std::size_t i = 0; i < second.ways_in.size(); ++i) first.ways_in[i].take(second.ways_in[i]);
  first.products.splice(first.products.end(), second.products);
}

}  // namespace

all_records read_files(arguments const& asked) {
  customer_names names;
  customer_names names_of_orders;
  bad_rows bad{asked};
  bad_rows bad_orders{asked};
  bad_rows bad_later_orders{asked};
  all_records files;
  order_records later_orders;
  auto const pieces = pieces_of_orders(asked);
  both(
      [&] {
        auto const first = pieces ? std::optional{pieces->front()} : std::nullopt;
        files.orders = read_orders(asked, first, names_of_orders, bad_orders);
      },
      [&] {
        files.firm = read_firm(asked, names, bad);
        if (pieces) later_orders = read_orders(asked, pieces->back(), names, bad_later_orders);
      });

  keys of_orders = names.take(names_of_orders);
  keys const sorted = customer_names::sort(std::move(names));
  for (customer_key& key : of_orders) rekey(key, sorted);
  both(
      [&] {
        rekey(files.orders, of_orders);
        rekey(later_orders, sorted);
        join(files.orders, std::move(later_orders));
      },
      [&] {
        rekey(files.firm, sorted);
        if (files.firm.touches) put_by_customer(files.firm.touches->touches);
        if (files.firm.proposals) put_by_customer(files.firm.proposals->proposals);
      });
  for (bad_rows const* of : {&bad, &bad_orders, &bad_later_orders}) {
    files.skipped_rows.insert(files.skipped_rows.end(), of->sentences().begin(),
                              of->sentences().end());
  }
  return files;
}
