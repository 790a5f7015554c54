// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CONTRACTS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CONTRACTS_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/rounding.hpp>
#include <patron/grip/billing_period.hpp>
#include <patron/grip/contract_grip_rate.hpp>
#include <patron/grip/contract_movement.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/recurring_revenue.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/grip/rounded_movement.hpp>
#include <patron/report/detail/contract_row.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/movement_row.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Who was held under contract over one quarter, of those who were at its start.
struct contract_grip {
  rate customers{};           ///< who pauses is held
  rate contracts{};           ///< a renewal continues its contract; a paused one is held
  rate where_pauses_count{};  ///< customers, where to pause is to leave
};

/// The firm's contracts, quarter by quarter.
struct contracts_section {
  std::uint64_t contracts = 0;  ///< that run on the last day
  /// Of recurring revenue a month, rounded half to even; from the start of the quarter to that of
  /// the next one, or to that of the last day observed where it comes first.
  std::vector<revenue_movement<std::int64_t>> quarters{};
  std::vector<contract_grip> grip{};  ///< of the same quarters
};

namespace detail {

template<class Amount>
[[nodiscard]] revenue_movement<std::int64_t> in_minor_units(revenue_movement<Amount> const& m) {
  auto const units = [](Amount const& amount) { return minor_unit_traits<Amount>::count(amount); };
  return {.when = m.when,
          .observed = m.observed,
          .start = units(m.start),
          .new_business = units(m.new_business),
          .expansion = units(m.expansion),
          .contraction = units(m.contraction),
          .churn = units(m.churn),
          .reactivation = units(m.reactivation),
          .exchange = units(m.exchange),
          .end = units(m.end),
          .excess_refunds = units(m.excess_refunds),
          .customers = m.customers};
}

/// The rows are not empty, and in the order of the caller, so that errors name the record.
template<class Id, class Amount>
[[nodiscard]] contracts_section make_contracts_section(
    std::vector<contract_row<Id, Amount>> const& rows, std::chrono::sys_days until) {
  using row = contract_row<Id, Amount>;
  contracts_section s;
  auto first = until;
  for (row const& one : rows) {
    first = (std::min)(first, one.from);
    if (one.from <= until && (!one.to || *one.to > until)) ++s.contracts;
  }
  for (window quarter = quarter_of(first); quarter.from < until; quarter = quarter_of(quarter.to)) {
    window const seen{quarter.from, (std::min)(quarter.to, until)};
    auto const grip = [&](pause_policy pauses, contract_view view) {
      return grip_rate(rows, seen, &row::customer, &row::from, &row::to, &row::paused, pauses,
                       view);
    };
    auto const exact = contract_movement(rows, seen, &row::customer, &row::from, &row::to,
                                         &row::price, &row::paused);
    auto movement =
        in_minor_units(rounded_movement(billing_period::month(), exact, rounding::half_even));
    movement.when = quarter;
    if (quarter.last_day() > until) movement.observed = completeness::state::partial;
    s.quarters.push_back(movement);
    s.grip.push_back({grip(pause_policy::held, contract_view::customers),
                      grip(pause_policy::held, contract_view::contracts),
                      grip(pause_policy::not_held, contract_view::customers)});
  }
  return s;
}

inline void write_json(json_writer& json, std::optional<contracts_section> const& s,
                       currency_info currency) {
  json.key("contracts");
  if (!s) return json.null();
  json.open_object();
  json.key("running").value(s->contracts);
  json.key("movements").open_array();
  for (auto const& row : s->quarters) {
    json.open_object();
    write_movement(json, row, currency);
    key_customers(json, row.customers);
    json.close_object();
  }
  json.close_array();
  json.key("grip").open_array();
  for (std::size_t i = 0; i < s->grip.size(); ++i) {
    json.open_object();
    key_window(json, s->quarters[i].when);
    json.key("complete").value(s->quarters[i].observed == completeness::state::complete);
    key_rate(json, "customers", s->grip[i].customers);
    key_rate(json, "contracts", s->grip[i].contracts);
    key_rate(json, "customers_where_a_pause_is_a_loss", s->grip[i].where_pauses_count);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// Of the latest quarter at whose start somebody was under contract.
inline void say_contract_grip(report_page& page, contracts_section const& s) {
  for (std::size_t i = s.grip.size(); i-- > 0;) {
    contract_grip const& grip = s.grip[i];
    bool const over = s.quarters[i].observed == completeness::state::complete;
    if (!over || grip.customers.of == 0) continue;
    std::string const quarter = page.period(s.quarters[i].when, calendar_period::quarter);
    std::string const customers = page.share_of(grip.customers, "{0} of {1} customers");
    std::string const contracts = page.share_of(grip.contracts, "{0} of {1} contracts");
    if (grip.where_pauses_count == grip.customers) {
      return page.say("In {0} you kept {1} under contract, and {2}. Who pauses counts as kept.",
                      {quarter, customers, contracts});
    }
    return page.say(
        "In {0} you kept {1} under contract, and {2}. Who pauses counts as kept; without them it "
        "is {3}.",
        {quarter, customers, contracts,
         page.share_of(grip.where_pauses_count, "{0} of {1} customers")});
  }
}

inline void write_text(report_page& page, std::optional<contracts_section> const& s) {
  if (!s) return;
  page.heading("What your contracts bring");
  if (!s->quarters.empty()) {
    page.say("{0} contract run, and bring {1} a month.|{0} contracts run, and bring {1} a month.",
             {s->contracts, page.amount(s->quarters.back().end)});
  }
  say_contract_grip(page, *s);
  if (s->quarters.empty()) return;
  show_movements(page, s->quarters);
  page.say(
      "They are a month's; a price by the week counts 52 times a year. A renewal is no movement, "
      "an upgrade is \"more\".");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
