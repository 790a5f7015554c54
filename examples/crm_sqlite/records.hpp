// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_RECORDS_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_RECORDS_HPP

#include <patron/core/currencies.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>
#include <patron/opportunity/need_event.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "ladder.hpp"

/// The application's own records. The library has no base class for them and fills none of them:
/// each verb is told which member is the customer, which the day, which the amount.
namespace crm {

using key = std::int64_t;  ///< of a row, and so of a customer: names are for showing
using day = std::chrono::sys_days;
using yen = patron::money<patron::jpy>;

struct sale {
  key customer{};
  day on{};
  yen amount{};  ///< below zero: a refund
};

struct purchase {
  key customer{};
  key product{};
  day on{};
};

struct product {
  key id{};
  std::string name{};
  yen price{};
  yen cost{};
  yen proposing{};  ///< what a proposal of it has cost on average
  patron::grade least_grade{};
};

struct answer {
  std::string need{};
};

struct stage_move {
  key id{};
  key customer{};
  day on{};
  crm::stage stage{};
};

struct touch {
  key customer{};
  day on{};
};

enum class outcome { accepted, refused, open };

struct proposal {
  key customer{};
  key product{};
  day on{};
  crm::outcome outcome{};

  /// None while she has not answered.
  [[nodiscard]] std::optional<bool> accepted() const {
    if (outcome == crm::outcome::open) return std::nullopt;
    return outcome == crm::outcome::accepted;
  }
};

struct referral {
  key referrer{};
  key referred{};
  day on{};
};

struct need_note {
  key customer{};
  std::string need{};
  day on{};
  patron::need_event event{};
  std::optional<yen> worth{};
  std::string reason{};
};

enum class opinion { asked, answered, complaint };

struct score {
  key customer{};
  day on{};
  int points{};
};

}  // namespace crm

#endif
