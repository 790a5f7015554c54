// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CONTRADICTIONS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CONTRADICTIONS_SECTION_HPP

#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// A record of one file that does not agree with those of another. It is counted like any other:
/// which of the two is wrong only a person can say.
struct contradiction {
  std::string what{};  ///< "a referral after the first order"
  std::string customer{};
  std::string file{};
  std::uint64_t line = 0;  ///< of the first such row of this customer
  std::uint64_t rows = 1;  ///< so many of the file say the same

  friend bool operator==(contradiction const&, contradiction const&) = default;
};

namespace detail {

/// Sorted by what contradicts, then whom: in the same order however the rows came.
inline void sort_contradictions(std::vector<contradiction>& all) {
  std::sort(all.begin(), all.end(), [](contradiction const& a, contradiction const& b) {
    return std::tie(a.what, a.file, a.customer, a.line) <
           std::tie(b.what, b.file, b.customer, b.line);
  });
}

inline void write_json(json_writer& json, std::vector<contradiction> const& all) {
  json.key("contradictions").open_array();
  for (contradiction const& one : all) {
    json.open_object();
    json.key("what").value(one.what);
    json.key("customer").value(one.customer);
    json.key("file").value(one.file);
    json.key("line").value(one.line);
    json.key("rows").value(one.rows);
    json.close_object();
  }
  json.close_array();
}

/// "orders.csv:7 C0012, orders.csv:9 C0041", and how many more there are.
[[nodiscard]] inline std::string first_places(report_page& page,
                                              std::vector<contradiction> const& all,
                                              std::size_t from, std::size_t to) {
  constexpr std::size_t most = 5;
  std::vector<std::string> places;
  for (std::size_t i = from; i < (std::min)(to, from + most); ++i) {
    places.push_back(all[i].file + ':' + std::to_string(all[i].line) + ' ' + all[i].customer);
  }
  std::string text = page.list(places);
  if (to - from <= most) return text;
  return page.words("{0}, and {1} more in the JSON", {text, to - from - most});
}

inline void write_text(report_page& page, std::vector<contradiction> const& all) {
  if (all.empty()) return;
  page.heading("Where the files contradict each other");
  page.say("Nothing is left out because of it: which one is wrong you can say.");
  for (std::size_t from = 0; from < all.size();) {
    std::size_t to = from;
    std::uint64_t rows = 0;
    for (; to < all.size() && all[to].what == all[from].what; ++to) rows += all[to].rows;
    page.say("{0}: {1} of {2}. {3}.",
             {page.term(all[from].what), page.words("{0} row|{0} rows", {rows}),
              page.words("{0} person|{0} people", {to - from}), first_places(page, all, from, to)});
    from = to;
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
