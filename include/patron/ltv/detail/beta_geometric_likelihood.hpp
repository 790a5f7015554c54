// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_BETA_GEOMETRIC_LIKELIHOOD_HPP
#define PATRON_LTV_DETAIL_BETA_GEOMETRIC_LIKELIHOOD_HPP

#include <patron/ltv/detail/pattern_table.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/numeric/minimise.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// The negative log-likelihood of BG/NBD or MBG/NBD for many customers, with its first and second
/// derivatives by the logarithms of r, alpha, a, b, all exact. For one customer
///
///     log L = Σ log(r + k) − Σ log(1 + a/(b + k)) − x log alpha − (r + x) l(T) + log(1 + eᵘ)
///             k < x          k < m
///     u = (r + x)(l(T) − l(t_x)) + log a − log(b + m − 1),   l(t) = log(1 + t / alpha)
///
/// The first two sums need no gamma function: for each k they count as many customers as have a
/// larger x. The third and fourth need sums by age. Only log(1 + eᵘ), where m > 0, is computed for
/// every pattern: in fixed blocks, added in order, so that the bits do not depend on who runs them.
template<class Model>
class beta_geometric_likelihood {
 public:
  using point = std::array<double, 4>;
  using answer = value_gradient_hessian<4>;

  beta_geometric_likelihood(pattern_table const& data, fit_options const& options)
      : data_{data},
        options_{options},
        bought_at_least_(std::size_t{data.most_purchases()} + 1),
        customers_by_age_(data.times().size()),
        purchases_by_age_(data.times().size()) {
    using unit = std::chrono::duration<double, typename Model::time_unit::period>;
    for (real_days const t : data.times()) times_.push_back(unit{t}.count());
    for (auto const& row : data.rows()) {
      bought_at_least_[row.frequency] += row.customers;
      customers_by_age_[row.age] += row.customers;
      purchases_by_age_[row.age] += row.customers * row.frequency;
    }
    // From "exactly k" to "at least k" repeat purchases.
    for (std::size_t k = bought_at_least_.size() - 1; k > 0; --k) {
      bought_at_least_[k - 1] += bought_at_least_[k];
    }
  }

  /// Purchases per time, over all: where a search may begin.
  [[nodiscard]] double purchases_per_time() const {
    double purchases = 0.0;
    double time = 0.0;
    for (std::size_t i = 0; i < times_.size(); ++i) {
      purchases += purchases_by_age_[i];
      time += customers_by_age_[i] * times_[i];
    }
    return purchases / time;
  }

  [[nodiscard]] answer operator()(point const& logs) const {
    auto const model = with_parameters<Model>(exps_of(logs));
    sums total;
    add_purchases(model, total);
    add_survived(model, total);
    std::vector<decay> const decays = decays_for(model.alpha);
    add_ages(model, decays, total);

    constexpr std::size_t block = 4096;
    std::vector<sums> parts((data_.rows().size() + block - 1) / block);
    run_tasks(options_, parts.size(), [&](std::size_t i) {
      add_odds(model, decays, i * block, (i + 1) * block, parts[i]);
    });
    for (sums const& part : parts) total.add(part);
    return total.negated();
  }

 private:
  enum parameter : std::size_t { r, alpha, a, b };

  struct sums {
    double value = 0.0;
    point gradient{};
    square_matrix<4> hessian{};  // the upper half

    void add(sums const& other) {
      value += other.value;
      for (std::size_t i = 0; i < 4; ++i) {
        gradient[i] += other.gradient[i];
        for (std::size_t k = i; k < 4; ++k) hessian[i][k] += other.hessian[i][k];
      }
    }
    [[nodiscard]] answer negated() const {
      answer result{.value = -value};
      for (std::size_t i = 0; i < 4; ++i) {
        result.gradient[i] = -gradient[i];
        for (std::size_t k = i; k < 4; ++k) {
          result.hessian[i][k] = result.hessian[k][i] = -hessian[i][k];
        }
      }
      return result;
    }
  };

  /// l(t) = log(1 + t / alpha), its derivative by log alpha, which is −s, and that of s, −bend.
  struct decay {
    double l;
    double s;
    double bend;
  };

  [[nodiscard]] std::vector<decay> decays_for(double alpha_now) const {
    std::vector<decay> decays;
    decays.reserve(times_.size());
    for (double const t : times_) {
      double const s = t / (alpha_now + t);
      decays.push_back({std::log1p(t / alpha_now), s, s * (1.0 - s)});
    }
    return decays;
  }

  /// Σ log(r + k)
  void add_purchases(Model const& model, sums& total) const {
    for (std::size_t k = 0; k + 1 < bought_at_least_.size(); ++k) {
      double const n = bought_at_least_[k + 1];
      double const q = model.r / (model.r + static_cast<double>(k));
      total.value += n * std::log(model.r + static_cast<double>(k));
      total.gradient[r] += n * q;
      total.hessian[r][r] += n * q * (1.0 - q);
    }
  }

