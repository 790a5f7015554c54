// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_CHECKED_VALUE_HPP
#define PATRON_CHART_DETAIL_CHECKED_VALUE_HPP

#include <patron/chart/axis.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/value.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// Where a number stands, for the error that refuses it.
struct value_place {
  std::string_view chart;              ///< line_chart
  std::string_view series;             ///< its name, or what the number is
  std::optional<std::size_t> index{};  ///< in the series, from 0
};

/// Refuses what cannot be drawn: NaN, infinity, what lies beyond ±1e300, and on a logarithmic axis
/// what is not above 0. What can is added to the range of the data.
template<class Range>
void add_checked(Range& seen, double x, axis_scale scale, value_place const& at) {
  auto const refuse = [&](std::string_view reason) {
    fault f{.where = at.chart, .field = at.series, .reason = reason};
    if (at.index) f.record = *at.index;
    number_text const value{x};
    f.value = value.view();
    raise(f);
  };
  if (!std::isfinite(x)) refuse("is not a finite number");
  if (std::abs(x) > 1e300) refuse("is too large to draw");
  if (scale == axis_scale::logarithmic && !(x > 1e-290)) {
    refuse("is not above 0, as on a logarithmic axis it must be");
  }
  seen.add(x);
}

template<class Range>
void add_checked(Range& seen, interval const& range, axis_scale scale, value_place const& at) {
  add_checked(seen, range.low, scale, at);
  add_checked(seen, range.high, scale, at);
  if (range.low > range.high) {
    fault f{.where = at.chart,
            .field = at.series,
            .reason = "has an interval that ends before it begins"};
    if (at.index) f.record = *at.index;
    raise(f);
  }
}

template<class Range>
void add_checked(Range& seen, chart_value const& value, axis_scale scale, value_place const& at) {
  if (value.value) add_checked(seen, *value.value, scale, at);
  if (value.range) add_checked(seen, *value.range, scale, at);
}

/// The ends that the caller asks of an axis.
template<class Range>
void add_checked(Range& seen, chart_axis const& axis, std::string_view chart,
                 std::string_view name) {
  if (axis.from) add_checked(seen, *axis.from, axis.scale, {chart, name});
  if (axis.to) add_checked(seen, *axis.to, axis.scale, {chart, name});
}

}  // namespace patron::inline v0::detail

#endif
