// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CUSTOMERS_WON_HPP
#define PATRON_LTV_CUSTOMERS_WON_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/ltv/acquisition_channel.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// When, and by which channel, somebody became a customer. No channel: it is not known.
template<acquisition_channel Channel>
struct first_purchase {
  day_point day{};
  std::optional<Channel> channel{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.day, self.channel);
  }
  friend constexpr bool operator==(first_purchase const&, first_purchase const&) = default;
};

/// Who was won as a customer: of each the day of the first purchase, and the channel of that day.
///
///     customers_won won{orders, until, &order::buyer, &order::day, &order::paid, &order::channel};
///     won.find(7)->day;
///
/// All purchases may be added, in any order and any number of pieces, and the same one twice: the
/// earliest day stays. Of several channels on that day it is the least one that is known; which of
/// them won the customer, the data do not say. `merge` takes the earliest of both; the default is
/// of nobody. The records must reach back to the first purchase of each customer: one who came
/// before they begin looks like a new one.
template<customer_id Id, acquisition_channel Channel>
class customers_won {
 public:
  using value_type = std::pair<Id const, first_purchase<Channel>>;
  using const_iterator = typename std::map<Id, first_purchase<Channel>>::const_iterator;

  customers_won() = default;

  /// Out of orders; refunds win nobody. `channel` gives a channel, or an optional one. Throws, with
  /// the record, for an order after `until` and for an amount that is not finite.
  template<std::ranges::input_range Orders, class Customer, class Day, class Paid, class Through>
    requires detail::orders<Orders, Customer, Day, Paid>
  customers_won(Orders&& orders, std::chrono::sys_days until, Customer customer, Day day,
                Paid amount, Through channel) {
    constexpr auto where = "customers_won";
    detail::observation_end const end{where, until};
    std::uint64_t record = 0;
    for (auto&& order : orders) {
      day_point const on = end.accept(std::invoke(day, order), record);
      if (detail::bought(where, record, order, amount)) {
        take(Id(std::invoke(customer, order)),
             {on, detail::optional_channel<Channel>(std::invoke(channel, order))});
      }
      ++record;
    }
  }

  /// A purchase. Throws for a day beyond the civil calendar.
  void add(Id customer, std::chrono::sys_days day, std::optional<Channel> channel) {
    take(std::move(customer), {detail::checked_day("customers_won::add", day), std::move(channel)});
  }

  /// Adds what is known of the same people or of others.
  void merge(customers_won const& other) {
    auto more = other.first_;
    first_.merge(more);  // those who are new; it takes no memory, and neither does what follows
    for (auto& [customer, first] : more) {
      auto& ours = first_.find(customer)->second;
      if (is_earlier(first, ours)) ours = std::move(first);
    }
  }

  /// Forgets a person. Returns whether she was known.
  bool erase(Id const& customer) { return first_.erase(customer) != 0; }

  /// None of somebody who has bought nothing.
  [[nodiscard]] std::optional<first_purchase<Channel>> find(Id const& customer) const {
    auto const found = first_.find(customer);
    if (found == first_.end()) return std::nullopt;
    return found->second;
  }

  /// Customers with their first purchase, by id.
  [[nodiscard]] const_iterator begin() const noexcept { return first_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return first_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return first_.size(); }
  [[nodiscard]] bool empty() const noexcept { return first_.empty(); }

  static constexpr std::string_view state_name = "customers_won";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.first_);
  }
  friend bool operator==(customers_won const&, customers_won const&) = default;

 private:
  void take(Id customer, first_purchase<Channel> purchase) {
    auto const [at, is_new] = first_.try_emplace(std::move(customer), purchase);
    if (!is_new && is_earlier(purchase, at->second)) at->second = std::move(purchase);
  }

  /// By day; on one day a known channel stands before an unknown one, and the lesser one first.
  [[nodiscard]] static bool is_earlier(first_purchase<Channel> const& a,
                                       first_purchase<Channel> const& b) {
    if (a.day != b.day) return a.day < b.day;
    if (!a.channel || !b.channel) return a.channel.has_value() && !b.channel.has_value();
    return *a.channel < *b.channel;
  }

  std::map<Id, first_purchase<Channel>> first_{};
};

template<class Orders, class Customer, class Day, class Paid, class Through>
customers_won(Orders&&, std::chrono::sys_days, Customer, Day, Paid, Through)
    -> customers_won<customer_id_t<Orders, Customer>, detail::channel_t<Orders, Through>>;

/// The same with two ids as one person, won on the earlier of the two days. Joining more ids gives
/// the same in whatever order.
template<customer_id Id, acquisition_channel Channel>
[[nodiscard]] customers_won<Id, Channel> merged(customers_won<Id, Channel> won,
                                                std::type_identity_t<Id> const& from,
                                                std::type_identity_t<Id> const& into) {
  auto const first = won.find(from);
  if (!first) return won;
  won.erase(from);
  won.add(into, first->day, first->channel);
  return won;
}

}  // namespace patron::inline v0

#endif
