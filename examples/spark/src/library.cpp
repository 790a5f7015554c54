// SPDX-License-Identifier: MIT
// What the workers call, in C: patron_spark.py is the other side. A function returns 0, or 1 where
// it failed; then `patron_spark_error` tells why. No exception leaves this file.
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/to_bytes.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <span>
#include <string_view>
#include <vector>

#include "arrow_abi.hpp"
#include "arrow_input.hpp"
#include "customer_table.hpp"
#include "customers_of_book.hpp"
#include "firm_counts.hpp"
#include "firm_models.hpp"
#include "score.hpp"

using namespace patron_spark;

namespace {

thread_local std::array<char, 1024> last_error{};

void keep(std::string_view text) noexcept {
  std::size_t const size = (std::min)(text.size(), last_error.size() - 1);
  std::ranges::copy_n(text.begin(), static_cast<std::ptrdiff_t>(size), last_error.begin());
  last_error[size] = '\0';
}

template<class Body>
int guarded(Body const& body) noexcept {
  try {
    body();
    return 0;
  } catch (std::exception const& e) {
    keep(e.what());
  }
  return 1;
}

std::chrono::sys_days day_of(std::int32_t since_1970) {
  return std::chrono::sys_days{std::chrono::days{since_1970}};
}

template<class State>
State state_in(void const* bytes, std::size_t size) {
  return patron::from_bytes<State>({static_cast<std::byte const*>(bytes), size});
}

}  // namespace

extern "C" {

/// Why the last call of this thread failed.
char const* patron_spark_error() {
  return last_error.data();
}

// Bytes that a call made: a state. To be freed.
using state_bytes = std::vector<std::byte>;

void const* patron_spark_bytes_data(state_bytes const* bytes) {
  return bytes->data();
}
std::size_t patron_spark_bytes_size(state_bytes const* bytes) {
  return bytes->size();
}
void patron_spark_bytes_free(state_bytes const* bytes) {
  delete bytes;
}

/// A book of orders, to be freed.
int patron_spark_book_new(order_book** book) {
  return guarded([&] { *book = new order_book; });
}
void patron_spark_book_free(order_book const* book) {
  delete book;
}
/// Adds a table of orders, and takes it over.
int patron_spark_book_add(order_book* book, ArrowArray* array, ArrowSchema* schema) {
  return guarded([&] { add_orders(*book, arrow_input{array, schema}); });
}
/// The customers of the book as a table.
int patron_spark_book_customers(order_book const* book, std::int32_t until, ArrowArray* array,
                                ArrowSchema* schema) {
  return guarded([&] { table_of(customers_of(*book, day_of(until))).move_to(array, schema); });
}

/// The counts of a table of customers, one customer in `spend_one_in` counted for spend.
int patron_spark_count(ArrowArray* array, ArrowSchema* schema, std::int32_t until,
                       std::uint64_t spend_one_in, state_bytes** counts) {
  return guarded([&] {
    auto const customers = customers_in(arrow_input{array, schema});
    *counts = new state_bytes(
        patron::to_bytes(count(customers, day_of(until), spend_share{spend_one_in})));
  });
}
/// The counts of other customers as one.
int patron_spark_merge(void const* a, std::size_t a_size, void const* b, std::size_t b_size,
                       state_bytes** both) {
  return guarded([&] {
    auto counts = state_in<firm_counts>(a, a_size);
    counts.merge(state_in<firm_counts>(b, b_size));
    *both = new state_bytes(patron::to_bytes(counts));
  });
}
/// The rhythm of the firm among its counts: all of them that a scorer needs.
int patron_spark_rhythm(void const* counts, std::size_t size, state_bytes** rhythm) {
  return guarded([&] {
    *rhythm = new state_bytes(patron::to_bytes(state_in<firm_counts>(counts, size).rhythm));
  });
}
/// The models of what was counted: r, alpha, a and b of purchases, p, q and gamma of spend.
int patron_spark_fit(void const* counts, std::size_t size, double* parameters) {
  return guarded([&] {
    auto const [purchases, spend] = fit(state_in<firm_counts>(counts, size));
    std::ranges::copy(std::array{purchases.r, purchases.alpha, purchases.a, purchases.b, spend.p,
                                 spend.q, spend.gamma},
                      parameters);
  });
}

/// A scorer by these parameters and this rhythm, to be freed.
int patron_spark_scorer_new(double const* parameters, void const* rhythm, std::size_t size,
                            scorer** made) {
  return guarded([&] {
    firm_models const models{
        .purchases = {.r = parameters[0],
                      .alpha = parameters[1],
                      .a = parameters[2],
                      .b = parameters[3]},
        .spend = {.p = parameters[4], .q = parameters[5], .gamma = parameters[6]}};
    *made = new scorer{models, state_in<patron::rhythm_counts>(rhythm, size)};
  });
}
void patron_spark_scorer_free(scorer const* freed) {
  delete freed;
}
/// Scores a table of customers, which it takes over, as a table.
int patron_spark_score(scorer const* judge, ArrowArray* customers, ArrowSchema* customers_schema,
                       ArrowArray* scores, ArrowSchema* scores_schema) {
  return guarded([&] {
    auto const rows = customers_in(arrow_input{customers, customers_schema});
    table_of(rows, (*judge)(rows)).move_to(scores, scores_schema);
  });
}

}  // extern "C"
