// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_STAGE_TRANSITIONS_HPP
#define PATRON_STAGE_STAGE_TRANSITIONS_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/detail/stay_on.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/smoothing.hpp>
#include <patron/stage/stage_chain.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How counts become a chain.
template<class State>
struct chain_options {
  /// The states in this order; none: all that were counted, ascending.
  std::vector<State> states{};
  /// States that nobody leaves, whether or not somebody was seen to stay there.
  std::vector<State> absorbing{};
  patron::smoothing smoothing{};
};

/// How many went from one stage to another within a period, or stayed where they were.
///
///     stage_transitions const counts{journeys, weeks{4}};
///     auto const chain = counts.chain(stages, smoothing::jeffreys());
///
/// Each person has periods of her own, which begin on her first day. The state are counts, so that
/// parts merge into the whole, bit by bit. The default is the state of nobody.
template<std::totally_ordered State>
  requires std::regular<State>
class stage_transitions {
 public:
  stage_transitions() = default;
  /// Throws where the period is no time at all.
  explicit stage_transitions(std::chrono::days period) : period_{period} {
    detail::require(period > std::chrono::days::zero(),
                    "stage_transitions: a period is a day or more");
  }

  template<class Id, class Ladder, class Reason>
  stage_transitions(journeys<Id, Ladder, Reason> const& people, std::chrono::days period)
      : stage_transitions{period} {
    for (auto const& one : people) add(one);
  }

  /// Counts so many who were in `from` and one period later in `to`, which may be the same.
  void add(State const& from, State const& to, std::uint64_t times = 1) {
    if (times == 0) return;
    std::uint64_t& count = counts_[{from, to}];
    count = detail::checked_add(count, times);
  }

  /// Counts one person: where she was on her first known day, and at the end of each whole period
  /// since, up to the last day observed. Of the stages of one day the last one counts. Throws where
  /// no period was given.
  template<class Id, class Reason>
  void add(journey<Id, State, Reason> const& one) {
    detail::require(period_.has_value(), "stage_transitions: needs a period to count a journey");
    auto const first =
        std::ranges::find_if(one.stays, [](auto const& s) { return s.from.has_value(); });
    if (first == one.stays.end()) return;
    std::chrono::sys_days day = *first->from;
    for (; day + *period_ <= *one.until; day += *period_) {
      add(detail::stay_on(one, day)->stage, detail::stay_on(one, day + *period_)->stage);
    }
  }

  /// Adds the counts of other people, or of other periods. Throws where the periods differ in
  /// length.
  void merge(stage_transitions const& other) {
    detail::require(!period_ || !other.period_ || period_ == other.period_,
                    "stage_transitions: counts merge that have one length of period");
    stage_transitions both = *this;
    if (!period_) both.period_ = other.period_;
    for (auto const& [pair, count] : other.counts_) both.add(pair.first, pair.second, count);
    *this = std::move(both);
  }

  [[nodiscard]] std::uint64_t count(State const& from, State const& to) const {
    auto const found = counts_.find({from, to});
    return found == counts_.end() ? 0 : found->second;
  }

  /// Of those who were in `from` at the start of a period, how many were in `to` at its end.
  [[nodiscard]] rate share(State const& from, State const& to) const {
    std::uint64_t all = 0;
    for (auto const& [pair, count] : counts_) {
      if (pair.first == from) all = detail::checked_add(all, count);
    }
    return {count(from, to), all};
  }

  /// All states that were counted, ascending.
  [[nodiscard]] std::vector<State> states() const {
    std::vector<State> all;
    for (auto const& entry : counts_) {
      all.push_back(entry.first.first);
      all.push_back(entry.first.second);
    }
    std::ranges::sort(all);
    auto const repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
  }

  [[nodiscard]] std::optional<std::chrono::days> period() const noexcept { return period_; }

  /// The shares as a chain: count / all who were there, smoothed as the options say.
  ///
  /// Smoothing is added to every share of every state that is not absorbing. Throws for a state
  /// that nobody was seen in at the start of a period and that is neither smoothed nor absorbing:
  /// nothing is known of what follows. Throws where somebody was seen to leave an absorbing state,
  /// and where a state was counted that the options do not name.
  [[nodiscard]] stage_chain<State> chain(chain_options<State> const& options = {}) const {
    std::vector<State> const order = order_of(options);
    return stage_chain<State>{order, matrix(order, options)};
  }

