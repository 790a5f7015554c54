// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_OPTIONS_HPP
#define PATRON_REPORT_REVIEW_OPTIONS_HPP

namespace patron::inline v0 {

/// What a review is told beside the orders.
struct review_options {
  double discount = 0.10;  ///< of money that comes later, an effective rate a year
  double margin = 1.0;     ///< what is left of an amount, 0 to 1; with 1 worth is in sales
};

}  // namespace patron::inline v0

#endif
