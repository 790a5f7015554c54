// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CUSTOMER_STANDING_HPP
#define PATRON_EXAMPLES_REVIEW_CUSTOMER_STANDING_HPP

#include <chrono>
#include <optional>

#include "grade_book.hpp"

/// Whether people are customers: as the stages say, or else from their first order on.
class customer_standing {
 public:
  customer_standing(grade_book const& grades,
                    customer_map<std::chrono::sys_days> const& customer_since)
      : grades_{grades}, since_{customer_since} {}

  /// On the evening of a day.
  [[nodiscard]] bool is_customer(customer_key person, std::chrono::sys_days day) const;

  /// The day on which a customer left, who has not come back; none for everybody else.
  [[nodiscard]] std::optional<std::chrono::sys_days> left_on(customer_key person) const;

 private:
  grade_book const& grades_;
  customer_map<std::chrono::sys_days> const& since_;
};

#endif
