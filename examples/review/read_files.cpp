// SPDX-License-Identifier: MIT
#include "read_files.hpp"

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

void rekey(order_records& read, keys const& by) {
  for (product_order& order : read.orders) rekey(order.customer, by);
  for (first_groups& groups : read.ways_in) {
    std::vector<first_groups::first_day> days(number_of_names());
    for (std::size_t i = 0; i < groups.days.size(); ++i) days[place_of(by[i])] = groups.days[i];
    groups.days = std::move(days);
  }
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

}  // namespace

all_records read_files(arguments const& asked) {
  customer_names names;
  customer_names names_of_orders;
  bad_rows bad{asked};
  bad_rows bad_orders{asked};
  all_records files;
  both([&] { files.firm = read_firm(asked, names, bad); },
       [&] { files.orders = read_orders(asked, names_of_orders, bad_orders); });

  keys of_orders = names.take(names_of_orders);
  keys const sorted = customer_names::sort(std::move(names));
  for (customer_key& key : of_orders) rekey(key, sorted);
  both([&] { rekey(files.orders, of_orders); },
       [&] {
         rekey(files.firm, sorted);
         if (files.firm.touches) (void)put_by_customer(files.firm.touches->touches);
         if (files.firm.proposals) (void)put_by_customer(files.firm.proposals->proposals);
       });
  files.skipped_rows = bad.sentences();
  files.skipped_rows.insert(files.skipped_rows.end(), bad_orders.sentences().begin(),
                            bad_orders.sentences().end());
  return files;
}
