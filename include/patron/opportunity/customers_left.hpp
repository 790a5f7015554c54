// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_CUSTOMERS_LEFT_HPP
#define PATRON_OPPORTUNITY_CUSTOMERS_LEFT_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/detail/label_text.hpp>
#include <patron/opportunity/detail/stated_amount.hpp>
#include <patron/opportunity/need_life.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// The customers who left, each with what she would still have brought, in the order of the range.
///
///     customers_left(leavers, today, &leaver::customer, &leaver::day, residual, &leaver::reason)
///
/// `residual` reads from a record the value that was expected of her on that day had she stayed, as
/// an `estimated<Amount>` or an optional one: a lifetime value as of that day, and not what she has
/// paid. What is not an estimate does not compile. Who left twice is two entries. Throws, with the
/// record, for a day after `until` and a value below zero.
template<std::ranges::input_range Leavers, class Customer, class Day, class Residual,
         class Why = without_label_fn, class Segment = without_label_fn>
  requires detail::visits<Leavers, Customer, Day>
[[nodiscard]] auto customers_left(Leavers&& leavers, std::chrono::sys_days until, Customer customer,
                                  Day day, Residual residual, Why reason = {}, Segment segment = {})
    -> std::vector<
        opportunity_entry<customer_id_t<Leavers, Customer>,
                          detail::expected_amount_t<detail::projected_t<Leavers, Residual>>>> {
  using Id = customer_id_t<Leavers, Customer>;
  using Amount = detail::expected_amount_t<detail::projected_t<Leavers, Residual>>;
  detail::observation_end const end{"customers_left", until};
  std::vector<opportunity_entry<Id, Amount>> entries;
  std::size_t record = 0;
  for (auto&& one : leavers) {
    entries.push_back({.customer = Id(std::invoke(customer, one)),
                       .kind = opportunity_kind::customer_left,
                       .since = end.accept(std::invoke(day, one), record),
                       .until = end.day(),
                       .estimated = detail::expected_amount<Amount>(
                           "customers_left", "residual", std::invoke(residual, one), record),
                       .action = closing_action::win_back,
                       .segment = detail::label_text(std::invoke(segment, one)),
                       .reason = detail::label_text(std::invoke(reason, one))});
    ++record;
  }
  return entries;
}

}  // namespace patron::inline v0

#endif
