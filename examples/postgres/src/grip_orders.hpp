// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_GRIP_ORDERS_HPP
#define PATRON_EXAMPLE_POSTGRES_GRIP_ORDERS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_day.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace patron_postgres {

/// The two windows of a grip rate. Throws where one has no days, or `next` begins before `base` is
/// over.
struct grip_windows {
  patron::window base{};
  patron::window next{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.base, self.next);
  }
  void check_fields() const {
    // The library looks at the windows before it looks at any order.
    using nobody = std::span<patron::purchase_day<std::int64_t, std::int64_t> const>;
    (void)patron::grip_rate(nobody{}, base, next, &nobody::value_type::customer,
                            &nobody::value_type::day);
  }
  friend bool operator==(grip_windows const&, grip_windows const&) = default;
};

/// Of the customers of the base window, those who bought in the next one; and of their money in the
/// base window, what they spent again.
struct grip_rates {
  patron::rate customers{};
  patron::revenue_rate<std::int64_t> revenue{};
};

/// What a grip rate needs to know of orders: what each customer bought in either window.
///
/// A rate alone does not merge over orders, for one customer may be among those of two workers.
/// This does, exactly: it is a purchase book in which every order of a window is dated on the first
/// day of that window, two rows for each customer at most.
class grip_orders {
 public:
  using book_type = patron::purchase_book<std::int64_t, std::int64_t>;

  /// Orders outside both windows are left out. Throws where the windows are not those of the orders
  /// before.
  void add(grip_windows const& windows, std::int64_t customer, std::chrono::sys_days day,
           std::int64_t amount) {
    if (windows_ != windows) take(windows);
    if (windows.base.contains(day)) {
      sums_.add(customer, windows.base.from, amount);
    } else if (windows.next.contains(day)) {
      sums_.add(customer, windows.next.from, amount);
    }
  }

  /// Adds other orders. Throws where they were looked at through other windows.
  void merge(grip_orders const& other) {
    if (!other.windows_) return;
    if (windows_ != other.windows_) take(*other.windows_);
    sums_.merge(other.sums_);
  }

  [[nodiscard]] grip_rates rates() const {
    if (!windows_) return {};
    auto const& [base, next] = *windows_;
    auto const days = sums_.days();
    auto bought = days | std::views::filter([](row const& r) { return r.orders != 0; });
    // A row holds a customer's purchases less the refunds: nobody without a purchase has a sum
    // above zero.
    return {patron::grip_rate(bought, base, next, &row::customer, &row::day),
            patron::revenue_grip_rate(days, base, next, &row::customer, &row::day, &row::amount)};
  }

  /// Whether the last day of the next window had been observed by then.
  [[nodiscard]] bool is_complete(std::chrono::sys_days until) const {
    return windows_ && windows_->next.last_day() <= until;
  }

  static constexpr std::string_view state_name = "grip_orders";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.windows_, self.sums_);
  }
  void check_fields() const {
    auto const fits = [this](row const& r) {
      return windows_ && (r.day == windows_->base.from || r.day == windows_->next.from);
    };
    for (row const& r : sums_.days()) {
      if (fits(r)) continue;
      std::string const day = patron::to_string(std::chrono::sys_days{r.day});
      throw patron::error{{.where = "grip",
                           .field = "day",
                           .value = day,
                           .reason = "is not the first day of a window"}};
    }
  }
  friend bool operator==(grip_orders const&, grip_orders const&) = default;

 private:
  using row = book_type::row;

  void take(grip_windows const& windows) {
    if (windows_) {
      throw patron::error{{.where = "grip",
                           .field = "base and next",
                           .reason = "are the same windows for all orders"}};
    }
    windows.check_fields();
    windows_ = windows;
  }

  std::optional<grip_windows> windows_;
  book_type sums_;
};

}  // namespace patron_postgres

#endif
