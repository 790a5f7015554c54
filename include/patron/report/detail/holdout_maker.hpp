// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_HOLDOUT_MAKER_HPP
#define PATRON_REPORT_DETAIL_HOLDOUT_MAKER_HPP

#include <patron/history/calibration_holdout.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/enough_data.hpp>
#include <patron/ltv/holdout_total.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/sliced_counts.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/holdout_section.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace patron::inline v0::detail {

/// Makes the section in two passes, once the first day is known: what models are fitted to, and
/// what the better one expected of each customer.
template<class Id>
class holdout_maker {
 public:
  void add(review_pass pass, review_data<Id> const& data) {
    if (pass == review_pass::lines && why_none_.empty()) {
      rows part = rows_of(data);
      counts_.add(part | std::views::transform(&row::calibration));
      // A part that stays the only one is not worked out twice.
      only_part_ = parts_ == 0 ? std::move(part) : rows{};
      ++parts_;
    } else if (pass == review_pass::names) {
      if (!total_) return;
      std::visit(
          [&](auto& total) {
            if (parts_ == 1) {
              total.add(only_part_);
            } else {
              total.add(rows_of(data));
            }
          },
          *total_);
    }
  }

  void end(review_pass pass, review_facts const& facts) {
    if (pass == review_pass::counts) {
      auto const observed = facts.until - facts.first_day + std::chrono::days{1};
      half_ = facts.first_day + observed / 2 - std::chrono::days{1};
      if (half_ < facts.first_day) why_none_ = "nothing, for there is only one day";
    } else if (pass == review_pass::lines && why_none_.empty()) {
      why_none_ = fit_model(counts_.take(), facts.until);
    }
  }

  [[nodiscard]] std::optional<holdout_section> finish(review_facts const&,
                                                      missing_sections& missing) {
    if (!why_none_.empty()) {
      missing.push_back({"holdout", "in the first half of the days: " + why_none_});
      return std::nullopt;
    }
    holdout_section section{.calibration_until = half_, .purchase_model = model_};
    if (total_) {
      std::visit(
          [&](auto const& total) {
            section.total = total.total();
            section.by_frequency = total.by_frequency();
          },
          *total_);
    }
    return section;
  }

 private:
  using day = purchase_day<Id, std::int64_t>;
  using row = holdout_summary<Id, std::int64_t>;
  using rows = std::vector<row>;

  [[nodiscard]] rows rows_of(review_data<Id> const& data) const {
    auto const every_day = [](day const&) { return std::int64_t{0}; };
    return calibration_holdout(data.purchases, half_, data.until, &day::customer, &day::day,
                               every_day);
  }

  /// What is in the way of a model, in words; nothing where one is fitted.
  [[nodiscard]] std::string fit_model(pattern_counts const& counts, std::chrono::sys_days until) {
    data_verdict const verdict = enough_data(counts);
    if (!verdict.enough()) return std::string{to_string(verdict.shortages.front())};
    chosen_model const chosen = choose_model(counts);
    if (!chosen.converged()) return std::string{to_string(chosen.table.front().status)};
    model_ = chosen.name();
    std::visit(
        [&]<class Model>(fitted<Model> const& purchases) {
          total_.emplace(std::in_place_type<holdout_total<Model>>, purchases.model, until - half_);
        },
        chosen.best);
    return {};
  }

  std::chrono::sys_days half_{};  // the last one of the first half
  sliced_counts<> counts_{};
  std::uint64_t parts_ = 0;
  rows only_part_{};
  std::string model_{};
  std::string why_none_{};
  std::optional<std::variant<holdout_total<bg_nbd>, holdout_total<mbg_nbd>>> total_{};
};

}  // namespace patron::inline v0::detail

#endif
