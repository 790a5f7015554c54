// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_RISK_SETS_HPP
#define PATRON_SURVIVAL_DETAIL_RISK_SETS_HPP

#include <patron/core/checked.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/numeric/symmetric_matrix.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// People who are alike in all that a regression asks for, and how many they are.
template<class Time, std::size_t N>
struct risk_pattern {
  Time duration{};
  std::optional<Time> entry{};
  bool event = false;
  std::array<double, N> covariates{};
  std::uint64_t people = 0;
  double weight = 0.0;
};

/// Σ w, Σ w x and Σ w x xᵀ of those at risk. Remembers what rounding took, so that who came late
/// can be taken away again.
template<std::size_t N>
class weighted_moments {
 public:
  void add(double weight, std::array<double, N> const& x) noexcept {
    total_ += weight;
    for (std::size_t i = 0; i < N; ++i) {
      double const weighted = weight * x[i];
      first_[i] += weighted;
      for (std::size_t j = i; j < N; ++j) second_[i][j] += weighted * x[j];
    }
  }

  [[nodiscard]] double total() const noexcept { return total_.value(); }
  [[nodiscard]] double first(std::size_t i) const noexcept { return first_[i].value(); }
  /// For i <= j.
  [[nodiscard]] double second(std::size_t i, std::size_t j) const noexcept {
    return second_[i][j].value();
  }

 private:
  compensated_sum total_{};
  std::array<compensated_sum, N> first_{};
  std::array<std::array<compensated_sum, N>, N> second_{};
};

/// What one time at which somebody had the event adds to the partial likelihood.
template<class Time, std::size_t N>
struct event_time_terms {
  Time time{};
  std::uint64_t events = 0;
  std::uint64_t at_risk = 0;
  double log_likelihood = 0.0;
  std::array<double, N> score{};  ///< covariates of those who had it, less what was expected
  square_matrix<N> information{};
};

/// The sums over Efron's steps: those who had the event leave one by one, each time by an equal
/// share of all of them, while the others stay.
///
///     φₗ = 1 / (S − f D),  f = l / d,  l = 0 … d − 1
///
/// with S the risk of all and D that of the d who had the event. Source: Efron 1977.
struct efron_sums {
  efron_sums(double all, double having_event, std::uint64_t events) {
    for (std::uint64_t l = 0; l < events; ++l) {
      double const f = static_cast<double>(l) / static_cast<double>(events);
      double const left = all - f * having_event;
      double const phi = 1.0 / left;
      logarithms += std::log(left);
      phi_1 += phi;
      f_phi_1 += f * phi;
      phi_2 += phi * phi;
      f_phi_2 += f * phi * phi;
      ff_phi_2 += f * f * phi * phi;
    }
  }

  double logarithms = 0.0;
  double phi_1 = 0.0;
  double f_phi_1 = 0.0;
  double phi_2 = 0.0;
  double f_phi_2 = 0.0;
  double ff_phi_2 = 0.0;
};

/// Who is at risk at each time at which somebody had the event, by distinct patterns: its cost
/// grows with these (and one division for each event), not with people. Somebody is at risk at t
/// where entry < t <= duration.
template<class Time, std::size_t N>
class risk_sets {
 public:
  using pattern = risk_pattern<Time, N>;
  using terms = event_time_terms<Time, N>;

