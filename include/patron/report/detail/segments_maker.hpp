// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SEGMENTS_MAKER_HPP
#define PATRON_REPORT_DETAIL_SEGMENTS_MAKER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/grip/rfm_scale.hpp>
#include <patron/grip/rfm_score.hpp>
#include <patron/grip/segment_movement.hpp>
#include <patron/grip/segments.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/summaries_until.hpp>
#include <patron/report/detail/customer_totals.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/segments_section.hpp>
#include <patron/report/segment_convention.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// What it takes to score the customers of all parts, of one day: how lately, how often and for how
/// much they bought. Totals are eight bytes a customer until there are scales.
class segment_scales {
 public:
  template<class Id>
  void count(std::vector<purchase_summary<Id, std::int64_t>> const& customers) {
    for (auto const& one : customers) {
      ++silences_[-(one.age - one.recency)];
      ++purchases_[one.frequency + 1];
    }
  }

  /// Of so many customers with these totals, ascending.
  void draw(std::vector<std::int64_t> const& totals) {
    auto const scale_of = [&totals](std::uint32_t bins, auto& counts) {
      rfm_scale<typename std::remove_cvref_t<decltype(counts)>::key_type> scale{bins,
                                                                                totals.size()};
      for (auto const& [value, customers] : counts) scale.add(value, customers);
      counts.clear();
      return scale;
    };
    constexpr rfm_bins bins = review_segments.bins();
    recency_ = scale_of(bins.recency, silences_);
    frequency_ = scale_of(bins.frequency, purchases_);
    money_ = rfm_scale_of(bins.money, totals);
  }

  template<class Id>
  [[nodiscard]] std::vector<segment_customer<Id, std::string_view>> segments_of(
      std::vector<purchase_summary<Id, std::int64_t>> const& customers) const {
    std::vector<segment_customer<Id, std::string_view>> all;
    all.reserve(customers.size());
    for (auto const& one : customers) {
      rfm_score const score{recency_.score(-(one.age - one.recency)),
                            frequency_.score(one.frequency + 1), money_.score(one.total)};
      all.push_back({one.customer, review_segments.segment_of(score)});
    }
    return all;
  }

 private:
  std::map<day_count, std::uint64_t> silences_{};  // below 0, so that the last is the best
  std::map<std::uint32_t, std::uint64_t> purchases_{};
  rfm_scale<day_count> recency_{1, 0};
  rfm_scale<std::uint32_t> frequency_{1, 0};
  rfm_scale<std::int64_t> money_{1, 0};
};

/// Makes the section: the scales of today in the first pass, those of a year ago in the second one,
/// who is and was in which group in the third one.
template<class Id>
class segments_maker {
 public:
  explicit segments_maker(std::chrono::sys_days until)
      : a_year_ago_{until - std::chrono::days{365}} {
    for (segment_meaning const& known : review_segment_meanings) {
      s_.segments.push_back({known.segment, known.meaning});
    }
  }

  void add(review_pass pass, review_data<Id> const& data) {
    switch (pass) {
      case review_pass::counts:
        return now_.count(data.customers);
      case review_pass::lines:
        return count_then(summaries_until(data.days, a_year_ago_));
      case review_pass::names:
        return add_segments(data);
    }
  }

  void see_totals(std::vector<std::int64_t> const& ascending) { now_.draw(ascending); }

  void end(review_pass pass, review_facts const&) {
    if (pass != review_pass::lines) return;
    auto const totals = totals_then_.take_sorted();
    if (totals.size() < enough_customers) return;
    s_.before = a_year_ago_;
    then_.draw(totals);
  }

  [[nodiscard]] std::optional<segments_section> finish(review_facts const& facts,
                                                       missing_sections& missing) {
    if (facts.customers < enough_customers) {
      missing.push_back({"segments", "fewer than " + std::to_string(enough_customers) +
                                         " customers have no thirds"});
      return std::nullopt;
    }
    return std::move(s_);
  }

 private:
  using summary = typename review_data<Id>::summary;

  void count_then(std::vector<summary> const& customers) {
    then_.count(customers);
    totals_then_.add(customers);
  }

  void add_segments(review_data<Id> const& data) {
    auto const now = now_.segments_of(data.customers);
    for (std::size_t i = 0; i < now.size(); ++i) {
      auto const row = std::ranges::find(s_.segments, now[i].segment, &segment_row::segment);
      ++row->customers;
      row->revenue = amount_traits<std::int64_t>::add(row->revenue, data.customers[i].total);
    }
    if (!s_.before) return;
    s_.moved.merge({then_.segments_of(summaries_until(data.days, a_year_ago_)), now});
  }

  std::chrono::sys_days a_year_ago_;
  segment_scales now_{};
  segment_scales then_{};
  customer_totals totals_then_{};
  segments_section s_{};
};

}  // namespace patron::inline v0::detail

#endif
