// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_HPP
#define PATRON_NUMERIC_HPP

// IWYU pragma: begin_exports
#include <patron/numeric/beta_quantile.hpp>
#include <patron/numeric/chi_square.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/numeric/digamma.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_count.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/exact_sum.hpp>
#include <patron/numeric/exponential_integral.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/hypergeometric_tail.hpp>
#include <patron/numeric/incomplete_beta.hpp>
#include <patron/numeric/incomplete_gamma.hpp>
#include <patron/numeric/log_beta.hpp>
#include <patron/numeric/log_gamma.hpp>
#include <patron/numeric/log_hypergeometric_2f1.hpp>
#include <patron/numeric/log_sum_exp.hpp>
#include <patron/numeric/minimise.hpp>
#include <patron/numeric/normal.hpp>
#include <patron/numeric/shuffle.hpp>
#include <patron/numeric/symmetric_matrix.hpp>
#include <patron/numeric/tanh_sinh.hpp>
#include <patron/numeric/trigamma.hpp>
// IWYU pragma: end_exports

#endif
