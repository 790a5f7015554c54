// SPDX-License-Identifier: MIT
#include "need_records.hpp"

#include <ranges>
#include <string_view>
#include <utility>

#include "amount_cell.hpp"
#include "dated_rows.hpp"

namespace {

struct need_row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string need{};
  std::string event{};
  std::string worth{};
  std::string reason{};
  std::string seller{};
};

std::optional<patron::need_event> event_of(std::string_view cell) {
  using enum patron::need_event;
  if (cell == "noticed") return noticed;
  if (cell == "raised") return raised;
  if (cell == "proposed") return proposed;
  if (cell == "not_proposed") return not_proposed;
  if (cell == "met") return met;
  if (cell == "met_elsewhere") return met_elsewhere;
  return std::nullopt;
}

}  // namespace

need_records read_needs(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  need_records read;
  auto const take = [&](need_row&& r, row_check const& check) {
    if (!check.has("customer", r.customer) || !check.has("need", r.need)) return false;
    auto const event = event_of(r.event);
    if (!event) {
      return check.refuse("event", r.event,
                          "is none of noticed, raised, proposed, not_proposed, met, met_elsewhere");
    }
    std::optional<std::int64_t> worth;
    if (!r.worth.empty()) {
      amount_cell const stated = read_amount(r.worth, asked.currency);
      if (!stated.wrong.empty()) return check.refuse("worth", r.worth, stated.wrong);
      worth = stated.minor_units;
    }
    read.events.push_back({names.key_of(r.customer), r.day, std::move(r.need), *event, worth,
                           std::move(r.reason), std::move(r.seller), check.line()});
    return true;
  };
  read.last_day = each_dated_row<need_row>(
      asked, asked.needs, bad, take, column("customer", &need_row::customer),
      column("need", &need_row::need), column("event", &need_row::event),
      column("worth", &need_row::worth), column("reason", &need_row::reason),
      column("seller", &need_row::seller));
  return read;
}

need_book needs_known_on(std::chrono::sys_days day, need_records const& records) {
  using event = need_record;
  auto const known = [day](event const& e) { return e.day <= day; };
  return {records.events | std::views::filter(known),
          day,
          &event::customer,
          &event::need,
          &event::day,
          &event::event,
          &event::worth,
          &event::reason,
          &event::seller};
}
