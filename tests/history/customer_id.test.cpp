// SPDX-License-Identifier: MIT
#include <patron/history/customer_id.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace {

using patron::customer_id;
using patron::customer_id_t;

enum class membership : std::uint16_t {};
struct unordered_name {
  std::string text;
  bool operator==(unordered_name const&) const = default;
};

static_assert(customer_id<std::uint32_t>);
static_assert(customer_id<std::string>);
static_assert(customer_id<membership>);
static_assert(!customer_id<unordered_name>);
static_assert(!customer_id<std::string&>);

struct record {
  std::uint32_t number;
  std::string name;
  char const* literal;
  char code[8];
};
using records = std::vector<record>;

template<class Projection>
using id_of = customer_id_t<records&, Projection>;

static_assert(std::same_as<id_of<std::uint32_t record::*>, std::uint32_t>);
static_assert(std::same_as<id_of<std::string record::*>, std::string>);
static_assert(std::same_as<id_of<char const * record::*>, std::string_view>);
static_assert(std::same_as<id_of<char (record::*)[8]>, std::string_view>);
static_assert(std::same_as<id_of<std::string_view (*)(record const&)>, std::string_view>);

TEST_CASE("ids that are text in characters compare as text") {
  char const one[] = "ada";
  char const other[] = "ada";
  customer_id_t<records&, char const* record::*> const a = one;
  CHECK(a == other);
}

}  // namespace
