// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/io/detail/csv_reader.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "io/random_number.hpp"

using namespace patron::detail;
using patron::column, patron::csv_options;

namespace {

struct order {
  std::uint32_t buyer{};
  std::chrono::sys_days day{};
  patron::money<patron::usd> total{};
  std::string note{};
  friend bool operator==(order const&, order const&) = default;
};

/// The records, and what is said of the rows that are none.
std::pair<std::vector<order>, std::vector<std::string>> read(std::string_view text,
                                                             std::size_t read_size) {
  std::vector<std::string> left_out;
  csv_options options;
  options.read_size = read_size;
  options.on_bad_row = [&](patron::error const& e) { left_out.emplace_back(e.what()); };
  auto const buyer = column("buyer", &order::buyer);
  auto const day = column("day", &order::day);
  auto const total = column("total", &order::total);
  auto const note = column("note", &order::note);
  csv_reader<order, decltype(buyer), decltype(day), decltype(total), decltype(note)> reader{
      csv_source::over(text), options, buyer, day, total, note};
  std::vector<order> orders;
  for (order o; reader.next(o); o = order{}) orders.push_back(o);
  return {orders, left_out};
}

/// The same text with every cell that can be put into quotes put into them.
std::string quoted(std::string_view row) {
  std::string result = "\"";
  for (char const c : row) result += c == ',' ? std::string{"\",\""} : std::string(1, c);
  return result + '"';
}

}  // namespace

TEST_CASE("csv_reader: the quick way and the general way agree on random rows", "[io]") {
  random_number random{3};
  for (std::string_view const header : {"buyer,day,total,note", "note,total,x,buyer,day,y"}) {
    bool const has_others = header.size() > 21;
    std::string plain{header};
    std::string in_quotes{header};
    std::size_t const rows = 5000;
    for (std::size_t i = 0; i != rows; ++i) {
      auto const cell = [&random](std::string usual, std::string_view odd) {
        if (random.below(12) == 0)
          usual.insert(random.below(usual.size() + 1), 1, random.one_of(odd));
        if (random.below(12) == 0) usual.erase(random.below(usual.size()), 1);
        return usual;
      };
      std::string const buyer = cell(std::to_string(random.below(10'000'000)), "0- x\xC3");
      std::string const day =
          cell("19" + std::to_string(10 + random.below(90)) + "-1" +
                   std::to_string(random.below(4)) + "-" + std::to_string(10 + random.below(23)),
               "0-T/");
      std::string const total =
          cell(std::to_string(random.below(1000)) + "." + std::to_string(10 + random.below(90)),
               "0.-, e");
      std::string const note = cell("猫 and so on", "x,");
      std::string const row = has_others ? note + ',' + total + ",x," + buyer + ',' + day + ",y"
                                         : buyer + ',' + day + ',' + total + ',' + note;
      plain += '\n' + row;
      in_quotes += '\n' + quoted(row);
    }
    auto const expected = read(in_quotes, 262'144);
    CHECK(expected.first.size() > rows / 5);
    CHECK(expected.second.size() > rows / 5);
    for (std::size_t const read_size : {262144U, 1000U, 17U}) {
      CHECK(read(plain, read_size) == expected);
    }
  }
}
