// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_GAMMA_GAMMA_LIKELIHOOD_HPP
#define PATRON_LTV_DETAIL_GAMMA_GAMMA_LIKELIHOOD_HPP

#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/numeric/digamma.hpp>
#include <patron/numeric/log_beta.hpp>
#include <patron/numeric/minimise.hpp>
#include <patron/numeric/trigamma.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace patron::inline v0::detail {

/// Sums over customers of one frequency that the likelihood needs at a value of gamma, with the
/// customer's repeat total s.
struct spend_sums {
  double logs = 0.0;         ///< Σ log(γ + s)
  double reciprocals = 0.0;  ///< Σ 1 / (γ + s)
  double squares = 0.0;      ///< Σ 1 / (γ + s)²

  void add(spend_sums const& other) noexcept {
    logs += other.logs;
    reciprocals += other.reciprocals;
    squares += other.squares;
  }
};

/// In eight lanes side by side, and with one logarithm for a product of eight sums: a million
/// customers in two milliseconds. The totals are in units of the mean spend, so that a product of
/// eight stays within the range of a double; where it does not it is infinite, and a wall.
[[nodiscard]] inline spend_sums sum_spend(std::span<double const> totals, double gamma) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> reciprocals{};
  std::array<double, lanes> squares{};
  spend_sums sums;
  std::size_t i = 0;
  while (i + lanes <= totals.size()) {
    std::array<double, lanes> products{};
    products.fill(1.0);
    for (std::size_t row = 0; row < lanes && i + lanes <= totals.size(); ++row, i += lanes) {
      for (std::size_t k = 0; k < lanes; ++k) {
        double const sum = gamma + totals[i + k];
        double const reciprocal = 1.0 / sum;
        products[k] *= sum;
        reciprocals[k] += reciprocal;
        squares[k] += reciprocal * reciprocal;
      }
    }
    for (double const product : products) sums.logs += std::log(product);
  }
  for (std::size_t k = 0; k < lanes; ++k) sums.add({0.0, reciprocals[k], squares[k]});
  for (; i < totals.size(); ++i) {
    double const reciprocal = 1.0 / (gamma + totals[i]);
    sums.add({std::log(gamma + totals[i]), reciprocal, reciprocal * reciprocal});
  }
  return sums;
}

/// The negative log-likelihood of the gamma-gamma model over the logarithms of p, q and γ, with
/// exact first and second derivatives. All but the sums above depends on the frequency alone and is
/// computed once for all customers who share it.
///
/// Money is measured in units of `unit()`, the mean spend: γ has to be multiplied by it, and the
/// logarithm of the likelihood lessened by `customers · log(unit)`. The table is sorted.
// A template, so that only those who fit a model pay for it when they compile.
template<class Table = spend_table>
class basic_gamma_gamma_likelihood {
 public:
  using answer = value_gradient_hessian<3>;

  basic_gamma_gamma_likelihood(Table const& data, fit_options const& options) : options_{options} {
    constexpr std::size_t block = 16384;
    double sum = 0.0;
    for (spend_group const& group : data.groups()) {
      for (double const mean : group.means) sum += mean;
    }
    unit_ = sum / static_cast<double>(data.customers());
    totals_.reserve(static_cast<std::size_t>(data.customers()));
    for (spend_group const& group : data.groups()) {
      double logs = 0.0;
      std::size_t const first = totals_.size();
      for (double const of_one : group.means) {
        double const mean = of_one / unit_;
        double const log_mean = std::log(mean);
        logs += log_mean;
        totals_.push_back(mean * group.frequency);
      }
      log_means_ += logs;
      auto const customers = static_cast<double>(group.means.size());
      for (std::size_t i = first; i < totals_.size(); i += block) {
        blocks_.push_back({i, (std::min)(i + block, totals_.size())});
      }
      groups_.push_back({.frequency = static_cast<double>(group.frequency),
                         .customers = customers,
                         .log_totals = logs + customers * std::log(group.frequency),
                         .last_block = blocks_.size()});
    }
  }

  /// One unit of the likelihood's money, in the data's.
  [[nodiscard]] double unit() const noexcept { return unit_; }

