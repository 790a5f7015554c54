// SPDX-License-Identifier: MIT
#include <patron/core/civil_day.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/to_string.hpp>
#include <patron/io/read_csv.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "io/random_number.hpp"
#include "io/temporary_file.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::column, patron::csv_options, patron::parse_csv;

namespace {

using dollars = patron::money<patron::usd>;

struct order {
  std::string buyer{};
  sys_days day{};
  dollars total{};
  friend bool operator==(order const&, order const&) = default;
};

std::vector<order> parse(std::string_view text, csv_options const& options = {}) {
  return parse_csv<order>(text, options, column("buyer", &order::buyer), column("day", &order::day),
                          column("total", &order::total));
}

/// What is said of a row of orders.
std::string wrong_with(std::string const& text) {
  return support::sentence([&] { return parse(text); });
}

order const ann{"Ann", 1997y / January / 1, 12.50_usd};

struct name {
  std::string text{};
};
std::vector<name> parse_names(std::string_view text, csv_options const& options = {}) {
  return parse_csv<name>(text, options, column("name", &name::text));
}

struct not_default {
  explicit not_default(int) {}
  int member = 0;
};
template<class T, class... Columns>
concept is_read = requires(Columns... columns) { patron::read_csv<T>("path", columns...); };
using buyer_column = decltype(column("buyer", &order::buyer));
using other_column = decltype(column("member", &not_default::member));
static_assert(is_read<order, buyer_column>);
static_assert(!is_read<order>, "a record without columns");
static_assert(!is_read<name, buyer_column>, "a column of another record");
static_assert(!is_read<not_default, other_column>, "a record is made empty, and then filled");
static_assert(!is_read<order, int>, "something that is no column");

}  // namespace

TEST_CASE("read_csv: rows become the caller's records", "[io]") {
  CHECK(parse("buyer,day,total\nAnn,1997-01-01,12.50\n") == std::vector{ann});
  CHECK(parse("buyer,day,total\n").empty());
  CHECK(parse("buyer,day,total").empty());
}

TEST_CASE("read_csv: columns are found by name, in any order, among others", "[io]") {
  CHECK(parse("x,total,,day,buyer,y\n1,12.50,2,1997-01-01,Ann,3\n") == std::vector{ann});
  CHECK(parse("total,buyer,day\n12.50,Ann,1997-01-01\n") == std::vector{ann});
  CHECK(parse("\"day\",\"x\"\"y\",\"buyer\",\"total\"\n1997-01-01,\",\",Ann,12.50\n") ==
        std::vector{ann});
}

TEST_CASE("read_csv: one column may go to two members", "[io]") {
  struct twice {
    sys_seconds at{};
    sys_days day{};
  };
  auto const rows = parse_csv<twice>("at\n2024-01-01T20:00Z\n", column("at", &twice::at),
                                     column("at", &twice::day, patron::civil_day{hours{9}}));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at == sys_days{2024y / January / 1} + hours{20});
  CHECK(rows[0].day == sys_days{2024y / January / 2});

  struct number_and_text {
    unsigned number{};
    std::string text{};
  };
  auto const read = [](std::string_view text) {
    return parse_csv<number_and_text>(text, column("n", &number_and_text::number),
                                      column("n", &number_and_text::text));
  };
  CHECK(read("n\n007\n").at(0).text == "007");
  CHECK(support::sentence([&] { return read("n\n007x\n"); }) ==
        "text:2: n \"007x\" is not a whole number");
}

TEST_CASE("read_csv: lines end with LF or CRLF, the last one with nothing too", "[io]") {
  for (std::string const end : {"\n", "\r\n"}) {
    std::string const text =
        "buyer,day,total" + end + "Ann,1997-01-01,12.50" + end + "\"Ann\",\"1997-01-01\",\"12.50\"";
    CHECK(parse(text) == std::vector{ann, ann});
    CHECK(parse(text + end) == std::vector{ann, ann});
    CHECK(parse(text + end + end + end) == std::vector{ann, ann});
  }
  CHECK(parse_names("id,name\r\n1,Ann\r\n").at(0).text == "Ann");
  CHECK(parse_names("name,id\r\nAnn,1\r\n").at(0).text == "Ann");
}

