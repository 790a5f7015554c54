// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_TRANSLATION_HPP
#define PATRON_REPORT_JAPANESE_TRANSLATION_HPP

namespace patron::inline v0::detail {

/// A phrase as it stands in the program, and the same in another language: with the same places, in
/// whatever order. Plain pointers, since whoever includes this pays for each of some hundreds.
struct translation {
  char const* english = "";
  char const* japanese = "";
};

}  // namespace patron::inline v0::detail

#endif
