// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_ANSWERS_HPP
#define PATRON_EXAMPLE_POSTGRES_ANSWERS_HPP

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "arguments.hpp"
#include "postgres_headers.hpp"

namespace patron_postgres {

// A value of a row that a function returns, by the type of its column.
[[nodiscard]] inline NullableDatum column(bool value) {
  return {BoolGetDatum(value), false};
}
[[nodiscard]] inline NullableDatum column(std::int32_t value) {
  return {Int32GetDatum(value), false};
}
[[nodiscard]] inline NullableDatum column(std::int64_t value) {
  return {Int64GetDatum(value), false};
}
[[nodiscard]] inline NullableDatum column(double value) {
  return {Float8GetDatum(value), false};
}
[[nodiscard]] inline NullableDatum column(std::chrono::sys_days day) {
  return {DateADTGetDatum(date_from(day)), false};
}
[[nodiscard]] inline NullableDatum column(std::string_view text) {
  return {PointerGetDatum(cstring_to_text_with_len(text.data(), static_cast<int>(text.size()))),
          false};
}
[[nodiscard]] inline NullableDatum null_column() {
  return {Datum{0}, true};
}
template<class T>
[[nodiscard]] NullableDatum column(std::optional<T> const& value) {
  return value ? column(*value) : null_column();
}

/// A count as bigint. Raises an error from 2^63 on, as states merged again and again may have it.
[[nodiscard]] inline NullableDatum count_column(std::uint64_t count) {
  if (count > static_cast<std::uint64_t>(PG_INT64_MAX)) {
    ereport(ERROR, (errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
                    errmsg("a count of " UINT64_FORMAT " is no bigint", count)));
  }
  return column(static_cast<std::int64_t>(count));
}

/// The columns of a row as PostgreSQL takes them.
template<std::size_t Columns>
struct row_columns {
  std::array<Datum, Columns> values;
  std::array<bool, Columns> nulls;

  explicit row_columns(std::array<NullableDatum, Columns> const& row) {
    std::ranges::transform(row, values.begin(), &NullableDatum::value);
    std::ranges::transform(row, nulls.begin(), &NullableDatum::isnull);
  }
};

/// What a function returns that is declared to return one row of these columns.
template<std::size_t Columns>
[[nodiscard]] Datum row_answer(FunctionCallInfo fcinfo,
                               std::array<NullableDatum, Columns> const& row) {
  TupleDesc columns = nullptr;
  if (get_call_result_type(fcinfo, nullptr, &columns) != TYPEFUNC_COMPOSITE) {
    ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED), errmsg("a row is not wanted here")));
  }
  row_columns<Columns> of{row};
  return HeapTupleGetDatum(
      heap_form_tuple(BlessTupleDesc(columns), of.values.data(), of.nulls.data()));
}

/// One more row of a function that is declared to return a table, and called `InitMaterializedSRF`.
template<std::size_t Columns>
void add_row(FunctionCallInfo fcinfo, std::array<NullableDatum, Columns> const& row) {
  CHECK_FOR_INTERRUPTS();
  auto const* const table = reinterpret_cast<ReturnSetInfo*>(fcinfo->resultinfo);
  row_columns<Columns> of{row};
  tuplestore_putvalues(table->setResult, table->setDesc, of.values.data(), of.nulls.data());
}

}  // namespace patron_postgres

#endif
