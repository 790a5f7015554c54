// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_LADDER_RULES_HPP
#define PATRON_STAGE_DETAIL_LADDER_RULES_HPP

#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/rung.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

// None of the refusals is constexpr: in a constant ladder the compiler stops at the call and shows
// its line, which says the rule.

[[noreturn]] inline void refuse_ladder(std::string_view rule) {
  raise(fault{.where = "stage_ladder", .reason = rule});
}

template<class Stage, class Label>
[[noreturn]] void refuse_rung(std::span<rung<Stage, Label> const> rungs, std::size_t i,
                              std::string_view reason) {
  raise(fault{.where = "stage_ladder",
              .record = i,
              .field = "rung",
              .value = to_string(rungs[i]),
              .reason = reason});
}

template<class Stage>
[[noreturn]] void refuse_exit(std::span<Stage const> exits, std::size_t i,
                              std::string_view reason) {
  raise(fault{.where = "stage_ladder",
              .record = i,
              .field = "exit",
              .value = stage_text(exits[i]),
              .reason = reason});
}

/// Names a stage that the ladder has no answer for.
template<class Stage>
[[noreturn]] void refuse_stage(std::string_view where, std::optional<std::uint64_t> record,
                               Stage const& stage, std::string_view reason) {
  raise(fault{.where = where,
              .record = record,
              .field = "stage",
              .value = stage_text(stage),
              .reason = reason});
}

/// The rules of a ladder, for constant ones and for those made at run time.
template<class Stage, class Label>
constexpr void check_ladder(std::span<rung<Stage, Label> const> rungs,
                            std::span<Stage const> exits) {
  if (rungs.size() < 2) refuse_ladder("a ladder has at least two rungs");
  bool has_customers = false;
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    bool const is_twice = std::ranges::count(rungs, rungs[i].stage, &rung<Stage, Label>::stage) > 1;
    if (is_twice) refuse_rung(rungs, i, "stands twice: a stage has one rung");
    if (rungs[i].grade == customer_grade) {
      if (has_customers) refuse_rung(rungs, i, "is a second 1.0: exactly one rung is 1.0");
      has_customers = true;
    }
  }
  if (!has_customers) refuse_ladder("no rung is 1.0: exactly one rung is 1.0");

  if (rungs[0].grade != grade{}) refuse_rung(rungs, 0, "is not 0.0: the first rung is 0.0");
  for (std::size_t i = 1; i < rungs.size(); ++i) {
    bool const climbs = rungs[i - 1].grade < rungs[i].grade;
    if (!climbs) refuse_rung(rungs, i, "does not climb: each grade is above the one before");
  }
  constexpr grade highest = grade::from_hundredths(200);
  bool const ends_too_high = rungs.back().grade > highest;
  if (ends_too_high) refuse_rung(rungs, rungs.size() - 1, "is too high: no grade is above 2.0");

  for (std::size_t i = 0; i < exits.size(); ++i) {
    bool const is_twice = std::ranges::count(exits, exits[i]) > 1;
    if (is_twice) refuse_exit(exits, i, "stands twice: an exit is named once");
    for (auto const& r : rungs) {
      if (r.stage == exits[i]) refuse_exit(exits, i, "is also a rung: an exit has no grade");
    }
  }
}

}  // namespace patron::inline v0::detail

#endif
