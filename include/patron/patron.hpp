// SPDX-License-Identifier: MIT
#ifndef PATRON_PATRON_HPP
#define PATRON_PATRON_HPP

/// patron: the customer who keeps coming back. Everything but the opt-in rooms (io, chart, wire,
/// report).
namespace patron::inline v0 {}

// IWYU pragma: begin_exports
#include <patron/core.hpp>
#include <patron/cycle.hpp>
#include <patron/grip.hpp>
#include <patron/history.hpp>
#include <patron/ltv.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>
#include <patron/opportunity.hpp>
#include <patron/referral.hpp>
#include <patron/stage.hpp>
#include <patron/statistics.hpp>
#include <patron/survival.hpp>
#include <patron/trust.hpp>
#include <patron/version.hpp>
// IWYU pragma: end_exports

#endif
