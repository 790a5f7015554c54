// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_TENURES_HPP
#define PATRON_GRIP_TENURES_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/detail/read_contracts.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// One stay of a customer: from the first of an unbroken row of contracts to the end of the last.
template<customer_id Id>
struct tenure {
  Id customer{};
  std::chrono::sys_days from{};
  day_count lasted{};                ///< until the customer left, or as far as it was seen
  bool left = false;                 ///< no: still a customer when observation ended
  std::optional<day_count> entry{};  ///< how old the stay was when the records begin, if they do
  std::size_t first_contract = 0;    ///< position in the caller's range
  std::size_t last_contract = 0;     ///< the one that ended last

  friend bool operator==(tenure const&, tenure const&) = default;
};

/// How contracts are read as tenures.
struct tenure_options {
  /// A new contract within so many days of the last one goes on with the same stay. Until they have
  /// passed nobody is said to have left.
  std::chrono::days grace{0};
  /// The day on which the records begin, where those that had ended before are missing. Stays that
  /// were older then are counted from that age on: all others that began as early and did not last
  /// are missing too, and would make the firm look better than it is.
  std::optional<std::chrono::sys_days> recorded_from{};
};

/// The stays of every customer, by customer and time: what survival asks about, from contracts.
///
///     using stay = tenure<std::string>;
///     auto const stays = tenures(contracts, until, &contract::who, &contract::from,
///     &contract::to); kaplan_meier(stays, &stay::lasted, &stay::left, &stay::entry).median();
///
/// A contract runs from the day `from` to the day before `to` (a day or an optional one; none while
/// it runs), as in `grip_rate`. Contracts of one customer that overlap or follow each other are one
/// stay: a renewal is not a leaving. Who comes back after a gap begins a new stay. `until` is the
/// last day observed: who is under contract then has not left, whatever the contract says of its
/// end, and a contract that begins later is not looked at.
///
/// Throws, with the record, for a contract that ends before it starts, and where the records begin
/// on the last day observed or later, or the grace is negative.
template<std::ranges::input_range Contracts, class Customer, class From, class To>
  requires detail::contracts<Contracts, Customer, From, To, never_paused>
[[nodiscard]] auto tenures(Contracts&& contracts, std::chrono::sys_days until, Customer customer,
                           From from, To to, tenure_options const& options = {},
                           std::string_view where = "tenures") {
  using stay = tenure<customer_id_t<Contracts, Customer>>;
  struct row {
    customer_id_t<Contracts, Customer> customer{};
    detail::contract_days runs{};
    std::size_t record = 0;
  };
  detail::require(options.grace >= std::chrono::days{0}, "tenures: a grace is not negative");
  if (options.recorded_from && *options.recorded_from >= until) {
    detail::raise(fault{.where = where,
                        .field = "recorded_from",
                        .value = to_string(*options.recorded_from),
                        .reason = "is not before the last day observed"});
  }

  std::vector<row> rows;
  detail::for_each_contract(
      where, contracts, from, to, never_paused{}, pause_policy::held,
      [&](std::uint64_t record, auto const& contract, auto const& terms) {
        detail::contract_days const& runs = terms.days();
        bool const ran = runs.from < runs.to && runs.from <= until;
        if (ran)
          rows.push_back({std::invoke(customer, contract), runs, static_cast<std::size_t>(record)});
      });
  // One by one: tuples of days are compared by some libraries as dates, and the end of an open
  // contract is none.
  std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) {
    if (a.customer != b.customer) return a.customer < b.customer;
    if (a.runs.from != b.runs.from) return a.runs.from < b.runs.from;
    if (a.runs.to != b.runs.to) return a.runs.to < b.runs.to;
    return a.record < b.record;
  });

  std::vector<stay> stays;
  auto const days_between = [](std::chrono::sys_days a, std::chrono::sys_days b) {
    return std::chrono::duration_cast<day_count>(b - a);
  };
  for (auto first = rows.begin(); first != rows.end();) {
    detail::contract_days whole = first->runs;
    std::size_t last_contract = first->record;
    auto const goes_on = [&](row const& r) {
      bool const same = r.customer == first->customer;
      return same && (r.runs.from <= whole.to || r.runs.from - whole.to <= options.grace);
    };
    auto next = first + 1;
    for (; next != rows.end() && goes_on(*next); ++next) {
      if (next->runs.to < whole.to) continue;
      whole.to = next->runs.to;
      last_contract = next->record;
    }
    stay found{.customer = first->customer, .from = whole.from};
    found.lasted = days_between(whole.from, (std::min)(whole.to, until));
    found.left = whole.to <= until && until - whole.to >= options.grace;
    found.first_contract = first->record;
    found.last_contract = last_contract;
    first = next;
    if (options.recorded_from && whole.from < *options.recorded_from) {
      if (whole.to <= *options.recorded_from) continue;
      found.entry = days_between(whole.from, *options.recorded_from);
    }
    stays.push_back(found);
  }
  return stays;
}

}  // namespace patron::inline v0

#endif
