// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_CHECK_PARAMETERS_HPP
#define PATRON_LTV_DETAIL_CHECK_PARAMETERS_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/ltv/parametric_model.hpp>

#include <cmath>
#include <cstddef>
#include <string_view>

namespace patron::inline v0::detail {

/// Every parameter of a model is a finite number above 0; names the first that is not.
template<class Model>
void check_parameters(std::string_view where, Model const& model) {
  auto const values = parameters_of(model);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0.0 && std::isfinite(values[i])) continue;
    raise(fault{.where = where,
                .field = Model::parameter_names[i],
                .value = number_text{values[i]}.view(),
                .reason = "is not a parameter above 0"});
  }
}

}  // namespace patron::inline v0::detail

#endif
