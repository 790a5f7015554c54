// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_PICTURE_HPP
#define PATRON_REPORT_PICTURE_HPP

#include <cstdint>

namespace patron::inline v0 {

/// What a report can show as a picture; each has its place in a section, and a page that cannot
/// draw leaves it out.
enum class picture : std::uint8_t {
  mechanisms,       ///< the five mechanisms against their targets
  grip,             ///< the grip rate by quarter
  retention,        ///< who stays, by when they joined
  second_purchase,  ///< how soon they come back
  contracts_held,   ///< how long contracts go on
  stages,           ///< how many come how far up the ladder
  offers,           ///< the ladder of prices and what is missing on it
  concentration,    ///< what the best tenth brought
  worth,            ///< what is still to come
  holdout,          ///< what the model foretold and what came
  opportunity,      ///< what is being lost
  projection,       ///< customers to come
  gains,            ///< where more work brings most
  scenarios         ///< what if
};

}  // namespace patron::inline v0

#endif
