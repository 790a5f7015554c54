// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_EXITS_HPP
#define PATRON_STAGE_EXITS_HPP

#include <patron/stage/rung.hpp>

#include <array>
#include <concepts>
#include <cstddef>

namespace patron::inline v0 {

/// The ways off a ladder, named beside its rungs: `exits{lost, closed}`. They have no grade.
template<stage_type Stage, std::size_t Count>
struct exits {
  std::array<Stage, Count> stages{};

  template<std::convertible_to<Stage>... Others>
  explicit constexpr exits(Stage first, Others... others) : stages{first, others...} {}
};

template<class Stage, class... Others>
exits(Stage, Others...) -> exits<detail::text_or_value<Stage>, 1 + sizeof...(Others)>;

}  // namespace patron::inline v0

#endif
