// SPDX-License-Identifier: MIT
#include "firm_parts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "bad_rows.hpp"
#include "by_customer.hpp"
#include "compact_bytes.hpp"
#include "customer_key.hpp"
#include "order_records.hpp"

firm_parts::firm_parts(arguments const& asked, int passes)
    : plan_{plan_memory(asked)},
      sorted_{plan_.directory, plan_.parts, 0},
      steps_in_all_{plan_.parts * static_cast<std::size_t>(passes + 1)} {
  bad_rows bad{asked};
  order_spill orders{asked, plan_, bad, bar_};
  skipped_ = bad.sentences();
  if (!asked.until && !orders.last_day()) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  arguments up_to = asked;
  if (!up_to.until) up_to.until = *orders.last_day();
  check_memory(plan_, orders.most_orders());
  std::optional<patron::day_point> first;
  for (std::size_t part = 0; part < plan_.parts; ++part) {
    sort(up_to, orders, part);
    if (part_.first) first = first ? (std::min)(*first, *part_.first) : *part_.first;
    check_memory(plan_, orders.most_orders(), {customers_, part + 1});
  }
  part_.first = first;
  part_.customer_since = {};  // that of the last part
}

void firm_parts::sort(arguments const& asked, order_spill& orders, std::size_t part) {
  show_progress();
  customer_names names;
  order_records records = orders.read(part, names);
  rekey(records, customer_names::sort(std::move(names)));
  put_by_customer(records.orders);
  part_ = orders_of_firm(asked, std::move(records), std::nullopt);
  customers_ += number_of_names();

  compact_writer bytes;
  bytes.put(std::uint64_t{number_of_names()});
  for (std::uint32_t i = 0; i < number_of_names(); ++i) bytes.put(name_of(customer_key{i}));
  for (first_groups const& groups : part_.ways_in) bytes.put_rows(groups.days);
  bytes.put_rows(part_.book.days());
  sorted_.append(part, bytes.bytes());
}

void firm_parts::load(std::size_t part) {
  show_progress();
  part_.book = {};
  part_.book = decltype(part_.book){read(part)};
}

/// The rows of the book of a part; gives its customers their names and groups.
std::vector<firm_parts::row> firm_parts::read(std::size_t part) {
  std::string const bytes = sorted_.read(part);
  compact_reader from{bytes};
  std::vector<std::string> names(from.number());
  for (std::string& name : names) name = from.text();
  customer_names::keep(std::move(names));
  for (first_groups& groups : part_.ways_in) groups.days = from.rows<first_groups::first_day>();
  return from.rows<row>();
}

std::vector<std::string> firm_parts::ways_in() const {
  std::vector<std::string> names;
  for (first_groups const& groups : part_.ways_in) names.push_back(groups.by);
  return names;
}

void firm_parts::show_progress() {
  std::size_t const pass = steps_ / plan_.parts;
  std::string const what =
      pass == 0 ? "sorting" : "pass " + std::to_string(pass) + " over the orders";
  bar_.show(static_cast<double>(steps_) / static_cast<double>(steps_in_all_), what);
  ++steps_;
}
