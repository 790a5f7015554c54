// SPDX-License-Identifier: MIT
#include <patron/opportunity/unknown_customers.hpp>

#include <concepts>
#include <vector>

#include "catch.hpp"

namespace {

struct note {
  int customer = 0;
};
struct listed {
  int id = 0;
};
using row = patron::unknown_customer<int>;
static_assert(std::regular<row>);

// Ids of two types are two ways to count customers.
struct named {
  char const* name = "";
};
template<class Known, class Id>
concept looks_up =
    requires(std::vector<note> const& notes, std::vector<Known> const& known, Id id) {
      patron::unknown_customers(notes, known, &note::customer, id);
    };
static_assert(looks_up<listed, int listed::*> && !looks_up<named, char const * named::*>);

TEST_CASE("unknown_customers: the records of those whom the list does not name", "[opportunity]") {
  std::vector<note> const notes = {{5}, {4}, {5}};
  auto const unknown = [&](std::vector<listed> const& known) {
    return patron::unknown_customers(notes, known, &note::customer, &listed::id);
  };
  CHECK(unknown({{9}, {5}}) == std::vector{row{4, 1}});
  CHECK(unknown({}) == std::vector{row{5, 0}, row{4, 1}, row{5, 2}});
  CHECK(unknown({{5}, {4}, {4}}).empty());
  CHECK(patron::unknown_customers(std::vector<note>{}, std::vector<listed>{}, &note::customer,
                                  &listed::id)
            .empty());
}

}  // namespace
