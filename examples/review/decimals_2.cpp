// SPDX-License-Identifier: MIT
// Currencies with 2 decimals: dollars, euros.
#include "review_orders_impl.hpp"

template orders_reviewed review_orders<2>(arguments const& asked,
                                          std::optional<std::chrono::sys_days> others_end,
                                          bad_rows& bad);
