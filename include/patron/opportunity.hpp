// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_HPP
#define PATRON_OPPORTUNITY_HPP

// IWYU pragma: begin_exports
#include <patron/opportunity/answered_needs.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/customers_left.hpp>
#include <patron/opportunity/leaving_after_waiting.hpp>
#include <patron/opportunity/missed_needs.hpp>
#include <patron/opportunity/need_doubt.hpp>
#include <patron/opportunity/need_event.hpp>
#include <patron/opportunity/need_history.hpp>
#include <patron/opportunity/need_life.hpp>
#include <patron/opportunity/next_never_proposed.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>
#include <patron/opportunity/opportunity_totals.hpp>
#include <patron/opportunity/priority_inversions.hpp>
#include <patron/opportunity/recovered.hpp>
#include <patron/opportunity/recovered_sales.hpp>
#include <patron/opportunity/unknown_customers.hpp>
#include <patron/opportunity/unused_trust.hpp>
// IWYU pragma: end_exports

#endif
