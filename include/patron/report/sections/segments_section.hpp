// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_SEGMENTS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_SEGMENTS_SECTION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/rfm_scale.hpp>
#include <patron/grip/rfm_score.hpp>
#include <patron/grip/segment_movement.hpp>
#include <patron/grip/segments.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/summaries_until.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/segment_convention.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// One group of customers by how lately, how often and for how much they bought.
struct segment_row {
  std::string_view segment{};
  std::string_view meaning{};
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;  ///< all that they ever brought, in minor units
};

/// Everybody in one group, and who moved between the groups within a year.
struct segments_section {
  std::vector<segment_row> segments{};
  std::optional<std::chrono::sys_days> before{};  ///< none: there were too few customers then
  segment_movement<std::string_view> moved{};     ///< from the day `before` to the last day
};

namespace detail {

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

  void end(review_pass pass, review_facts const& facts) {
    if (pass == review_pass::counts) now_.draw(facts.totals);
    if (pass != review_pass::lines) return;
    auto totals = std::exchange(totals_then_, {});
    if (totals.size() < enough_customers) return;
    s_.before = a_year_ago_;
    std::ranges::sort(totals);
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
    for (summary const& one : customers) totals_then_.push_back(one.total);
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
  std::vector<std::int64_t> totals_then_{};
  segments_section s_{};
};

inline void write_json(json_writer& json, std::optional<segments_section> const& s,
                       currency_info currency) {
  json.key("segments");
  if (!s) return json.null();
  json.open_object();
  json.key("groups").open_array();
  for (segment_row const& row : s->segments) {
    json.open_object();
    json.key("segment").value(row.segment);
    json.key("meaning").value(row.meaning);
    json.key("customers").value(row.customers);
    key_amount(json, "revenue", row.revenue, currency);
    json.key("customers_before")
        .value(s->before ? std::optional{s->moved.before(row.segment)} : std::nullopt);
    json.close_object();
  }
  json.close_array();
  key_day(json, "before", s->before);
  json.key("moved").open_array();
  for (auto const& [move, customers] : s->moved.counts()) {
    json.open_object();
    json.key("from").value(move.first);
    json.key("to").value(move.second);
    json.key("customers").value(customers);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// What has become of the best ones of a year ago.
inline void say_best(report_page& page, segment_movement<std::string_view> const& moved) {
  std::string_view const best = "best";
  std::uint64_t const were = moved.before(best);
  if (were == 0) return;
  auto const now_in = [&](std::initializer_list<std::string_view> names) {
    std::uint64_t sum = 0;
    for (std::string_view const name : names) sum += moved.count(best, name);
    return sum;
  };
  page.say(
      "Of the {0} customer who was best a year ago, {1} still is, {2} is slowing, and {3} has not "
      "bought for long.|Of the {0} customers who were best a year ago, {1} still are, {2} are "
      "slowing, and {3} have not bought for long.",
      {were, now_in({best}), now_in({"slowing"}), now_in({"to win back", "long gone"})});
}

inline void write_text(report_page& page, std::optional<segments_section> const& s) {
  if (!s) return;
  page.heading("Your customers in groups");
  if (s->before) say_best(page, s->moved);
  text_table table{page.header({"group", "customers", "revenue", "a year ago", "bought~how"})};
  for (segment_row const& row : s->segments) {
    table.add({page.term(row.segment), grouped(row.customers), page.bare_amount(row.revenue),
               s->before ? grouped(s->moved.before(row.segment)) : "-", page.term(row.meaning)});
  }
  page.show(table);
  page.say(
      "By thirds of your customers: lately, often and for most are the third that bought "
      "most lately, on most days and for most. Somebody may move because others did.");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
