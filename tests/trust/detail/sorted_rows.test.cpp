// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/detail/sorted_rows.hpp>

#include <tuple>
#include <vector>

#include "catch.hpp"

namespace {

struct row {
  int key = 0;
  int sum = 0;

  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.key, self.sum);
  }
  friend bool operator==(row const&, row const&) = default;
};
struct summed {
  static auto key(row const& r) { return std::tie(r.key); }
  static void absorb(row& into, row const& more) { into.sum += more.sum; }
};
using facts = patron::detail::sorted_rows<row>;
using sums = patron::detail::sorted_rows<row, summed>;

static_assert(patron::mergeable<facts> && patron::has_fields<facts>);
static_assert(patron::mergeable<sums> && patron::has_fields<sums>);

template<class Rows>
Rows of(std::vector<row> const& all) {
  Rows rows;
  for (row const& r : all) rows.add(r);
  return rows;
}

TEST_CASE("sorted_rows: facts are known once, sums are added up", "[trust]") {
  std::vector<row> const told = {{2, 1}, {1, 5}, {2, 1}, {2, 3}};
  CHECK(of<facts>(told).rows() == std::vector<row>{{1, 5}, {2, 1}, {2, 3}});
  CHECK(of<sums>(told).rows() == std::vector<row>{{1, 5}, {2, 5}});
  CHECK(of<sums>({{1, 5}, {2, 5}}) == of<sums>(told));
}

TEST_CASE("sorted_rows: long ones fold while they grow", "[trust]") {
  sums grown;
  sums reversed;
  for (int i = 0; i < 5000; ++i) {
    grown.add({i % 1700, 1});
    reversed.add({(4999 - i) % 1700, 1});
  }
  CHECK(grown == reversed);
  CHECK(grown.rows().size() == 1700);
  CHECK(patron::fields_of(grown) == patron::fields_of(reversed));
  CHECK(grown.erase_if([](row const& r) { return r.key < 1000; }) == 1000);
  CHECK(grown.take_from({1500, 0}, [](row& r) { return --r.sum == 0; }));
  CHECK(grown.rows()[500] == row{1500, 2});
  CHECK(grown.take_from({1699, 0}, [](row&) { return true; }));
  CHECK_FALSE(grown.take_from({1699, 0}, [](row&) { return true; }));
  CHECK(sums{}.empty());
}

}  // namespace
