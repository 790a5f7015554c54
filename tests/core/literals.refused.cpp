// SPDX-License-Identifier: MIT
// Literals that must not compile, each with the words that the compiler has to show.
#include <patron/core/currencies.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>

using namespace patron::literals;

#if REFUSED == 1  // an amount has no more decimals than its currency
auto const a = 29.955_usd;
#endif
#if REFUSED == 2  // an amount has no more decimals than its currency
auto const a = 0.5_jpy;
#endif
#if REFUSED == 3  // an amount fits into 64 bits
auto const a = 92233720368547758.08_usd;
#endif
#if REFUSED == 4  // an amount is digits and one point
auto const a = 1e3_usd;
#endif
#if REFUSED == 5  // an amount is digits and one point
auto const a = 0x10_usd;
#endif
#if REFUSED == 6  // a grade has at most two decimals
auto const g = 0.333_grade;
#endif
#if REFUSED == 7  // a grade is a small number
auto const g = 30'000'000_grade;
#endif
#if REFUSED == 8  // a count is a number
auto const a = 1_usd * true;
#endif

// In a constant, a broken precondition is refused and its sentence stands in what the compiler
// says.
#if REFUSED == 9  // rate: no more can be kept than were at risk
constexpr patron::rate r{3, 2};
#endif
#if REFUSED == 10  // a sum is beyond the range of its type
constexpr auto a = 92233720368547758.07_usd + 0.01_usd;
#endif
#if REFUSED == 11  // quarter: a year has the quarters 1 to 4
#include <patron/core/calendar.hpp>
constexpr auto q = patron::quarter(std::chrono::year{1997}, 5);
#endif

// These stand for what is allowed.
auto const allowed = 29.95_usd + 0.05_usd * 2;
constexpr patron::rate kept{2, 3};
auto const step = 0.2_grade;
