// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_MODEL_TEXT_HPP
#define PATRON_LTV_MODEL_TEXT_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/ltv/detail/text_lines.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/parametric_model.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace patron::inline v0 {
namespace detail {

/// The unit of a model's times in seconds; 0 for a model without one.
template<class Model>
[[nodiscard]] constexpr std::uint64_t seconds_of_unit() {
  if constexpr (requires { typename Model::time_unit::period; }) {
    using period = typename Model::time_unit::period;
    static_assert(period::den == 1, "a model's time is counted in whole seconds");
    return static_cast<std::uint64_t>(period::num);
  } else {
    return 0;
  }
}

/// What the amounts of a spend model are: a currency's code, or nothing.
template<class Amount>
[[nodiscard]] constexpr std::string_view amount_code() {
  if constexpr (requires { Amount::currency_type::code; }) {
    return Amount::currency_type::code;
  } else {
    return "-";
  }
}

}  // namespace detail

/// A fitted model as text, to be kept and read again by `fit_from_text`, here or on another
/// machine, bit for bit.
///
///     patron-fit 1
///     model MBG/NBD
///     unit 604800
///     currency -
///     r 0x1.0cb8ep-1  # 0.5248
///     …
///
/// The numbers are hexadecimal, which is exact; what stands behind # is for people and not read.
template<class Model, class Amount>
[[nodiscard]] std::string to_text(fitted<Model, Amount> const& fit) {
  detail::text_writer text;
  text.line("patron-fit", 1);
  text.line("model", Model::name);
  text.line("unit", detail::seconds_of_unit<Model>());
  text.line("currency", detail::amount_code<Amount>());
  auto const values = parameters_of(fit.model);
  for (std::size_t i = 0; i < values.size(); ++i) text.line(Model::parameter_names[i], values[i]);
  text.line("log_likelihood", fit.log_likelihood);
  text.line("status", static_cast<std::uint64_t>(fit.status));
  text.line("iterations", static_cast<std::uint64_t>(fit.iterations));
  text.line("customers", fit.customers);
  text.line("left_out", fit.left_out);
  text.line("covariance", std::uint64_t{fit.covariance ? 1U : 0U});
  if (fit.covariance) {
    for (auto const& row : *fit.covariance) {
      for (double const x : row) text.line("element", x);
    }
  }
  return text.finished();
}

/// Reads what `to_text` wrote: `fit_from_text<fitted<bg_nbd>>(text)`.
///
/// Throws, with the line, where the text is of another version, another model, unit of time or
/// currency, or is damaged.
template<class Fit>
[[nodiscard]] Fit fit_from_text(std::string_view text);

namespace detail {

template<class Fit>
struct fit_reader;

template<class Model, class Amount>
struct fit_reader<fitted<Model, Amount>> {
  [[nodiscard]] static fitted<Model, Amount> read(std::string_view text) {
    text_reader lines{"fit_from_text", text};
    lines.expect("patron-fit", "1");
    lines.expect("model", Model::name);
    lines.expect("unit", std::to_string(seconds_of_unit<Model>()));
    lines.expect("currency", amount_code<Amount>());

    fitted<Model, Amount> fit;
    auto values = parameters_of(fit.model);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = lines.number(Model::parameter_names[i]);
      if (!(values[i] > 0.0)) lines.refuse("is not a parameter above 0");
    }
    fit.model = with_parameters<Model>(values);
    fit.log_likelihood = lines.number("log_likelihood");
    std::uint64_t const status = lines.count("status");
    if (status > static_cast<std::uint64_t>(fit_status::no_progress)) {
      lines.refuse("is not a status");
    }
    fit.status = static_cast<fit_status>(status);
    fit.converged = fit.status == fit_status::converged;
    std::uint64_t const iterations = lines.count("iterations");
    if (iterations > 1'000'000) lines.refuse("is not a number of iterations");
    fit.iterations = static_cast<int>(iterations);
    fit.customers = lines.count("customers");
    fit.left_out = lines.count("left_out");
    if (lines.count("covariance") != 0) {
      for (auto& row : fit.covariance.emplace()) {
        for (double& x : row) x = lines.number("element");
      }
    }
    lines.expect_end();
    return fit;
  }
};

}  // namespace detail

template<class Fit>
Fit fit_from_text(std::string_view text) {
  return detail::fit_reader<Fit>::read(text);
}

}  // namespace patron::inline v0

#endif
