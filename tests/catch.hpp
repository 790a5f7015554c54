// SPDX-License-Identifier: MIT
// One door to Catch2: the headers of version 3, or the single one of version 2.
#ifndef PATRON_TESTS_CATCH_HPP
#define PATRON_TESTS_CATCH_HPP

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
