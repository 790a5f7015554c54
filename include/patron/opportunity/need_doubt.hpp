// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_NEED_DOUBT_HPP
#define PATRON_OPPORTUNITY_NEED_DOUBT_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/opportunity/need_event.hpp>
#include <patron/opportunity/need_life.hpp>

#include <cstddef>
#include <string_view>

namespace patron::inline v0 {

/// What in the record of an event does not agree with the others of the same need.
enum class need_doubt {
  proposed_before_noticed,  ///< a proposal, or the decision against one, when nobody knew of a need
  met_before_noticed,       ///< met, by whomever, when nobody knew of it
  met_twice                 ///< met when it had been met, and had not come up again since
};

/// The doubt in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(need_doubt doubt) noexcept {
  switch (doubt) {
    case need_doubt::proposed_before_noticed:
      return "proposed before it was noticed";
    case need_doubt::met_before_noticed:
      return "met before it was noticed";
    case need_doubt::met_twice:
      return "met twice";
  }
  return "unknown";
}

/// An event with a doubt, and where it stands.
template<customer_id Id, need_label Need>
struct doubtful_need {
  Id customer{};
  Need need{};
  day_point day{};
  need_event event{};
  need_doubt doubt{};
  std::size_t record = 0;  ///< position in the caller's range, from 0

  friend constexpr bool operator==(doubtful_need const&, doubtful_need const&) = default;
};

}  // namespace patron::inline v0

#endif
