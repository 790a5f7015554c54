// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MAKE_REVIEW_HPP
#define PATRON_REPORT_MAKE_REVIEW_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/money.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/concentration_maker.hpp>
#include <patron/report/detail/customers_maker.hpp>
#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/grip_maker.hpp>
#include <patron/report/detail/holdout_maker.hpp>
#include <patron/report/detail/retention_maker.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/waiting_maker.hpp>
#include <patron/report/detail/worth_maker.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/order_parts.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Makes what a review begins with.
template<class Id>
class order_sections_maker {
 public:
  order_sections_maker(currency_info currency, std::chrono::sys_days until,
                       review_options const& options)
      : currency_{currency},
        customers_{until, currency},
        grip_{until},
        retention_{until},
        worth_{options} {}

  void add(review_pass pass, review_data<Id> const& data) {
    for_each_maker([&](auto& maker) { maker.add(pass, data); });
  }

  void see_totals(std::vector<std::int64_t> const& ascending) {
    customers_.see_totals(ascending);
    concentration_.see_totals(ascending);
  }

  void end(review_pass pass, review_facts const& facts) {
    for_each_maker([&](auto& maker) { maker.end(pass, facts); });
  }

  [[nodiscard]] review finish(review_facts const& facts) {
    review r;
    r.currency = currency_;
    r.customers = customers_.finish(facts);
    if (facts.customers == 0) {
      for (char const* section :
           {"grip", "retention", "time_to_second_purchase", "concentration", "ltv", "holdout"}) {
        r.missing.push_back({section, "nobody has bought yet"});
      }
      return r;
    }
    r.grip = grip_.finish(facts, r.missing);
    r.retention = retention_.finish(facts, r.missing);
    r.second_purchase = second_purchase_.finish(facts, r.missing);
    r.concentration = concentration_.finish(facts, r.missing);
    r.worth = worth_.finish(facts, r.missing);
    r.holdout = holdout_.finish(facts, r.missing);
    return r;
  }

 private:
  template<class Use>
  void for_each_maker(Use const& use) {
    use(customers_);
    use(grip_);
    use(retention_);
    use(second_purchase_);
    use(concentration_);
    use(worth_);
    use(holdout_);
  }

  currency_info currency_;
  customers_maker<Id> customers_;
  grip_maker<Id> grip_;
  retention_maker<Id> retention_;
  waiting_maker<Id> second_purchase_{};
  concentration_maker<Id> concentration_{};
  worth_maker<Id> worth_;
  holdout_maker<Id> holdout_{};
};

}  // namespace detail

/// The review of a firm from its book of orders in minor units of a currency, as of `until`, the
/// last day observed; `add_stages` and `add_sowing` add what other records tell. Equal books give
/// equal reviews, in whatever order and in how many pieces the orders came. Throws where an order
/// lies after `until`.
template<class Id>
[[nodiscard]] review make_review(purchase_book<Id, std::int64_t> const& book,
                                 currency_info currency, std::chrono::sys_days until,
                                 review_options const& options = {}) {
  detail::order_sections_maker<Id> maker{currency, until, options};
  return maker.finish(detail::fold_parts(book, until, maker));
}

/// The same for orders in parts, which need not all be held at once. They are walked three times;
/// the review is that of one book of all of them, to the last bit.
///
///     review const r = make_review(parts, {"USD", 2}, until);
template<order_parts Parts>
[[nodiscard]] review make_review(Parts&& parts, currency_info currency, std::chrono::sys_days until,
                                 review_options const& options = {}) {
  detail::order_sections_maker<detail::part_id_t<Parts>> maker{currency, until, options};
  return maker.finish(detail::fold_parts(parts, until, maker));
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
