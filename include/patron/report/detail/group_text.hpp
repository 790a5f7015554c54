// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_GROUP_TEXT_HPP
#define PATRON_REPORT_DETAIL_GROUP_TEXT_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/interval.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

[[nodiscard]] constexpr phrase verdict_phrase(holding_verdict verdict, phrase better,
                                              phrase worse) noexcept {
  switch (verdict) {
    case holding_verdict::better:
      return better;
    case holding_verdict::worse:
      return worse;
    case holding_verdict::no_evidence:
      return "may be chance";
    case holding_verdict::too_few:
      break;
  }
  return "too few to say";
}

[[nodiscard]] inline std::string group_name(report_page& page, std::string const& name) {
  return name.empty() ? page.words("(not said)") : name;
}

/// Who differs from all others: the names stand at {0} of either sentence, `by` at {1}.
template<class Group>
[[nodiscard]] std::string standing_out(report_page& page, std::vector<Group> const& groups,
                                       phrase better, phrase worse, std::string const& by) {
  auto const say = [&](holding_verdict wanted, phrase sentence) {
    std::vector<std::string> names;
    for (Group const& g : groups) {
      if (g.verdict == wanted) names.push_back(group_name(page, g.group));
    }
    return names.empty() ? "" : page.words(sentence, {page.list(names, " or "), by});
  };
  std::string const worse_ones = say(holding_verdict::worse, worse);
  std::string const better_ones = say(holding_verdict::better, better);
  if (!worse_ones.empty() || !better_ones.empty()) {
    return page.sentences({worse_ones, better_ones});
  }
  bool const any_told = std::any_of(groups.begin(), groups.end(), [](Group const& g) {
    return g.verdict == holding_verdict::no_evidence;
  });
  return page.words(any_told ? phrase{"None stands out: the differences are such as chance makes."}
                             : phrase{"Too few to say whether any differs from the others."});
}

/// A group as JSON: what became of so many of its customers is `event`.
template<class Group>
void write_group(json_writer& json, Group const& g, std::string_view event, std::uint64_t events,
                 std::optional<estimate<>> const& share) {
  json.open_object();
  json.key("group").value(g.group);
  json.key("customers").value(g.customers);
  json.key(event).value(events);
  key_estimate(json, "share", share);
  json.key("adjusted_p").value(g.adjusted_p);
  json.key("verdict").value(name_of(g.verdict));
  json.close_object();
}

/// A line for each group of ten people or more; the smaller ones are in the JSON.
class group_table {
 public:
  /// Four headers: the group, its people, the events among them, and their share.
  group_table(report_page& page, text_table::row header)
      : page_{page}, table_{with_comparison(page, std::move(header))} {}

  void add(std::string const& group, std::uint64_t people, std::uint64_t events,
           std::optional<estimate<>> const& share, phrase verdict) {
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
    table_.add({group_name(page_, group), grouped(people), grouped(events), page_.percent(value, 0),
                page_.percent(around), page_.words(verdict)});
  }

  void show() {
    if (rows_ != 0) page_.show(table_);
    if (left_out_ == 0) return;
    page_.say("Groups of fewer than {0} people, in the JSON: {1}.", {enough_customers, left_out_});
  }

 private:
  [[nodiscard]] static text_table::row with_comparison(report_page& page, text_table::row header) {
    header.push_back(page.words("95 % interval"));
    header.push_back(page.words("than all others"));
    return header;
  }

  report_page& page_;
  text_table table_;
  std::size_t rows_ = 0;
  std::uint64_t left_out_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
