// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CONFIG_HPP
#define PATRON_CORE_CONFIG_HPP

// What the compiler was asked for. The only macros of the library stand here and in version.hpp.

#if __cplusplus < 202002L && (!defined(_MSVC_LANG) || _MSVC_LANG < 202002L)
#error "patron needs C++20: compile the files that include it with -std=c++20 or later"
#endif

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || defined(_M_FP_FAST) || \
    (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "patron needs IEEE arithmetic: compile the files that include it without -ffast-math"
#endif

// Function-like, so that a misspelt question is an error and not a silent 0.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define PATRON_HAS_EXCEPTIONS() 1
#else
#define PATRON_HAS_EXCEPTIONS() 0
#endif

#endif
