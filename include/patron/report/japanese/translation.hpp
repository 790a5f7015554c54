// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_TRANSLATION_HPP
#define PATRON_REPORT_JAPANESE_TRANSLATION_HPP

#include <string_view>

namespace patron::inline v0::detail {

/// A phrase as it stands in the program, and the same in another language: with the same places, in
/// whatever order.
struct translation {
  std::string_view english{};
  std::string_view japanese{};
};

}  // namespace patron::inline v0::detail

#endif
