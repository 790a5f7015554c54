// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_PARAMETRIC_MODEL_HPP
#define PATRON_LTV_PARAMETRIC_MODEL_HPP

#include <patron/core/fields.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// A model that is nothing but its parameters, all of them numbers above 0. It lists them once, by
/// `fields`, and names itself and them:
///
///     struct my_model {
///       double rate = 1.0;
///       static constexpr std::string_view name = "my model";
///       static constexpr std::array<std::string_view, 1> parameter_names{"rate"};
///       template<class Self>
///       static constexpr auto fields(Self& self) { return std::tie(self.rate); }
///     };
template<class M>
concept parametric_model = std::regular<M> && has_fields<M> && requires {
  { M::name } -> std::convertible_to<std::string_view>;
  { M::parameter_names[0] } -> std::convertible_to<std::string_view>;
};

/// How many parameters a model has.
template<parametric_model M>
inline constexpr std::size_t parameter_count =
    std::tuple_size_v<decltype(fields_of(std::declval<M&>()))>;

/// The parameters of a model, in the order of its fields.
template<parametric_model M>
[[nodiscard]] constexpr std::array<double, parameter_count<M>> parameters_of(M const& model) {
  static_assert(M::parameter_names.size() == parameter_count<M>, "a name for each parameter");
  return std::apply([](auto const&... p) { return std::array{static_cast<double>(p)...}; },
                    fields_of(model));
}

/// The model with these parameters.
template<parametric_model M>
[[nodiscard]] constexpr M with_parameters(std::array<double, parameter_count<M>> const& values) {
  M model{};
  std::apply(
      [&values](auto&... p) {
        std::size_t i = 0;
        ((p = values[i++]), ...);
      },
      fields_of(model));
  return model;
}

namespace detail {

// Searches and intervals live on the logarithms of parameters, where nothing falls below zero.

template<std::size_t N>
[[nodiscard]] std::array<double, N> logs_of(std::array<double, N> values) {
  for (double& v : values) v = std::log(v);
  return values;
}

template<std::size_t N>
[[nodiscard]] std::array<double, N> exps_of(std::array<double, N> logs) {
  for (double& v : logs) v = std::exp(v);
  return logs;
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
