// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_SHARE_AFTER_HPP
#define PATRON_REPORT_SECTIONS_SHARE_AFTER_HPP

#include <patron/core/interval.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// The share of people who have bought again, or are still there, after so many days: a point of a
/// curve.
struct share_after {
  std::chrono::days days{};
  double share = 0.0;
  std::optional<patron::interval> interval{};
};

namespace detail {

inline void key_shares(json_writer& json, std::string_view name,
                       std::vector<share_after> const& points) {
  json.key(name).open_array();
  for (share_after const& point : points) {
    json.open_object();
    json.key("days").value(point.days.count());
    json.key("share").value(point.share);
    key_interval(json, point.interval);
    json.close_object();
  }
  json.close_array();
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
