// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HPP
#define PATRON_LTV_HPP

// IWYU pragma: begin_exports
#include <patron/ltv/acquisition.hpp>
#include <patron/ltv/acquisition_burden.hpp>
#include <patron/ltv/acquisition_channel.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/beta_discrete_weibull.hpp>
#include <patron/ltv/beta_geometric_nbd.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/concentration.hpp>
#include <patron/ltv/contract_book_value.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/effort_split.hpp>
#include <patron/ltv/enough_data.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_contract.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/formula.hpp>
#include <patron/ltv/frequency_histogram.hpp>
#include <patron/ltv/frequency_spend_correlation.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/historic_value.hpp>
#include <patron/ltv/holdout_check.hpp>
#include <patron/ltv/holdout_group.hpp>
#include <patron/ltv/holdout_total.hpp>
#include <patron/ltv/ltv_calculator.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/ltv_to_cac.hpp>
#include <patron/ltv/ltv_total.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/ltv/model_text.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/payback.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/ltv/shifted_beta_geometric.hpp>
#include <patron/ltv/simulated_customer.hpp>
#include <patron/ltv/spend_model.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/ltv/time_horizon.hpp>
#include <patron/ltv/track_purchases.hpp>
#include <patron/ltv/wallet_allocation.hpp>
// IWYU pragma: end_exports

#endif
