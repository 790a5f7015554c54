// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_HTML_HPP
#define PATRON_REPORT_REVIEW_HTML_HPP

#include <patron/report/figures/customer_figures.hpp>
#include <patron/report/figures/gauges_figure.hpp>
#include <patron/report/figures/projection_figures.hpp>
#include <patron/report/figures/prospect_figures.hpp>
#include <patron/report/figures/worth_figures.hpp>
#include <patron/report/html/html_page.hpp>
#include <patron/report/language.hpp>
#include <patron/report/picture.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_text.hpp>
#include <patron/report/sections/customers_section.hpp>

#include <concepts>
#include <string>

namespace patron::inline v0 {

/// A page of one review, which it must not outlive: it draws what the sections have a place for.
template<std::same_as<review> Review>
class review_page final : public html_page {
 public:
  review_page(Review const& shown, patron::language in)
      : html_page{shown.currency, in}, review_{shown} {}

 private:
  void write_picture(picture what) override {
    switch (what) {
      case picture::mechanisms:
        return detail::draw_gauges(*this, review_.gauges);
      case picture::grip:
        return detail::draw_grip(*this, review_.grip);
      case picture::retention:
        return detail::draw_retention(*this, review_.retention);
      case picture::second_purchase:
        return detail::draw_second_purchase(*this, review_.second_purchase);
      case picture::contracts_held:
        return detail::draw_contracts_held(*this, review_.leaving);
      case picture::stages:
        return detail::draw_stages(*this, review_.stages);
      case picture::offers:
        return detail::draw_offers(*this, review_.offers);
      case picture::concentration:
        return detail::draw_concentration(*this, review_.concentration);
      case picture::worth:
        return detail::draw_worth(*this, review_.worth);
      case picture::holdout:
        return detail::draw_holdout(*this, review_.holdout);
      case picture::opportunity:
        return detail::draw_opportunity(*this, review_.opportunity);
      case picture::projection:
        return detail::draw_projection(*this, review_.projection);
      case picture::gains:
        return detail::draw_gains(*this, review_.projection);
      case picture::scenarios:
        return detail::draw_scenarios(*this, review_.projection);
    }
  }

  Review const& review_;
};

namespace detail {

/// Of how much the page tells.
template<class Page>
[[nodiscard]] std::string lead_text(Page& page, customers_section const& all) {
  if (!all.first_day) return {};
  return page.words("{0} of {1}, from {2} to {3}. Amounts are in {4}.",
                    {page.words("{0} order|{0} orders", {all.orders}),
                     page.words("{0} customer|{0} customers", {all.customers}),
                     page.day(*all.first_day), page.day(all.until), currency_name(page)});
}

}  // namespace detail

/// A review for a person, as one page for a browser, with pictures: the sections of the text in
/// their order. It needs nothing but itself: no script, no fonts, no network. Equal reviews give
/// equal bytes.
template<std::same_as<review> Review>
[[nodiscard]] std::string to_html(Review const& r, language in = language::english) {
  review_page<Review> page{r, in};
  detail::write_text(page, r);
  return page.html(
      {.title = page.words("How your firm stands"),
       .lead = detail::lead_text(page, r.customers),
       .skip = page.words("Skip to the review"),
       .sections = page.words("Sections"),
       .footer = page.words(
           "All from the firm's own records; the same records give the same page. A 95 % interval "
           "says how far chance alone may move a figure: of few customers it is wide. Where too "
           "few were counted, nothing is said.")});
}

}  // namespace patron::inline v0

#endif
