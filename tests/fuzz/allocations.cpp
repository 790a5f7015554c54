// SPDX-License-Identifier: MIT
// Memory runs out, once at each allocation of each operation: an operation that does not end leaves
// everything as it was, and what it had taken is given back (LeakSanitizer looks at the end).
//
//     allocations FIXTURE...       states as bytes, as in tests/data/wire/v1
#include <patron/io.hpp>
#include <patron/wire.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "demand.hpp"
#include "states.hpp"

namespace {

std::size_t allowed = static_cast<std::size_t>(-1);  // allocations before one fails
std::size_t failures = 0;                            // how many failed in all
std::size_t operations = 0;

void* allocate(std::size_t size) {
  if (allowed == 0) {
    ++failures;
    allowed = static_cast<std::size_t>(-1);
    throw std::bad_alloc{};
  }
  --allowed;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}

/// Tries the operation on a copy of the state, with memory for one allocation more each time, until
/// it ends. Whenever it does not end, the copy is to be what it was.
template<class State, class Operation>
void try_until_done(char const* name, State const& before, Operation operation) {
  ++operations;
  for (std::size_t enough = 0;; ++enough) {
    State state = before;
    try {
      allowed = enough;
      operation(state);
      allowed = static_cast<std::size_t>(-1);
      return;
    } catch (std::bad_alloc const&) {
      if (state == before) continue;
      std::fprintf(stderr, "%s: changed by what failed at allocation %zu\n", name, enough);
      std::exit(1);
    }
  }
}

using bytes = std::vector<std::byte>;

template<class State>
void try_state(bytes const& some) {
  std::string const& kind = patron::state_kind<State>();
  State const empty = fuzz::empty_state<State>();
  State const state = patron::from_bytes<State>(some, empty);
  std::string const reads = kind + " from_bytes";
  try_until_done(reads.c_str(), empty, [&](State& into) {
    State read = patron::from_bytes<State>(some, into);
    into = std::move(read);
  });
  std::string const writes = kind + " to_bytes";
  try_until_done(writes.c_str(), state, [&](State& from) { (void)patron::to_bytes(from); });
  std::string const merges = kind + " merge";
  try_until_done(merges.c_str(), state, [&](State& into) { into.merge(state); });
  std::string const begins = kind + " merge into nothing";
  try_until_done(begins.c_str(), empty, [&](State& into) { into.merge(state); });
}

template<class... States>
bool try_fixture(fuzz::state_list<States...>, bytes const& some) {
  std::string_view const kind = patron::kind_of_bytes(some);
  return ((patron::state_kind<States>() == kind && (try_state<States>(some), true)) || ...);
}

bytes bytes_of(char const* path) {
  bytes all(1U << 16U);
  std::FILE* const file = std::fopen(path, "rb");
  fuzz::demand(file != nullptr, "a fixture can be read");
  all.resize(std::fread(all.data(), 1, all.size(), file));
  std::fclose(file);
  return all;
}

void try_add() {
  using days = std::chrono::days;
  std::chrono::sys_days const day{std::chrono::year{2025} / 1 / 1};
  patron::purchase_book<std::int64_t, fuzz::dollars> book;
  patron::purchase_book<std::string, fuzz::dollars> named;
  patron::pattern_counts counts;
  for (int i = 0; i < 2100; ++i) {
    auto const add = [&](auto& to) { to.add(i % 900, day + days{i % 50}, {}); };
    auto const add_name = [&](auto& to) {
      to.add("a customer with a long name " + std::to_string(i % 9), day + days{i % 5}, {});
    };
    patron::purchase_pattern const pattern{.frequency = static_cast<std::uint32_t>(i % 40),
                                           .recency = patron::real_days{i % 7},
                                           .age = patron::real_days{7 + i % 11}};
    auto const count = [&](patron::pattern_counts& to) { to.add(pattern); };
    // Around the lengths at which a book folds what is new into what is sorted.
    if (i < 3 || (i > 1020 && i < 1030) || (i > 2040 && i < 2060)) {
      try_until_done("purchase_book add", book, add);
    }
    add(book);
    if (i >= 20) continue;
    try_until_done("purchase_book add", named, add_name);
    add_name(named);
    try_until_done("pattern_counts add", counts, count);
    count(counts);
  }
  try_until_done("purchase_book merge", book, [&](auto& into) { into.merge(book); });
  try_until_done("purchase_book merge", named, [&](auto& into) { into.merge(named); });
}

struct order {
  std::string buyer{};
  fuzz::dollars total{};
  friend bool operator==(order const&, order const&) = default;
};

void try_read_csv() {
  std::string text = "buyer,total,more\n";
  for (int i = 0; i < 10; ++i) text += "\"a buyer, with a \"\"long\"\" name\",29.95,x\n";
  std::string const path = "allocations.csv";
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  fuzz::demand(file != nullptr, "a file can be written");
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
  auto const buyer = patron::column("buyer", &order::buyer);
  auto const total = patron::column("total", &order::total);
  std::vector<order> const before(1);
  try_until_done("read_csv", before, [&](std::vector<order>& into) {
    into = patron::read_csv<order>(path, buyer, total);
  });
  try_until_done("parse_csv", before, [&](std::vector<order>& into) {
    into = patron::parse_csv<order>(text, buyer, total);
  });
  std::remove(path.c_str());
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new[](std::size_t size) {
  return allocate(size);
}
// Who asks in this way goes on without: not counted.
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
  return std::malloc(size);
}
void operator delete(void* memory, std::nothrow_t const&) noexcept {
  std::free(memory);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    bool const known = try_fixture(fuzz::all_states{}, bytes_of(argv[i]));
    fuzz::demand(known, "every fixture is of a state of the list");
  }
  try_add();
  try_read_csv();
  std::printf("%zu operations failed %zu times, and left everything as it was\n", operations,
              failures);
}
