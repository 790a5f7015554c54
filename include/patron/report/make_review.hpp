// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MAKE_REVIEW_HPP
#define PATRON_REPORT_MAKE_REVIEW_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/money.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <chrono>
#include <cstdint>

namespace patron::inline v0 {

/// The review of a firm from its book of orders in minor units of a currency, as of `until`, the
/// last day observed; `add_stages` and `add_sowing` add what other records tell. Equal books give
/// equal reviews, in whatever order and in how many pieces the orders came. Throws where an order
/// lies after `until`.
template<class Id>
[[nodiscard]] review make_review(purchase_book<Id, std::int64_t> const& book,
                                 currency_info currency, std::chrono::sys_days until,
                                 review_options const& options = {}) {
  detail::review_data<Id, std::int64_t> const data{book, until};
  review r;
  r.currency = currency;
  r.customers = detail::make_customers_section(book, data, currency);
  if (data.customers.empty()) {
    for (char const* section :
         {"grip", "retention", "time_to_second_purchase", "concentration", "ltv", "holdout"}) {
      r.missing.push_back({section, "nobody has bought yet"});
    }
    return r;
  }
  r.grip = detail::make_grip_section(data, r.missing);
  r.retention = detail::make_retention_section(data, r.missing);
  r.second_purchase = detail::make_waiting_section(data, r.missing);
  r.concentration = detail::make_concentration_section(data, r.missing);
  r.worth = detail::make_worth_section(data, options, r.missing);
  r.holdout = detail::make_holdout_section(data, r.missing);
  return r;
}

/// The same for a book in the money of a currency.
///
///     review const r = make_review(book, until);
template<class Id, currency C>
[[nodiscard]] review make_review(purchase_book<Id, money<C>> const& book,
                                 std::chrono::sys_days until, review_options const& options = {}) {
  return make_review(minor_unit_book(book), {C::code, C::exponent}, until, options);
}

}  // namespace patron::inline v0

#endif
