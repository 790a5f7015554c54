// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_READ_CONTRACTS_HPP
#define PATRON_GRIP_DETAIL_READ_CONTRACTS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>

namespace patron::inline v0::detail {

template<class T>
concept civil = std::convertible_to<T const&, std::chrono::sys_days>;

/// A day, or a day that there may not be.
template<class T>
concept end_day = civil<T> || requires(T const& day) {
  static_cast<bool>(day);
  { *day } -> std::convertible_to<std::chrono::sys_days>;
};

/// A window, a window that there may not be, or a range of windows.
template<class T>
concept pauses = std::convertible_to<T const&, window> ||
                 requires(T const& pause) {
                   static_cast<bool>(pause);
                   { *pause } -> std::convertible_to<window>;
                 } ||
                 (std::ranges::input_range<T const&> &&
                  std::convertible_to<std::ranges::range_reference_t<T const&>, window>);

/// A range whose elements the projections read as contracts: a customer, a first day, the day on
/// which it no longer runs (or none), and pauses.
template<class Range, class Id, class From, class To, class Paused>
concept contracts = visits<Range, Id, From> && end_day<projected_t<Range, To>> &&
                    pauses<projected_t<Range, Paused>>;

/// What the compiler says where the projections do not read contracts. The end is a day, or an
/// optional one.
struct a_contract_gives_a_customer_a_first_day_and_an_end {};

/// The days on which a contract runs: from the first one to the day before `to`.
struct contract_days {
  std::chrono::sys_days from{};
  std::chrono::sys_days to{};

  [[nodiscard]] constexpr bool runs_on(std::chrono::sys_days day) const noexcept {
    return from <= day && day < to;
  }
};

template<end_day To>
[[nodiscard]] constexpr std::chrono::sys_days day_or_never(To const& to) {
  if constexpr (civil<To>) {
    return to;
  } else {
    return to ? std::chrono::sys_days{*to} : (std::chrono::sys_days::max)();
  }
}

template<pauses Pauses, class Use>
constexpr void for_each_pause(Pauses const& paused, Use use) {
  if constexpr (std::convertible_to<Pauses const&, window>) {
    use(window{paused});
  } else if constexpr (std::ranges::input_range<Pauses const&>) {
    for (window const pause : paused) use(pause);
  } else {
    if (paused) use(window{*paused});
  }
}

/// One contract as it was read: does it hold its customer on a day?
template<pauses Pauses>
class contract_terms {
 public:
  /// Throws for a contract that ends before it starts and for a pause outside of it.
  constexpr contract_terms(std::string_view where, std::uint64_t record, contract_days days,
                           Pauses const& paused, pause_policy policy)
      : days_{days}, paused_{paused}, policy_{policy} {
    auto const refuse = [&](std::string_view field, std::chrono::sys_days day,
                            std::string_view reason) {
      raise(fault{.where = where,
                  .record = record,
                  .field = field,
                  .value = to_string(day),
                  .reason = reason});
    };
    if (days.to < days.from)
      refuse("to", days.to, "is before the day on which the contract starts");
    for_each_pause(paused, [&](window pause) {
      if (pause.from < days.from) refuse("paused", pause.from, "is before the contract starts");
      if (pause.to > days.to) refuse("paused", pause.to, "is after the contract has ended");
    });
  }

  [[nodiscard]] constexpr contract_days const& days() const noexcept { return days_; }

  [[nodiscard]] constexpr bool holds_on(std::chrono::sys_days day) const {
    if (!days_.runs_on(day)) return false;
    if (policy_ == pause_policy::held) return true;
    bool away = false;
    for_each_pause(paused_, [&](window pause) { away |= pause.contains(day); });
    return !away;
  }

 private:
  contract_days days_;
  Pauses const& paused_;
  pause_policy policy_;
};

/// Calls `use(record, contract, terms)` for each contract in turn.
template<class Contracts, class From, class To, class Paused, class Use>
void for_each_contract(std::string_view where, Contracts&& all, From from, To to, Paused paused,
                       pause_policy policy, Use use) {
  std::uint64_t record = 0;
  for (auto&& contract : all) {
    projected_t<Contracts, Paused> const& pauses_of = std::invoke(paused, contract);
    contract_days const days{std::invoke(from, contract), day_or_never(std::invoke(to, contract))};
    use(record, contract, contract_terms{where, record, days, pauses_of, policy});
    ++record;
  }
}

/// Refuses a window of no days.
inline void check_window(std::string_view where, window when) {
  if (!when.empty()) return;
  raise(fault{.where = where,
              .field = "window",
              .value = to_string(when.from),
              .reason = "is the start of a window of no days"});
}

}  // namespace patron::inline v0::detail

#endif
