// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_GRIP_HPP
#define PATRON_REPORT_ADD_GRIP_HPP

#include <patron/core/money.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace patron::inline v0 {

/// Adds to a review what its orders tell of those who come and go: where revenue came from and
/// went, the customers in groups, and who has gone quiet.
///
///     review r = make_review(book, until);
///     add_grip(r, book);
///
/// It takes the book in a currency or in minor units; equal books give equal reviews. Throws for an
/// order after the last day of the review.
template<class Id>
void add_grip(review& r, purchase_book<Id, std::int64_t> const& book,
              review_options const& options = {}) {
  detail::review_data<Id, std::int64_t> const data{book, r.customers.until};
  if (data.customers.empty()) {
    for (char const* section : {"movements", "segments", "quiet"}) {
      r.missing.push_back({section, "nobody has bought yet"});
    }
    return;
  }
  r.movements = detail::make_movements_section(data);
  r.segments = detail::make_segments_section(data, r.missing);
  r.quiet = detail::make_quiet_section(data, options.quiet, r.missing);
}
template<class Id, currency C>
void add_grip(review& r, purchase_book<Id, money<C>> const& book,
              review_options const& options = {}) {
  add_grip(r, minor_unit_book(book), options);
}

/// Adds to a review which way in brings customers who come back: by first product, first channel,
/// salesperson, whatever `group_of` gives for a customer's id, as text.
///
///     add_way_in(r, book, "product", [&](auto const& id) { return first_product.at(id); });
///
/// Take what was known when the customer came. Called once for each kind of group, in the order in
/// which they are shown. Throws for an order after the last day of the review.
template<class Id, exact_amount Amount, class GroupOf>
void add_way_in(review& r, purchase_book<Id, Amount> const& book, std::string by, GroupOf group_of,
                review_options const& options = {}) {
  auto days = book.days();
  std::erase_if(days, [](auto const& day) { return day.orders == 0; });
  r.ways_in.push_back(detail::make_way_in_section(days, r.customers.until, std::move(by),
                                                  std::move(group_of), options.back_within));
}

}  // namespace patron::inline v0

#endif
