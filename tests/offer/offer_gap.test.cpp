// SPDX-License-Identifier: MIT
#include <patron/offer/offer_gap.hpp>

#include <concepts>

#include "catch.hpp"

static_assert(std::regular<patron::offer_gap<int>>);
static_assert(patron::offer_gap<int>{} == patron::offer_gap<int>{0, 0, 0.0, 0});
