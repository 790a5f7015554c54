// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_LABEL_BOXES_HPP
#define PATRON_CHART_DETAIL_LABEL_BOXES_HPP

#include <algorithm>
#include <optional>
#include <vector>

namespace patron::inline v0::detail {

/// A rectangle of the drawing.
struct box {
  double left = 0.0;
  double top = 0.0;
  double right = 0.0;
  double bottom = 0.0;

  [[nodiscard]] constexpr bool overlaps(box const& other) const noexcept {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  [[nodiscard]] constexpr bool holds(box const& other) const noexcept {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }
};

/// The places that labels have taken: no two of them overlap.
template<class Box = box>
class basic_label_boxes {
 public:
  explicit basic_label_boxes(Box const& area) : area_{area} {}

  /// Takes the first of the places that lies in the area and is free; none where all are taken.
  template<class Places>
  [[nodiscard]] std::optional<Box> take(Places const& places) {
    for (Box const& place : places) {
      if (area_.holds(place) && is_free(place)) {
        taken_.push_back(place);
        return place;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_free(Box const& place) const {
    return std::none_of(taken_.begin(), taken_.end(),
                        [&place](Box const& other) { return place.overlaps(other); });
  }

  Box area_;
  std::vector<Box> taken_;
};

}  // namespace patron::inline v0::detail

#endif
