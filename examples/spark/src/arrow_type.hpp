// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_ARROW_TYPE_HPP
#define PATRON_EXAMPLE_SPARK_ARROW_TYPE_HPP

#include <cstdint>

namespace patron_spark {

/// A day of Arrow's: days since 1970-01-01.
enum class date32 : std::int32_t {};

/// How Arrow writes a type: the format of the interface.
template<class T>
inline constexpr char const* arrow_format = nullptr;
template<>
inline constexpr char const* arrow_format<std::int32_t> = "i";
template<>
inline constexpr char const* arrow_format<std::int64_t> = "l";
template<>
inline constexpr char const* arrow_format<double> = "g";
template<>
inline constexpr char const* arrow_format<date32> = "tdD";

}  // namespace patron_spark

#endif
