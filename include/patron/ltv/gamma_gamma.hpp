// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_GAMMA_GAMMA_HPP
#define PATRON_LTV_GAMMA_GAMMA_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/ltv/detail/check_parameters.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/spend_model.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/log_beta.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What customers spend on a purchase: each around a mean of their own, the means different from
/// customer to customer.
///
/// One purchase is Gamma(p, ν), and ν differs between customers as Gamma(q, γ). A customer whose x
/// repeat purchases brought m on average is expected to spend
///
///     E(M | x, m) = p (γ + x m) / (p x + q − 1),
///
/// between m and the mean of all, nearer to m the more purchases there were. `gamma` is in major
/// units of the currency, as m is; p and q have no unit.
///
/// Spend is taken to be independent of frequency: `frequency_spend_correlation` tells whether it
/// is. Source: Fader and Hardie 2013, "The Gamma-Gamma Model of Monetary Value", eqs. 1a and 5.
///
/// Every question throws where a parameter is not above 0.
// A template, so that only those who look at spend pay for it when they compile.
template<class Frequency = std::uint32_t>
struct basic_gamma_gamma {
  double p = 1.0;      ///< how alike the purchases of one customer are: the larger, the more
  double q = 1.0;      ///< how alike the customers are; with 1 and below the mean is infinite
  double gamma = 1.0;  ///< in major units

  static constexpr std::string_view name = "gamma-gamma";
  static constexpr std::array<std::string_view, 3> parameter_names{"p", "q", "gamma"};

  /// What a purchase brings on average over all customers; none where that is infinite, because
  /// the tail of the largest spenders is too heavy (q <= 1).
  ///
  ///     E(M) = p γ / (q − 1)
  [[nodiscard]] std::optional<double> mean_spend() const {
    check("mean_spend");
    if (q <= 1.0) return std::nullopt;
    return p * gamma / (q - 1.0);
  }

  /// What the next purchase of a customer is expected to bring, in major units. Somebody without a
  /// repeat purchase is expected to spend the mean of all; so is somebody whose refunds outweigh
  /// the repeat purchases, because what those brought can no longer be read from the sum.
  ///
  /// Throws where the answer is infinite: p x + q <= 1.
  template<spending_customer C>
  [[nodiscard]] double expected_spend(C const& customer) const {
    std::optional<double> const mean = customer.mean_repeat_spend();
    if (!mean || *mean < 0.0) return expected_spend(0, 0.0);
    return expected_spend(customer.frequency, *mean);
  }

  /// The same for x repeat purchases that brought `mean` on average. Throws where that is below 0.
  [[nodiscard]] double expected_spend(Frequency frequency, double mean) const {
    check("expected_spend");
    if (frequency == 0) mean = 0.0;
    if (!(mean >= 0.0 && mean - mean == 0.0)) {
      refuse_mean("expected_spend", mean, "is not a number from 0 on");
    }
    double const weight = p * frequency + q - 1.0;
    if (weight <= 0.0) {
      detail::raise(fault{.where = "expected_spend",
                          .field = "q",
                          .value = detail::number_text{q}.view(),
                          .reason = "leaves the mean spend of this customer infinite; "
                                    "mean_spend() tells beforehand"});
    }
    return p * (gamma + frequency * mean) / weight;
  }

  /// The logarithm of the likelihood of a mean spend m over x repeat purchases:
  ///
  ///     Γ(px+q) / (Γ(px) Γ(q)) · γ^q m^(px−1) x^(px) / (γ + m x)^(px+q)
  ///
  /// 0 for a customer who says nothing about it: no repeat purchase, or a mean of 0 or below.
  template<spending_customer C>
  [[nodiscard]] double log_likelihood(C const& customer) const {
    std::optional<double> const mean = customer.mean_repeat_spend();
    if (!mean || *mean <= 0.0) return 0.0;
    return log_likelihood(customer.frequency, *mean);
  }

  /// The same for a frequency from 1 on and a mean above 0; throws for others.
  [[nodiscard]] double log_likelihood(Frequency frequency, double mean) const {
    check("log_likelihood");
    if (frequency == 0) {
      detail::raise(fault{.where = "log_likelihood",
                          .field = "frequency",
                          .value = "0",
                          .reason = "is no repeat purchase: there is no mean spend"});
    }
    if (!(mean > 0.0 && mean - mean == 0.0)) {
      refuse_mean("log_likelihood", mean, "is not a number above 0");
    }
    double const shape = p * frequency;
    double const total = mean * frequency;
    return -log_beta(shape, q) - std::log(mean) - shape * std::log1p(gamma / total) -
           q * std::log1p(total / gamma);
  }

  /// Makes by chance what a customer spends on average over so many purchases; 0 for none.
  template<bit_source G>
  [[nodiscard]] double simulate(G& generator, Frequency frequency) const {
    check("simulate");
    if (frequency == 0) return 0.0;
    double const rate = draw_gamma(generator, q, 1.0 / gamma);
    return draw_gamma(generator, p * frequency) / (rate * frequency);
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.p, self.q, self.gamma);
  }
  friend constexpr bool operator==(basic_gamma_gamma const&, basic_gamma_gamma const&) = default;

 private:
  void check(std::string_view where) const { detail::check_parameters(where, *this); }

  [[noreturn]] static void refuse_mean(std::string_view where, double mean,
                                       std::string_view reason) {
    detail::raise(fault{.where = where,
                        .field = "mean spend",
                        .value = detail::number_text{mean}.view(),
                        .reason = reason});
  }
};
using gamma_gamma = basic_gamma_gamma<>;

}  // namespace patron::inline v0

#endif
