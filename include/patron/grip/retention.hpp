// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RETENTION_HPP
#define PATRON_GRIP_RETENTION_HPP

namespace patron::inline v0 {

/// What "retained in the k-th period" says. Four meanings, four answers from the same customers;
/// a figure that does not say which is none.
enum class retention {
  in_period,        ///< active in that period (default); may rise again
  then_or_later,    ///< active in that period or in a later one: not yet gone. It may still rise,
                    ///< and the last columns know little of what is later
  unbroken,         ///< active in that period and in every one before it
  against_previous  ///< active in that period, of those active in the one before it
};

}  // namespace patron::inline v0

#endif
