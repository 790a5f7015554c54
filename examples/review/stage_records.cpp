// SPDX-License-Identifier: MIT
#include "stage_records.hpp"

#include <patron/core/to_string.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "day_column.hpp"

namespace {

using row = stage_record;

/// The stages of the file as they come, each with one grade or none.
class named_stages {
 public:
  /// What is wrong with the grade of a stage, which is kept; empty where nothing is.
  [[nodiscard]] std::string take(row const& move) {
    auto const known = grades_.find(move.stage);
    if (known != grades_.end()) {
      if (known->second == move.grade) return {};
      if (!known->second) {
        return "is that of a rung: \"" + move.stage + "\" was an exit before";
      }
      if (!move.grade) return missing_of(*known->second);
      return "is not that of this stage before, " + to_string(*known->second);
    }
    if (move.grade) {
      auto const same = std::find_if(grades_.begin(), grades_.end(), [&move](auto const& entry) {
        return entry.second == move.grade;
      });
      if (same != grades_.end()) return "is that of the stage \"" + same->first + "\" already";
    }
    grades_.emplace(move.stage, move.grade);
    return {};
  }

  /// From the lowest grade to the highest.
  [[nodiscard]] patron::stage_ladder<std::string> ladder() const {
    std::vector<patron::rung<std::string, std::string>> rungs;
    std::vector<std::string> exits;
    for (auto const& [stage, grade] : grades_) {
      if (grade) {
        rungs.push_back({stage, *grade});
      } else {
        exits.push_back(stage);
      }
    }
    std::sort(rungs.begin(), rungs.end(),
              [](auto const& a, auto const& b) { return a.grade < b.grade; });
    return patron::stage_ladder<std::string>{rungs, exits};
  }

 private:
  [[nodiscard]] static std::string missing_of(patron::grade before) {
    return "is empty, as that of an exit: it was " + to_string(before) + " before";
  }

  std::map<std::string, std::optional<patron::grade>> grades_{};
};

}  // namespace

stage_records read_stages(arguments const& asked, bad_rows& bad) {
  std::vector<row> moves;
  std::optional<std::chrono::sys_days> last_day;
  named_stages stages;
  patron::csv_options options;
  bad.handle(options);

  auto const take = [&](row&& move, std::uint64_t line) {
    auto const refuse = [&](char const* column, std::string const& value, std::string const& why) {
      bad.refuse(asked.stages, line, column, value, why);
    };
    if (move.customer.empty()) return refuse("customer", "", "is empty");
    if (move.stage.empty()) return refuse("stage", "", "is empty");
    if (!move.day && !move.grade)
      return refuse("date", "", "is empty: who leaves does so on a day");
    if (move.day && bad.is_late(asked.stages, line, "date", *move.day)) return;
    if (std::string const why = stages.take(move); !why.empty()) {
      return refuse("grade", move.grade ? to_string(*move.grade) : "", why);
    }
    last_day = (std::max)(last_day, move.day);
    moves.push_back(std::move(move));
  };
  with_day_column(asked, "date", &row::day, [&](auto const& date) {
    patron::each_csv<row>(asked.stages, options, patron::column("customer", &row::customer), date,
                          patron::column("stage", &row::stage),
                          patron::column("grade", &row::grade),
                          patron::column("reason", &row::reason), take);
  });
  try {
    return {stages.ladder(), std::move(moves), last_day};
  } catch (patron::error const& e) {
    throw patron::error{{.where = asked.stages, .reason = e.what()}};
  }
}
