// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_REPORT_DRAWN_CHARTS_HPP
#define PATRON_TESTS_REPORT_DRAWN_CHARTS_HPP

#include <patron/report/wording.hpp>

#include <string>
#include <vector>

namespace drawn_charts {

/// A page that keeps the charts of one kind as they are, without drawing them, with what stands
/// above and below each.
template<class Chart>
class chart_page : public patron::wording {
 public:
  using patron::wording::wording;

  void show_chart(std::string const& finding, Chart const& chart, std::string const& note) {
    findings.push_back(finding);
    charts.push_back(chart);
    notes.push_back(note);
  }

  std::vector<std::string> findings{};
  std::vector<Chart> charts{};
  std::vector<std::string> notes{};
};

}  // namespace drawn_charts

#endif
