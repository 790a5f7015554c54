// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_CONTRACTS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_CONTRACTS_HPP

#include <patron/report/review.hpp>

#include <optional>

#include "arguments.hpp"
#include "contract_records.hpp"

/// Adds to the review of the orders what the contracts tell, where there are some.
void review_contracts(patron::review& review, arguments const& asked,
                      std::optional<contract_records> const& contracts);

#endif
