// SPDX-License-Identifier: MIT
#include <patron/core/error.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/to_bytes.hpp>
#include <patron/wire/wire_value.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include "catch.hpp"
#include "wire/travels.hpp"
#include "wire/values.hpp"

namespace shop {

/// A card whose number is never 0, with nothing to see but its digits.
class card_number {
 public:
  card_number() = default;
  explicit card_number(std::uint64_t digits) : digits_{digits} {
    patron::detail::require(digits != 0, "card_number: no card has the number 0");
  }
  [[nodiscard]] std::uint64_t digits() const { return digits_; }
  friend auto operator<=>(card_number, card_number) = default;

 private:
  std::uint64_t digits_ = 1;
};

}  // namespace shop

template<>
struct patron::wire_value<shop::card_number> {
  static constexpr std::size_t least_size = 8;
  static void append_kind(std::string& text) { text += "u64"; }
  static void write(patron::wire_output& out, shop::card_number n) { out.put(n.digits()); }
  static void read(patron::wire_input& in, shop::card_number& n) {
    n = shop::card_number{in.take<std::uint64_t>()};
  }
};

namespace {

struct without_wire {};
struct half_a_value {
  int* where = nullptr;
};

static_assert(patron::wire_type<shop::card_number>);
static_assert(patron::wire_type<without_wire>);  // takes no bytes
static_assert(!patron::wire_type<half_a_value> && !patron::wire_type<int const*>);

TEST_CASE("wire_value: a type of the caller's own travels, and refuses by its own words") {
  CHECK(patron::wire_kind<shop::card_number>() == "u64");
  CHECK(wire_test::travels(shop::card_number{77}));
  CHECK(wire_test::refused<shop::card_number>(wire_test::raw({0, 0, 0, 0, 0, 0, 0, 0})) ==
        "card_number: no card has the number 0");

  using book = patron::purchase_book<shop::card_number, std::int64_t>;
  book b;
  b.add(shop::card_number{9}, {}, 5);
  CHECK(patron::from_bytes<book>(patron::to_bytes(b)) == b);
  CHECK(patron::state_kind<book>() == "purchase_book([(u64,day,u32,u32,i64)])");
}

}  // namespace
