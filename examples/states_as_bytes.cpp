// SPDX-License-Identifier: MIT
// Two branches count their own customers, each for itself. What they send to the office are states
// as bytes: the office merges them, and knows what it would know of all the orders together.
#include <patron/patron.hpp>
#include <patron/wire.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using std::chrono::days;
using std::chrono::sys_days;

using euros = patron::money<patron::eur>;
using book = patron::purchase_book<std::string, euros>;

constexpr sys_days opening = 2025y / std::chrono::January / 1;
constexpr sys_days until = 2025y / std::chrono::December / 31;

void add_orders(book& orders, int first, int last) {
  for (int i = first; i < last; ++i) {
    orders.add("customer " + std::to_string(i * 7 % 90), opening + days{i * 11 % 360},
               euros::from_minor(990 + i % 40 * 100));
  }
}

// What a branch does: its orders into a book, and the book into bytes.
std::vector<std::byte> branch(char const* town, int first, int last) {
  book orders;
  add_orders(orders, first, last);
  auto const bytes = patron::to_bytes(orders);
  std::printf("%-6s  %3llu orders in %zu bytes\n", town,
              static_cast<unsigned long long>(orders.orders()), bytes.size());
  return bytes;
}

// What somebody says who will not read these bytes as such a state.
template<class State>
bool is_refused(std::vector<std::byte> const& bytes) {
  try {
    (void)patron::from_bytes<State>(bytes);
  } catch (patron::error const& e) {
    std::printf("%s\n", e.what());
    return true;
  }
  return false;
}

}  // namespace

int main() {
  std::vector<std::byte> const from_bonn = branch("Bonn", 0, 250);
  std::vector<std::byte> const from_ulm = branch("Ulm", 250, 400);

  // The office: no order is needed again.
  book all = patron::from_bytes<book>(from_bonn);
  all.merge(patron::from_bytes<book>(from_ulm));
  patron::pattern_counts const counts{all.summaries(until)};
  std::printf("office  %zu customers with %zu patterns paid %s\n", all.customers(), counts.size(),
              to_string(all.total()).c_str());

  // Bytes that were changed on the way are refused, and so are those of another state.
  std::vector<std::byte> damaged = from_ulm;
  damaged[200] ^= std::byte{1};
  bool const refused = is_refused<book>(damaged) && is_refused<patron::pattern_counts>(from_ulm);

  // Equal states are equal bytes: the office has the book of all the orders, read in one piece.
  book whole;
  add_orders(whole, 0, 400);
  return refused && patron::to_bytes(all) == patron::to_bytes(whole) ? 0 : 1;
}
