// SPDX-License-Identifier: MIT
#include <patron/report/json_writer.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"

using patron::json_writer;

namespace {

template<class T>
std::string written(T const& value) {
  json_writer json;
  json.value(value);
  return json.text();
}

}  // namespace

TEST_CASE("json_writer: objects and arrays") {
  json_writer json;
  json.open_object();
  json.key("empty").open_array();
  json.close_array();
  json.key("rows").open_array();
  json.value(1);
  json.open_object();
  json.key("a").value("b");
  json.key("c").null();
  json.close_object();
  json.close_array();
  json.close_object();
  CHECK(json.text() ==
        "{\n  \"empty\": [],\n  \"rows\": [\n    1,\n    {\n      \"a\": \"b\",\n"
        "      \"c\": null\n    }\n  ]\n}\n");
}

TEST_CASE("json_writer: however deep, two spaces a level") {
  for (std::size_t depth : {1U, 15U, 16U, 17U, 40U}) {
    json_writer json;
    for (std::size_t i = 0; i < depth; ++i) json.open_array();
    json.value(7);
    for (std::size_t i = 0; i < depth; ++i) json.close_array();
    std::string const text = std::move(json).text();
    std::string const line = '\n' + std::string(2 * depth, ' ') + "7\n";
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("json_writer: pieces are the whole, handed over as it grows") {
  constexpr int rows = 300'000;
  json_writer whole;
  std::size_t pieces = 0;
  std::string joined;
  auto take = [&](std::string_view piece) {
    ++pieces;
    joined += piece;
  };
  json_writer in_pieces{take};
  for (json_writer* const json : {&whole, &in_pieces}) {
    json->open_array();
    for (int i = 0; i < rows; ++i) json->value(i);
    CHECK_THROWS_AS(json->finish(), patron::error);
    json->close_array();
    json->finish();
  }
  CHECK(joined == whole.text());
  CHECK(in_pieces.text().empty());
  CHECK(pieces > 2);
}

TEST_CASE("json_writer: values") {
  CHECK(written(true) == "true");
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(written(0.1) == "0.1");
  CHECK(written(1.0 / 3.0) == "0.3333333333333333");
  CHECK(written(1e300) == "1e+300");
  CHECK(written(std::optional<int>{}) == "null");
  CHECK(written(std::optional<double>{2.5}) == "2.5");
}

TEST_CASE("json_writer: text is escaped where it must be, and otherwise left alone") {
  CHECK(written("say \"hi\"\\\n\t\x01") == R"("say \"hi\"\\\u000a\u0009\u0001")");
  CHECK(written("森 🌲 é") == "\"森 🌲 é\"");
  CHECK(written("a森b\"c\\") == "\"a森b\\\"c\\\\\"");
  CHECK(written("") == "\"\"");
  CHECK(written(std::string_view{"a\0b", 3}) == R"("a\u0000b")");
}

TEST_CASE("json_writer: what is no UTF-8 is marked") {
  std::string_view const broken[] = {
      "\xFF",              // no such byte
      "\x80",              // a continuation alone
      "\xC0\x80",          // overlong
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // beyond U+10FFFF
      "\xE6\xA3",          // cut short
  };
  for (auto const text : broken) {
    std::string expected = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) expected += "\xEF\xBF\xBD";
    CHECK(written(text) == expected + '"');
  }
  CHECK(written("\xE6\xA3x") == "\"\xEF\xBF\xBD\xEF\xBF\xBDx\"");
}

TEST_CASE("json_writer: refusals") {
  CHECK_THROWS_AS(written(std::numeric_limits<double>::quiet_NaN()), patron::error);
  CHECK_THROWS_AS(written(std::numeric_limits<double>::infinity()), patron::error);
  json_writer json;
  CHECK_THROWS_AS(json.close_object(), patron::error);
  json.open_object();
  CHECK_THROWS_AS(json.text(), patron::error);
  CHECK_THROWS_AS(std::move(json).text(), patron::error);
}
