// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CUSTOMER_STANDING_HPP
#define PATRON_EXAMPLES_REVIEW_CUSTOMER_STANDING_HPP

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "grade_book.hpp"

/// Whether people are customers: as the stages say, or else from their first order on.
class customer_standing {
 public:
  customer_standing(grade_book const& grades,
                    std::map<std::string, std::chrono::sys_days> const& customer_since)
      : grades_{grades}, since_{customer_since} {}

  /// On the evening of a day.
  [[nodiscard]] bool is_customer(std::string const& person, std::chrono::sys_days day) const;

  /// The day on which a customer left, who has not come back; none for everybody else.
  [[nodiscard]] std::optional<std::chrono::sys_days> left_on(std::string const& person) const;

 private:
  grade_book const& grades_;
  std::map<std::string, std::chrono::sys_days> const& since_;
};

#endif
