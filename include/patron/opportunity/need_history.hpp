// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_NEED_HISTORY_HPP
#define PATRON_OPPORTUNITY_NEED_HISTORY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sorted_orders.hpp>
#include <patron/opportunity/detail/stated_amount.hpp>
#include <patron/opportunity/need_doubt.hpp>
#include <patron/opportunity/need_event.hpp>
#include <patron/opportunity/need_life.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// A range whose elements the projections read as events of needs.
template<class Range, class Customer, class Need, class Day, class Event>
concept need_events =
    detail::visits<Range, Customer, Day> && need_label<customer_id_t<Range, Need>> &&
    std::same_as<detail::projected_t<Range, Event>, need_event>;

/// The needs of customers, each with its life, made of events in any order.
///
///     need_history const needs{notes, today, &note::customer, &note::need, &note::day,
///                              &note::event, &note::worth};
///     needs.lives()           // by customer, need and day
///     needs.doubts()          // what contradicts itself, by record
///
/// `worth` gives an amount of zero or more, or an optional one. On an event `met_elsewhere` it is
/// what the customer paid there, which is measured; on `met` it is not read, for that sale is among
/// the orders; on any other event it is an estimate, and the last one stated counts. Two more
/// projections, to the reason of an event and to a segment of the caller's (who sells, which
/// branch), may follow.
///
/// A need that is noticed or raised on a later day than that on which it was met begins another
/// life. What contradicts itself is listed and still told: a proposal before its need is a
/// proposal. Any order of the same events gives the same history, but for the records of doubts.
/// Throws, with the record, for a day after `until` and for a worth below zero.
template<customer_id Id, need_label Need, exact_amount Amount, need_label Reason = no_label,
         need_label Segment = no_label>
class need_history {
 public:
  using life = need_life<Id, Need, Amount, Reason, Segment>;
  using doubt = doubtful_need<Id, Need>;

  need_history() = default;

  template<std::ranges::input_range Events, class Customer, class What, class Day, class Event,
           class Worth, class Why = without_label_fn, class Segments = without_label_fn>
    requires need_events<Events, Customer, What, Day, Event>
  need_history(Events&& events_, std::chrono::sys_days until_day_, Customer customer_, What need_,
               Day day_, Event event_, Worth worth_, Why reason_ = {}, Segments segment_ = {})
      : until_{until_day_} {
    detail::observation_end const end{"need_history", until_day_};
    std::vector<row> rows;
    if constexpr (std::ranges::sized_range<Events>) rows.reserve(std::ranges::size(events_));
    std::size_t record = 0;
    for (auto&& one : events_) {
      rows.push_back({.customer = Id(std::invoke(customer_, one)),
                      .day = end.accept(std::invoke(day_, one), record),
                      .event = std::invoke(event_, one),
                      .need = Need(std::invoke(need_, one)),
                      .worth = detail::stated_amount<Amount>("need_history", "worth",
                                                             std::invoke(worth_, one), record),
                      .reason = Reason(std::invoke(reason_, one)),
                      .segment = Segment(std::invoke(segment_, one)),
                      .record = record});
      ++record;
    }
    detail::sort_days(rows);
    for (auto from = rows.begin(); from != rows.end();) {
      auto const to = std::find_if(from, rows.end(),
                                   [&](row const& r) { return r.customer != from->customer; });
      std::sort(from, to, [](row const& a, row const& b) { return key(a) < key(b); });
      for (; from != to; ++from) tell(*from);
    }
    std::sort(doubts_.begin(), doubts_.end(),
              [](doubt const& a, doubt const& b) { return a.record < b.record; });
  }

  /// Every need of every customer, by customer, need and day.
  [[nodiscard]] std::vector<life> const& lives() const noexcept { return lives_; }
  /// The events that contradict others, by record; an event has one doubt at most.
  [[nodiscard]] std::vector<doubt> const& doubts() const noexcept { return doubts_; }
  /// The last day observed.
  [[nodiscard]] std::chrono::sys_days until() const noexcept { return until_; }

  friend bool operator==(need_history const&, need_history const&) = default;

 private:
  struct row {
    Id customer{};
    day_point day{};
    need_event event{};
    Need need{};
    std::optional<Amount> worth{};
    Reason reason{};
    Segment segment{};
    std::size_t record = 0;
  };

  /// Within a customer. Two records that differ in nothing but their place tell the same.
  [[nodiscard]] static auto key(row const& r) {
    return std::tie(r.need, r.day, r.event, r.worth, r.reason, r.segment, r.record);
  }

  [[nodiscard]] bool begins_a_life(row const& r) const {
    if (lives_.empty()) return true;
    life const& last = lives_.back();
    if (last.customer != r.customer || last.need != r.need) return true;
    bool const comes_up = r.event == need_event::noticed || r.event == need_event::raised;
    return comes_up && last.closed() && *last.closed() < r.day;
  }

  void tell(row const& r) {
    if (begins_a_life(r)) lives_.push_back({.customer = r.customer, .need = r.need});
    life& told = lives_.back();
    if (r.reason != Reason{}) told.reason = r.reason;
    if (told.segment == Segment{}) told.segment = r.segment;
    bool const closes = r.event == need_event::met || r.event == need_event::met_elsewhere;
    if (closes) {
      close(told, r);
      return;
    }
    if (r.worth) told.worth = patron::estimated<Amount>{*r.worth};
    std::optional<day_point>& first = day_of(told, r.event);
    if (!first) first = r.day;
    if (!told.since()) put_in_doubt(r, need_doubt::proposed_before_noticed);
  }

  void close(life& told, row const& r) {
    if (told.closed()) {
      put_in_doubt(r, need_doubt::met_twice);
      return;
    }
    if (!told.since()) put_in_doubt(r, need_doubt::met_before_noticed);
    day_of(told, r.event) = r.day;
    if (r.event == need_event::met_elsewhere) told.paid_elsewhere = r.worth;
  }

  void put_in_doubt(row const& r, need_doubt why) {
    doubts_.push_back({.customer = r.customer,
                       .need = r.need,
                       .day = r.day,
                       .event = r.event,
                       .doubt = why,
                       .record = r.record});
  }

  [[nodiscard]] static std::optional<day_point>& day_of(life& told, need_event event) {
    switch (event) {
      case need_event::noticed:
        return told.noticed;
      case need_event::raised:
        return told.raised;
      case need_event::not_proposed:
        return told.not_proposed;
      case need_event::proposed:
        return told.proposed;
      case need_event::met:
        return told.met;
      case need_event::met_elsewhere:
        break;
    }
    return told.met_elsewhere;
  }

  std::chrono::sys_days until_{};
  std::vector<life> lives_{};
  std::vector<doubt> doubts_{};
};

template<class Events, class Customer, class What, class Day, class Event, class Worth>
need_history(Events&&, std::chrono::sys_days, Customer, What, Day, Event, Worth)
    -> need_history<customer_id_t<Events, Customer>, customer_id_t<Events, What>,
                    detail::stated_amount_t<detail::projected_t<Events, Worth>>>;

template<class Events, class Customer, class What, class Day, class Event, class Worth, class Why,
         class Segments = without_label_fn>
need_history(Events&&, std::chrono::sys_days, Customer, What, Day, Event, Worth, Why, Segments = {})
    -> need_history<customer_id_t<Events, Customer>, customer_id_t<Events, What>,
                    detail::stated_amount_t<detail::projected_t<Events, Worth>>,
                    customer_id_t<Events, Why>, customer_id_t<Events, Segments>>;

}  // namespace patron::inline v0

#endif
