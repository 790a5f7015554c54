// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CONTRADICTIONS_HPP
#define PATRON_EXAMPLES_REVIEW_CONTRADICTIONS_HPP

#include <patron/report/sections/contradictions_section.hpp>

#include <vector>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "firm_records.hpp"
#include "relations.hpp"

/// Where the files do not agree: people of one of whom another should know, and referrals that
/// cannot all be right. Each with the place of the first such row of a person, and how many there
/// are.
[[nodiscard]] std::vector<patron::contradiction> find_contradictions(arguments const& asked,
                                                                     firm_records const& firm,
                                                                     firm_orders const& orders,
                                                                     relations const& known);

#endif
