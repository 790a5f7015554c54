// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_SUMMED_LIKELIHOOD_HPP
#define PATRON_LTV_DETAIL_SUMMED_LIKELIHOOD_HPP

#include <patron/ltv/detail/pattern_table.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/numeric/minimise.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// The negative log-likelihood of a model of the caller's, who need not think of derivatives: they
/// are central differences over the logarithms of the parameters, taken for every pattern by itself
/// so that little is lost to rounding. With a step of 1e-4 the gradient is right to about 1e-8
/// and the Hessian to about 1e-6 of a pattern's share.
template<class Model>
class summed_likelihood {
 public:
  static constexpr std::size_t parameters = parameter_count<Model>;
  using point = std::array<double, parameters>;
  using answer = value_gradient_hessian<parameters>;

  summed_likelihood(pattern_table const& data, fit_options const& options)
      : data_{data}, options_{options} {}

  [[nodiscard]] answer operator()(point const& logs) const {
    stencil const around{logs};
    constexpr std::size_t block = 256;
    std::size_t const rows = data_.rows().size();
    std::vector<answer> parts((rows + block - 1) / block);
    run_tasks(options_, parts.size(), [&](std::size_t i) {
      for (std::size_t k = i * block; k < (std::min)((i + 1) * block, rows); ++k) {
        auto const& row = data_.rows()[k];
        around.subtract(data_.pattern(row), row.customers, parts[i]);
      }
    });
    answer total;
    for (answer const& part : parts) {
      total.value += part.value;
      for (std::size_t i = 0; i < parameters; ++i) {
        total.gradient[i] += part.gradient[i];
        for (std::size_t k = 0; k < parameters; ++k) total.hessian[i][k] += part.hessian[i][k];
      }
    }
    return total;
  }

 private:
  static constexpr double step = 1e-4;

  /// The model at a point and at the neighbours that second differences ask for.
  struct stencil {
    Model centre;
    std::array<Model, parameters> above;
    std::array<Model, parameters> below;
    std::array<std::array<Model, parameters>, parameters> both_above;
    std::array<std::array<Model, parameters>, parameters> both_below;

    explicit stencil(point const& logs) : centre{at(logs)} {
      for (std::size_t i = 0; i < parameters; ++i) {
        above[i] = at(moved_by(logs, i, step));
        below[i] = at(moved_by(logs, i, -step));
        for (std::size_t k = i + 1; k < parameters; ++k) {
          both_above[i][k] = at(moved_by(moved_by(logs, i, step), k, step));
          both_below[i][k] = at(moved_by(moved_by(logs, i, -step), k, -step));
        }
      }
    }

    void subtract(purchase_pattern const& customer, double customers, answer& from) const {
      double const f = centre.log_likelihood(customer);
      point up{};
      point down{};
      from.value -= customers * f;
      for (std::size_t i = 0; i < parameters; ++i) {
        up[i] = above[i].log_likelihood(customer) - f;
        down[i] = below[i].log_likelihood(customer) - f;
        from.gradient[i] -= customers * (up[i] - down[i]) / (2.0 * step);
        from.hessian[i][i] -= customers * (up[i] + down[i]) / (step * step);
      }
      for (std::size_t i = 0; i < parameters; ++i) {
        for (std::size_t k = i + 1; k < parameters; ++k) {
          double const both = both_above[i][k].log_likelihood(customer) - f +
                              both_below[i][k].log_likelihood(customer) - f;
          double const alone = up[i] + down[i] + up[k] + down[k];
          from.hessian[i][k] -= customers * (both - alone) / (2.0 * step * step);
          from.hessian[k][i] = from.hessian[i][k];
        }
      }
    }

    [[nodiscard]] static Model at(point const& logs) {
      return with_parameters<Model>(exps_of(logs));
    }
    [[nodiscard]] static point moved_by(point logs, std::size_t i, double by) {
      logs[i] += by;
      return logs;
    }
  };

  pattern_table const& data_;
  fit_options const& options_;
};

}  // namespace patron::inline v0::detail

#endif
