// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_OFFERS_HPP
#define PATRON_REPORT_ADD_OFFERS_HPP

#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/offer/offer_profit.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/offer_names.hpp>
#include <patron/report/detail/same_end.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A ladder of offers whose prices are money, or minor units of the review's currency.
template<class T>
concept priced_ladder = any_offer_ladder<T> && detail::review_amount<typename T::measure_type>;

/// Adds to a review what the ladder of offers tells: which rung is missing, who climbs, and which
/// offers bring customers who leave.
///
///     offer_ladder const offers{services, &service::price, &service::name};
///     add_offers(r, offers, offer_history{orders, offers, until, &order::customer, …});
///
/// `unknown` are the products of orders that are not on the ladder and so not in the history
/// (`unknown_offers` finds them): they are named, and merged with nothing. Throws where the history
/// ends on another day than the review.
template<priced_ladder Ladder, class Id>
void add_offers(review& r, Ladder const& offers, offer_history<Id> const& bought,
                std::vector<unknown_product> unknown = {}, review_options const& options = {}) {
  detail::check_same_end("add_offers", r.customers.until, bought.until());
  auto const names = detail::names_of(offers);
  r.offers = detail::make_offers_section(offers, options.widest_step, std::move(unknown));
  r.ascent = detail::make_ascent_section(bought, names, r.missing);
  r.catalogue = detail::make_catalogue_section(bought, names, options.back_within, r.missing);
}

/// Adds to a review where profit comes from.
///
///     add_offer_profit(r, offers, offer_profit(orders, offers, until, …));
template<priced_ladder Ladder, detail::review_amount Amount>
void add_offer_profit(review& r, Ladder const& offers, offer_profit_report<Amount> const& profit) {
  r.offer_profit =
      detail::make_offer_profit_section(profit, detail::names_of(offers), r.currency, r.missing);
}

}  // namespace patron::inline v0

#endif
