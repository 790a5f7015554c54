// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_FIRM_COUNTS_HPP
#define PATRON_EXAMPLE_SPARK_FIRM_COUNTS_HPP

#include <patron/grip/rhythm_counts.hpp>
#include <patron/history/pattern_counts.hpp>

#include <chrono>
#include <string_view>
#include <tuple>
#include <vector>

#include "customer.hpp"
#include "spend_selection.hpp"

namespace patron_spark {

/// What a partition says of its customers to whoever fits models of all: the state that travels.
struct firm_counts {
  patron::pattern_counts patterns;  ///< for the model of purchases
  patron::rhythm_counts rhythm;     ///< for what is an unusual silence
  spend_selection spend;            ///< for the model of spend

  /// Adds the counts of other customers.
  void merge(firm_counts const& other) {
    rhythm.merge(other.rhythm);
    patterns.merge(other.patterns);
    spend.merge(other.spend);
  }

  static constexpr std::string_view state_name = "firm_counts";
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    return std::tie(self.patterns, self.rhythm, self.spend);
  }
  friend bool operator==(firm_counts const&, firm_counts const&) = default;
};

/// Counts these customers, none of them twice, who are known until this day.
[[nodiscard]] inline firm_counts count(std::vector<customer> const& customers,
                                       std::chrono::sys_days until, spend_share share) {
  firm_counts counts{.patterns = patron::pattern_counts{customers},
                     .rhythm = patron::rhythm_counts{until},
                     .spend = spend_selection{customers, share}};
  for (customer const& one : customers) {
    bool const bought_again = one.frequency > 0;
    counts.rhythm.add(one.gaps(), bought_again ? one.first_gap : one.age, bought_again);
  }
  return counts;
}

}  // namespace patron_spark

#endif