  /// The same, told which states are customers.
  template<std::predicate<State const&> IsCustomer>
  [[nodiscard]] stage_chain<State> chain(IsCustomer is_customer,
                                         chain_options<State> const& options = {}) const {
    std::vector<State> const order = order_of(options);
    return stage_chain<State>{order, matrix(order, options), is_customer};
  }

  /// The same over the rungs of a ladder and its exits, which say who is a customer. An exit that
  /// nobody was seen to leave is absorbing.
  template<class Ladder>
    requires requires(Ladder const& ladder, State const& state) {
      { ladder.is_customer(state) } -> std::convertible_to<bool>;
      ladder.rungs();
      ladder.exits();
    }
  [[nodiscard]] stage_chain<State> chain(Ladder const& ladder, patron::smoothing smoothing) const {
    chain_options<State> options{.smoothing = smoothing};
    for (auto const& rung : ladder.rungs()) options.states.push_back(rung.stage);
    for (State const& exit : ladder.exits()) {
      options.states.push_back(exit);
      rate const stayed = share(exit, exit);
      if (stayed.kept == stayed.of) options.absorbing.push_back(exit);
    }
    return chain([&ladder](State const& state) { return ladder.is_customer(state); }, options);
  }

  static constexpr std::string_view state_name = "stage_transitions";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.period_, self.counts_);
  }
  /// Throws for a period that is no time, and for a step of nobody.
  void check_fields() const {
    detail::require(!period_ || *period_ > std::chrono::days::zero(),
                    "stage_transitions: a period is a day or more");
    for (auto const& entry : counts_) {
      detail::require(entry.second > 0, "stage_transitions: a step is somebody's");
    }
  }
  friend bool operator==(stage_transitions const&, stage_transitions const&) = default;

 private:
  [[noreturn]] static void refuse_state(State const& state, std::string_view reason) {
    detail::raise(fault{.where = "stage_transitions",
                        .field = "state",
                        .value = detail::stage_text(state),
                        .reason = reason});
  }

  [[nodiscard]] static bool contains(std::vector<State> const& states, State const& state) {
    return std::ranges::find(states, state) != states.end();
  }

  [[nodiscard]] std::vector<State> order_of(chain_options<State> const& options) const {
    std::vector<State> order = options.states;
    for (State const& state : states()) {
      if (options.states.empty()) {
        order.push_back(state);
      } else if (!contains(order, state)) {
        refuse_state(state, "was counted and is not among the states of the chain");
      }
    }
    for (State const& state : options.absorbing) {
      if (!contains(order, state)) order.push_back(state);
    }
    return order;
  }

  [[nodiscard]] std::vector<std::vector<double>> matrix(std::vector<State> const& order,
                                                        chain_options<State> const& options) const {
    std::vector<std::vector<double>> rows;
    double const added = options.smoothing.added();
    auto const states = static_cast<double>(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      std::vector<double> row(order.size(), 0.0);
      patron::rate const stayed = share(order[i], order[i]);
      if (contains(options.absorbing, order[i])) {
        if (stayed.kept != stayed.of) refuse_state(order[i], "is absorbing, yet it was left");
        row[i] = 1.0;
      } else {
        double const all = static_cast<double>(stayed.of) + states * added;
        if (!(all > 0.0)) {
          refuse_state(order[i], "has no row: nobody was there, and nothing smooths it");
        }
        for (std::size_t j = 0; j < order.size(); ++j) {
          row[j] = (static_cast<double>(count(order[i], order[j])) + added) / all;
        }
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  std::optional<std::chrono::days> period_{};
  std::map<std::pair<State, State>, std::uint64_t> counts_{};
};

template<class Id, class Ladder, class Reason>
stage_transitions(journeys<Id, Ladder, Reason> const&, std::chrono::days)
    -> stage_transitions<typename Ladder::stage>;

}  // namespace patron::inline v0

#endif
