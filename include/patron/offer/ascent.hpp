// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ASCENT_HPP
#define PATRON_OFFER_ASCENT_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Who climbed from rung to rung, and how long it took.
///
///     ascent const climbs{bought};               // of an offer_history
///     climbs.climbed(1)                          // 34 of 120, as a rate
///     climbs.time_to_climb(1).median()           // none where fewer than half have climbed
///
/// Somebody stands on the highest rung she ever bought. Who has not climbed by the last day
/// observed may still: she counts as watched so far (Kaplan and Meier 1958), and `climbed`, which
/// counts her as not climbed, can only rise. Rungs bought on one day are one step, to the highest
/// of them. The state are counts: parts of the customers merge into the whole.
template<survival_time Time = std::chrono::days>
class ascent {
 public:
  ascent() = default;
  explicit ascent(std::size_t size_)
      : rungs_{size_},
        steps_(size_ * size_),
        seconds_(size_ * size_),
        started_(size_),
        waits_(size_) {}
  template<class Id>
  explicit ascent(offer_history<Id> const& bought_) : ascent{bought_.rungs()} {
    for (std::size_t i = 0; i < bought_.size(); ++i) add(bought_.days(i), bought_.until());
  }

  /// Counts one customer: her days, oldest first, watched until a day. Throws for a rung that the
  /// ladder does not have, and for a day after `until`.
  void add(std::span<rung_day const> days, std::chrono::sys_days until) {
    if (days.empty()) return;
    check(days, until);
    count_first_two(days);
    rung_day at = last_of_day(days, 0);
    for (rung_day const& on : days) {
      if (on.rung <= at.rung) continue;
      rung_day const to = last_of_day(days, static_cast<std::size_t>(&on - days.data()));
      waits_[at.rung].add(Time{to.day - at.day}, true);
      increase(steps_[at.rung * rungs_ + to.rung]);
      at = to;
    }
    waits_[at.rung].add(Time{until - at.day}, false);
  }

  /// Adds the counts of other customers. Throws where their ladder has another number of rungs.
  void merge(ascent const& other) {
    if (other.rungs_ == 0) return;
    ascent both = rungs_ == 0 ? ascent{other.rungs_} : *this;
    detail::require(both.rungs_ == other.rungs_, "ascent: counts merge that are of one ladder");
    add_all(both.steps_, other.steps_);
    add_all(both.seconds_, other.seconds_);
    add_all(both.started_, other.started_);
    for (std::size_t i = 0; i < both.rungs_; ++i) both.waits_[i].merge(other.waits_[i]);
    *this = std::move(both);
  }

  [[nodiscard]] std::size_t rungs() const noexcept { return rungs_; }
  [[nodiscard]] std::uint64_t customers() const {
    std::uint64_t all = 0;
    for (std::uint64_t const n : started_) all = detail::checked_add(all, n);
    return all;
  }

  /// How many went from one rung to a higher one in one step.
  [[nodiscard]] std::uint64_t count(std::size_t from, std::size_t to) const {
    return steps_[cell(from, to)];
  }
  /// Of those who ever stood on a rung, those who climbed from it.
  [[nodiscard]] rate climbed(std::size_t rung) const {
    check_rung(rung);
    rate seen;
    for (auto const& [wait, counts] : waits_[rung].changes()) {
      seen.merge({counts.events, detail::checked_add(counts.events, counts.censored)});
    }
    return seen;
  }
  /// The share that has not climbed yet, by the time since somebody came to a rung.
  [[nodiscard]] survival_curve<Time> time_to_climb(std::size_t rung) const {
    check_rung(rung);
    return waits_[rung].curve();
  }
  /// The customers who stand on a rung now, of all.
  [[nodiscard]] rate standing_on(std::size_t rung) const {
    check_rung(rung);
    std::uint64_t stayed = 0;
    for (auto const& [wait, counts] : waits_[rung].changes()) stayed += counts.censored;
    return {stayed, customers()};
  }
  /// The rungs below the highest from which nobody climbed though somebody stood there. How sure
  /// that is says `climbed(rung).interval()`: 0 of 3 is no finding yet.
  [[nodiscard]] std::vector<std::size_t> nobody_climbs_from() const {
    std::vector<std::size_t> found;
    for (std::size_t rung = 0; rung + 1 < rungs_; ++rung) {
      rate const seen = climbed(rung);
      if (seen.of > 0 && seen.kept == 0) found.push_back(rung);
    }
    return found;
  }

