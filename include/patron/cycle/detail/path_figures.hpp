// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_PATH_FIGURES_HPP
#define PATRON_CYCLE_DETAIL_PATH_FIGURES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/cycle/firm_bands.hpp>
#include <patron/statistics/quantile.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace patron::inline v0::detail {

/// Of many paths, what their bands are made of.
template<amount Amount>
class path_figures {
 public:
  path_figures(std::size_t periods, std::size_t paths) : periods_{periods}, paths_{paths} {
    for (auto& values : figures_) values.resize(periods * paths);
  }

  /// Lets the path at a position go on to its end. Different ones may do so at the same time.
  template<class Flow>
  void record(std::size_t path, Flow& flow) {
    for (std::size_t period = 0; period < periods_; ++period) {
      flow.go_on();
      std::size_t const at = period * paths_ + path;
      figures_[prospects][at] = static_cast<double>(flow.stocks().all_prospects());
      figures_[customers][at] = static_cast<double>(flow.stocks().all_customers());
      figures_[won][at] = static_cast<double>(flow.flows().won);
      figures_[left][at] = static_cast<double>(flow.flows().left);
      figures_[profit][at] = flow.profit();
    }
  }

  /// `start` is how many customers every path began with.
  [[nodiscard]] firm_bands<Amount> bands(double confidence, std::uint64_t start) const {
    firm_bands<Amount> result;
    std::vector<double> total(paths_);
    for (std::size_t period = 0; period < periods_; ++period) {
      auto const money = [&](auto const& values) {
        auto const b = band(values, confidence);
        auto const as_amount = [](double x) {
          return estimated<Amount>{amount_traits<Amount>::from_double(x)};
        };
        return estimate<estimated<Amount>>{as_amount(b.value), as_amount(b.low), as_amount(b.high),
                                           confidence};
      };
      auto const profits = of(profit, period);
      for (std::size_t i = 0; i < paths_; ++i) total[i] += profits[i];
      result.periods.push_back({.prospects = band(of(prospects, period), confidence),
                                .customers = band(of(customers, period), confidence),
                                .won = band(of(won, period), confidence),
                                .left = band(of(left, period), confidence),
                                .profit = money(profits),
                                .total_profit = money(total)});
    }
    std::uint64_t fewer = 0;
    if (periods_ > 0) {
      for (double const end : of(customers, periods_ - 1)) {
        fewer += end < static_cast<double>(start) ? 1U : 0U;
      }
    }
    result.shrunk = {fewer, paths_};
    return result;
  }

 private:
  enum figure { prospects, customers, won, left, profit, all };

  [[nodiscard]] std::span<double const> of(figure f, std::size_t period) const {
    return std::span<double const>{figures_[f]}.subspan(period * paths_, paths_);
  }
  template<class Values>
  [[nodiscard]] static estimate<> band(Values const& values, double confidence) {
    double const outside = (1.0 - confidence) / 2.0;
    return {*median(values), *quantile(values, outside), *quantile(values, 1.0 - outside),
            confidence};
  }

  std::size_t periods_;
  std::size_t paths_;
  std::array<std::vector<double>, all> figures_{};  // by period, then path
};

}  // namespace patron::inline v0::detail

#endif
