// SPDX-License-Identifier: MIT
// Orders out of a shop's export, which is as exports are: more columns than wanted, names with
// commas in them, times with an offset, a row or two that make no sense.
#include <patron/core.hpp>
#include <patron/io.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace shop {

enum class channel { web, till };

struct order {
  std::string buyer{};
  sys_days day{};
  patron::money<patron::eur> total{};
  channel sold_by{};
};

}  // namespace shop

// How a cell becomes a type of our own.
template<>
struct patron::csv_value<shop::channel> {
  static std::string_view parse(std::string_view cell, shop::channel& value) {
    if (cell != "web" && cell != "till") return "is neither web nor till";
    value = cell == "web" ? shop::channel::web : shop::channel::till;
    return csv_value_read;
  }
};

namespace {

constexpr std::string_view an_export = R"(id,placed_at,channel,"customer, as signed",total
1,2025-01-31T22:30:00Z,web,"Meier, Ada",29.95
2,2025-02-01T09:15:00+01:00,till,Zoë,5
3,2025-02-01T10:00:00+01:00,telex,Zoë,7.50
4,2025-02-01T11:00:00+01:00,web,"O""Hara",12.5O
5,2025-02-28T23:30:00Z,web,"Meier, Ada",100.05
)";

constexpr char const* file_name = "patron_example_orders.csv";

void write_export() {
  std::FILE* const file = std::fopen(file_name, "wb");
  if (file == nullptr) return;
  std::fwrite(an_export.data(), 1, an_export.size(), file);
  std::fclose(file);
}

}  // namespace

int main() {
  write_export();

  // Columns are named once. Our clocks are an hour ahead of UTC: an order at 22:30 is of that day,
  // one at 23:30 of the next.
  auto const buyer = patron::column("customer, as signed", &shop::order::buyer);
  auto const day = patron::column("placed_at", &shop::order::day, patron::civil_day{hours{1}});
  auto const total = patron::column("total", &shop::order::total);
  auto const sold_by = patron::column("channel", &shop::order::sold_by);

  // A bad row stops the reading with its place, or is left out and reported: the caller decides.
  std::vector<std::string> reports;
  patron::csv_options options;
  options.on_bad_row = [&reports](patron::error const& e) { reports.emplace_back(e.what()); };
  auto const orders = patron::read_csv<shop::order>(file_name, options, buyer, day, total, sold_by);

  for (shop::order const& o : orders) {
    std::printf("%s  %-10s %10s\n", patron::to_string(o.day).c_str(), o.buyer.c_str(),
                patron::to_string(o.total).c_str());
  }
  for (std::string const& report : reports) std::printf("left out: %s\n", report.c_str());

  // A file larger than memory is read row by row.
  patron::money<patron::eur> revenue;
  auto const outcome =
      patron::each_csv<shop::order>(file_name, options, buyer, day, total, sold_by,
                                    [&revenue](shop::order const& o) { revenue += o.total; });
  std::printf("%s in %llu orders\n", patron::to_string(revenue).c_str(),
              static_cast<unsigned long long>(outcome.rows));
  std::remove(file_name);

  bool const holds = orders.size() == 3 && orders[0].buyer == "Meier, Ada" &&
                     orders[0].day == sys_days{2025y / January / 31} &&
                     orders[2].day == sys_days{2025y / March / 1} && revenue == 135.00_eur &&
                     outcome.left_out == 2 &&
                     reports[0].ends_with(":4: channel \"telex\" is neither web nor till") &&
                     reports[1].ends_with(":5: total \"12.5O\" is not a decimal number");
  return holds ? 0 : 1;
}
