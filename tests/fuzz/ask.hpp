// SPDX-License-Identifier: MIT
// What a state says when it is asked. It may refuse to say, but what it says is a number.
#ifndef PATRON_TESTS_FUZZ_ASK_HPP
#define PATRON_TESTS_FUZZ_ASK_HPP

#include <patron/patron.hpp>

#include <chrono>
#include <cmath>
#include <concepts>

#include "demand.hpp"
#include "stage/firm.hpp"

namespace fuzz {

/// Looks at an answer; of some it is enough that they come.
template<class T>
void see(T const& answer) {
  if constexpr (std::same_as<T, double>) {
    demand(!std::isnan(answer), "what a state says is a number");
  } else if constexpr (std::same_as<T, patron::interval>) {
    see(answer.low);
    see(answer.high);
  } else if constexpr (requires { answer.has_value(); }) {
    if (answer) see(*answer);
  } else if constexpr (requires {
                         answer.steps();
                         answer.median_interval();
                       }) {
    for (auto const& step : answer.steps()) {
      see(step.survival);
      see(step.standard_error);
    }
    if (auto const until = answer.followed_until()) {
      see(answer.interval(*until));
      if (auto const mean = answer.restricted_mean(*until)) see(mean->count());
    }
    (void)answer.median_interval();
  }
}

/// Asks one question.
template<class Question>
void ask_one(Question const& question) {
  try {
    question();
  } catch (patron::error const&) {
  }
}

inline void ask_rhythm(patron::rhythm_counts const& counts) {
  patron::rhythm const of_the_firm{counts};
  patron::rhythm_gaps own;
  for (int const gap : {10, 1, 400}) {
    for (int const days : {0, 1, 30, 100'000}) {
      patron::day_count const silence{days};
      see(of_the_firm.deviate(own, silence));
      see(of_the_firm.exceedance(own, silence));
    }
    see(of_the_firm.usual_gap(own).count());
    own.add(patron::day_count{gap});
  }
}

/// Asks a state the questions of these that it knows.
template<class State>
void ask(State const& state) {
#define FUZZ_ASK(question)                      \
  if constexpr (requires { state.question; }) { \
    ask_one([&] { see(state.question); });      \
  }
  FUZZ_ASK(value())
  FUZZ_ASK(interval())
  FUZZ_ASK(curve())
  FUZZ_ASK(rows())
  FUZZ_ASK(customers())
  FUZZ_ASK(first_waits().curve())
  FUZZ_ASK(variance())
  FUZZ_ASK(squared_deviations())
  FUZZ_ASK(days())
  FUZZ_ASK(orders())
  FUZZ_ASK(total())
  FUZZ_ASK(totals())
  FUZZ_ASK(totals_by_kind())
  FUZZ_ASK(by_kind())
  FUZZ_ASK(by_segment())
  FUZZ_ASK(by_worth())
  FUZZ_ASK(profit())
  FUZZ_ASK(net())
  FUZZ_ASK(growth())
  FUZZ_ASK(balances())
  FUZZ_ASK(grip().value())
  FUZZ_ASK(gross_retention().value())
  FUZZ_ASK(to_double())
  FUZZ_ASK(balance())
  FUZZ_ASK(read())
  FUZZ_ASK(weakest())
  FUZZ_ASK(list())
  FUZZ_ASK(by_group())
  FUZZ_ASK(effort())
  FUZZ_ASK(prospects().of_time())
  FUZZ_ASK(prospects().of_cost())
  FUZZ_ASK(unknown().of_time())
  FUZZ_ASK(contracts())
  FUZZ_ASK(incidence())
  FUZZ_ASK(nobody_climbs_from())
  FUZZ_ASK(climbed(0).value())
  FUZZ_ASK(time_to_climb(0))
  FUZZ_ASK(at(stage_test::stage::customer))
  FUZZ_ASK(at(stage_test::stage::customer).value())
  FUZZ_ASK(all(1).value())
  FUZZ_ASK(complement().value())
  FUZZ_ASK(states())
  FUZZ_ASK(edges())
  FUZZ_ASK(joined())
  FUZZ_ASK(moves())
  FUZZ_ASK(chain())
  FUZZ_ASK(won().value())
  FUZZ_ASK(answers())
#undef FUZZ_ASK
  if constexpr (requires { state.summaries(*state.last_day()); }) {
    ask_one([&] {
      if (auto const last = state.last_day()) (void)state.summaries(*last);
    });
  }
  if constexpr (std::same_as<State, patron::rhythm_counts>) ask_one([&] { ask_rhythm(state); });
}

}  // namespace fuzz

#endif
