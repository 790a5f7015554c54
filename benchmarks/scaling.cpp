// SPDX-License-Identifier: MIT
// What grows with the orders of a firm, and what does not. scaling.sh runs it for many sizes and
// says what the columns are.
//
//     patron_benchmark_scaling [ORDERS [CORES [STATE_FILE]]]   into states, on so many threads
//     patron_benchmark_scaling --book ORDERS                   every order kept in a book
//     patron_benchmark_scaling --fit                           one fit for ever more customers
//
// Orders are made as they are counted, and none is kept. A run prints a line; STATE_FILE takes the
// bytes of the merged state.
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/wire/to_bytes.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "scaling_fits.hpp"
#include "scaling_orders.hpp"
#include "scaling_resources.hpp"
#include "scaling_state.hpp"

using scaling::firm_state;
using scaling::order;

// What is counted by count_instructions.sh.

[[gnu::noinline]] static firm_state measured_count(std::vector<order> const& orders) {
  return scaling::count(orders);
}

[[gnu::noinline]] static void measured_merge(scaling::merge_tree<firm_state>& tree,
                                             firm_state state) {
  tree.add(std::move(state));
}

[[gnu::noinline]] static patron::fitted<patron::bg_nbd> measured_fit(
    patron::pattern_counts const& counts, patron::fit_options const& options) {
  return patron::fit<patron::bg_nbd>(counts, options);
}

namespace {

using patron::pattern_counts;
using scaling::processor_seconds;
using scaling::thread_seconds;

constexpr std::uint32_t block = 1U << 14U;  // customers that are counted together

/// A part of the firm, as one thread sees it, and the seconds of processor that it took.
struct share {
  firm_state state{};
  std::uint64_t orders = 0;
  double making = 0.0;
  double counting = 0.0;
  double merging = 0.0;

  void merge(share const& other) {
    double const start = thread_seconds();
    state.merge(other.state);
    orders += other.orders;
    making += other.making;
    counting += other.counting;
    merging += other.merging + thread_seconds() - start;
  }
};

/// Takes blocks of customers as long as there are any: which ones, depends on the other threads.
share count_share(std::uint32_t customers, std::atomic<std::uint32_t>& next_block) {
  share mine;
  scaling::merge_tree<firm_state> tree;
  std::vector<order> orders;
  double before = thread_seconds();
  auto const spent = [&before] {
    double const now = thread_seconds();
    return now - std::exchange(before, now);
  };
  while (true) {
    std::uint64_t const from = std::uint64_t{next_block++} * block;
    if (from >= customers) break;
    auto const to = static_cast<std::uint32_t>((std::min)(from + block, std::uint64_t{customers}));
    orders.clear();
    for (auto id = static_cast<std::uint32_t>(from); id < to; ++id) append_orders(orders, id);
    mine.orders += orders.size();
    mine.making += spent();
    firm_state state = measured_count(orders);
    mine.counting += spent();
    measured_merge(tree, std::move(state));
    mine.merging += spent();
  }
  mine.state = std::move(tree).total();
  mine.merging += spent();
  return mine;
}

/// The whole firm, counted on so many threads.
share count_firm(std::uint32_t customers, unsigned cores) {
  std::atomic<std::uint32_t> next_block{0};
  std::mutex merging;
  share firm;
  scaling::on_each(cores, [&] {
    share const mine = count_share(customers, next_block);
    std::scoped_lock const lock{merging};
    firm.merge(mine);
  });
  return firm;
}

/// What all customers are expected to bring in a year, in major units: the mean spend, which the
/// model takes to be independent of how often somebody buys, times the purchases of each pattern.
double worth_of_a_year(pattern_counts const& patterns, patron::bg_nbd const& purchases,
                       patron::gamma_gamma const& spend) {
  double expected = 0.0;
  for (patron::pattern_count const& row : patterns) {
    expected += static_cast<double>(row.customers) *
                purchases.expected_purchases(row, std::chrono::weeks{52});
  }
  return expected * spend.mean_spend().value_or(std::numeric_limits<double>::quiet_NaN());
}

void write(char const* path, std::vector<std::byte> const& bytes) {
  std::FILE* const file = std::fopen(path, "wb");
  bool const written =
      file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if ((file != nullptr && std::fclose(file) != 0) || !written) {
    std::fprintf(stderr, "%s cannot be written\n", path);
    std::exit(1);
  }
}

/// Orders into states, and what a firm wants to know of them.
void count_orders(std::uint64_t wanted, unsigned cores, char const* state_file) {
  auto const customers =
      static_cast<std::uint32_t>(std::ceil(static_cast<double>(wanted) / scaling::orders_each));
  auto const start = std::chrono::steady_clock::now();
  share const firm = count_firm(customers, cores);
  pattern_counts const& patterns = firm.state.patterns;
  double const counted = processor_seconds();
  auto const purchases = measured_fit(patterns, {.run = scaling::runner(cores)});
  double const fitted = processor_seconds();
  auto const spend =
      patron::fit<patron::gamma_gamma>(firm.state.known.summaries(scaling::last_day));
  double const worth = worth_of_a_year(patterns, purchases.model, spend.model);
  double const valued = processor_seconds();
  std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
  double const peak = scaling::peak_memory();

  std::vector<std::byte> const bytes = patron::to_bytes(firm.state);
  if (state_file != nullptr) write(state_file, bytes);
  std::printf("%9llu %9llu %8zu %5u %7.2f %9.2f %6.2f %8.2f %7.2f %5.2f %5.2f %6.0f %6.1f %14.0f\n",
              static_cast<unsigned long long>(firm.orders),
              static_cast<unsigned long long>(patterns.customers()), patterns.size(), cores,
              elapsed.count(), valued, firm.making, firm.counting, firm.merging, fitted - counted,
              valued - fitted, peak, static_cast<double>(bytes.size()) / 1e6, worth);
}

/// Every order kept by customer and day, so that it can still be taken back.
void keep_orders(std::uint64_t wanted) {
  scaling::order_book book;
  std::vector<order> orders;
  double adding = 0.0;
  std::uint64_t kept = 0;
  for (std::uint32_t customer = 0; kept < wanted;) {
    orders.clear();
    for (std::uint32_t i = 0; i < block; ++i) append_orders(orders, customer++);
    kept += orders.size();
    double const start = thread_seconds();
    for (order const& one : orders) book.add(one.customer, one.day, one.paid);
    adding += thread_seconds() - start;
  }
  double const start = thread_seconds();
  std::size_t const customers = book.summaries(scaling::last_day).size();
  std::printf("%9llu %9zu %7.2f %7.2f %6.0f\n", static_cast<unsigned long long>(kept), customers,
              adding, thread_seconds() - start, scaling::peak_memory());
}

}  // namespace

int main(int count, char** arguments) {
  std::string_view const what = count > 1 ? arguments[1] : "";
  auto const number = [&](int i, std::uint64_t otherwise) {
    return count > i ? std::strtoull(arguments[i], nullptr, 10) : otherwise;
  };
  if (what == "--fit") {
    scaling::fit_many_customers([](pattern_counts const& all) { return measured_fit(all, {}); });
  } else if (what == "--book") {
    keep_orders(number(2, 1'000'000));
  } else {
    count_orders(number(1, 1'000'000), static_cast<unsigned>(number(2, 1)),
                 count > 3 ? arguments[3] : nullptr);
  }
}
