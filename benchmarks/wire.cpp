// SPDX-License-Identifier: MIT
// States to bytes and back: the book of a firm, and its pattern counts. Optional argument: the
// number of customers, a million if none is given.
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/numeric.hpp>
#include <patron/wire.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "best_of_three.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

using dollars = patron::money<patron::usd>;
constexpr sys_days opening = 2024y / std::chrono::January / 1;

template<class Id, class MakeId>
patron::purchase_book<Id, dollars> book_of(std::size_t customers, MakeId id) {
  patron::generator random{1};
  patron::purchase_book<Id, dollars> book;
  for (std::size_t i = 0; i < 3 * customers; ++i) {
    book.add(id(patron::draw_index(random, customers)),
             opening + days{static_cast<int>(patron::draw_index(random, 730))},
             dollars::from_minor(static_cast<std::int64_t>(patron::draw_index(random, 10'000))));
  }
  return book;
}

/// One row for writing and one for reading, by the byte.
template<class State>
void measure(char const* what, State const& state) {
  auto const bytes = patron::to_bytes(state);
  std::string const to = std::string{what} + ": to bytes";
  benchmarks::best_of_three(to.c_str(), bytes.size(),
                            [&] { return patron::to_bytes(state).size(); });
  std::string const from = std::string{what} + ": from bytes";
  benchmarks::best_of_three(from.c_str(), bytes.size(),
                            [&] { return patron::byte_size(patron::from_bytes<State>(bytes)); });
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const customers = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  benchmarks::print_head("bytes");
  auto const numbers =
      book_of<std::int64_t>(customers, [](std::size_t n) { return static_cast<std::int64_t>(n); });
  measure("purchase book, ids are numbers", numbers);
  measure("purchase book, ids are text", book_of<std::string>(customers, [](std::size_t n) {
            return "customer " + std::to_string(n);
          }));
  measure("pattern counts", patron::pattern_counts{numbers.summaries(opening + days{730})});
  std::vector<std::byte> const plain(100'000'000, std::byte{7});
  benchmarks::best_of_three("crc32c alone", plain.size(), [&] { return patron::crc32c(plain); });
}
