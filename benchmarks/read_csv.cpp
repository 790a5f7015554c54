// SPDX-License-Identifier: MIT
// How long a file of orders takes from the disk cache to checked records.
//
//     patron_benchmark_read_csv [rows] [file]      without a file one is made and taken away again
#include <patron/core.hpp>
#include <patron/io.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct order {
  std::uint32_t customer{};
  std::chrono::sys_days day{};
  patron::money<patron::usd> amount{};
};

/// Orders of a million customers over eighteen months, in no order: 263 MB for ten million.
bool write_orders(std::string const& path, std::uint64_t rows) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  std::uint64_t state = 1;
  auto const below = [&state](std::uint32_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state >> 33U) % n);
  };
  std::chrono::sys_days const first = std::chrono::year{1997} / 1 / 1;
  std::fputs("customer,date,cds,amount\n", file);
  for (std::uint64_t row = 0; row != rows; ++row) {
    std::uint32_t const customer = 1 + below(1'000'000);
    std::string const day = patron::to_string(first + std::chrono::days{below(546)});
    std::uint32_t const cds = 1 + below(9);
    std::uint32_t const cents = 500 + below(9500);
    std::fprintf(file, "%u,%s,%u,%u.%02u\n", customer, day.c_str(), cds, cents / 100, cents % 100);
  }
  return std::fclose(file) == 0;
}

[[gnu::noinline]] std::vector<order> measured_read(std::string const& path) {
  return patron::read_csv<order>(path, patron::column("customer", &order::customer),
                                 patron::column("date", &order::day),
                                 patron::column("amount", &order::amount));
}

[[gnu::noinline]] std::int64_t measured_each(std::string const& path) {
  std::int64_t cents = 0;
  patron::each_csv<order>(path, patron::column("customer", &order::customer),
                          patron::column("date", &order::day),
                          patron::column("amount", &order::amount),
                          [&cents](order const& o) { cents += o.amount.minor_units(); });
  return cents;
}

template<class Measured>
void time_runs(char const* what, std::string const& path, std::uint64_t rows, Measured measured) {
  for (int run = 0; run != 3; ++run) {
    auto const start = std::chrono::steady_clock::now();
    auto const result = measured(path);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-10s %11llu %10.3f %12.1f\n", what, static_cast<unsigned long long>(rows),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(rows));
    (void)result;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t const rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  bool const made_here = argc <= 2;
  std::string const path = made_here ? "patron_benchmark_orders.csv" : argv[2];
  if (made_here && !write_orders(path, rows)) {
    std::fprintf(stderr, "%s cannot be written\n", path.c_str());
    return 1;
  }
  std::printf("%-10s %11s %10s %12s\n", "what", "rows", "seconds", "ns per row");
  time_runs("read_csv", path, rows, measured_read);
  time_runs("each_csv", path, rows, measured_each);
  if (made_here) std::remove(path.c_str());
  return 0;
}
