// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_HPP
#define PATRON_NUMERIC_HPP

// IWYU pragma: begin_exports
#include <patron/numeric/compensated_sum.hpp>
// IWYU pragma: end_exports

#endif
