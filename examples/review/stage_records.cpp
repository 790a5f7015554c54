// SPDX-License-Identifier: MIT
#include "stage_records.hpp"

#include <patron/core/to_string.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "dated_rows.hpp"
#include "rows_with_keys.hpp"

namespace {

struct stage_row {
  std::string customer{};
  std::optional<std::chrono::sys_days> day{};
  std::string stage{};
  std::optional<patron::grade> grade{};
  std::string reason{};
};

/// The stages of the file as they come, each with one grade or none.
class named_stages {
 public:
  /// What is wrong with the grade of a stage, which is kept; empty where nothing is.
  [[nodiscard]] std::string take(stage_row const& move) {
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

stage_records read_stages(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  std::vector<stage_record> moves;
  rows_with_keys<stage_record> rows{names, {moves}};
  named_stages stages;
  auto const take = [&](stage_row&& move, row_check const& check) {
    if (!check.has("customer", move.customer) || !check.has("stage", move.stage)) return false;
    if (!move.day && !move.grade) {
      return check.refuse("date", "", "is empty: who leaves does so on a day");
    }
    if (std::string const why = stages.take(move); !why.empty()) {
      return check.refuse("grade", move.grade ? to_string(*move.grade) : "", why);
    }
    rows.add(move.customer,
             {{}, move.day, std::move(move.stage), move.grade, std::move(move.reason)});
    return true;
  };
  auto const last_day = each_dated_row<stage_row>(
      asked, asked.stages, bad, take, column("customer", &stage_row::customer),
      column("stage", &stage_row::stage), column("grade", &stage_row::grade),
      column("reason", &stage_row::reason));
  rows.finish();
  try {
    return {stages.ladder(), std::move(moves), last_day};
  } catch (patron::error const& e) {
    throw patron::error{{.where = asked.stages, .reason = e.what()}};
  }
}
