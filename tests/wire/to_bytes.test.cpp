// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/wire/to_bytes.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;
using std::chrono::days;
using std::chrono::sys_days;
using book = patron::purchase_book<std::int64_t, std::int64_t>;

// ---- worked out by hand
TEST_CASE("to_bytes: a rate, byte by byte") {
  CHECK(patron::to_bytes(patron::rate{3, 258}) ==
        raw({0x9D, 'P',  'T',  'N',                    // magic
             1,    0,                                  // version
             13,   0,                                  // length of the kind
             49,   0,    0,    0,   0,   0,   0,   0,  // length of it all
             'r',  'a',  't',  'e', '(', 'u', '6', '4', ',', 'u', '6',
             '4',  ')',  3,    0,   0,   0,   0,   0,   0,   0,  // kept
             2,    1,    0,    0,   0,   0,   0,   0,            // of
             0x88, 0xA6, 0xFF, 0xEB}));
}

// ---- properties
TEST_CASE("to_bytes: equal books give equal bytes, however the orders came in") {
  support::integers next{3};
  book forward;
  book backward;
  std::vector<book> parts(3);
  struct order {
    std::int64_t who;
    sys_days day;
    std::int64_t paid;
  };
  std::vector<order> orders;
  for (int i = 0; i < 3000; ++i) {
    orders.push_back(
        {next.between(1, 400), sys_days{days{next.between(0, 300)}}, next.between(-20, 900)});
  }
  for (std::size_t i = 0; i < orders.size(); ++i) {
    auto const& o = orders[i];
    auto const& r = orders[orders.size() - 1 - i];
    forward.add(o.who, o.day, o.paid);
    backward.add(r.who, r.day, r.paid);
    parts[i % 3].add(o.who, o.day, o.paid);
  }
  auto const bytes = patron::to_bytes(forward);
  CHECK(patron::to_bytes(backward) == bytes);
  CHECK(patron::to_bytes(merged(parts[2], merged(parts[0], parts[1]))) == bytes);
  CHECK(bytes.size() == patron::byte_size(forward));
}

// ---- edges
TEST_CASE("to_bytes: writes into the caller's memory where that has the right size") {
  patron::rate const r{1, 2};
  std::vector<std::byte> memory(patron::byte_size(r));
  patron::to_bytes(r, memory);
  CHECK(memory == patron::to_bytes(r));
  for (std::size_t const size : {memory.size() - 1, memory.size() + 1, std::size_t{0}}) {
    std::vector<std::byte> other(size, std::byte{7});
    CHECK(support::sentence([&] {
            patron::to_bytes(r, other);
            return 0;
          }) == "to_bytes: needs exactly as much memory as byte_size says");
    CHECK(other == std::vector<std::byte>(size, std::byte{7}));
  }
}

// Named in letters of which a reader could not know how they are written.
struct accented {
  static constexpr std::string_view state_name = "caf\xC3\xA9";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.served);
  }
  void merge(accented const& other) { served += other.served; }
  friend bool operator==(accented const&, accented const&) = default;
  std::uint64_t served = 0;
};

TEST_CASE("to_bytes: a kind that is not in printable ASCII is refused") {
  CHECK(support::sentence([] { return patron::to_bytes(accented{}).size(); }) ==
        "to_bytes: a kind is in printable ASCII");
}

}  // namespace
