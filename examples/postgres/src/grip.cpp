// SPDX-License-Identifier: MIT
// The grip rate, by head and by money: of those who bought in one window, who bought in the next?
#include <patron/core/interval.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>

#include "answers.hpp"
#include "arguments.hpp"
#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

namespace {

/// A daterange that was read, to see whether the next row has the same one: most often all have.
class remembered_range {
 public:
  [[nodiscard]] bool is(Datum range) const {
    Size const size = VARSIZE_ANY(DatumGetPointer(range));
    return size == size_ && std::memcmp(bytes_, DatumGetPointer(range), size) == 0;
  }
  void remember(Datum range) {
    size_ = VARSIZE_ANY(DatumGetPointer(range));
    if (size_ > sizeof(bytes_)) size_ = 0;
    std::memcpy(bytes_, DatumGetPointer(range), size_);
  }

 private:
  Size size_ = 0;
  std::byte bytes_[32];  // a range of days takes 17
};

struct remembered_windows {
  remembered_range base;
  remembered_range next;
  grip_windows windows;
};

/// The arguments 4 and 5.
grip_windows const& windows_from(FunctionCallInfo fcinfo) {
  if (fcinfo->flinfo->fn_extra == nullptr) {
    void* const memory = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(remembered_windows));
    fcinfo->flinfo->fn_extra = new (memory) remembered_windows{};
  }
  auto& rows_before = *static_cast<remembered_windows*>(fcinfo->flinfo->fn_extra);
  Datum const base = PG_GETARG_DATUM(4);
  Datum const next = PG_GETARG_DATUM(5);
  if (!rows_before.base.is(base) || !rows_before.next.is(next)) {
    rows_before.windows = {window_from(base, "base"), window_from(next, "next")};
    rows_before.base.remember(base);
    rows_before.next.remember(next);
  }
  return rows_before.windows;
}

/// What `patron_grip_rate` answers.
struct grip_answer {
  grip_rates rates{};
  std::optional<double> rate{};
  std::optional<patron::interval> interval{};
  std::optional<double> revenue_rate{};
  std::optional<bool> complete{};
};

grip_answer answer_of(grip_orders const& orders, std::optional<std::chrono::sys_days> until) {
  grip_answer answer{.rates = orders.rates()};
  answer.rate = answer.rates.customers.value();
  answer.interval = answer.rates.customers.interval();
  answer.revenue_rate = answer.rates.revenue.value();
  if (until) answer.complete = orders.is_complete(*until);
  return answer;
}

}  // namespace

extern "C" {

PG_FUNCTION_INFO_V1(patron_grip_add);
Datum patron_grip_add(PG_FUNCTION_ARGS) {
  require_argument(fcinfo, 4, "base");
  require_argument(fcinfo, 5, "next");
  if (any_null(fcinfo, 1, 3)) return unchanged_state(fcinfo);
  order_arguments const order = order_from(fcinfo);
  grip_windows const& windows = windows_from(fcinfo);
  expanded_state* object = nullptr;
  auto& orders = aggregate_state<stored_grip>(fcinfo, object).value;
  guarded(ERRCODE_INVALID_PARAMETER_VALUE,
          [&] { orders.add(windows, order.customer, order.day, order.amount); });
  return object->datum();
}

PG_FUNCTION_INFO_V1(patron_grip_rate);
Datum patron_grip_rate(PG_FUNCTION_ARGS) {
  std::optional<std::chrono::sys_days> until;
  if (PG_NARGS() > 1) until = day_from(PG_GETARG_DATEADT(1));
  grip_answer answer;
  if (auto const* const in_memory = state_in_memory<stored_grip>(PG_GETARG_DATUM(0))) {
    guarded(ERRCODE_INVALID_PARAMETER_VALUE, [&] { answer = answer_of(in_memory->value, until); });
  } else {
    bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
    guarded(ERRCODE_INVALID_PARAMETER_VALUE,
            [&] { answer = answer_of(decoded<grip_orders>(bytes), until); });
  }
  auto const& [customers, revenue] = answer.rates;
  auto const [kept, at_risk] = customers;
  auto const& interval = answer.interval;
  return row_answer(
      fcinfo, std::array{count_column(kept), count_column(at_risk), column(answer.rate),
                         interval ? column(interval->low) : null_column(),
                         interval ? column(interval->high) : null_column(), column(revenue.kept),
                         column(revenue.of), column(answer.revenue_rate), column(answer.complete)});
}

}  // extern "C"
