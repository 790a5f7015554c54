// SPDX-License-Identifier: MIT
#include "satisfaction_records.hpp"

#include <utility>

#include "dated_rows.hpp"

namespace {

using what = satisfaction_record::what;

struct satisfaction_row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string kind{};
  std::optional<std::int32_t> score{};
};

std::optional<what> kind_of(std::string const& name) {
  if (name == "asked") return what::asked;
  if (name == "answered") return what::answered;
  if (name == "complaint") return what::complaint;
  return std::nullopt;
}

/// Whether there is a score where there should be one, and it is on the scale.
bool has_right_score(satisfaction_row const& r, what kind, patron::score_scale const& scale,
                     row_check const& check) {
  if (!r.score) return kind != what::answered || check.refuse("score", "", "is empty");
  std::string const score = std::to_string(*r.score);
  if (kind != what::answered) return check.refuse("score", score, "stands with no answer");
  return scale.contains(*r.score) ||
         check.refuse("score", score,
                      "is off the scale, " + std::to_string(scale.lowest) + " to " +
                          std::to_string(scale.highest));
}

}  // namespace

satisfaction_records read_satisfaction(arguments const& asked, customer_names& names,
                                       bad_rows& bad) {
  using patron::column;
  satisfaction_records read;
  auto const take = [&](satisfaction_row&& r, row_check const& check) {
    if (!check.has("customer", r.customer)) return false;
    auto const kind = kind_of(r.kind);
    if (!kind) return check.refuse("kind", r.kind, "is neither asked, answered nor complaint");
    if (!has_right_score(r, *kind, asked.score_scale, check)) return false;
    read.rows.push_back(
        {names.key_of(r.customer), r.day, *kind, r.score.value_or(0), check.line()});
    return true;
  };
  read.last_day = each_dated_row<satisfaction_row>(
      asked, asked.satisfaction, bad, take, column("customer", &satisfaction_row::customer),
      column("kind", &satisfaction_row::kind), column("score", &satisfaction_row::score));
  return read;
}
