// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_LOG_RANK_HPP
#define PATRON_SURVIVAL_LOG_RANK_HPP

#include <patron/numeric/chi_square.hpp>
#include <patron/survival/chi_square_test.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/detail/quadratic_form.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/event_tables.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/survival_time.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How many events a group had, and how many it would have had if the groups were alike.
///
/// Fewer than expected: its members stay longer than the others.
template<class Group>
struct log_rank_group {
  Group group{};
  std::uint64_t subjects = 0;
  std::uint64_t observed = 0;
  double expected = 0.0;
  double variance = 0.0;  ///< of observed − expected, if the groups were alike

  /// This group against all others together: (O − E)² / V with 1 degree of freedom, the log-rank
  /// test of two groups. Who asks it of every group asks many questions at once: see `holm`.
  [[nodiscard]] chi_square_test against_others() const {
    double const excess = static_cast<double>(observed) - expected;
    if (!(variance > 0.0)) return {};
    return detail::chi_square_test_of(excess * excess / variance, 1);
  }

  friend bool operator==(log_rank_group const&, log_rank_group const&) = default;
};

/// Whether groups differ in their time to the event.
///
/// How to read it: the p-value is the chance of a statistic this large where the groups do not
/// differ. It says whether they differ and not by how much: look at their curves. With 0 degrees of
/// freedom there was nothing to compare (never two groups at risk while events happened); the
/// statistic is then 0 and the p-value 1.
template<class Group>
struct log_rank_report {
  double statistic = 0.0;      ///< chi-square
  int degrees_of_freedom = 0;  ///< groups compared, less 1
  double p_value = 1.0;
  std::vector<log_rank_group<Group>> groups{};  ///< ascending

  friend bool operator==(log_rank_report const&, log_rank_report const&) = default;
};

namespace detail {

/// The counts of one time, group by group.
using counts_by_group = std::vector<event_counts>;

/// Who is at risk, and what was observed and expected so far, as time goes on.
class log_rank_sums {
 public:
  explicit log_rank_sums(std::vector<std::uint64_t> at_risk_from_start)
      : at_risk_{std::move(at_risk_from_start)},
        observed_(at_risk_.size()),
        expected_(at_risk_.size()),
        covariance_(at_risk_.size() * at_risk_.size()) {}

  void add(counts_by_group const& counts) {
    std::uint64_t events = 0;
    for (event_counts const& c : counts) events += c.events;
    if (events != 0) compare(counts, events);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      at_risk_[i] += counts[i].entered;
      at_risk_[i] -= counts[i].events + counts[i].censored;
    }
  }

  [[nodiscard]] std::uint64_t observed(std::size_t group) const { return observed_[group]; }
  [[nodiscard]] double expected(std::size_t group) const { return expected_[group]; }
  [[nodiscard]] double variance(std::size_t group) const {
    return covariance_[group * observed_.size() + group];
  }

  [[nodiscard]] quadratic_form statistic() const {
    std::vector<double> excess(observed_.size());
    for (std::size_t i = 0; i < excess.size(); ++i) {
      excess[i] = static_cast<double>(observed_[i]) - expected_[i];
    }
    return inverse_quadratic_form(covariance_, excess);
  }

 private:
  void compare(counts_by_group const& counts, std::uint64_t events) {
    std::size_t const size = counts.size();
    std::uint64_t all = 0;
    for (std::uint64_t const n : at_risk_) all += n;
    auto const n = static_cast<double>(all);
    auto const d = static_cast<double>(events);
    double const spread = all > 1 ? d * (n - d) / (n - 1.0) : 0.0;
    for (std::size_t i = 0; i < size; ++i) {
      double const share = static_cast<double>(at_risk_[i]) / n;
      observed_[i] += counts[i].events;
      expected_[i] += d * share;
      covariance_[i * size + i] += spread * share;
      for (std::size_t j = 0; j < size; ++j) {
        covariance_[i * size + j] -= spread * share * (static_cast<double>(at_risk_[j]) / n);
      }
    }
  }

  std::vector<std::uint64_t> at_risk_;
  std::vector<std::uint64_t> observed_;
  std::vector<double> expected_;
  std::vector<double> covariance_;
};

}  // namespace detail

/// The log-rank test from an event table for each group: of states that merge.
template<survival_time Time, class Group>
[[nodiscard]] log_rank_report<Group> log_rank(std::map<Group, event_table<Time>> const& tables) {
  log_rank_report<Group> result;
  std::map<Time, detail::counts_by_group> times;
  std::vector<std::uint64_t> at_risk(tables.size());
  for (auto const& [group, table] : tables) {
    std::size_t const index = result.groups.size();
    auto& summary = result.groups.emplace_back(log_rank_group<Group>{.group = group});
    for (auto const& [time, counts] : table.changes()) {
      auto& row = times[time];
      row.resize(tables.size());
      row[index] = counts;
      summary.subjects += counts.events + counts.censored;
      at_risk[index] += counts.events + counts.censored;
    }
    for (auto const& [time, counts] : table.changes()) at_risk[index] -= counts.entered;
  }

  detail::log_rank_sums sums{std::move(at_risk)};
  for (auto const& [time, counts] : times) sums.add(counts);
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    result.groups[i].observed = sums.observed(i);
    result.groups[i].expected = sums.expected(i);
    result.groups[i].variance = sums.variance(i);
  }
  detail::quadratic_form const form = sums.statistic();
  if (form.rank > 0) {
    result.statistic = form.value;
    result.degrees_of_freedom = form.rank;
    result.p_value = chi_square_tail(form.value, form.rank);
  }
  return result;
}

/// The log-rank test of two or more groups.
///
///     (O − E)ᵀ V⁻¹ (O − E)   is chi-square with groups − 1 degrees of freedom
///
/// O and E are the observed and expected events of each group: at each time the d events among n at
/// risk are expected in proportion to those at risk, with the hypergeometric covariance
/// d (n − d) / (n − 1) · (nᵢ/n) (δᵢⱼ − nⱼ/n). Projections as in `kaplan_meier`; `group` is any
/// ordered type. The result does not depend on the order of the records. Throws as `kaplan_meier`
/// does. Source: Mantel 1966; Peto and Peto 1972; the default of R's `survdiff`.
template<class R, class Duration, class Event, class Group, class Entry = from_start_fn>
  requires detail::observations<R, Duration, Event, Entry> &&
           std::totally_ordered<detail::projected<R, Group>> &&
           (!std::is_pointer_v<detail::projected<R, Group>>)
[[nodiscard]] auto log_rank(R&& range, Duration duration, Event event, Group group,
                            Entry entry = {}) {
  return log_rank(event_tables(range, duration, event, group, entry, "log_rank"));
}

}  // namespace patron::inline v0

#endif
