// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_ORDER_HPP
#define PATRON_HISTORY_ORDER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/customer_id.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>

namespace patron::inline v0 {
namespace detail {

template<class Range, class Projection>
using projected_t =
    std::decay_t<std::invoke_result_t<Projection&, std::ranges::range_reference_t<Range>>>;

/// A range whose elements the projections read as orders: a customer and a day.
template<class Range, class Id, class Day>
concept visits = std::ranges::input_range<Range> &&
                 std::regular_invocable<Id&, std::ranges::range_reference_t<Range>> &&
                 std::regular_invocable<Day&, std::ranges::range_reference_t<Range>> &&
                 customer_id<customer_id_t<Range, Id>> &&
                 std::convertible_to<projected_t<Range, Day>, std::chrono::sys_days>;

/// The same with an amount.
template<class Range, class Id, class Day, class Amount>
concept orders = visits<Range, Id, Day> &&
                 std::regular_invocable<Amount&, std::ranges::range_reference_t<Range>> &&
                 amount<projected_t<Range, Amount>>;

}  // namespace detail

/// A range whose elements the projections read as orders (a customer, a day and an amount), or as
/// visits (a customer and a day: every record is a purchase).
template<class Range, class Customer, class Day, class... Paid>
concept orders_or_visits =
    (sizeof...(Paid) == 0 && detail::visits<Range, Customer, Day>) ||
    (sizeof...(Paid) == 1 && (detail::orders<Range, Customer, Day, Paid> && ...));

namespace detail {

/// What the compiler says where the projections do not read orders. An amount is an integer, money,
/// a double, or a type of the caller's with `amount_traits`.
struct an_order_gives_a_customer_a_sys_days_and_an_amount {};

/// A purchase has an amount of zero or more; anything else is a refund.
template<amount Amount>
[[nodiscard]] constexpr bool is_purchase(Amount const& amount) {
  return amount >= Amount{};
}

/// A day in 32 bits. The civil calendar ends at the year 32767, so that no difference of two days
/// overflows.
[[nodiscard]] inline day_point checked_day(std::string_view where, std::chrono::sys_days day,
                                           std::optional<std::uint64_t> record = {}) {
  if (day < first_civil_day || day > last_civil_day) {
    raise(fault{.where = where,
                .record = record,
                .field = "day",
                .value = std::to_string(day.time_since_epoch().count()),
                .reason = "is beyond the civil calendar"});
  }
  return std::chrono::time_point_cast<day_count>(day);
}

/// Refuses what is not a number.
template<amount Amount>
constexpr void check_amount(std::string_view where, Amount const& amount, std::uint64_t record) {
  if constexpr (std::floating_point<Amount>) {
    if (!std::isfinite(amount)) {
      raise(fault{.where = where,
                  .record = record,
                  .field = "amount",
                  .value = to_string(static_cast<double>(amount)),
                  .reason = "is not a finite number"});
    }
  }
}

/// Whether a record is a purchase; every one is where there is no projection to an amount.
template<class Order, class... Paid>
[[nodiscard]] constexpr bool bought([[maybe_unused]] std::string_view where,
                                    [[maybe_unused]] std::uint64_t record,
                                    [[maybe_unused]] Order const& order, Paid&... amount) {
  if constexpr (sizeof...(Paid) == 0) {
    return true;
  } else {
    auto const paid = std::invoke(amount..., order);
    check_amount(where, paid, record);
    return is_purchase(paid);
  }
}

/// The last day observed, and the refusal of what is dated later.
class observation_end {
 public:
  observation_end(std::string_view where, std::chrono::sys_days until,
                  std::string_view name = "until")
      : where_{where}, name_{name}, until_{until} {
    (void)checked_day(where, until);
  }

  [[nodiscard]] day_point day() const { return std::chrono::time_point_cast<day_count>(until_); }

  /// The day of a record, in 32 bits.
  [[nodiscard]] day_point accept(std::chrono::sys_days day,
                                 std::optional<std::uint64_t> record = {}) const {
    if (day > until_) refuse(day, record);
    return checked_day(where_, day, record);
  }

 private:
  [[noreturn]] void refuse(std::chrono::sys_days day, std::optional<std::uint64_t> record) const {
    std::string const reason = "is after " + std::string{name_} + ", " + to_string(until_);
    raise(fault{.where = where_,
                .record = record,
                .field = "day",
                .value = to_string(day),
                .reason = reason});
  }

  std::string_view where_;
  std::string_view name_;
  std::chrono::sys_days until_;
};

}  // namespace detail
}  // namespace patron::inline v0

#endif
