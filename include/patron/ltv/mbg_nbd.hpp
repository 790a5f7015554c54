// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_MBG_NBD_HPP
#define PATRON_LTV_MBG_NBD_HPP

#include <patron/ltv/beta_geometric_nbd.hpp>
#include <patron/ltv/purchase_model.hpp>

#include <chrono>

namespace patron::inline v0 {

/// `mbg_nbd` with alpha in another unit of time: `basic_mbg_nbd<std::chrono::days>`.
template<class Time>
using basic_mbg_nbd = beta_geometric_nbd<Time, dropout::after_every_purchase>;

/// MBG/NBD: customers may drop out after every purchase, the first one included.
///
/// The same questions as `bg_nbd`, and a P(alive) below 1 for one-time buyers as well. Which of the
/// two fits a firm better its own data say: `choose_model`. Source: Batislam, Denizel and
/// Filiztekin 2007; Hoppe and Wagner 2007 (as CBG/NBD).
using mbg_nbd = basic_mbg_nbd<std::chrono::weeks>;

}  // namespace patron::inline v0

#endif
