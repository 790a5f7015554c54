// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_CONTRACT_GRIP_RATE_HPP
#define PATRON_GRIP_CONTRACT_GRIP_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/detail/read_contracts.hpp>
#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// A contract, and whether it holds its customer at the start and at the end of a window.
template<customer_id Id>
struct held_contract {
  Id customer{};
  contract_days days{};
  bool at_start = false;
  bool at_end = false;
};

/// By customer, then first day; what else differs only keeps the order of the input out of it.
inline constexpr auto earlier_contract = [](auto const& a, auto const& b) {
  if (a.customer != b.customer) return a.customer < b.customer;
  if (a.days.from != b.days.from) return a.days.from < b.days.from;
  if (a.days.to != b.days.to) return a.days.to < b.days.to;
  return std::pair{a.at_start, a.at_end} < std::pair{b.at_start, b.at_end};
};

/// One customer's contracts, each with those that continue it.
// A template, so that only those who ask pay for it when they compile.
template<class Days = contract_days>
class basic_contract_chains {
 public:
  /// Takes the next contract, by first day: it continues the oldest one that ends on that day.
  void add(Days const& days, bool at_start, bool at_end) {
    auto const ends_here = [&](chain const& c) { return c.to == days.from; };
    auto const before = std::find_if(chains_.begin(), chains_.end(), ends_here);
    if (before == chains_.end()) {
      chains_.push_back({days.to, at_start, at_end});
    } else {
      *before = {days.to, before->at_start || at_start, before->at_end || at_end};
    }
  }

  [[nodiscard]] rate kept() const {
    std::uint64_t at_risk = 0;
    std::uint64_t kept = 0;
    for (chain const& c : chains_) {
      at_risk += c.at_start ? 1U : 0U;
      kept += c.at_start && c.at_end ? 1U : 0U;
    }
    return {kept, at_risk};
  }

 private:
  struct chain {
    std::chrono::sys_days to{};
    bool at_start = false;
    bool at_end = false;
  };

  std::vector<chain> chains_;
};
using contract_chains = basic_contract_chains<>;

}  // namespace detail

/// The grip rate of customers under contract.
///
///     grip = those of them still held at the end of the window / held at its start
///
///     grip_rate(contracts, quarter(2026y, 1), &contract::who, &contract::from, &contract::to)
///
/// A contract runs from the day `from` to the day before `to`; `to` gives a day or an optional one,
/// none for a contract that still runs. The two ends of the window are the days `window.from` and
/// `window.to`: a contract that ends with the year is held through the year's window and lost in it
/// if it is not renewed, and the next window begins where this one ended. Who comes in between
/// never enters; who left and is back at the end was kept.
///
/// - A renewal is a further record of the same customer; so are an upgrade and a contract beside.
/// - `paused` gives a window, an optional one, or a range of them, inside the contract; a pause
///   without an end is a window to the contract's own. Paused is held unless the policy says not.
/// - Customers count once, unless the view is of `contracts`.
///
/// Throws, with the record, for a contract that ends before it starts and for a pause outside its
/// contract.
template<std::ranges::input_range Contracts, class Customer, class From, class To,
         class Paused = never_paused>
  requires detail::contracts<Contracts, Customer, From, To, Paused>
[[nodiscard]] rate grip_rate(Contracts&& contracts, window when, Customer customer, From from,
                             To to, Paused paused = {}, pause_policy policy = pause_policy::held,
                             contract_view view = contract_view::customers) {
  using row = detail::held_contract<customer_id_t<Contracts, Customer>>;
  detail::check_window("grip_rate", when);
  std::vector<row> rows;
  detail::for_each_contract("grip_rate", contracts, from, to, paused, policy,
                            [&](std::uint64_t, auto const& contract, auto const& terms) {
                              detail::contract_days const& days = terms.days();
                              if (days.from == days.to)
                                return;  // taken back on its first day: it never ran
                              rows.push_back({std::invoke(customer, contract), days,
                                              terms.holds_on(when.from), terms.holds_on(when.to)});
                            });
  std::sort(rows.begin(), rows.end(), detail::earlier_contract);

  rate sum;
  detail::for_each_customer(rows, [&](auto const& of_one) {
    if (view == contract_view::contracts) {
      detail::contract_chains chains;
      for (row const& r : of_one) chains.add(r.days, r.at_start, r.at_end);
      sum.merge(chains.kept());
      return;
    }
    bool at_start = false;
    bool at_end = false;
    for (row const& r : of_one) {
      at_start |= r.at_start;
      at_end |= r.at_end;
    }
    if (at_start) sum.merge({at_end ? 1U : 0U, 1U});
  });
  return sum;
}

/// What the projections do not read as contracts has no grip rate.
template<class Contracts>
detail::a_contract_gives_a_customer_a_first_day_and_an_end grip_rate(Contracts const&, window,
                                                                     ...) = delete;

}  // namespace patron::inline v0

#endif
