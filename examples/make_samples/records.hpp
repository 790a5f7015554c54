// SPDX-License-Identifier: MIT
// The records of a sample firm, as its files have them, a row each.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_RECORDS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_RECORDS_HPP

#include <patron/core.hpp>
#include <patron/stage.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

using namespace patron::literals;
using std::chrono::days;
using std::chrono::sys_days;

template<class Money>
struct order {
  std::string customer;
  sys_days date;
  Money amount;
  std::string_view product;
  std::string_view channel;  ///< through which the customer came
};

enum class stage { stranger, reader, lead, trial, customer, regular, advocate, lost };

inline constexpr patron::stage_ladder ladder{patron::rung{stage::stranger, 0.0_grade, "stranger"},
                                             patron::rung{stage::reader, 0.2_grade, "reader"},
                                             patron::rung{stage::lead, 0.4_grade, "lead"},
                                             patron::rung{stage::trial, 0.8_grade, "trial"},
                                             patron::rung{stage::customer, 1.0_grade, "customer"},
                                             patron::rung{stage::regular, 1.1_grade, "regular"},
                                             patron::rung{stage::advocate, 1.2_grade, "advocate"},
                                             patron::exits{stage::lost}};

/// Somebody came to a stage, or left.
struct move {
  std::string person;
  sys_days date;
  samples::stage stage{};
  std::string_view reason;  ///< why somebody left
};

struct touch {
  std::string person;
  sys_days date;
  std::string_view kind;
};

enum class outcome { accepted, refused, open };

template<class Money>
struct proposal {
  std::string person;
  sys_days date;
  std::string_view offer;
  samples::outcome outcome{};
  Money cost;
};

template<class Money>
struct contract {
  std::string customer;
  sys_days from;
  std::optional<sys_days> to;  ///< the first day without it
  Money price;
  std::string_view per;
  std::optional<patron::window> paused;
  std::string_view channel;
  std::string_view reason;  ///< why it ended
};

struct trust_entry {
  std::string customer;
  sys_days date;
  std::string_view kind;
  int weight;  ///< above zero a deposit, below it a withdrawal
};

enum class reply { asked, answered, complaint };

struct opinion {
  std::string customer;
  sys_days date;
  reply kind{};
  std::optional<std::uint64_t> score;  ///< 0 to 10, of an answer
};

struct referral {
  std::string referrer;
  std::string referred;
  sys_days date;
};

enum class need_event { noticed, raised, proposed, met, met_elsewhere, not_proposed };

template<class Money>
struct need {
  std::string customer;
  sys_days date;
  std::string_view name;
  need_event event{};
  std::optional<Money> worth;
  std::string_view reason;  ///< why nothing was proposed
  std::string_view seller;
};

enum class purpose { winning, keeping };

template<class Money>
struct cost {
  sys_days date;
  std::string_view channel;  ///< empty: of no channel
  std::string customer;      ///< empty: of nobody alone
  Money amount;
  int half_hours;
  purpose spent_on{};
};

/// Everything that a firm has written down, but for its list of offers.
template<class Money>
struct firm_records {
  std::vector<order<Money>> orders;
  std::vector<move> moves;
  std::vector<touch> touches;
  std::vector<proposal<Money>> proposals;
  std::vector<contract<Money>> contracts;
  std::vector<trust_entry> trust;
  std::vector<opinion> opinions;
  std::vector<referral> referrals;
  std::vector<need<Money>> needs;
  std::vector<cost<Money>> costs;

  std::vector<std::string> slipping;  ///< in no file: the regular customers who stopped buying
};

}  // namespace samples

#endif
