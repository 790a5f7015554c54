// SPDX-License-Identifier: MIT
// The purchase book: every customer's days of purchase, and the summaries of them.
#include <patron/history/purchase_summary.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

#include "answers.hpp"
#include "arguments.hpp"
#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

extern "C" {

PG_FUNCTION_INFO_V1(patron_book_add);
Datum patron_book_add(PG_FUNCTION_ARGS) {
  if (any_null(fcinfo, 1, 3)) return unchanged_state(fcinfo);
  order_arguments const order = order_from(fcinfo);
  expanded_state* object = nullptr;
  auto& book = aggregate_state<stored_book>(fcinfo, object).value;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE,
          [&] { book.add(order.customer, order.day, order.amount); });
  return object->datum();
}

PG_FUNCTION_INFO_V1(patron_summaries);
Datum patron_summaries(PG_FUNCTION_ARGS) {
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
  std::chrono::sys_days const until = day_from(PG_GETARG_DATEADT(1));
  auto& customers = owned_by<std::vector<customer_summary>>(CurrentMemoryContext);
  guarded(ERRCODE_INVALID_PARAMETER_VALUE,
          [&] { customers = decoded<purchase_book>(bytes).summaries(until); });
  InitMaterializedSRF(fcinfo, 0);
  for (customer_summary const& c : customers) {
    add_row(fcinfo, std::array{column(c.customer), column(std::chrono::sys_days{c.first}),
                               column(std::chrono::sys_days{c.last}),
                               column(static_cast<std::int32_t>(c.frequency)),
                               column(c.recency.count()), column(c.age.count()),
                               count_column(c.orders), column(c.total), column(c.repeat_total)});
  }
  PG_RETURN_NULL();
}

}  // extern "C"
