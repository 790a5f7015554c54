// SPDX-License-Identifier: MIT
// Currencies with 3 decimals: dinars.
#include "read_and_review.hpp"

template patron::review review_of<3>(arguments const& asked);