  /// −Σ log(1 + a / (b + k))
  void add_survived(Model const& model, sums& total) const {
    std::uint32_t const occasions = Model::occasions(data_.most_purchases());
    std::uint32_t const earlier = Model::occasions(0);  // those before the first repeat purchase
    for (std::uint32_t k = 0; k < occasions; ++k) {
      double const n = bought_at_least_[k < earlier ? 0 : k + 1 - earlier];
      double const sum = model.a + model.b + k;
      double const of_a = model.a / sum;
      double const of_b = model.b / sum;
      double const share = model.b / (model.b + k);
      total.value -= n * std::log1p(model.a / (model.b + k));
      total.gradient[a] -= n * of_a;
      total.gradient[b] += n * (share - of_b);
      total.hessian[a][a] -= n * of_a * (1.0 - of_a);
      total.hessian[a][b] += n * of_a * of_b;
      total.hessian[b][b] += n * (share * (1.0 - share) - of_b * (1.0 - of_b));
    }
  }

  /// −x log alpha − (r + x) l(T)
  void add_ages(Model const& model, std::vector<decay> const& decays, sums& total) const {
    double const log_alpha = std::log(model.alpha);
    for (std::size_t i = 0; i < times_.size(); ++i) {
      double const n = customers_by_age_[i] * model.r;
      double const x = purchases_by_age_[i];
      auto const [l, s, bend] = decays[i];
      total.value -= x * log_alpha + (n + x) * l;
      total.gradient[r] -= n * l;
      total.gradient[alpha] += (n + x) * s - x;
      total.hessian[r][r] -= n * l;
      total.hessian[r][alpha] += n * s;
      total.hessian[alpha][alpha] -= (n + x) * bend;
    }
  }

  /// log(1 + eᵘ), for one block of rows. With w = eᵘ / (1 + eᵘ) its derivatives are
  ///
  ///     w uᵢ   and   w uᵢₖ + w (1 − w) uᵢ uₖ
  void add_odds(Model const& model, std::vector<decay> const& decays, std::size_t from,
                std::size_t to, sums& part) const {
    to = (std::min)(to, data_.rows().size());
    for (std::size_t i = from; i < to;) {
      std::uint32_t const x = data_.rows()[i].frequency;
      std::uint32_t const m = Model::occasions(x);
      odds_sums same_x;
      double const rx = model.r + x;
      double const last = m == 0 ? 1.0 : model.b + (m - 1);
      double const log_ratio = std::log(model.a / last);
      for (; i < to && data_.rows()[i].frequency == x; ++i) {
        if (m > 0) same_x.add(rx, log_ratio, data_.rows()[i], decays);
      }
      double const share = model.b / last;
      part.value += same_x.value;
      part.gradient[r] += model.r * same_x.l;
      part.gradient[alpha] += rx * same_x.s;
      part.gradient[a] += same_x.one;
      part.gradient[b] -= share * same_x.one;
      part.hessian[r][r] += model.r * (same_x.l + model.r * same_x.ll);
      part.hessian[r][alpha] += model.r * (same_x.s + rx * same_x.ls);
      part.hessian[alpha][alpha] += rx * (same_x.bend + rx * same_x.ss);
      part.hessian[r][a] += model.r * same_x.lw;
      part.hessian[r][b] -= share * model.r * same_x.lw;
      part.hessian[alpha][a] += rx * same_x.sw;
      part.hessian[alpha][b] -= share * rx * same_x.sw;
      part.hessian[a][a] += same_x.w;
      part.hessian[a][b] -= share * same_x.w;
      part.hessian[b][b] += share * (share * same_x.w - (1.0 - share) * same_x.one);
    }
  }

  /// Sums over the patterns of one frequency. With n = customers, D = l(T) − l(t_x), S = −∂D/∂ log
  /// alpha …: n w times 1, D, S, … and n w (1 − w) times 1, D, S and their products.
  struct odds_sums {
    double value = 0.0;
    double one = 0.0, l = 0.0, s = 0.0, bend = 0.0;
    double w = 0.0, lw = 0.0, sw = 0.0, ll = 0.0, ls = 0.0, ss = 0.0;

    void add(double rx, double log_ratio, pattern_table::row const& row,
             std::vector<decay> const& decays) {
      decay const& first = decays[row.recency];
      decay const& whole = decays[row.age];
      double const d_l = whole.l - first.l;
      double const d_s = first.s - whole.s;
      double const d_bend = whole.bend - first.bend;
      double const u = rx * d_l + log_ratio;
      double const odds = std::exp(-std::abs(u));
      double const share = u > 0.0 ? 1.0 / (1.0 + odds) : odds / (1.0 + odds);
      double const n = row.customers * share;
      double const n_rest = n * (1.0 - share);
      value += row.customers * ((std::max)(u, 0.0) + std::log(1.0 + odds));
      one += n;
      l += n * d_l;
      s += n * d_s;
      bend += n * d_bend;
      w += n_rest;
      lw += n_rest * d_l;
      sw += n_rest * d_s;
      ll += n_rest * d_l * d_l;
      ls += n_rest * d_l * d_s;
      ss += n_rest * d_s * d_s;
    }
  };

  pattern_table const& data_;
  fit_options const& options_;
  std::vector<double> times_;             // in the unit of the model
  std::vector<double> bought_at_least_;   // [k]: customers with k repeat purchases or more
  std::vector<double> customers_by_age_;  // by position of the age in times_
  std::vector<double> purchases_by_age_;
};

}  // namespace patron::inline v0::detail

#endif
