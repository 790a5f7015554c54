// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_IN_PARTS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_IN_PARTS_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"

/// The review of orders alone within --memory: the same as in memory, in passes over parts of the
/// orders. Throws as `firm_parts` does.
[[nodiscard]] patron::review review_in_parts(arguments const& asked);

#endif
