// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_HPP
#define PATRON_TRUST_HPP

// IWYU pragma: begin_exports
#include <patron/trust/half_life.hpp>
#include <patron/trust/response_rate.hpp>
#include <patron/trust/satisfaction.hpp>
#include <patron/trust/satisfaction_answer.hpp>
#include <patron/trust/satisfaction_lift.hpp>
#include <patron/trust/score_scale.hpp>
#include <patron/trust/trust_account.hpp>
#include <patron/trust/trust_entry.hpp>
#include <patron/trust/trust_lift.hpp>
#include <patron/trust/trust_totals.hpp>
// IWYU pragma: end_exports

#endif
