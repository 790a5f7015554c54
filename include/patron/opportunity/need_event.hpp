// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_NEED_EVENT_HPP
#define PATRON_OPPORTUNITY_NEED_EVENT_HPP

#include <string_view>

namespace patron::inline v0 {

/// What happens to a need of a customer, a problem that she wants solved. Events of one day are
/// taken in this order.
enum class need_event {
  noticed,       ///< somebody of the firm saw it
  raised,        ///< the customer spoke of it
  not_proposed,  ///< the firm decided to propose nothing; there is a reason
  proposed,      ///< the firm proposed something that answers it
  met,           ///< the customer bought it from the firm
  met_elsewhere  ///< she bought it from somebody else, or solved it herself
};

/// The event in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(need_event event) noexcept {
  switch (event) {
    case need_event::noticed:
      return "noticed";
    case need_event::raised:
      return "raised";
    case need_event::not_proposed:
      return "not proposed";
    case need_event::proposed:
      return "proposed";
    case need_event::met:
      return "met";
    case need_event::met_elsewhere:
      return "met elsewhere";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
