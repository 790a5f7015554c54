// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_HPP
#define PATRON_REPORT_REVIEW_HPP

#include <patron/core/currency_table.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/concentration_section.hpp>
#include <patron/report/sections/customers_section.hpp>
#include <patron/report/sections/grip_section.hpp>
#include <patron/report/sections/holdout_section.hpp>
#include <patron/report/sections/retention_section.hpp>
#include <patron/report/sections/waiting_section.hpp>
#include <patron/report/sections/worth_section.hpp>

#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What an owner asks of a file of orders, answered: the one model behind text and JSON, so that no
/// figure is computed twice. Amounts are whole minor units of `currency`. What could not be said is
/// missing, with the reason in `missing`.
struct review {
  currency_info currency{};
  customers_section customers{};
  grip_section grip{};
  std::optional<retention_section> retention{};
  std::optional<waiting_section> second_purchase{};
  std::optional<concentration_section> concentration{};
  std::optional<worth_section> worth{};
  std::optional<holdout_section> holdout{};
  missing_sections missing{};
  /// Rows of the input that were left out because they could not be read, a sentence for each.
  std::vector<std::string> skipped_rows{};
};

}  // namespace patron::inline v0

#endif
