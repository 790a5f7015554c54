// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_HPP
#define PATRON_GRIP_HPP

// IWYU pragma: begin_exports
#include <patron/grip/billing_period.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/grip/contract_grip_rate.hpp>
#include <patron/grip/contract_movement.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/customer_movement.hpp>
#include <patron/grip/exchange_rate.hpp>
#include <patron/grip/exchange_rates.hpp>
#include <patron/grip/gone_quiet.hpp>
#include <patron/grip/gone_quiet_holdout.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/grip/holds_best.hpp>
#include <patron/grip/leaving_reasons.hpp>
#include <patron/grip/observed_days.hpp>
#include <patron/grip/presence.hpp>
#include <patron/grip/quick_ratio.hpp>
#include <patron/grip/quiet_customer.hpp>
#include <patron/grip/quiet_search.hpp>
#include <patron/grip/quiet_verdict.hpp>
#include <patron/grip/recurring_revenue.hpp>
#include <patron/grip/retained_customers.hpp>
#include <patron/grip/retention.hpp>
#include <patron/grip/retention_by.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/grip/revenue_movements.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/grip/rfm_cuts.hpp>
#include <patron/grip/rfm_scale.hpp>
#include <patron/grip/rfm_score.hpp>
#include <patron/grip/rfm_scores.hpp>
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/grip/rounded_movement.hpp>
#include <patron/grip/segment_movement.hpp>
#include <patron/grip/segment_plan.hpp>
#include <patron/grip/segments.hpp>
#include <patron/grip/tenures.hpp>
#include <patron/grip/waiting_times.hpp>
#include <patron/grip/yearly_spend.hpp>
// IWYU pragma: end_exports

#endif
