// SPDX-License-Identifier: MIT
// The sample firm as the library sees it without a database, in the words of psql: what the
// extension must answer, bytes and all.
//
//     library_answers orders.csv
//     book|grip|grip_rate|patterns|cohorts|cohort_rates|summaries|fit|...
#include <patron/grip.hpp>
#include <patron/history.hpp>
#include <patron/io/read_csv.hpp>
#include <patron/ltv.hpp>
#include <patron/wire.hpp>

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../src/grip_orders.hpp"

using namespace std::chrono;

namespace {

struct order {
  std::string buyer;  // "C0038", who is 38 in the database
  sys_days day;
  std::int64_t amount = 0;

  [[nodiscard]] std::int64_t customer() const { return std::stoll(buyer.substr(1)); }
};

constexpr sys_days until = 2025y / June / 30;
constexpr patron::window base{2024y / July / 1, 2025y / January / 1};
constexpr patron::window next{2025y / January / 1, 2025y / July / 1};

// A number as PostgreSQL writes it: the fewest digits that are read as the same number.
std::string text(double value) {
  char digits[32];
  auto const end = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, end.ptr};
}
std::string text(std::int64_t value) {
  return std::to_string(value);
}
std::string text(std::uint64_t value) {
  return std::to_string(value);
}
std::string text(sys_days day) {
  return patron::to_string(day);
}
std::string text(std::optional<double> value) {
  return value ? text(*value) : "";
}
std::string text(bool value) {
  return value ? "t" : "f";
}
std::string text(std::string_view value) {
  return std::string{value};
}

template<class First, class... Rest>
void row(First const& first, Rest const&... rest) {
  std::string line = text(first);
  ((line += "|", line += text(rest)), ...);
  std::puts(line.c_str());
}

void hexadecimal(std::span<std::byte const> bytes) {
  for (std::byte const b : bytes) std::printf("%02x", std::to_integer<unsigned>(b));
  std::puts("");
}

void answer(std::vector<order> const& orders, std::string_view question) {
  patron::purchase_book<std::int64_t, std::int64_t> book;
  patron_postgres::grip_orders grip;
  for (order const& o : orders) {
    book.add(o.customer(), o.day, o.amount);
    grip.add({base, next}, o.customer(), o.day, o.amount);
  }
  auto const customers = book.summaries(until);
  patron::pattern_counts const patterns{customers};
  patron::retention_table const cohorts{orders,           until,
                                        &order::customer, &order::day,
                                        &order::amount,   patron::calendar_period::quarter};
  auto const purchases = patron::fit<patron::bg_nbd>(patterns);
  auto const spend = patron::fit<patron::gamma_gamma>(customers);
  if (question == "book") hexadecimal(patron::to_bytes(book));
  if (question == "grip") hexadecimal(patron::to_bytes(grip));
  if (question == "patterns") hexadecimal(patron::to_bytes(patterns));
  if (question == "cohorts") hexadecimal(patron::to_bytes(cohorts));
  if (question == "grip rate") {
    auto const rate =
        patron::grip_rate(orders, base, next, &order::customer, &order::day, &order::amount);
    auto const revenue = patron::revenue_grip_rate(orders, base, next, &order::customer,
                                                   &order::day, &order::amount);
    row(rate.kept, rate.of, rate.value(), rate.interval()->low, rate.interval()->high, revenue.kept,
        revenue.of, revenue.value(), true);
  }
  if (question == "summaries") {
    for (auto const& c : customers) {
      row(c.customer, sys_days{c.first}, sys_days{c.last}, std::int64_t{c.frequency},
          std::int64_t{c.recency.count()}, std::int64_t{c.age.count()}, std::int64_t{c.orders},
          c.total, c.repeat_total);
    }
  }
  if (question == "cohort rates") {
    for (auto const& cohort : cohorts.cohorts(patron::retention::unbroken)) {
      std::int64_t period = 0;
      for (auto const& cell : cohort.periods) {
        row(cohort.joined.from, period++, cell.rate.kept, cell.rate.of, cell.value(),
            std::string_view{cell.completeness.is_complete()  ? "complete"
                             : cell.completeness.is_partial() ? "partial"
                                                              : "not started"});
      }
    }
  }
  if (question == "fit") {
    auto const& [r, alpha, a, b] = purchases.model;
    row(r, alpha, a, b, purchases.log_likelihood, purchases.converged, to_string(purchases.status),
        std::int64_t{purchases.iterations}, purchases.customers);
  }
  if (question == "fit spend") {
    auto const& [p, q, gamma] = spend.model;
    row(p, q, gamma, spend.log_likelihood, spend.converged, to_string(spend.status),
        std::int64_t{spend.iterations}, spend.customers, spend.left_out);
  }
  if (question == "value") {
    patron::ltv_calculator const worth{
        purchases.model,
        spend.model,
        {.horizon = days{730}, .discount = patron::discount::annual(0.1), .margin = 0.4}};
    for (auto const& c : customers) {
      row(c.customer, worth(c).amount(), purchases.model.probability_alive(c));
    }
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: library_answers ORDERS.csv QUESTION\n", stderr);
    return 2;
  }
  try {
    answer(patron::read_csv<order>(words[1], patron::column("customer", &order::buyer),
                                   patron::column("date", &order::day),
                                   patron::column("amount", &order::amount)),
           words[2]);
  } catch (std::exception const& e) {
    std::fprintf(stderr, "library_answers: %s\n", e.what());
    return 1;
  }
}
