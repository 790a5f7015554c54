// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_CONTRACT_ROW_HPP
#define PATRON_REPORT_DETAIL_CONTRACT_ROW_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/recurring_revenue.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace patron::inline v0::detail {

/// A contract as the sections read it.
template<class Id, class Amount>
struct contract_row {
  Id customer{};
  std::chrono::sys_days from{};
  std::optional<std::chrono::sys_days> to{};
  recurring_revenue<Amount> price{};
  std::optional<window> paused{};
  std::string channel{};
  std::string reason{};
};

}  // namespace patron::inline v0::detail

#endif