  [[nodiscard]] answer operator()(std::array<double, 3> const& logs) const {
    double const p = std::exp(logs[0]);
    double const q = std::exp(logs[1]);
    double const gamma = std::exp(logs[2]);
    if (!(p > 1e-100 && p < all_alike && q > 1e-100 && q < all_alike)) return wall();
    std::vector<spend_sums> parts(blocks_.size());
    run_tasks(options_, parts.size(), [&](std::size_t i) {
      std::size_t const size = blocks_[i].last - blocks_[i].first;
      parts[i] = sum_spend({totals_.data() + blocks_[i].first, size}, gamma);
    });
    answer total;
    total.value = log_means_;
    constants const at{p, q, gamma, logs[2], digamma(q), trigamma(q)};
    std::size_t part = 0;
    for (alike const& g : groups_) {
      spend_sums sums;
      for (; part < g.last_block; ++part) sums.add(parts[part]);
      subtract(g, sums, at, total);
    }
    return on_logs(at, total);
  }

 private:
  struct range {
    std::size_t first;
    std::size_t last;
  };
  struct alike {  // customers of one frequency
    double frequency;
    double customers;
    double log_totals;       // Σ log s
    std::size_t last_block;  // and one
  };
  /// At such a p the purchases of one customer are alike to four digits, at such a q the customers
  /// are. There the likelihood no longer minds, and of the derivatives, differences of nearly equal
  /// sums, rounding leaves half the digits: further on it would leave none.
  static constexpr double all_alike = 1e8;

  struct constants {
    double p, q, gamma;
    double log_gamma_parameter;
    double digamma_q, trigamma_q;
  };

  [[nodiscard]] static answer wall() {
    answer nothing;
    nothing.value = HUGE_VAL;
    return nothing;
  }

  /// Takes from `total` what the customers of one frequency x say; with a = p x
  ///
  ///     n (−log B(a, q) + q log γ) + a Σ log s − (a + q) Σ log(γ + s)
  ///
  /// and its derivatives for p, q and γ.
  static void subtract(alike const& g, spend_sums const& sums, constants const& at, answer& total) {
    double const n = g.customers;
    double const x = g.frequency;
    double const a = at.p * x;
    double const q = at.q;
    double const digamma_sum = digamma(a + q);
    double const trigamma_sum = trigamma(a + q);

    total.value -=
        n * (q * at.log_gamma_parameter - log_beta(a, q)) + a * g.log_totals - (a + q) * sums.logs;
    total.gradient[0] -= x * (n * (digamma_sum - digamma(a)) + g.log_totals - sums.logs);
    total.gradient[1] -= n * (digamma_sum - at.digamma_q + at.log_gamma_parameter) - sums.logs;
    total.gradient[2] -= n * q / at.gamma - (a + q) * sums.reciprocals;
    total.hessian[0][0] -= x * x * n * (trigamma_sum - trigamma(a));
    total.hessian[0][1] -= x * n * trigamma_sum;
    total.hessian[0][2] -= -x * sums.reciprocals;
    total.hessian[1][1] -= n * (trigamma_sum - at.trigamma_q);
    total.hessian[1][2] -= n / at.gamma - sums.reciprocals;
    total.hessian[2][2] -= (a + q) * sums.squares - n * q / (at.gamma * at.gamma);
  }

  /// Derivatives for parameters as derivatives for their logarithms.
  [[nodiscard]] static answer on_logs(constants const& at, answer natural) {
    std::array<double, 3> const values{at.p, at.q, at.gamma};
    for (std::size_t i = 0; i < 3; ++i) {
      natural.gradient[i] *= values[i];
      for (std::size_t k = i; k < 3; ++k) {
        natural.hessian[i][k] *= values[i] * values[k];
        if (k == i) natural.hessian[i][k] += natural.gradient[i];
        natural.hessian[k][i] = natural.hessian[i][k];
      }
    }
    return natural;
  }

  fit_options const& options_;
  double unit_ = 1.0;
  double log_means_ = 0.0;
  std::vector<double> totals_;  // m x in units, in the order of the table
  std::vector<range> blocks_;
  std::vector<alike> groups_;
};
using gamma_gamma_likelihood = basic_gamma_gamma_likelihood<>;

}  // namespace patron::inline v0::detail

#endif
