// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_GROUP_TEXT_HPP
#define PATRON_REPORT_DETAIL_GROUP_TEXT_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/interval.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/report/detail/english_text.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

// What comparisons between groups of customers are written like.

[[nodiscard]] constexpr std::string_view name_of(holding_verdict verdict) noexcept {
  switch (verdict) {
    case holding_verdict::better:
      return "better";
    case holding_verdict::worse:
      return "worse";
    case holding_verdict::no_evidence:
      return "no_evidence";
    case holding_verdict::too_few:
      return "too_few";
  }
  return "";
}

[[nodiscard]] inline std::string verdict_text(holding_verdict verdict, std::string_view better,
                                              std::string_view worse) {
  switch (verdict) {
    case holding_verdict::better:
      return std::string{better};
    case holding_verdict::worse:
      return std::string{worse};
    case holding_verdict::no_evidence:
      return "may be chance";
    case holding_verdict::too_few:
      return "too few to say";
  }
  return "";
}

[[nodiscard]] inline std::string group_name(std::string const& name) {
  return name.empty() ? "(not said)" : name;
}

/// Who differs from all others: "Customers whose first product was tea or rice come back more often
/// than all others together."
template<class Group>
[[nodiscard]] std::string standing_out(std::vector<Group> const& groups, std::string const& what,
                                       std::string const& better, std::string const& worse) {
  auto const names_of = [&groups](holding_verdict wanted) {
    std::string names;
    for (Group const& g : groups) {
      if (g.verdict == wanted) names += (names.empty() ? "" : " or ") + group_name(g.group);
    }
    return names;
  };
  std::string sentences;
  auto const add = [&](holding_verdict wanted, std::string const& they_do) {
    std::string const names = names_of(wanted);
    if (names.empty()) return;
    sentences += (sentences.empty() ? "" : " ") + std::string{"Customers whose "} + what + " was " +
                 names + ' ' + they_do + " than all others together.";
  };
  add(holding_verdict::worse, worse);
  add(holding_verdict::better, better);
  if (!sentences.empty()) return sentences;
  return names_of(holding_verdict::no_evidence).empty()
             ? "Too few to say whether any differs from the others."
             : "None stands out: the differences are such as chance makes.";
}

/// A line for each group of ten people or more; the smaller ones are in the JSON.
class group_table {
 public:
  group_table(std::string const& group, std::string const& people, std::string const& events,
              std::string const& share)
      : table_{{group, people, events, share, "95 % interval", "than all others"}} {}

  void add(std::string const& group, std::uint64_t people, std::uint64_t events,
           std::optional<estimate<>> const& share, std::string const& verdict) {
    if (people < enough_customers) {
      ++left_out_;
      return;
    }
    std::optional<double> value;
    std::optional<interval> around;
    if (share) {
      value = share->value;
      around = interval{share->low, share->high};
    }
    ++rows_;
    table_.add({group_name(group), grouped(people), grouped(events), percent(value, 0),
                percent(around), verdict});
  }

  void show(report_page& page) const {
    if (rows_ != 0) page.show(table_);
    if (left_out_ == 0) return;
    page.say("Groups of fewer than " + std::to_string(enough_customers) +
             " people, in the JSON: " + grouped(left_out_) + '.');
  }

 private:
  text_table table_;
  std::size_t rows_ = 0;
  std::uint64_t left_out_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
