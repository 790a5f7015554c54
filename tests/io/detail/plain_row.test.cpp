// SPDX-License-Identifier: MIT
#include <patron/io/detail/plain_row.hpp>

#include <string>

#include "catch.hpp"

using patron::detail::plain_row;

namespace {

std::string padded(std::string text) {
  return text + std::string(32, '\0');
}

}  // namespace

TEST_CASE("plain_row: goes from cell to cell", "[io]") {
  std::string const text = padded("ab,c,,12345678901\r\nnext");
  plain_row row{text.data(), ','};
  CHECK(row.cell() == text.data());
  CHECK(row.accept(text.data() + 2));
  CHECK(row.advance(1));
  CHECK(row.cell() == text.data() + 3);
  CHECK(row.advance(2));
  CHECK(row.cell() == text.data() + 6);
  CHECK(row.find_end() == text.data() + 17);
  CHECK(row.close() == text.data() + 19);
}

TEST_CASE("plain_row: says no where it is not sure", "[io]") {
  std::string const text = padded("ab,\"c\"\n");
  plain_row row{text.data(), ','};
  CHECK_FALSE(row.accept(nullptr));
  CHECK(row.accept(text.data() + 1));
  CHECK_FALSE(row.accept(text.data() + 2));  // another reader went further
  CHECK_FALSE(row.advance(1));               // the cell goes on
  plain_row other{text.data(), ','};
  CHECK(other.close() == nullptr);
  CHECK(other.advance(0));
  CHECK_FALSE(other.advance(2));
  std::string const cut = padded("ab");
  CHECK(plain_row{cut.data(), ','}.close() == nullptr);
}
