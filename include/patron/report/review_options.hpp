// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_OPTIONS_HPP
#define PATRON_REPORT_REVIEW_OPTIONS_HPP

#include <patron/core/grade.hpp>
#include <patron/cycle/action_efforts.hpp>
#include <patron/cycle/capacity.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/stage/cadence_by_grade.hpp>

#include <chrono>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// What a review is told beside the records.
struct review_options {
  double discount = 0.10;  ///< of money that comes later, an effective rate a year
  double margin = 1.0;     ///< what is left of an amount, 0 to 1; with 1 worth is in sales

  /// Whoever climbs within so many days has climbed in time.
  std::chrono::days climb_within{90};
  /// A step up within so many days after a touch is said to have followed on it.
  std::chrono::days touch_within{30};
  /// How often prospects should hear from the firm, by ascending grade; below the first step they
  /// need not. The default is a convention, the closer the oftener: eight weeks, from 0.2 on four,
  /// from 0.6 on two.
  std::vector<cadence_step> cadence{{grade::from_hundredths(0), std::chrono::weeks{8}},
                                    {grade::from_hundredths(20), std::chrono::weeks{4}},
                                    {grade::from_hundredths(60), std::chrono::weeks{2}}};

  /// How many false alarms a month the firm puts up with in the list of those gone quiet.
  gone_quiet_options quiet{};
  /// How long after its beginning a contract is asked for whether it still runs.
  std::chrono::days held_for{365};

  /// Between two offers that are more than so many times apart, one is missing; a convention.
  double widest_step = 3.5;
  /// Of those to whom a first purchase is proposed, the share that should make it.
  double wanted_entry = 0.1;
  /// Whoever buys again within so many days after the first purchase has come back.
  std::chrono::days back_within{180};
  /// For so long nobody is proposed again what was proposed before.
  std::chrono::days cool_down{90};
  /// Next best offers are judged on what was bought in the last so many days.
  std::chrono::days judge_within{90};

  /// What customers do after trust and satisfaction is what they did in the last so many days.
  std::chrono::days follow_within{182};
  /// A need that waits longer than this for a proposal is being missed.
  std::chrono::days propose_within{14};
  /// A question counts as answered when the answer comes within so many days.
  std::chrono::days answer_within{30};

  /// How long the actions of the agenda take.
  action_efforts efforts{};
  /// How much time there is for them; none: all are listed.
  std::optional<patron::capacity> capacity{};
};

}  // namespace patron::inline v0

#endif
