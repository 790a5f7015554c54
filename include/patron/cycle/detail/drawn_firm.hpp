// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_DRAWN_FIRM_HPP
#define PATRON_CYCLE_DETAIL_DRAWN_FIRM_HPP

#include <patron/cycle/detail/each_parameter.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/generator.hpp>

#include <optional>

namespace patron::inline v0::detail {

/// Whether any parameter of a firm was counted.
template<class Firm>
[[nodiscard]] bool is_counted(Firm const& firm) {
  bool any = false;
  each_parameter(firm, [&](auto, auto const& parameter) { any = any || parameter.cases > 0.0; });
  return any;
}

/// A chance that k of n cases allow: of a beta distribution of k + ½ and n − k + ½. Jeffreys 1946.
template<bit_source G>
[[nodiscard]] double draw_parameter(chance const& c, G& random) {
  double const seen = c.value * c.cases;
  return draw_beta(random, seen + 0.5, c.cases - seen + 0.5);
}
/// A pace that k times in n periods allow: of a gamma distribution of k + ½ and n. Jeffreys 1946.
template<bit_source G>
[[nodiscard]] double draw_parameter(pace const& p, G& random) {
  return draw_gamma(random, p.value * p.cases + 0.5, 1.0 / p.cases);
}

/// A firm that the counts of its parameters allow; what is taken as known stays.
template<class Firm, bit_source G>
[[nodiscard]] Firm draw_firm(Firm firm, G& random) {
  each_parameter(firm, [&](auto, auto& parameter) {
    if (parameter.cases > 0.0) parameter.value = draw_parameter(parameter, random);
  });
  return firm;
}

}  // namespace patron::inline v0::detail

#endif
