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

/// A point of the drawing.
struct spot {
  double x = 0.0;
  double y = 0.0;
};

/// The places that labels have taken: no two of them overlap. Of the places that are free one is
/// better that hides none of the spots.
template<class Box = box>
class basic_label_boxes {
 public:
  explicit basic_label_boxes(Box const& area_of_labels) : area_{area_of_labels} {}

  /// Labels had better not stand here.
  void avoid(spot const& s) { spots_.push_back(s); }

  /// Takes the first of the places that lies in the area, is free and hides no spot, or the first
  /// that hides some; none where all are taken.
  template<class Places>
  [[nodiscard]] std::optional<Box> take(Places const& places) {
    for (bool const hiding : {false, true}) {
      for (Box const& place : places) {
        if (area_.holds(place) && is_free(place) && (hiding || hides_none(place))) {
          taken_.push_back(place);
          return place;
        }
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_free(Box const& place) const {
    return std::none_of(taken_.begin(), taken_.end(),
                        [&place](Box const& other) { return place.overlaps(other); });
  }
  [[nodiscard]] bool hides_none(Box const& place) const {
    return std::none_of(spots_.begin(), spots_.end(), [&place](spot const& s) {
      return place.overlaps({s.x - 2.0, s.y - 2.0, s.x + 2.0, s.y + 2.0});
    });
  }

  Box area_;
  std::vector<Box> taken_;
  std::vector<spot> spots_;
};

}  // namespace patron::inline v0::detail

#endif
