// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_ALIVE_CUSTOMER_HPP
#define PATRON_LTV_DETAIL_ALIVE_CUSTOMER_HPP

#include <patron/ltv/detail/beta_mean_of_power.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

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
template<std::size_t Points>
class purchase_decline {
 public:
  using values = std::array<double, Points>;

  explicit purchase_decline(alive_customer const& c) : c_{c} {
    double const rest = c.a + c.b - c.r - 1.0;
    // Between -1 and 0 only the first sign changes, and hardly anything cancels.
    bool const first = rest > -1.0;
    power_ = first ? c.a : c.r + 1.0;
    upper_ = first ? rest : c.b;
  }

  /// h times e^(log_factor), at rising points z.
  [[nodiscard]] values times_exp(values const& log_factor, values const& z) {
    values h{};
    std::size_t const terms = terms_for(z.back());
    if (terms == 0) {
      for (std::size_t i = 0; i < Points; ++i) {
        h[i] = std::exp(log_factor[i]) * beta_mean_of_power(c_.r + 1.0, c_.a, c_.b, z[i]);
      }
      return h;
    }
    values w{};
    for (std::size_t i = 0; i < Points; ++i) w[i] = z[i] / (1.0 + z[i]);
    for (std::size_t n = terms; n-- > 0;) {
      for (std::size_t i = 0; i < Points; ++i) h[i] = h[i] * w[i] + coefficients_[n];
    }
    for (std::size_t i = 0; i < Points; ++i) {
      h[i] *= std::exp(log_factor[i] - power_ * std::log1p(z[i]));
    }
    return h;
  }

 private:
  static constexpr std::size_t most_terms = 1024;

  /// Computes as many coefficients as give the sum at z to the last digit, and says how many; 0
  /// where there are too many or where the sum is beyond the range of a double.
  [[nodiscard]] std::size_t terms_for(double z) {
    if (z > 24.0 || power_ * std::log1p(z) > 600.0) return 0;
    double const w = z / (1.0 + z);
    double coefficient = 1.0;
    double power = 1.0;
    double sum = 0.0;
    for (std::size_t n = 0; n < most_terms; ++n) {
      coefficients_[n] = coefficient;
      double const term = coefficient * power;
      sum += term;
      auto const k = static_cast<double>(n);
      double const growth = (power_ + k) * (upper_ + k) / ((c_.a + c_.b + k) * (k + 1.0));
      double const ratio = w * (std::max)(1.0, growth);
      if (std::abs(term) * ratio < 1e-17 * (1.0 - ratio) * std::abs(sum)) return n + 1;
      coefficient *= growth;
      power *= w;
    }
    return 0;
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
/// by the Gauss-Legendre rule of 10 points in y = log(1 + κz), where the integrand is smooth,
/// panel by panel. There is no division by a − 1: nothing happens at a = 1. `to` may be infinite
/// where δ is above 0.
[[nodiscard]] inline double purchases_while_alive(alive_customer const& c, double from, double to,
                                                  double delta) {
  constexpr std::size_t points = 10;
  constexpr std::array<double, points / 2> abscissas = {
      0.97390652851717172008, 0.86506336668898451073, 0.67940956829902440623, 0.4333953941292471908,
      0.14887433898163121088};
  constexpr std::array<double, points / 2> weights = {
      0.066671344308688137594, 0.14945134915058059315, 0.219086362515982044, 0.26926671930999635509,
      0.29552422471475287017};

  // Beyond 45 / δ less than a unit of the last digit is left.
  if (delta > 0.0) to = (std::min)(to, from + 45.0 / delta);
  // The scale on which h falls where it falls faster than 1 + z rises.
  double const scale = (std::max)(1.0, (c.r + 1.0) / (c.a + c.b));
  double const decline =
      (std::max)((std::min)(c.a, c.r + 1.0), (c.r + 1.0) * c.a / ((c.a + c.b) * scale));
  double const end = std::log1p(scale * to / c.alpha);
  purchase_decline<points> decline_at{c};
  double sum = 0.0;
  for (double y = std::log1p(scale * from / c.alpha); y < end;) {
    // A panel over which the integrand changes by a factor of about 30 at most.
    double const steepness = std::abs(delta) * c.alpha / scale * std::exp(y);
    double length = (std::min)(1.6, end - y);
    while (decline * length + steepness * (std::exp(length) - 1.0) > 3.5) length *= 0.75;

    std::array<double, points> z{};
    std::array<double, points> log_factor{};
    for (std::size_t i = 0; i < points; ++i) {
      double const x = i < points / 2 ? -abscissas[i] : abscissas[points - 1 - i];
      double const at = y + 0.5 * length * (1.0 + x);
      z[i] = (std::exp(at) - 1.0) / scale;
      log_factor[i] = at - delta * c.alpha * z[i];
    }
    std::array<double, points> const values = decline_at.times_exp(log_factor, z);
    double panel = 0.0;
    for (std::size_t i = 0; i < points / 2; ++i) {
      panel += weights[i] * (values[i] + values[points - 1 - i]);
    }
    sum += 0.5 * length * panel;
    y = end - y > length ? y + length : end;
  }
  return c.r / scale * sum;
}

}  // namespace patron::inline v0::detail

#endif
