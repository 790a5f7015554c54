// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_BG_NBD_HPP
#define PATRON_LTV_BG_NBD_HPP

#include <patron/ltv/beta_geometric_nbd.hpp>
#include <patron/ltv/purchase_model.hpp>

#include <chrono>

namespace patron::inline v0 {

/// `bg_nbd` with alpha in another unit of time: `basic_bg_nbd<std::chrono::days>`.
template<class Time>
using basic_bg_nbd = beta_geometric_nbd<Time, dropout::after_repeat_purchases>;

/// BG/NBD: customers drop out after a repeat purchase, never after the first one.
///
///     bg_nbd const model{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};  // alpha in weeks
///     model.probability_alive(customer);
///     model.expected_purchases(customer, std::chrono::weeks{52});
///
/// The model of most data sets in use today. Its weak side: a one-time buyer is alive for sure,
/// however long ago that was; `mbg_nbd` mends it. Source: Fader, Hardie and Lee 2005.
using bg_nbd = basic_bg_nbd<std::chrono::weeks>;

}  // namespace patron::inline v0

#endif
