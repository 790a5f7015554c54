// SPDX-License-Identifier: MIT
// From orders to summaries: the time and the memory for ten million orders of a million customers.
//
//     patron_benchmark_summarize [orders]
//
// Under callgrind, --toggle-collect='*measured_*' counts what is measured and nothing else.
#include <patron/core.hpp>
#include <patron/history.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>

// Everything that is allocated passes here, with its size in front of it. Not inlined: a compiler
// that sees malloc and free inside new and delete takes them for a mismatch.
namespace {

constexpr std::size_t header = alignof(std::max_align_t);
std::size_t allocated = 0;
std::size_t most_allocated = 0;

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
  void* const block = std::malloc(size + header);
  if (block == nullptr) throw std::bad_alloc{};
  *static_cast<std::size_t*>(block) = size;
  allocated += size;
  most_allocated = std::max(most_allocated, allocated);
  return static_cast<std::byte*>(block) + header;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  void* const block = static_cast<std::byte*>(memory) - header;
  allocated -= *static_cast<std::size_t*>(block);
  std::free(block);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

using dollars = patron::money<patron::usd>;

struct order {
  std::uint32_t buyer{};
  sys_days placed_on{};
  dollars total{};
};

constexpr sys_days opening = 1997y / std::chrono::January / 1;
constexpr sys_days until = 1998y / std::chrono::June / 30;

using summaries = std::vector<patron::purchase_summary<std::uint32_t, dollars>>;
using book = patron::purchase_book<std::uint32_t, dollars>;

[[gnu::noinline]] summaries measured_summarize(std::vector<order> const& orders) {
  return patron::summarize(orders, until, &order::buyer, &order::placed_on, &order::total);
}
[[gnu::noinline]] auto measured_active_days(std::vector<order> const& orders) {
  return patron::active_days(orders, &order::buyer, &order::placed_on, &order::total);
}
[[gnu::noinline]] auto measured_calibration_holdout(std::vector<order> const& orders) {
  return patron::calibration_holdout(orders, 1997y / std::chrono::September / 30, until,
                                     &order::buyer, &order::placed_on, &order::total);
}
[[gnu::noinline]] book measured_book(std::vector<order> const& orders) {
  book b;
  for (order const& o : orders) b.add(o.buyer, o.placed_on, o.total);
  return b;
}
[[gnu::noinline]] patron::pattern_counts measured_count_patterns(summaries const& customers) {
  return patron::count_patterns(customers);
}

// splitmix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t n) {
  n *= 0x9E3779B97F4A7C15U;
  n = (n ^ (n >> 30U)) * 0xBF58476D1CE4E5B9U;
  n = (n ^ (n >> 27U)) * 0x94D049BB133111EBU;
  return n ^ (n >> 31U);
}

// Ten orders a customer on average, in no order at all.
template<class Id>
std::vector<order> shuffled_orders(std::size_t size, Id id) {
  std::uint64_t const customers = std::max<std::uint64_t>(size / 10, 1);
  std::vector<order> orders(size);
  for (std::size_t i = 0; i < size; ++i) {
    std::uint64_t const random = mixed(i);
    orders[i] = {.buyer = id(random % customers),
                 .placed_on = opening + std::chrono::days{(random >> 32U) % 546},
                 .total = dollars::from_minor(static_cast<std::int64_t>((random >> 48U) % 10'000))};
  }
  return orders;
}

// Three runs; the second is the one to quote. Bytes are the most that was allocated at a time, the
// answer included.
template<class Work>
auto report(char const* what, std::size_t rows, std::size_t customers, Work work) {
  using clock = std::chrono::steady_clock;
  std::array<double, 3> seconds{};
  std::size_t bytes = 0;
  decltype(work()) result;
  for (double& s : seconds) {
    result = {};
    std::size_t const before = allocated;
    most_allocated = allocated;
    auto const start = clock::now();
    result = work();
    s = std::chrono::duration<double>(clock::now() - start).count();
    bytes = most_allocated - before;
  }
  std::printf("%-24s %10zu %10zu   %6.3f %6.3f %6.3f   %7.1f   %10.1f\n", what, rows, customers,
              seconds[0], seconds[1], seconds[2], seconds[1] * 1e9 / static_cast<double>(rows),
              static_cast<double>(bytes) / static_cast<double>(customers));
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;

  std::printf("%-24s %10s %10s   %20s   %7s   %10s\n", "what", "rows", "customers",
              "seconds of three runs", "ns/row", "B/customer");
  {
    auto const orders =
        shuffled_orders(size, [](std::uint64_t n) { return static_cast<std::uint32_t>(n + 1); });
    std::size_t const people = measured_summarize(orders).size();
    (void)report("summarize, ids 1 to n", size, people, [&] { return measured_summarize(orders); });
  }
  auto const orders =
      shuffled_orders(size, [](std::uint64_t n) { return static_cast<std::uint32_t>(mixed(n)); });
  std::size_t const people = measured_summarize(orders).size();
  auto const customers =
      report("summarize, 32-bit ids", size, people, [&] { return measured_summarize(orders); });
  (void)report("active_days", size, people, [&] { return measured_active_days(orders); });
  (void)report("calibration_holdout", size, people,
               [&] { return measured_calibration_holdout(orders); });
  (void)report("purchase_book::add", size, people, [&] { return measured_book(orders); });
  auto const patterns =
      report("count_patterns", people, people, [&] { return measured_count_patterns(customers); });
  std::printf("%zu customers have %zu patterns\n", customers.size(), patterns.size());
}
