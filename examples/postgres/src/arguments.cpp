// SPDX-License-Identifier: MIT
#include "arguments.hpp"

#include <chrono>
#include <cstdint>

#include "postgres_headers.hpp"

namespace patron_postgres {
namespace {

using std::chrono::sys_days;

constexpr sys_days epoch{std::chrono::year{2000} / std::chrono::January / 1};
constexpr sys_days last_day{(std::chrono::year::max)() / std::chrono::December / 31};

}  // namespace

sys_days day_from(DateADT date) {
  if (DATE_NOT_FINITE(date) || date > date_from(last_day)) {
    ereport(ERROR, (errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
                    errmsg("a day is finite and not after the year 32767")));
  }
  return epoch + std::chrono::days{date};
}

DateADT date_from(sys_days day) {
  auto const date = static_cast<DateADT>((day - epoch).count());
  if (!IS_VALID_DATE(date)) {
    ereport(ERROR, (errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
                    errmsg("a day before 24 November 4714 BC is no date")));
  }
  return date;
}

bool any_null(FunctionCallInfo fcinfo, int first, int last) {
  for (int argument = first; argument <= last; ++argument) {
    if (PG_ARGISNULL(argument)) return true;
  }
  return false;
}

void require_argument(FunctionCallInfo fcinfo, int argument, char const* name) {
  if (PG_ARGISNULL(argument)) {
    ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("%s must not be null", name)));
  }
}

order_arguments order_from(FunctionCallInfo fcinfo) {
  return {.customer = PG_GETARG_INT64(1),
          .day = day_from(PG_GETARG_DATEADT(2)),
          .amount = PG_GETARG_INT64(3)};
}

patron::pattern_count pattern_from(FunctionCallInfo fcinfo, int first) {
  std::int32_t const frequency = PG_GETARG_INT32(first);
  std::int32_t const recency = PG_GETARG_INT32(first + 1);
  std::int32_t const age = PG_GETARG_INT32(first + 2);
  // Every repeat purchase is on a day of its own; the library counts 22 bits of days.
  constexpr std::int32_t most_days = 4'194'303;
  if (frequency < 0 || frequency > recency || (frequency == 0 && recency != 0) || recency > age ||
      age > most_days) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("no customer has frequency %d, recency %d and age %d", frequency,
                           recency, age)));
  }
  return {.frequency = static_cast<std::uint32_t>(frequency),
          .recency = patron::day_count{recency},
          .age = patron::day_count{age},
          .customers = 1};
}

patron::window window_from(Datum daterange, char const* name) {
  RangeType const* const range = DatumGetRangeTypeP(daterange);
  RangeBound from{};
  RangeBound to{};
  bool empty = false;
  range_deserialize(lookup_type_cache(RangeTypeGetOid(range), TYPECACHE_RANGE_INFO), range, &from,
                    &to, &empty);
  if (empty || from.infinite || to.infinite) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("%s must be a range of days with a beginning and an end", name)));
  }
  // PostgreSQL keeps ranges of dates half open, as windows are.
  return {day_from(DatumGetDateADT(from.val)), day_from(DatumGetDateADT(to.val))};
}

}  // namespace patron_postgres
