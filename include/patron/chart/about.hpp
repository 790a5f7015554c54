// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_ABOUT_HPP
#define PATRON_CHART_ABOUT_HPP

#include <string>

namespace patron::inline v0 {

/// The words that a chart writes of itself, in the reader's language.
struct chart_words {
  std::string partial = "not over yet";  ///< what is dashed, hollow or hatched
  std::string missing = "no data";       ///< where a value is missing
};

/// What every chart has: its name for those who cannot see it, and its size.
struct chart_about {
  /// Starts every id inside the drawing: two charts of one page must not share it. Letters, digits,
  /// '-' and '_', a letter first.
  std::string id = "chart";
  /// What it is, in a few words; a screen reader reads it, a browser shows it as a hint. Required.
  std::string title{};
  /// What it shows, in a sentence or two, for those who cannot see it.
  std::string description{};
  /// CSS pixels, 240 to 4,000. The chart shrinks with its page, and its text with it: for a phone
  /// draw it a second time, 340 wide, rather than let text become too small to read.
  double width = 640.0;
  /// CSS pixels; 0 is as high as suits the kind and the width. Charts of rows grow with their rows
  /// and do not look at it.
  double height = 0.0;
  chart_words words{};
};

}  // namespace patron::inline v0

#endif
