// SPDX-License-Identifier: MIT
// Currencies with no decimals: yen, won.
#include "review_orders_impl.hpp"

template orders_reviewed review_orders<0>(arguments const& asked,
                                          std::optional<std::chrono::sys_days> others_end,
                                          bad_rows& bad);
