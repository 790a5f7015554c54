// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_OFFERS_BOUGHT_HPP
#define PATRON_EXAMPLES_REVIEW_OFFERS_BOUGHT_HPP

#include <patron/offer/offer_history.hpp>

#include <optional>

#include "firm_orders.hpp"
#include "offer_records.hpp"

/// Which offers of the ladder each customer bought, by day; none where no --offers were given.
using offers_bought = std::optional<patron::offer_history<customer_key>>;

[[nodiscard]] offers_bought bought_of(firm_orders const& of,
                                      std::optional<offer_records> const& offers);

#endif
