// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_ALIVE_CUSTOMER_HPP
#define PATRON_LTV_DETAIL_ALIVE_CUSTOMER_HPP

#include <patron/ltv/detail/beta_mean_of_power.hpp>
#include <patron/ltv/detail/gauss_legendre.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace patron::inline v0::detail {

/// Somebody who is alive now, as far as is known: buys at a rate λ ~ Gamma(r, alpha) and drops out
/// after each purchase with probability p ~ Beta(a, b). Times are in the unit of alpha.
struct alive_customer {
  double r;
  double alpha;
  double a;
  double b;
};

/// The decline of an alive customer's purchases with time, as some may drop out:
///
///     h(z) = ₂F₁(r + 1, a; a + b; −z),   z = t / alpha;   purchases per time = r / alpha · h(z)
///
/// for a few points at a time, by one of two series of positive terms in w = z / (1 + z),
///
///     h = (1 − w)ᵃ ₂F₁(a, a + b − r − 1; a + b; w) = (1 − w)ʳ⁺¹ ₂F₁(r + 1, b; a + b; w),
///
/// (DLMF 15.8.1), and by quadrature where a series is too long.
class purchase_decline {
 public:
  using values = std::array<double, gauss_points>;

  // The coefficients are made when they are needed: clearing them would cost each customer a fifth.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  explicit purchase_decline(alive_customer const& c) : c_{c} {
    double const rest = c.a + c.b - c.r - 1.0;
    // Between -1 and 0 only the first sign changes, and hardly anything cancels.
    bool const first = rest > -1.0;
    power_ = first ? c.a : c.r + 1.0;
    upper_ = first ? rest : c.b;
  }

  /// h times e^(log_factor), at rising points z, given with log(1 + z).
  [[nodiscard]] values times_exp(values const& log_factor, values const& z, values const& log1p_z) {
    values h{};
    std::size_t const terms = terms_for(z.back(), log1p_z.back());
    if (terms == 0) {
      for (std::size_t i = 0; i < h.size(); ++i) {
        h[i] = std::exp(log_factor[i]) * beta_mean_of_power(c_.r + 1.0, c_.a, c_.b, z[i]);
      }
      return h;
    }
    add_series(terms, z, h, std::make_index_sequence<gauss_points>{});
    for (std::size_t i = 0; i < h.size(); ++i) {
      h[i] *= std::exp(log_factor[i] - power_ * log1p_z[i]);
    }
    return h;
  }

 private:
  static constexpr std::size_t most_terms = 1024;

  /// Computes as many coefficients as give the sum at z to the last digit, and says how many; 0
  /// where there are too many or where the sum is beyond the range of a double.
  [[nodiscard]] std::size_t terms_for(double z, double log1p_z) {
    if (z > 24.0 || power_ * log1p_z > 600.0) return 0;
    double const w = z / (1.0 + z);
    double coefficient = 1.0;
    double power = 1.0;
    double sum = 0.0;
    for (std::size_t n = 0; n < most_terms && std::abs(coefficient) < 1e290; ++n) {
      coefficients_[n] = coefficient;
      double const term = coefficient * power;
      sum += term;
      auto const k = static_cast<double>(n);
      double const growth = (power_ + k) * (upper_ + k) / ((c_.a + c_.b + k) * (k + 1.0));
      double const ratio = w * (std::max)(1.0, growth);
      if (std::abs(term) * ratio < 1e-16 * (1.0 - ratio) * std::abs(sum)) return n + 1;
      coefficient *= growth;
      power *= w;
    }
    return 0;
  }

  /// Horner's rule at all points side by side; written out, so that they stay in registers.
  template<std::size_t... Point>
  void add_series(std::size_t terms, values const& z, values& h,
                  std::index_sequence<Point...>) const {
    values const w{z[Point] / (1.0 + z[Point])...};
    for (std::size_t n = terms; n-- > 0;) {
      ((h[Point] = h[Point] * w[Point] + coefficients_[n]), ...);
    }
  }

  alive_customer c_;
  double power_ = 0.0;
  double upper_ = 0.0;
  std::array<double, most_terms> coefficients_;
};

/// The purchases expected of an alive customer between two times from now, each worth e^(−δt):
///
///     ∫ e^(−δt) r/alpha · h(t/alpha) dt
///
/// by the Gauss-Legendre rule of 8 points in y = log(1 + κz), where the integrand is smooth,
/// panel by panel. There is no division by a − 1: nothing happens at a = 1. `to` may be infinite
/// where δ is above 0.
[[nodiscard]] inline double purchases_while_alive(alive_customer const& c, double from, double to,
                                                  double delta) {
  // Beyond 45 / δ less than a unit of the last digit is left.
  if (delta > 0.0) to = (std::min)(to, from + 45.0 / delta);
  // The scale on which h falls where it falls faster than 1 + z rises.
  double const scale = (std::max)(1.0, (c.r + 1.0) / (c.a + c.b));
  double const decline =
      (std::max)((std::min)(c.a, c.r + 1.0), (c.r + 1.0) * c.a / ((c.a + c.b) * scale));
  double const end = std::log1p(scale * to / c.alpha);
  purchase_decline decline_at{c};
  double sum = 0.0;
  for (double y = std::log1p(scale * from / c.alpha); y < end;) {
    // A panel over which the integrand changes by a factor of e² at most.
    double const steepness = std::abs(delta) * c.alpha / scale * std::exp(y);
    double length = (std::min)(1.2, end - y);
    while (decline * length + steepness * (std::exp(length) - 1.0) > 2.0) length *= 0.75;

    purchase_decline::values z{};
    purchase_decline::values log1p_z{};
    purchase_decline::values log_factor{};
    for (std::size_t i = 0; i < gauss_points; ++i) {
      double const at = y + length * gauss_abscissas[i];
      z[i] = (std::exp(at) - 1.0) / scale;
      log1p_z[i] = scale == 1.0 ? at : std::log1p(z[i]);
      log_factor[i] = at - delta * c.alpha * z[i];
    }
    purchase_decline::values const values = decline_at.times_exp(log_factor, z, log1p_z);
    double panel = 0.0;
    for (std::size_t i = 0; i < gauss_points; ++i) panel += gauss_weights[i] * values[i];
    sum += length * panel;
    y = end - y > length ? y + length : end;
  }
  return c.r / scale * sum;
}

}  // namespace patron::inline v0::detail

#endif
