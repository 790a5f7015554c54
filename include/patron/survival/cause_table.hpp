// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_CAUSE_TABLE_HPP
#define PATRON_SURVIVAL_CAUSE_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/survival/cumulative_incidence.hpp>
#include <patron/survival/detail/product_limit.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/survival_time.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// The events of one cause by time, beside the curve of all causes, as incidence.
///
/// With hazards q of all causes and qₖ of this one, both of n at risk, incidence F and curve S move
///
///     F + S qₖ   and   S (1 − q)
///
/// and so do their variances and their covariance, to the first order in what is random.
template<class Time>
[[nodiscard]] std::vector<incidence_step<Time>> incidence_steps(
    survival_curve<Time> const& all, std::map<Time, std::uint64_t> const& of_cause) {
  std::vector<incidence_step<Time>> steps;
  double before = 1.0;  // S just before the time
  double incidence = 0.0;
  double variance = 0.0;    // of F
  double covariance = 0.0;  // of F and S
  double variance_all = 0.0;
  auto own = of_cause.begin();
  for (auto const& step : all.steps()) {
    if (step.events == 0) continue;
    bool const has_own = own != of_cause.end() && !(step.time < own->first);
    auto const n = static_cast<double>(step.at_risk);
    double const q = static_cast<double>(step.events) / n;
    double const q_k = has_own ? static_cast<double>(own->second) / n : 0.0;
    double const square = before * before / n;
    incidence += before * q_k;
    variance += q_k * (2.0 * covariance + q_k * variance_all) + square * q_k * (1.0 - q_k);
    covariance = (1.0 - q) * (covariance + q_k * variance_all - square * q_k);
    variance_all = (1.0 - q) * ((1.0 - q) * variance_all + square * q);
    before = step.survival;
    if (!has_own) continue;
    // Where everybody had it because of this cause, rounding may leave a hair below 0.
    double const error = variance > 0.0 ? std::sqrt(variance) : 0.0;
    steps.push_back({step.time, own->second, incidence, error});
    ++own;
  }
  return steps;
}

}  // namespace detail

/// All that cumulative incidence needs to know about its data: for each time the counts, and those
/// of each cause. It grows with the number of different times, and it merges.
///
///     cause_table<days, std::string> table;
///     table.add(days{90}, "price");
///     table.add_censored(days{400});  // watched for 400 days, still here
///     table.incidence().at("price", days{365});
template<survival_time Time, std::totally_ordered Cause>
class cause_table {
 public:
  /// Somebody who had the event because of that cause, or `count` of them. Times as in
  /// `event_table`; throws what it throws.
  void add(Time duration, Cause const& cause, std::optional<Time> entry = std::nullopt,
           std::uint64_t count = 1) {
    all_.add(duration, true, entry, count);
    if (count != 0) detail::increase(by_cause_[cause][duration], count);
  }

  /// Somebody whose observation ended without the event.
  void add_censored(Time duration, std::optional<Time> entry = std::nullopt,
                    std::uint64_t count = 1) {
    all_.add(duration, false, entry, count);
  }

  /// Adds the observations of other people, none of them counted here.
  void merge(cause_table const& other) {
    cause_table both = *this;
    both.all_.merge(other.all_);
    for (auto const& [cause, times] : other.by_cause_) {
      auto& ours = both.by_cause_[cause];
      for (auto const& [time, count] : times) detail::increase(ours[time], count);
    }
    *this = std::move(both);
  }

  /// The Aalen-Johansen estimate of what was added.
  [[nodiscard]] cumulative_incidence<Time, Cause> incidence() const {
    survival_curve<Time> remaining = all_.curve();
    std::vector<cause_incidence<Time, Cause>> causes;
    for (auto const& [cause, times] : by_cause_) {
      std::uint64_t events = 0;
      for (auto const& [time, count] : times) events += count;
      causes.push_back({cause, events, detail::incidence_steps(remaining, times)});
    }
    return {std::move(remaining), std::move(causes)};
  }

  static constexpr std::string_view state_name = "cause_table";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.all_, self.by_cause_);
  }
  /// Throws where the events of the causes are not all the events there are.
  void check_fields() const {
    std::map<Time, std::uint64_t> events;
    for (auto const& [cause, times] : by_cause_) {
      detail::require(!times.empty(), "cause_table: a cause has events");
      for (auto const& [time, count] : times) {
        detail::require(count > 0, "cause_table: at a time of a cause something happened");
        detail::increase(events[time], count);
      }
    }
    for (auto const& [time, counts] : all_.changes()) {
      auto const found = events.find(time);
      std::uint64_t const explained = found == events.end() ? 0 : found->second;
      detail::require(explained == counts.events, "cause_table: each event has a cause");
      if (found != events.end()) events.erase(found);
    }
    detail::require(events.empty(), "cause_table: each event has a cause");
  }
  friend bool operator==(cause_table const&, cause_table const&) = default;

 private:
  event_table<Time> all_{};
  std::map<Cause, std::map<Time, std::uint64_t>> by_cause_{};
};

}  // namespace patron::inline v0

#endif