  /// Of those who began with one offer, those whose next purchase was the other. Somebody began
  /// with the highest rung of her first day; her next purchase is the highest of the next day on
  /// which she bought.
  [[nodiscard]] rate next_after_first(std::size_t first, std::size_t next) const {
    return {seconds_[cell(first, next)], started_[first]};
  }

  static constexpr std::string_view state_name = "ascent";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tuple_cat(std::tuple{size_field{self.rungs_}},
                          std::tie(self.steps_, self.seconds_, self.started_, self.waits_));
  }
  /// Throws where there is not a count for each rung and step, and for a step that does not climb.
  void check_fields() const {
    constexpr std::string_view sentence = "ascent: each rung and each step has its counts";
    detail::require(started_.size() == rungs_ && waits_.size() == rungs_, sentence);
    std::size_t const steps = detail::checked_multiply(rungs_, rungs_);
    detail::require(steps_.size() == steps && seconds_.size() == steps, sentence);
    for (std::size_t i = 0; i < steps; ++i) {
      detail::require(steps_[i] == 0 || i / rungs_ < i % rungs_,
                      "ascent: a step is to a higher rung");
      detail::require(seconds_[i] <= started_[i / rungs_],
                      "ascent: no more bought again than had begun");
    }
  }
  friend bool operator==(ascent const&, ascent const&) = default;

 private:
  /// The highest rung of the day on which something was bought.
  [[nodiscard]] static rung_day last_of_day(std::span<rung_day const> days, std::size_t i) {
    while (i + 1 < days.size() && days[i + 1].day == days[i].day) ++i;
    return days[i];
  }

  void check(std::span<rung_day const> days, std::chrono::sys_days until) const {
    for (rung_day const& on : days) check_rung(on.rung);
    detail::require(days.back().day <= until, "ascent: nobody buys after the last day observed");
  }
  void check_rung(std::size_t rung) const {
    detail::require(rung < rungs_, "ascent: there is no such rung on the ladder");
  }
  [[nodiscard]] std::size_t cell(std::size_t from, std::size_t to) const {
    check_rung(from);
    check_rung(to);
    return from * rungs_ + to;
  }

  void count_first_two(std::span<rung_day const> days) {
    rung_day const first = last_of_day(days, 0);
    increase(started_[first.rung]);
    std::size_t later = 0;
    while (later < days.size() && days[later].day == first.day) ++later;
    if (later == days.size()) return;
    increase(seconds_[first.rung * rungs_ + last_of_day(days, later).rung]);
  }

  static void increase(std::uint64_t& count) {
    count = detail::checked_add<std::uint64_t>(count, 1);
  }
  static void add_all(std::vector<std::uint64_t>& into, std::vector<std::uint64_t> const& from) {
    for (std::size_t i = 0; i < into.size(); ++i) into[i] = detail::checked_add(into[i], from[i]);
  }

  std::size_t rungs_ = 0;
  std::vector<std::uint64_t> steps_{};    // from a rung to a higher one
  std::vector<std::uint64_t> seconds_{};  // from the first purchase to the next
  std::vector<std::uint64_t> started_{};  // by first purchase
  std::vector<event_table<Time>> waits_{};
};

ascent(std::size_t) -> ascent<>;
template<class Id>
ascent(offer_history<Id> const&) -> ascent<>;

}  // namespace patron::inline v0

#endif
