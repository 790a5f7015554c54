// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_SATISFACTION_ANSWER_HPP
#define PATRON_TRUST_SATISFACTION_ANSWER_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>

#include <compare>
#include <cstdint>
#include <tuple>

namespace patron::inline v0 {

/// A customer's answer to how satisfied she is: a row of `satisfaction`.
template<customer_id Id>
struct satisfaction_answer {
  Id customer{};
  day_point day{};
  std::int32_t score = 0;

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customer, self.day, self.score);
  }
  friend constexpr bool operator==(satisfaction_answer const&,
                                   satisfaction_answer const&) = default;
};

/// Somebody and a day: a question sent, or a complaint.
template<customer_id Id>
struct customer_day {
  Id customer{};
  day_point day{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customer, self.day);
  }
  friend constexpr bool operator==(customer_day const&, customer_day const&) = default;
};

}  // namespace patron::inline v0

#endif
