// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_CONCENTRATION_MAKER_HPP
#define PATRON_REPORT_DETAIL_CONCENTRATION_MAKER_HPP

#include <patron/ltv/concentration.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/concentration_section.hpp>
#include <patron/report/sections/customers_section.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// Makes the section in one pass.
template<class Id>
class concentration_maker {
 public:
  void add(review_pass, review_data<Id> const&) {}

  void see_totals(std::vector<std::int64_t> const& ascending) { best_ = concentration(ascending); }

  void end(review_pass, review_facts const&) {}

  [[nodiscard]] std::optional<concentration_section> finish(review_facts const& facts,
                                                            missing_sections& missing) const {
    if (facts.customers < enough_customers) {
      missing.push_back({"concentration", "a tenth of fewer than " +
                                              std::to_string(enough_customers) +
                                              " customers is less than one of them"});
      return std::nullopt;
    }
    if (!best_.share()) {
      missing.push_back({"concentration", "the customers have brought no money"});
      return std::nullopt;
    }
    return concentration_section{best_.top, best_.customers, best_.amount, *best_.share()};
  }

 private:
  concentration_report<std::int64_t> best_{};
};

}  // namespace patron::inline v0::detail

#endif
