// SPDX-License-Identifier: MIT
// Currencies with no decimals: yen, won.
#include "read_and_review.hpp"

template patron::review review_of<0>(arguments const& asked);
