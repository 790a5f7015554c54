// SPDX-License-Identifier: MIT
// Any text as a file of orders: it is read, or an error names the line. Whoever passes over bad
// rows gets the same records where there are none.
#include <patron/core.hpp>
#include <patron/io.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "demand.hpp"

namespace {

struct order {
  std::string buyer{};
  std::chrono::sys_days day{};
  std::chrono::sys_seconds placed{};
  patron::money<patron::usd> total{};
  std::optional<std::int32_t> items{};
  double weight = 0.0;
  patron::grade grade{};
  bool paid = false;

  friend bool operator==(order const&, order const&) = default;
};

std::vector<order> orders_of(std::string const& text, patron::csv_options const& options) {
  using patron::column;
  return patron::parse_csv<order>(text, options, column("buyer", &order::buyer),
                                  column("day", &order::day), column("placed", &order::placed),
                                  column("total", &order::total), column("items", &order::items),
                                  column("weight", &order::weight), column("grade", &order::grade),
                                  column("paid", &order::paid));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(data, data + size);
  std::size_t bad = 0;
  patron::csv_options lenient;
  lenient.on_bad_row = [&bad](patron::error const&) { ++bad; };
  try {
    std::vector<order> const passed = orders_of(text, lenient);
    bool strict = true;
    try {
      fuzz::demand(orders_of(text, {}) == passed, "a bad row that is passed over changes no other");
    } catch (patron::error const&) {
      strict = false;
    }
    fuzz::demand(strict == (bad == 0), "a row is bad for both readers or for none");
  } catch (patron::error const&) {
  }
  return 0;
}
