// SPDX-License-Identifier: MIT
// The whole library: patron.hpp and the rooms that it leaves out.
#ifndef PATRON_TESTS_HOUSE_EVERYTHING_HPP
#define PATRON_TESTS_HOUSE_EVERYTHING_HPP

#include <patron/patron.hpp>

#if __has_include(<patron/io.hpp>)
#include <patron/io.hpp>
#endif
#if __has_include(<patron/chart.hpp>)
#include <patron/chart.hpp>
#endif
#if __has_include(<patron/wire.hpp>)
#include <patron/wire.hpp>
#endif
#if __has_include(<patron/report.hpp>)
#include <patron/report.hpp>
#endif

#endif
