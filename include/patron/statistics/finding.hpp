// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_FINDING_HPP
#define PATRON_STATISTICS_FINDING_HPP

#include <string_view>

namespace patron::inline v0 {

/// What the data say to a question that is answered by yes.
enum class finding {
  too_few,    ///< nothing: there are too few records for any answer
  not_shown,  ///< they do not show it, which is not to say that it is not so
  shown       ///< they show it
};

/// An answer and why: one sentence for people.
struct verdict {
  patron::finding finding = patron::finding::too_few;
  std::string_view reason{};

  [[nodiscard]] constexpr bool shown() const noexcept { return finding == patron::finding::shown; }
  friend constexpr bool operator==(verdict, verdict) = default;
};

}  // namespace patron::inline v0

#endif
