// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_HPP
#define PATRON_CHART_HPP

// IWYU pragma: begin_exports
#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/band_chart.hpp>
#include <patron/chart/bar_chart.hpp>
#include <patron/chart/dot_interval_chart.hpp>
#include <patron/chart/funnel_chart.hpp>
#include <patron/chart/heat_map.hpp>
#include <patron/chart/line_chart.hpp>
#include <patron/chart/line_series.hpp>
#include <patron/chart/palette.hpp>
#include <patron/chart/reference.hpp>
#include <patron/chart/value.hpp>
#include <patron/chart/value_text.hpp>
// IWYU pragma: end_exports

#endif
