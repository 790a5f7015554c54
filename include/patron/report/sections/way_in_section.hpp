// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_WAY_IN_SECTION_HPP
#define PATRON_REPORT_SECTIONS_WAY_IN_SECTION_HPP

#include <patron/core/estimate.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/report/detail/group_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Those who came in one way: whose first purchase was one product, or came by one channel.
struct way_in_group {
  std::string group{};
  std::uint64_t customers = 0;
  std::uint64_t came_back = 0;
  std::optional<estimate<>> within{};  ///< share that bought again in time; none: not yet seen
  std::optional<double> adjusted_p{};  ///< none: too few to compare
  holding_verdict verdict = holding_verdict::too_few;  ///< better: more of them come back
};

/// Which way in brings those who come back. Orders do not say when somebody has left; what they
/// say is how soon customers buy a second time, those still waiting counted as such.
struct way_in_section {
  std::string by{};                    ///< product, channel
  std::chrono::days horizon{};         ///< after the first purchase
  std::vector<way_in_group> groups{};  ///< the largest share first
};

namespace detail {

inline void write_json(json_writer& json, way_in_section const& s) {
  json.open_object();
  json.key("by").value(s.by);
  json.key("within_days").value(s.horizon.count());
  json.key("groups").open_array();
  for (way_in_group const& g : s.groups) write_group(json, g, "came_back", g.came_back, g.within);
  json.close_array();
  json.close_object();
}

inline void write_text(report_page& page, way_in_section const& s) {
  std::string const by = page.term(s.by);
  page.heading("Which first {0} brings those who come back", {by});
  page.say(standing_out(page, s.groups,
                        "Customers whose first {1} was {0} come back more often than all others "
                        "together.",
                        "Customers whose first {1} was {0} come back less often than all others "
                        "together.",
                        by));
  group_table table{page,
                    {by, page.words("customers"), page.words("came back"),
                     page.words("within {0}", {page.days(s.horizon)})}};
  for (way_in_group const& g : s.groups) {
    table.add(g.group, g.customers, g.came_back, g.within,
              verdict_phrase(g.verdict, "more often", "less often"));
  }
  table.show();
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