TEST_CASE("read_csv: a byte order mark is passed over", "[io]") {
  CHECK(parse("\xEF\xBB\xBF"
              "buyer,day,total\nAnn,1997-01-01,12.50\n") == std::vector{ann});
  CHECK(parse("\xEF\xBB\xBF"
              "\"buyer\",day,total\nAnn,1997-01-01,12.50\n",
              {.read_size = 1}) == std::vector{ann});
}

TEST_CASE("read_csv: names come through unharmed", "[io]") {
  std::string const long_name(10'000, 'x');
  std::string long_quotes;
  std::string doubled;
  for (int i = 0; i != 10'000; ++i) {
    long_quotes += "\"\n,🐈"[static_cast<std::size_t>(i) % 7];
    doubled += long_quotes.back();
    if (doubled.back() == '"') doubled += '"';
  }
  for (std::size_t const read_size : {1U, 7U, 64U, 4096U, 262144U}) {
    auto const names =
        parse_names("name\n\"O\"\"Hara, \"\"Kitty\"\"\"\n\"two\nlines\r\nor three\"\n" +
                        std::string{"Zoë 🐈‍⬛ 猫 한국\n"} + long_name + "\n\"" + doubled +
                        "\"\n\"\"\n\"\"\"\"\n 'x' \n",
                    {.read_size = read_size});
    REQUIRE(names.size() == 8);
    CHECK(names[0].text == "O\"Hara, \"Kitty\"");
    CHECK(names[1].text == "two\nlines\r\nor three");
    CHECK(names[2].text == "Zoë 🐈‍⬛ 猫 한국");
    CHECK(names[3].text == long_name);
    CHECK(names[4].text == long_quotes);
    CHECK(names[5].text.empty());
    CHECK(names[6].text == "\"");
    CHECK(names[7].text == " 'x' ");
  }
}

TEST_CASE("read_csv: bad cells are named with line, column and value", "[io]") {
  std::string const head = "buyer,day,total\nAnn,1997-01-01,12.50\n";
  CHECK(wrong_with(head + "Ann,1997-01-01,\"12,5\"\n") ==
        "text:3: total \"12,5\" is not a decimal number");
  CHECK(wrong_with(head + "Ann,1997-01-01,\n") == "text:3: total is empty");
  CHECK(wrong_with(head + "Ann,1997-01-01,NaN\n") ==
        "text:3: total \"NaN\" is not a decimal number");
  CHECK(wrong_with(head + "Ann,1997-01-01,1.005\n") ==
        "text:3: total \"1.005\" has more than 2 decimals");
  CHECK(wrong_with(head + "Ann,31.1.1997,12.50\n") ==
        "text:3: day \"31.1.1997\" is not a date (yyyy-mm-dd, or with a time "
        "yyyy-mm-ddThh:mm:ss)");
  CHECK(wrong_with(head + "Ann,1997-02-29,12.50\n") ==
        "text:3: day \"1997-02-29\" is not a day of the calendar");
  CHECK(wrong_with(head + "Ann,1997-01-01T08:00Z,12.50\n") ==
        "text:3: day \"1997-01-01T08:00Z\" has an offset from UTC: a civil_day in its column says "
        "whose day is meant");
  // The line is the one in which the record begins.
  CHECK(wrong_with("buyer,day,total\n\"A\nn\nn\",1997-01-01,1\n\"\n\",x,1\n") ==
        "text:5: day \"x\" is not a date (yyyy-mm-dd, or with a time yyyy-mm-ddThh:mm:ss)");
}

TEST_CASE("read_csv: the error has its parts", "[io]") {
  try {
    static_cast<void>(parse("buyer,day,total\n\nx,1,2\n"));
    FAIL("an empty line between rows is an error");
  } catch (patron::error const& e) {
    CHECK(std::string{e.what()} == "text:2: the line is empty");
  }
  try {
    static_cast<void>(parse("buyer,day,total\nAnn,1997-01-01,x\n"));
    FAIL("x is no amount");
  } catch (patron::error const& e) {
    CHECK(e.field() == "total");
    CHECK(e.value() == "x");
    CHECK(e.record() == 2);
  }
}

TEST_CASE("read_csv: a row has as many cells as the header", "[io]") {
  CHECK(wrong_with("buyer,day,total\nAnn,1997-01-01\n") ==
        "text:2: total is missing from a row of 2 cells; the header has 3");
  CHECK(wrong_with("buyer,day,total,note\nAnn,1997-01-01,1\n") ==
        "text:2: note is missing from a row of 3 cells; the header has 4");
  CHECK(wrong_with("buyer,day,total\nAnn,1997-01-01,1,50\n") ==
        "text:2: total does not end a row of 4 cells; the header has 3");
  CHECK(wrong_with("buyer,day,total\nAnn,1997-01-01,1,\n") ==
        "text:2: total does not end a row of 4 cells; the header has 3");
}

TEST_CASE("read_csv: quotes that go wrong", "[io]") {
  CHECK(wrong_with("buyer,day,total\nAnn \"Kit\" Lee,1997-01-01,1\n") ==
        "text:2: buyer \"Ann \"Kit\" Lee,1997-01-01,1\" has a quote inside but none around it");
  CHECK(wrong_with("buyer,day,total\n\"Ann\" Lee,1997-01-01,1\n") ==
        "text:2: buyer \"Ann\" Lee,1997-01-01,1\" goes on behind its closing quote");
  CHECK(wrong_with("buyer,day,total\nAnn,1997-01-01,1\n\"A\nnn\",1997-01-01,\"1\nAnn,x,y\n") ==
        "text:4: total \"1\" opens a quote that is never closed");
  CHECK(wrong_with("buyer,\"day") == "text:1: \"day\" opens a quote that is never closed");
}

TEST_CASE("read_csv: a binary file is named as what it is", "[io]") {
  using namespace std::string_literals;
  CHECK(wrong_with("buyer,day,total\nA\0nn,1997-01-01,1\n"s) ==
        "text:2: buyer \"A\\x00nn,1997-01-01,1\" holds a zero byte: this is no text in UTF-8");
  CHECK(wrong_with("buyer,day,total\nAnn,1997-01-01,1\0\n"s) ==
        "text:2: total \"1\\x00\" holds a zero byte: this is no text in UTF-8");
  CHECK(wrong_with("\xFF\xFE"
                   "b\0u\0"s)
            .find("text:1: ") == 0);
  CHECK(wrong_with("\xFF\xFE"
                   "b\0u\0"s)
            .find("holds a zero byte") != std::string::npos);
}

TEST_CASE("read_csv: a file needs its columns", "[io]") {
  CHECK(wrong_with("buyer,date,total\n") ==
        "text:1: day is not a column of this file, which has: buyer, date, total");
  CHECK(wrong_with("buyer,day,total,day\n") ==
        "text:1: day names more than one column of this file");
  CHECK(parse("x,x,buyer,day,total\n1,2,Ann,1997-01-01,12.5\n") == std::vector{ann});
  std::string wide = "buyer,total";
  for (int i = 0; i != 200; ++i) wide += ",column" + std::to_string(i);
  CHECK(wrong_with(wide + "\n") == "text:1: day is not among the 202 columns of this file");
}

TEST_CASE("read_csv: an empty file", "[io]") {
  for (std::string const text : {"", "\xEF\xBB\xBF", "\n\r\n\n"}) {
    CHECK(wrong_with(text) == "text: is empty: a header row is needed");
  }
  CHECK(wrong_with("\nbuyer,day,total\n") == "text:1: the line is empty");
}

TEST_CASE("read_csv: files", "[io]") {
  temporary_file const file{"read_csv.test.csv", "name\nAnn\n\"x\"y\n"};
  auto const read = [](std::string const& path, csv_options const& options) {
    return patron::read_csv<name>(path, options, column("name", &name::text));
  };
  CHECK(support::sentence([&] { return read(file.path(), {}); }) ==
        file.path() + ":3: name \"x\"y\" goes on behind its closing quote");
  csv_options const lenient{.on_bad_row = [](patron::error const&) {}};
  CHECK(read(file.path(), lenient).size() == 1);
  CHECK(support::sentence([&] { return read("no such folder/a.csv", lenient); }) ==
        "no such folder/a.csv: there is no such file");
  CHECK_FALSE(support::sentence([&] { return read(".", lenient); }).empty());
}

TEST_CASE("read_csv: a part does not pass for the whole", "[io]") {
  std::string text = "name\n";
  while (text.size() < (std::size_t{9} << 20U)) text += "somebody\n";
  int calls = 0;
  csv_options const options{
      .progress = [&calls](patron::csv_progress const&) { return ++calls < 2; }};
  CHECK(support::sentence([&] { return parse_names(text, options); }) ==
        "text: was not read to its end: reading was cancelled");
  CHECK(calls == 2);
}

TEST_CASE("read_csv: what may be missing is none", "[io]") {
  struct deal {
    std::optional<std::string> account{};
    std::optional<sys_days> engaged{};
    std::optional<double> value{};
  };
  auto const deals = parse_csv<deal>(
      "account,engaged,value\n,,\nCancity,2016-10-20,1054\n", column("account", &deal::account),
      column("engaged", &deal::engaged), column("value", &deal::value));
  REQUIRE(deals.size() == 2);
  CHECK((!deals[0].account && !deals[0].engaged && !deals[0].value));
  CHECK(deals[1].account == "Cancity");
  CHECK(deals[1].engaged == sys_days{2016y / October / 20});
  CHECK(deals[1].value == 1054.0);
}

TEST_CASE("read_csv: records that can only be moved", "[io]") {
  struct holder {
    int n{};
    std::unique_ptr<int> owned{};
  };
  CHECK(parse_csv<holder>("n\n1\n2\n", column("n", &holder::n)).size() == 2);
}

TEST_CASE("read_csv: what is written comes back, at every buffer boundary", "[io]") {
  random_number random{20'250'101};
  for (int round = 0; round != 60; ++round) {
    std::string const end = random.below(2) == 0 ? "\n" : "\r\n";
    std::string text =
        (random.below(2) == 0 ? "\xEF\xBB\xBF" : "") + std::string{"day,x,buyer,total"};
    std::vector<order> written;
    for (std::uint64_t row = random.below(30); row != 0; --row) {
      order o;
      for (std::uint64_t i = random.below(25); i != 0; --i)
        o.buyer += random.one_of("ab\",;\n\r é");
      o.day = sys_days{1970y / January / 1} + days{random.below(40'000)};
      o.total = dollars::from_minor(static_cast<std::int64_t>(random.next() >> random.below(60)));
      if (o.total < dollars{}) o.total = dollars{};

      auto const quoted = [&random](std::string const& cell) {
        bool const must = cell.find_first_of("\",\n\r") != std::string::npos;
        if (!must && random.below(3) != 0) return cell;
        std::string result = "\"";
        for (char const c : cell) result += c == '"' ? std::string{"\"\""} : std::string(1, c);
        return result + '"';
      };
      std::string const total = patron::to_decimal_string(o.total.minor_units(), 2);
      text += end + quoted(patron::to_string(o.day)) + ',' +
              quoted(std::string(random.below(9), 'x')) + ',' + quoted(o.buyer) + ',' +
              quoted(total);
      written.push_back(o);
    }
    if (random.below(2) == 0) text += end;
    for (std::size_t const read_size : {1U, 2U, 3U, 5U, 8U, 13U, 64U, 262144U}) {
      CHECK(parse(text, {.read_size = read_size}) == written);
    }
  }
}

TEST_CASE("read_csv: CDNOW", "[io][data]") {
  std::string const path = std::string{PATRON_SHARED_DATA} + "/data/cdnow_orders.csv";
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    WARN("skipped: no shared data");
    return;
  }
  std::fclose(file);
  auto const orders =
      patron::read_csv<order>(path, column("customer", &order::buyer), column("date", &order::day),
                              column("amount", &order::total));
  dollars revenue;
  for (order const& o : orders) revenue += o.total;
  CHECK(orders.size() == 69'659);
  CHECK(revenue == 2500315.63_usd);
}
