// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HPP
#define PATRON_LTV_HPP

// IWYU pragma: begin_exports
#include <patron/ltv/concentration.hpp>
#include <patron/ltv/historic.hpp>
// IWYU pragma: end_exports

#endif
