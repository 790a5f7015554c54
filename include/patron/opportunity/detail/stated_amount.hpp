// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_DETAIL_STATED_AMOUNT_HPP
#define PATRON_OPPORTUNITY_DETAIL_STATED_AMOUNT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/number_text.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace patron::inline v0::detail {

/// The amount that a caller states of something that may have none.
template<class T>
struct stated {
  using type = T;
};
template<class T>
struct stated<std::optional<T>> {
  using type = T;
};
template<class T>
using stated_amount_t = typename stated<T>::type;

template<class T>
struct expected {};
template<class T>
struct expected<estimated<T>> {
  using type = T;
};

/// The amount of an `estimated<Amount>`, or of an optional one; anything else is not expected but
/// measured, and has none.
template<class T>
using expected_amount_t = typename expected<stated_amount_t<std::decay_t<T>>>::type;

/// What was stated, if anything. Throws where it is below zero: nobody loses less than nothing.
template<exact_amount Amount>
[[nodiscard]] std::optional<Amount> stated_amount(std::string_view where, std::string_view field,
                                                  std::optional<Amount> stated,
                                                  std::uint64_t record) {
  if (stated && *stated < Amount{}) {
    raise(fault{.where = where,
                .record = record,
                .field = field,
                .value = number_text{amount_traits<Amount>::to_double(*stated)}.view(),
                .reason = "is below zero"});
  }
  return stated;
}

/// The same of an expectation.
template<exact_amount Amount>
[[nodiscard]] std::optional<estimated<Amount>> expected_amount(
    std::string_view where, std::string_view field, std::optional<estimated<Amount>> expected,
    std::uint64_t record) {
  if (expected) (void)stated_amount<Amount>(where, field, expected->amount(), record);
  return expected;
}

}  // namespace patron::inline v0::detail

#endif
