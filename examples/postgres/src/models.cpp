// SPDX-License-Identifier: MIT
// Models of what customers will buy and spend, and what a customer is worth.
#include <patron/core/discount.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/ltv_calculator.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "answers.hpp"
#include "arguments.hpp"
#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

namespace {

/// A fit that ends when its query is cancelled.
patron::fit_options cancellable() {
  return {.run = [](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    for (std::size_t i = 0; i < tasks; ++i) {
      throw_if_cancelled();
      task(i);
    }
  }};
}

/// A column of a row that is an argument. Raises an error where it is null.
Datum member_of(HeapTupleHeader row, char const* name) {
  bool is_null = false;
  Datum const value = GetAttributeByName(row, name, &is_null);
  if (is_null) {
    ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("%s must not be null", name)));
  }
  return value;
}
double number_in(HeapTupleHeader row, char const* name) {
  return DatumGetFloat8(member_of(row, name));
}

void require_converged(HeapTupleHeader fit, char const* which) {
  if (DatumGetBool(member_of(fit, "converged"))) return;
  ereport(ERROR, (errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
                  errmsg("the fit of %s did not converge", which), errhint("Look at its status.")));
}

patron::bg_nbd purchases_from(Datum argument) {
  HeapTupleHeader const fit = DatumGetHeapTupleHeader(argument);
  require_converged(fit, "purchases");
  return {.r = number_in(fit, "r"),
          .alpha = number_in(fit, "alpha"),
          .a = number_in(fit, "a"),
          .b = number_in(fit, "b")};
}

patron::gamma_gamma spend_from(Datum argument) {
  HeapTupleHeader const fit = DatumGetHeapTupleHeader(argument);
  require_converged(fit, "spend");
  return {.p = number_in(fit, "p"), .q = number_in(fit, "q"), .gamma = number_in(fit, "gamma")};
}

}  // namespace

extern "C" {

PG_FUNCTION_INFO_V1(patron_fit);
Datum patron_fit(PG_FUNCTION_ARGS) {
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
  patron::fitted<patron::bg_nbd> fit;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    fit = patron::fit<patron::bg_nbd>(decoded<patron::pattern_counts>(bytes), cancellable());
  });
  auto const& [r, alpha, a, b] = fit.model;
  return row_answer(
      fcinfo, std::array{column(r), column(alpha), column(a), column(b), column(fit.log_likelihood),
                         column(fit.converged), column(to_string(fit.status)),
                         column(fit.iterations), count_column(fit.customers)});
}

PG_FUNCTION_INFO_V1(patron_fit_spend);
Datum patron_fit_spend(PG_FUNCTION_ARGS) {
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
  std::chrono::sys_days const until = day_from(PG_GETARG_DATEADT(1));
  patron::fitted<patron::gamma_gamma, std::int64_t> fit;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    fit = patron::fit<patron::gamma_gamma>(decoded<purchase_book>(bytes).summaries(until),
                                           cancellable());
  });
  auto const& [p, q, gamma] = fit.model;
  return row_answer(fcinfo, std::array{column(p), column(q), column(gamma),
                                       column(fit.log_likelihood), column(fit.converged),
                                       column(to_string(fit.status)), column(fit.iterations),
                                       count_column(fit.customers), count_column(fit.left_out)});
}

PG_FUNCTION_INFO_V1(patron_value);
Datum patron_value(PG_FUNCTION_ARGS) {
  patron::bg_nbd const purchases = purchases_from(PG_GETARG_DATUM(0));
  patron::gamma_gamma const spend = spend_from(PG_GETARG_DATUM(1));
  patron::pattern_count const pattern = pattern_from(fcinfo, 2);
  std::int64_t const repeat_total = PG_GETARG_INT64(5);
  if (pattern.frequency == 0 && repeat_total > 0) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("nobody with frequency 0 has a repeat_total above 0")));
  }
  std::chrono::days const horizon{PG_GETARG_INT32(6)};
  double const yearly_discount = PG_GETARG_FLOAT8(7);
  double const margin = PG_GETARG_FLOAT8(8);
  std::int64_t value = 0;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    patron::ltv_calculator const worth{purchases,
                                       spend,
                                       {.horizon = horizon,
                                        .discount = patron::discount::annual(yearly_discount),
                                        .margin = margin}};
    customer_summary const customer{.frequency = pattern.frequency,
                                    .recency = pattern.recency,
                                    .age = pattern.age,
                                    .repeat_total = repeat_total};
    value = worth(customer).amount();
  });
  PG_RETURN_INT64(value);
}

PG_FUNCTION_INFO_V1(patron_probability_alive);
Datum patron_probability_alive(PG_FUNCTION_ARGS) {
  patron::bg_nbd const purchases = purchases_from(PG_GETARG_DATUM(0));
  patron::pattern_count const customer = pattern_from(fcinfo, 1);
  double alive = 0.0;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] { alive = purchases.probability_alive(customer); });
  PG_RETURN_FLOAT8(alive);
}

}  // extern "C"
