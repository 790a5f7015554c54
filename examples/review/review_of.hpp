// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_OF_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_OF_HPP

#include <patron/report.hpp>

#include "arguments.hpp"

/// The review of the orders that were asked for, in a currency with so many decimals. Throws
/// `patron::error` for what cannot be read. Defined for 0, 2 and 3, each in a file of its own, so
/// that they are compiled side by side.
template<int Decimals>
patron::review review_of(arguments const& asked);

#endif
