// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_STAGE_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_STAGE_RECORDS_HPP

#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Somebody came to a stage, or left.
struct stage_record {
  customer_key customer{};
  std::optional<std::chrono::sys_days> day{};  ///< none: was there before the records begin
  std::string stage{};
  std::optional<patron::grade> grade{};  ///< none: an exit
  std::string reason{};
};

/// The file of moves between stages, and the ladder that its stages and grades make.
struct stage_records {
  patron::stage_ladder<std::string> ladder;
  std::vector<stage_record> moves{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --stages. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] stage_records read_stages(arguments const& asked, customer_names& names,
                                        bad_rows& bad);

#endif
