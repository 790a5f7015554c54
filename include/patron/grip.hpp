// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_HPP
#define PATRON_GRIP_HPP

// IWYU pragma: begin_exports
#include <patron/grip/buyers.hpp>
#include <patron/grip/calendar_period.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/grip/waiting_times.hpp>
// IWYU pragma: end_exports

#endif
