// SPDX-License-Identifier: MIT
// The orders of a record shop's customers, where the shared data are there.
#ifndef PATRON_TESTS_SUPPORT_CDNOW_HPP
#define PATRON_TESTS_SUPPORT_CDNOW_HPP

#include <patron/history.hpp>
#include <patron/io.hpp>

#include <chrono>
#include <filesystem>
#include <ranges>
#include <string>
#include <vector>

#include "support/orders.hpp"

namespace support {

/// The path of a shared file, empty where there is none.
inline std::string shared_file(std::string const& name) {
  std::string const path = std::string{PATRON_SHARED_DATA} + "/" + name;
  return std::filesystem::exists(path) ? path : std::string{};
}

/// The summaries of CDNOW's customers as of a day, that day included; empty without shared data.
inline std::vector<patron::purchase_summary<std::uint32_t, dollars>> cdnow_customers(
    std::chrono::sys_days until, std::string const& name = "data/cdnow_sample_orders.csv") {
  std::string const path = shared_file(name);
  if (path.empty()) return {};
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  auto const seen = [until](order const& o) { return o.day <= until; };
  return patron::summarize(orders | std::views::filter(seen), until, &order::buyer, &order::day,
                           &order::total);
}

}  // namespace support

#endif
