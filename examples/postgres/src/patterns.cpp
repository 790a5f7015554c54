// SPDX-License-Identifier: MIT
// Pattern counts: how many customers share a frequency, a recency and an age. All that a purchase
// model sees of its customers, and far smaller than they are.
#include <patron/history/pattern_counts.hpp>

#include <chrono>

#include "arguments.hpp"
#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

extern "C" {

PG_FUNCTION_INFO_V1(patron_patterns_add_customer);
Datum patron_patterns_add_customer(PG_FUNCTION_ARGS) {
  if (any_null(fcinfo, 1, 3)) return unchanged_state(fcinfo);
  patron::pattern_count const customer = pattern_from(fcinfo, 1);
  expanded_state* object = nullptr;
  auto& patterns = aggregate_state<stored_patterns>(fcinfo, object);
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] { patterns.add(customer); });
  return object->datum();
}

PG_FUNCTION_INFO_V1(patron_patterns_add_book);
Datum patron_patterns_add_book(PG_FUNCTION_ARGS) {
  require_argument(fcinfo, 2, "until");
  if (PG_ARGISNULL(1)) return unchanged_state(fcinfo);
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(1));
  std::chrono::sys_days const until = day_from(PG_GETARG_DATEADT(2));
  expanded_state* object = nullptr;
  auto& patterns = aggregate_state<stored_patterns>(fcinfo, object);
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    patterns.merge(patron::pattern_counts{decoded<purchase_book>(bytes).summaries(until)});
  });
  return object->datum();
}

}  // extern "C"
