// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_AXIS_LABELS_HPP
#define PATRON_CHART_DETAIL_AXIS_LABELS_HPP

#include <patron/chart/axis.hpp>
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/scale.hpp>
#include <patron/chart/detail/ticks.hpp>
#include <patron/chart/value.hpp>
#include <patron/chart/value_text.hpp>
#include <patron/core/interval.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// A label of the axis x: where its tick is, where the middle of its text, and its lines.
struct axis_label {
  double tick = 0.0;
  double middle = 0.0;
  std::vector<std::string> lines{};
  std::string whole{};
};

/// A tick as text.
template<class Axis>
[[nodiscard]] std::string tick_text(Axis const& axis, axis_ticks const& ticks, double at) {
  if (axis.text) return clean_label(axis.text(at));
  // On a logarithmic axis 0.01 and 100 need not have the same decimals.
  return axis.scale == axis_scale::linear ? decimal_text(at, ticks.decimals) : plain_text_of(at);
}

/// A value as text, which need not stand at a tick.
template<class Axis>
[[nodiscard]] std::string value_text(Axis const& axis, double value) {
  return axis.text ? clean_label(axis.text(value)) : plain_text_of(value);
}

/// "(48 % – 59 %)"; empty without an interval.
template<class Axis>
[[nodiscard]] std::string range_text(Axis const& axis, chart_value const& figure) {
  if (!figure.range) return {};
  return '(' + value_text(axis, figure.range->low) + " \xE2\x80\x93 " +
         value_text(axis, figure.range->high) + ')';
}

/// "53 % (48 % – 59 %), not over yet"
template<class Axis>
[[nodiscard]] std::string figure_text(Axis const& axis, chart_value const& figure,
                                      std::string const& partial) {
  std::string text = figure.value ? value_text(axis, *figure.value) : std::string{};
  std::string const range = range_text(axis, figure);
  if (!text.empty() && !range.empty()) text += ' ';
  text += range;
  if (figure.partial && !partial.empty()) text += ", " + clean_label(partial);
  return text;
}

/// Puts each text under its tick, but for those that have to move inwards from the edges.
template<class Labels>
void put_under_ticks(Labels& labels, double width) {
  for (auto& label : labels) {
    double const half = widest(label.lines) / 2.0;
    label.middle = (std::max)(half, (std::min)(label.tick, width - half));
  }
}

[[nodiscard]] inline bool are_apart(axis_label const& left, axis_label const& right) {
  return left.middle + widest(left.lines) / 2.0 + 8.0 <= right.middle - widest(right.lines) / 2.0;
}

template<class Labels>
[[nodiscard]] bool all_apart(Labels const& labels) {
  for (std::size_t i = 1; i < labels.size(); ++i) {
    if (!are_apart(labels[i - 1], labels[i])) return false;
  }
  return true;
}

/// Ticks and their texts.
struct tick_texts {
  axis_ticks ticks{};
  std::vector<std::string> texts{};
};
/// As many ticks as asked for, or fewer where neighbours would be alike: 0.2 % and 0.4 % are both
/// "0 %" without decimals.
template<class Axis>
[[nodiscard]] tick_texts ticks_with_texts(Axis const& axis, interval ends, std::size_t most) {
  tick_texts shown;
  for (; most >= 2; --most) {
    shown.ticks = ticks_of(axis.scale, ends, most);
    shown.texts.clear();
    for (double const at : shown.ticks.at) {
      shown.texts.push_back(tick_text(axis, shown.ticks, at));
    }
    if (std::adjacent_find(shown.texts.begin(), shown.texts.end()) == shown.texts.end()) break;
  }
  return shown;
}

/// Leaves out labels that others stand in the way of, from the last backwards.
template<class Labels>
[[nodiscard]] Labels without_clashes(Labels const& labels) {
  Labels kept;
  for (std::size_t i = labels.size(); i-- > 0;) {
    if (kept.empty() || are_apart(labels[i], kept.back())) kept.push_back(labels[i]);
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

/// As many ticks as have room for their texts.
template<class Axis>
[[nodiscard]] std::vector<axis_label> number_labels(Axis const& axis, interval ends,
                                                    linear_scale const& scale, double width) {
  std::vector<axis_label> labels;
  for (std::size_t most = 10; most >= 2; --most) {
    auto const shown = ticks_with_texts(axis, ends, most);
    labels.clear();
    for (std::size_t i = 0; i < shown.texts.size(); ++i) {
      std::string const& text = shown.texts[i];
      labels.push_back({scale(shown.ticks.at[i]), 0.0, {shortened(text, width / 3.0)}, text});
    }
    put_under_ticks(labels, width);
    if (all_apart(labels)) return labels;
  }
  return without_clashes(labels);
}

/// The names of positions: all in one line where they have room, or in two; otherwise each second,
/// third … of them, counted from the end, for the latest matters most; at last they are cut. Each
/// name has a slot of the axis for itself.
template<class Axis>
[[nodiscard]] std::vector<axis_label> name_labels(Axis const& axis, linear_scale const& scale,
                                                  double slot, double width) {
  std::size_t const count = axis.names.size();
  std::vector<axis_label> labels;
  auto const lay_out = [&](std::size_t each, std::size_t lines) {
    labels.clear();
    bool whole = true;
    for (std::size_t i = (count - 1) % each; i < count; i += each) {
      std::string const name = clean_label(axis.names[i]);
      double const room = slot * static_cast<double>(each) - 8.0;
      auto broken = balanced_lines(name, room, lines);
      whole = whole && broken.whole;
      labels.push_back({scale(static_cast<double>(i)), 0.0, std::move(broken.lines), name});
    }
    put_under_ticks(labels, width);
    return whole && all_apart(labels);
  };
  if (lay_out(1, 1) || lay_out(1, 2)) return labels;
  // No label needs much more than a third of the drawing.
  auto const most = static_cast<std::size_t>((std::max)(1.0, width * 0.4 / slot));
  for (std::size_t const lines : {1U, 2U}) {
    for (std::size_t each = 2; each <= (std::min)(most, count); ++each) {
      if (lay_out(each, lines)) return labels;
    }
  }
  static_cast<void>(lay_out((std::min)(most, static_cast<std::size_t>(std::ceil(72.0 / slot))), 2));
  return without_clashes(labels);
}

}  // namespace patron::inline v0::detail

#endif
