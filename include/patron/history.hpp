// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_HPP
#define PATRON_HISTORY_HPP

// IWYU pragma: begin_exports
#include <patron/history/active_days.hpp>
#include <patron/history/calibration_holdout.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/opportunity_pattern.hpp>
#include <patron/history/order.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/radix_sort.hpp>
#include <patron/history/sort_each_customer.hpp>
#include <patron/history/sorted_orders.hpp>
#include <patron/history/summaries_until.hpp>
#include <patron/history/summarize.hpp>
// IWYU pragma: end_exports

#endif
