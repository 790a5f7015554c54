// SPDX-License-Identifier: MIT
#include "memory_plan.hpp"

#include <patron/core/error.hpp>

#include <algorithm>
#include <string>
#include <system_error>

#include "each_order.hpp"

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mebi = std::uint64_t{1} << 20U;

// Bytes, as measured (docs/large-files.md).
constexpr std::uint64_t of_the_program = 48 * mebi;  ///< two `ltv_total` among it
constexpr std::uint64_t of_an_order = 160;           ///< while its part is in memory
constexpr std::uint64_t of_a_customer = 40;          ///< from the first part to the last
constexpr std::uint64_t of_a_sorted_order = 24;
constexpr std::uint64_t of_a_short_name = 3;  ///< P1, with its length
constexpr std::uint64_t of_a_way_in = 8;      ///< product, channel
constexpr std::uint64_t of_a_short_row = 18;  ///< P1,2025-01-01,100

constexpr std::uint64_t smallest_block = std::uint64_t{1} << 14U;
constexpr std::uint64_t largest_block = mebi;
constexpr std::uint64_t parts_of_a_pipe = 256;  ///< nobody knows how much will come

std::uint64_t divide_up(std::uint64_t a, std::uint64_t b) {
  return (a + b - 1) / b;
}

std::string in_megabytes(std::uint64_t bytes) {
  return std::to_string(divide_up(bytes, mebi)) + "M";
}

[[noreturn]] void refuse(memory_plan const& plan, std::string const& why) {
  throw patron::error{{.where = "patron_review",
                       .field = "--memory",
                       .value = in_megabytes(plan.memory),
                       .reason = why}};
}

fs::path directory_of(arguments const& asked) {
  if (!asked.temporary.empty()) return asked.temporary;
  std::error_code none;
  fs::path directory = fs::temp_directory_path(none);
  if (!none) return directory;
  throw patron::error{{.where = "patron_review",
                       .reason = "the system has no directory for temporary files (--temporary)"}};
}

/// For a time the orders lie on the disk twice: as they came, no longer than in the file, and
/// sorted. Each may be of another customer.
void check_disk(fs::path const& directory, std::uint64_t file_size, order_columns const& columns) {
  std::uint64_t const ways_in = (columns.product ? 1U : 0U) + (columns.channel ? 1U : 0U);
  std::uint64_t const sorted = of_a_sorted_order + of_a_short_name + ways_in * of_a_way_in;
  std::uint64_t const needed = file_size + file_size / of_a_short_row * sorted;
  std::error_code unknown;
  std::uint64_t const free = fs::space(directory, unknown).available;
  if (unknown || free >= needed) return;
  throw patron::error{{.where = directory.string(),
                       .reason = "has " + in_megabytes(free) + " free, of " + in_megabytes(needed) +
                                 " that these orders may take (--temporary)"}};
}

}  // namespace

memory_plan plan_memory(arguments const& asked) {
  memory_plan plan{.memory = asked.memory, .directory = directory_of(asked)};
  std::uint64_t const share = plan.memory / 4;
  std::uint64_t parts = parts_of_a_pipe;
  std::error_code unknown;
  if (fs::is_regular_file(asked.orders, unknown)) {
    std::uint64_t const size = fs::file_size(asked.orders, unknown);
    check_disk(plan.directory, size, columns_of_orders(asked));
    parts = divide_up(size / of_a_short_row * of_an_order, share);
  }
  parts = (std::max)({parts, asked.parts, std::uint64_t{1}});
  std::uint64_t const block = (std::min)(share / parts, largest_block);
  if (block < smallest_block) {
    refuse(plan, "is too little for " + std::to_string(parts) +
                     " parts of the orders: so many need " +
                     in_megabytes(4 * smallest_block * parts));
  }
  plan.parts = parts;
  plan.block = block;
  return plan;
}

void check_memory(memory_plan const& plan, std::uint64_t most_orders) {
  std::uint64_t const needed = of_the_program + of_an_order * most_orders;
  if (needed <= plan.memory) return;
  refuse(plan, "is too little for " + std::to_string(most_orders) +
                   " orders that have to be in memory together: at least " + in_megabytes(needed) +
                   " are needed");
}

void check_memory(memory_plan const& plan, std::uint64_t most_orders, counted_customers so_far) {
  std::uint64_t const of_part = of_an_order * most_orders;
  if (of_the_program + of_a_customer * so_far.customers + of_part <= plan.memory) return;
  std::uint64_t const customers = divide_up(so_far.customers * plan.parts, so_far.parts);
  // With more memory parts grow too, up to a quarter of it; what is beyond a quarter now, few who
  // ordered much, stays. They are not quite even: a little more.
  std::uint64_t const share = plan.memory / 4;
  std::uint64_t const beyond = of_part > share ? of_part - share : 0;
  std::uint64_t const kept = of_the_program + of_a_customer * customers + beyond;
  refuse(plan, "is too little for some " + std::to_string(customers) + " customers, and " +
                   std::to_string(most_orders) + " orders that have to be in memory together: " +
                   in_megabytes(kept / 3 * 4 + kept / 32) + " would do");
}