  explicit risk_sets(std::vector<risk_pattern<Time, N>> patterns) : patterns_{std::move(patterns)} {
    std::sort(patterns_.begin(), patterns_.end(), [](pattern const& a, pattern const& b) {
      return std::tie(b.duration, b.entry, b.event, a.covariates, a.weight, a.people) <
             std::tie(a.duration, a.entry, a.event, b.covariates, b.weight, b.people);
    });
    join_equal_ones();
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      if (patterns_[i].entry) by_entry_.push_back(i);
    }
    std::stable_sort(by_entry_.begin(), by_entry_.end(), [this](std::size_t a, std::size_t b) {
      return *patterns_[b].entry < *patterns_[a].entry;
    });
  }

  /// By falling duration.
  [[nodiscard]] std::vector<pattern> const& patterns() const noexcept { return patterns_; }
  /// The same: positions of those who came late, the latest first.
  [[nodiscard]] std::vector<std::size_t> const& by_entry() const noexcept { return by_entry_; }

  /// Moves and stretches the covariates, which leaves the likelihood as it is.
  void rescale(std::array<double, N> const& centre, std::array<double, N> const& unit) {
    for (pattern& p : patterns_) {
      for (std::size_t i = 0; i < N; ++i) {
        p.covariates[i] = (p.covariates[i] - centre[i]) / unit[i];
      }
    }
  }

  /// Calls `visit` with the terms of each time at which somebody had the event, the latest first.
  template<class Visit>
  void for_each_event_time(std::array<double, N> const& coefficients, Visit visit) const {
    weighted_moments<N> at_risk;
    std::uint64_t people = 0;
    auto latest_entry = by_entry_.begin();
    for (auto from = patterns_.begin(); from != patterns_.end();) {
      terms now{.time = from->duration};
      weighted_moments<N> having_event;
      double weight = 0.0;
      for (; from != patterns_.end() && !(from->duration < now.time); ++from) {
        double const predictor = inner(coefficients, from->covariates);
        double const risk = from->weight * std::exp(predictor);
        at_risk.add(risk, from->covariates);
        people = checked_add(people, from->people);
        if (!from->event) continue;
        having_event.add(risk, from->covariates);
        now.events += from->people;
        weight += from->weight;
        now.log_likelihood += from->weight * predictor;
        for (std::size_t i = 0; i < N; ++i) now.score[i] += from->weight * from->covariates[i];
      }
      if (now.events == 0) continue;
      for (; latest_entry != by_entry_.end(); ++latest_entry) {
        pattern const& p = patterns_[*latest_entry];
        if (*p.entry < now.time) break;
        at_risk.add(-p.weight * std::exp(inner(coefficients, p.covariates)), p.covariates);
        people -= p.people;
      }
      now.at_risk = people;
      add_expected(now, at_risk, having_event, weight);
      visit(now);
    }
  }

 private:
  [[nodiscard]] static double inner(std::array<double, N> const& a,
                                    std::array<double, N> const& b) noexcept {
    double sum = 0.0;
    for (std::size_t i = 0; i < N; ++i) sum += a[i] * b[i];
    return sum;
  }

  /// Takes what was expected from what was observed. `weight` is that of all who had the event:
  /// each of Efron's steps counts with its mean.
  static void add_expected(terms& now, weighted_moments<N> const& all,
                           weighted_moments<N> const& having_event, double weight) {
    efron_sums const e{all.total(), having_event.total(), now.events};
    double const mean_weight = weight / static_cast<double>(now.events);
    now.log_likelihood -= mean_weight * e.logarithms;
    for (std::size_t i = 0; i < N; ++i) {
      double const s_i = all.first(i);
      double const d_i = having_event.first(i);
      now.score[i] -= mean_weight * (s_i * e.phi_1 - d_i * e.f_phi_1);
      for (std::size_t j = i; j < N; ++j) {
        double const s_j = all.first(j);
        double const d_j = having_event.first(j);
        double const mean_of_squares =
            all.second(i, j) * e.phi_1 - having_event.second(i, j) * e.f_phi_1;
        double const square_of_means =
            s_i * s_j * e.phi_2 - (s_i * d_j + d_i * s_j) * e.f_phi_2 + d_i * d_j * e.ff_phi_2;
        now.information[i][j] = mean_weight * (mean_of_squares - square_of_means);
        now.information[j][i] = now.information[i][j];
      }
    }
  }

  void join_equal_ones() {
    auto const alike = [](pattern const& a, pattern const& b) {
      return std::tie(a.duration, a.entry, a.event, a.covariates) ==
             std::tie(b.duration, b.entry, b.event, b.covariates);
    };
    std::size_t kept = 0;
    for (std::size_t i = 1; i < patterns_.size(); ++i) {
      if (alike(patterns_[kept], patterns_[i])) {
        patterns_[kept].people = checked_add(patterns_[kept].people, patterns_[i].people);
        patterns_[kept].weight += patterns_[i].weight;
      } else {
        patterns_[++kept] = patterns_[i];
      }
    }
    if (!patterns_.empty()) patterns_.resize(kept + 1);
  }

  std::vector<pattern> patterns_;
  std::vector<std::size_t> by_entry_;
};

}  // namespace patron::inline v0::detail

#endif
