// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_MADE_FIRM_HPP
#define PATRON_EXAMPLE_SPARK_MADE_FIRM_HPP

#include <chrono>

namespace patron_spark {

// The time on record of the firm that make_orders makes.
inline constexpr int observed_days = 3 * 365;
inline constexpr std::chrono::sys_days opening{std::chrono::year{2023} / 1 / 1};
inline constexpr std::chrono::sys_days last_day = opening + std::chrono::days{observed_days - 1};

}  // namespace patron_spark

#endif
