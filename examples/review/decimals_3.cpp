// SPDX-License-Identifier: MIT
// Currencies with 3 decimals: dinars.
#include "review_orders_impl.hpp"

template orders_reviewed review_orders<3>(arguments const& asked,
                                          std::optional<std::chrono::sys_days> others_end,
                                          bad_rows& bad);
