// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_SCALE_HPP
#define PATRON_CHART_DETAIL_SCALE_HPP

#include <patron/chart/axis.hpp>
#include <patron/chart/detail/ticks.hpp>
#include <patron/core/interval.hpp>

#include <cmath>

namespace patron::inline v0::detail {

/// From a number of the data to a coordinate of the drawing.
class linear_scale {
 public:
  linear_scale(axis_scale kind, interval data, double from, double to)
      : logarithmic_{kind == axis_scale::logarithmic},
        low_{bent(data.low)},
        length_{bent(data.high) - low_},
        from_{from},
        to_{to} {}

  [[nodiscard]] double operator()(double x) const {
    return from_ + (bent(x) - low_) / length_ * (to_ - from_);
  }

 private:
  [[nodiscard]] double bent(double x) const { return logarithmic_ ? std::log(x) : x; }

  bool logarithmic_;
  double low_;
  double length_;
  double from_;
  double to_;
};

/// The least and the greatest of the numbers seen.
class data_range {
 public:
  void add(double x) {
    if (empty_ || x < ends_.low) ends_.low = x;
    if (empty_ || x > ends_.high) ends_.high = x;
    empty_ = false;
  }
  /// What an axis has to show: the data and what its caller asks for, with room between the ends.
  [[nodiscard]] interval on(chart_axis const& axis) const {
    data_range all = *this;
    if (axis.from) all.add(*axis.from);
    if (axis.to) all.add(*axis.to);
    if (!all.empty_) return apart(all.ends_);
    return axis.scale == axis_scale::logarithmic ? interval{1.0, 10.0} : interval{0.0, 1.0};
  }

 private:
  interval ends_{};
  bool empty_ = true;
};

}  // namespace patron::inline v0::detail

#endif
