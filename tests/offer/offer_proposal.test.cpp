// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_proposal.hpp>

#include <concepts>
#include <utility>

#include "catch.hpp"

using dollars = patron::money<patron::usd>;

static_assert(std::regular<patron::offer_terms<dollars>>);
static_assert(std::regular<patron::offer_proposal<dollars>>);
static_assert(std::regular<patron::left_out_offer>);

// What a proposal is expected to bring is not added to what was earned.
template<class A, class B>
concept addable = requires(A a, B b) { a + b; };
static_assert(!addable<dollars, decltype(patron::offer_proposal<dollars>{}.expected_profit.value)>);
