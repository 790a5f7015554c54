// SPDX-License-Identifier: MIT
// Every kind of state that has a fixture, as a list of types.
#ifndef PATRON_TESTS_FUZZ_STATES_HPP
#define PATRON_TESTS_FUZZ_STATES_HPP

#include <patron/patron.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

#include "stage/firm.hpp"

namespace fuzz {

using euros = patron::money<patron::eur>;
using dollars = patron::money<patron::usd>;
using yen = patron::money<patron::jpy>;
using stage_test::stage;
using ladder = std::remove_const_t<decltype(stage_test::stages)>;

template<class... States>
struct state_list {};

using all_states = state_list<
    patron::rate, patron::revenue_rate<dollars>, patron::revenue_rate<double>,
    patron::quiet_verdict, patron::recurring_revenue<dollars>, patron::retention_table,
    patron::revenue_movements<std::int64_t>, patron::revenue_movement<std::int64_t>,
    patron::customer_movement, patron::rhythm_counts, patron::rhythm_group, patron::rhythm_gaps,
    patron::segment_movement<std::string>, patron::purchase_book<std::int64_t, std::int64_t>,
    patron::purchase_book<std::string, dollars>, patron::pattern_counts,
    patron::acquisition_costs<std::string, euros>, patron::cost_sum<euros>,
    patron::customers_won<std::int64_t, std::string>, patron::effort_split<euros>,
    patron::effort<euros>, patron::renewal_counts, patron::event_table<std::chrono::days>,
    patron::event_counts, patron::event_table<patron::real_weeks>,
    patron::cause_table<std::chrono::days, std::string>, patron::acceptance_counts,
    patron::ascent<>, patron::entry_counts<>, patron::profit_row<euros>,
    patron::opportunity_ledger<std::string, euros>, patron::opportunity_totals<euros>,
    patron::recovered_sales<euros>, patron::referral_book<std::uint32_t>,
    patron::trust_account<int, std::string>, patron::trust_totals<std::int64_t>,
    patron::satisfaction<int>, patron::gauges, patron::gauge_counts, patron::agenda<int, yen>,
    patron::plan_facts, patron::conversion<ladder>, patron::conversion_within<ladder>,
    patron::dwell<ladder>, patron::speed<ladder>, patron::stopped_count, patron::timely_conversion,
    patron::customer_flow, patron::stage_transitions<stage>, patron::touch_log<std::string>,
    patron::win_counts<stage>, patron::move_book<int, stage, std::string>,
    patron::move_book<int, stage>, patron::identity_map<int>>;

/// What is not among the bytes: the ladder.
template<class State>
[[nodiscard]] State empty_state() {
  if constexpr (std::same_as<State, patron::conversion_within<ladder>>) {
    return State{stage_test::stages, std::chrono::days{30}};
  } else if constexpr (std::constructible_from<State, ladder>) {
    return State{stage_test::stages};
  } else {
    return State{};
  }
}

}  // namespace fuzz

#endif
