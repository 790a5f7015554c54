// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_GRIP_HPP
#define PATRON_REPORT_ADD_GRIP_HPP

#include <patron/core/amount.hpp>
#include <patron/core/money.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/movements_maker.hpp>
#include <patron/report/detail/quiet_maker.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/segments_maker.hpp>
#include <patron/report/detail/way_in_maker.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/order_parts.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Makes what orders tell of those who come and go.
template<class Id>
class grip_sections_maker {
 public:
  grip_sections_maker(std::chrono::sys_days until, review_options const& options)
      : segments_{until}, quiet_{until, options.quiet, options.follow_within} {}

  void add(review_pass pass, review_data<Id> const& data) {
    for_each_maker([&](auto& maker) { maker.add(pass, data); });
  }

  void see_totals(std::vector<std::int64_t> const& ascending) { segments_.see_totals(ascending); }

  void end(review_pass pass, review_facts const& facts) {
    for_each_maker([&](auto& maker) { maker.end(pass, facts); });
  }

  void finish(review& r, review_facts const& facts) {
    if (facts.customers == 0) {
      for (char const* section : {"movements", "segments", "quiet"}) {
        r.missing.push_back({section, "nobody has bought yet"});
      }
      return;
    }
    r.movements = movements_.finish();
    r.segments = segments_.finish(facts, r.missing);
    r.quiet = quiet_.finish(facts, r.missing);
  }

 private:
  template<class Use>
  void for_each_maker(Use const& use) {
    use(movements_);
    use(segments_);
    use(quiet_);
  }

  movements_maker<Id> movements_{};
  segments_maker<Id> segments_;
  quiet_maker<Id> quiet_;
};

/// The days of a book on which somebody bought. Throws for an order after `until`.
template<class Id, exact_amount Amount>
[[nodiscard]] std::vector<purchase_day<Id, Amount>> purchase_days(
    purchase_book<Id, Amount> const& book, std::chrono::sys_days until) {
  observation_end const end{"add_way_in", until};
  auto days = book.days();
  for (auto const& day : days) (void)end.accept(day.day);
  std::erase_if(days, [](auto const& day) { return day.orders == 0; });
  return days;
}

}  // namespace detail

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
  detail::grip_sections_maker<Id> maker{r.customers.until, options};
  maker.finish(r, detail::fold_parts(book, r.customers.until, maker));
}
template<class Id, currency C>
void add_grip(review& r, purchase_book<Id, money<C>> const& book,
              review_options const& options = {}) {
  add_grip(r, minor_unit_book(book), options);
}

/// The same for orders in parts, which are walked three times.
template<order_parts Parts>
void add_grip(review& r, Parts&& parts, review_options const& options = {}) {
  detail::grip_sections_maker<detail::part_id_t<Parts>> maker{r.customers.until, options};
  maker.finish(r, detail::fold_parts(parts, r.customers.until, maker));
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
  detail::way_in_maker maker{std::move(by), options.back_within};
  maker.add(detail::purchase_days(book, r.customers.until), r.customers.until, group_of);
  r.ways_in.push_back(maker.finish());
}

/// The same for orders in parts, which are walked once: `group_of` is asked for an id while its
/// part is the one that was taken last.
template<order_parts Parts, class GroupOf>
void add_way_in(review& r, Parts&& parts, std::string by, GroupOf group_of,
                review_options const& options = {}) {
  detail::way_in_maker maker{std::move(by), options.back_within};
  for (auto const& part : parts) {
    maker.add(detail::purchase_days(part, r.customers.until), r.customers.until, group_of);
  }
  r.ways_in.push_back(maker.finish());
}

}  // namespace patron::inline v0

#endif
