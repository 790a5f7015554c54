// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/acceptance_chance.hpp>

#include <concepts>
#include <optional>

#include "catch.hpp"

static_assert(std::regular<patron::acceptance_chance>);

// A caller's own model is a type that answers; a number is none.
struct always {
  [[nodiscard]] std::optional<patron::acceptance_chance> chance(
      patron::acceptance_step const&) const {
    return patron::acceptance_chance{.chance = {0.5, 0.4, 0.6}};
  }
};
static_assert(patron::chance_model<always>);
static_assert(!patron::chance_model<double>);
