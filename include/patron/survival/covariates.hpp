// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_COVARIATES_HPP
#define PATRON_SURVIVAL_COVARIATES_HPP

#include <array>
#include <cstddef>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// What is asked of each record beside its time: a list of projections to numbers.
template<class... Projections>
struct covariate_list {
  static constexpr std::size_t size = sizeof...(Projections);

  std::tuple<Projections...> projections;

  /// The numbers of one record, in the order of the list.
  template<class Record>
  [[nodiscard]] constexpr std::array<double, size> operator()(Record&& record) {
    return std::apply(
        [&record](Projections&... each) {
          return std::array<double, size>{static_cast<double>(std::invoke(each, record))...};
        },
        projections);
  }
};

/// The covariates of a regression: `covariates(&customer::age, &customer::has_contract)`.
///
/// Each is a number or a `bool` (0 and 1). A category has no order: make one `bool` of each of its
/// values but one, which the others are compared with.
template<class... Projections>
  requires(sizeof...(Projections) > 0)
[[nodiscard]] constexpr covariate_list<Projections...> covariates(Projections... projections) {
  return {{std::move(projections)...}};
}

namespace detail {

template<class List, class Record>
inline constexpr bool gives_numbers = false;
template<class Record, class... Projections>
  requires(std::is_invocable_v<Projections&, Record> && ...)
inline constexpr bool gives_numbers<covariate_list<Projections...>, Record> =
    (std::is_arithmetic_v<std::remove_cvref_t<std::invoke_result_t<Projections&, Record>>> && ...);

}  // namespace detail
}  // namespace patron::inline v0

#endif
