// SPDX-License-Identifier: MIT
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/parametric_model.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <tuple>

#include "catch.hpp"

using patron::bg_nbd;

namespace caller {

struct nameless {
  double rate = 1.0;
  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.rate);
  }
  friend bool operator==(nameless const&, nameless const&) = default;
};

}  // namespace caller

namespace {

using caller::nameless;

}  // namespace

static_assert(patron::parametric_model<bg_nbd>);
static_assert(!patron::parametric_model<nameless>, "a model has a name, and its parameters too");
static_assert(!patron::parametric_model<double>);
static_assert(patron::parameters_of(bg_nbd{1, 2, 3, 4}) == std::array<double, 4>{1, 2, 3, 4});
static_assert(patron::with_parameters<bg_nbd>({1, 2, 3, 4}) == bg_nbd{1, 2, 3, 4});

TEST_CASE("parametric_model: logarithms and back", "[ltv]") {
  std::array<double, 3> const values{0.5, 1.0, 7.0};
  auto const back = patron::detail::exps_of(patron::detail::logs_of(values));
  for (std::size_t i = 0; i < 3; ++i) CHECK(std::abs(back[i] / values[i] - 1.0) < 1e-15);
}
