// SPDX-License-Identifier: MIT
// Currencies with 2 decimals: dollars, euros.
#include "read_and_review.hpp"

template patron::review review_of<2>(arguments const& asked);
