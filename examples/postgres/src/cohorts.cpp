// SPDX-License-Identifier: MIT
// Cohort counts: of those who joined in one period, how many bought in each period since.
#include <patron/core/calendar_period.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/grip/retention.hpp>
#include <patron/grip/retention_table.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <tuple>
#include <utility>

#include "answers.hpp"
#include "arguments.hpp"
#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

namespace {

template<class Value, std::size_t Words>
Value named(std::array<std::pair<std::string_view, Value>, Words> const& names,
            std::string_view field, std::string_view name) {
  for (auto const& [word, value] : names) {
    if (word == name) return value;
  }
  throw patron::error{{.where = "patron_cohorts",
                       .field = field,
                       .value = name,
                       .reason = "is none of those that docs/postgres.md lists"}};
}

patron::calendar_period period_named(std::string_view name) {
  using enum patron::calendar_period;
  return named(std::array{std::pair{std::string_view{"month"}, month},
                          std::pair{std::string_view{"quarter"}, quarter},
                          std::pair{std::string_view{"year"}, year}},
               "period", name);
}

patron::retention retention_named(std::string_view name) {
  using enum patron::retention;
  return named(std::array{std::pair{std::string_view{"in period"}, in_period},
                          std::pair{std::string_view{"then or later"}, then_or_later},
                          std::pair{std::string_view{"unbroken"}, unbroken},
                          std::pair{std::string_view{"against previous"}, against_previous}},
               "meaning", name);
}

std::string_view name_of(patron::completeness::state state) {
  switch (state) {
    case patron::completeness::state::complete:
      return "complete";
    case patron::completeness::state::partial:
      return "partial";
    case patron::completeness::state::not_started:
      return "not started";
  }
  return "unknown";
}

patron::retention_table cohorts_of(purchase_book const& book, std::chrono::sys_days until,
                                   patron::calendar_period period) {
  using row = purchase_book::row;
  auto const days = book.days();
  auto bought = days | std::views::filter([](row const& r) { return r.orders != 0; });
  return {bought, until, &row::customer, &row::day, period};
}

/// One of a table's cohorts, of those among its fields. It is as wide as the first of them.
template<class Counts>
patron::retention_cohort cohort_of(patron::retention_table const& table, Counts const& one,
                                   patron::retention name) {
  auto const [observed, counts] = patron::retention_table::fields(table);
  patron::retention_table narrow{observed->period, observed->days};
  std::get<1>(patron::retention_table::fields(narrow)) = {*counts.begin(), one};
  return std::move(narrow.cohorts(name).back());
}

std::string_view text_from(Datum datum) {
  text const* const flat = DatumGetTextPP(datum);
  return {VARDATA_ANY(flat), VARSIZE_ANY_EXHDR(flat)};
}

}  // namespace

extern "C" {

PG_FUNCTION_INFO_V1(patron_cohorts_add_book);
Datum patron_cohorts_add_book(PG_FUNCTION_ARGS) {
  require_argument(fcinfo, 2, "until");
  require_argument(fcinfo, 3, "period");
  if (PG_ARGISNULL(1)) return unchanged_state(fcinfo);
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(1));
  std::chrono::sys_days const until = day_from(PG_GETARG_DATEADT(2));
  std::string_view const period = text_from(PG_GETARG_DATUM(3));
  expanded_state* object = nullptr;
  auto& cohorts = aggregate_state<stored_cohorts>(fcinfo, object).value;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    cohorts.merge(cohorts_of(decoded<purchase_book>(bytes), until, period_named(period)));
  });
  return object->datum();
}

PG_FUNCTION_INFO_V1(patron_cohort_rates);
Datum patron_cohort_rates(PG_FUNCTION_ARGS) {
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
  std::string_view const meaning = text_from(PG_GETARG_DATUM(1));
  auto& table = owned_by<patron::retention_table>(CurrentMemoryContext);
  auto& cohort = owned_by<patron::retention_cohort>(CurrentMemoryContext);
  patron::retention name{};
  guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] {
    table = decoded<patron::retention_table>(bytes);
    name = retention_named(meaning);
  });
  InitMaterializedSRF(fcinfo, 0);
  // One at a time: a few bytes may stand for cohorts of a million periods each.
  for (auto const& one : std::get<1>(patron::retention_table::fields(table))) {
    guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] { cohort = cohort_of(table, one, name); });
    std::int32_t period = 0;
    for (patron::observed_rate const& cell : cohort.periods) {
      auto const [kept, at_risk] = cell.rate;
      add_row(fcinfo, std::array{column(cohort.joined.from), column(period++), count_column(kept),
                                 count_column(at_risk), column(cell.value()),
                                 column(name_of(cell.completeness.is))});
    }
  }
  PG_RETURN_NULL();
}

}  // extern "C"
