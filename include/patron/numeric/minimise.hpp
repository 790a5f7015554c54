// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_MINIMISE_HPP
#define PATRON_NUMERIC_MINIMISE_HPP

#include <patron/numeric/symmetric_matrix.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <type_traits>

namespace patron::inline v0 {

/// What an objective answers: its value at a point and the exact derivatives there.
template<std::size_t N>
struct value_and_gradient {
  double value = 0.0;
  std::array<double, N> gradient{};
};

/// A value with first and second derivatives: saves the N + 1 calls that differences of gradients
/// take.
template<std::size_t N>
struct value_gradient_hessian {
  double value = 0.0;
  std::array<double, N> gradient{};
  square_matrix<N> hessian{};
};

/// A function of N numbers that answers a `value_and_gradient` or a `value_gradient_hessian`. A
/// value or derivative that is not finite is a wall that the search keeps away from.
template<class F, std::size_t N>
concept smooth_objective = requires(F& f, std::array<double, N> const& at) {
  { f(at).value } -> std::convertible_to<double>;
  { f(at).gradient } -> std::convertible_to<std::array<double, N>>;
};

/// How a search ended.
enum class search_status {
  converged,        ///< no further decrease worth mentioning is in sight
  saddle,           ///< the gradient vanishes where the value is no minimum
  no_progress,      ///< no step in the direction of descent lowers the value
  iteration_limit,  ///< still going down when the iterations were used up
  not_finite        ///< there is no start at which value and derivatives are finite
};

/// When a search is over.
struct minimise_options {
  int max_iterations = 200;
  /// Over when a full step promises less than this. For a negative log-likelihood 1e-10 means that
  /// the parameters are within 1e-5 standard errors.
  double tolerance = 1e-10;
  /// No parameter moves further in one step. For logarithms of parameters 2 is a factor of 7.4.
  double largest_step = 2.0;
};

/// Where a search ended, and how. Only `status` tells whether it is a minimum; the eigenvalues of
/// `hessian` (`eigen_system_of`) tell a firm one from a ridge.
template<std::size_t N>
struct minimum {
  std::array<double, N> at{};
  double value = 0.0;
  std::array<double, N> gradient{};
  square_matrix<N> hessian{};
  int iterations = 0;
  int evaluations = 0;  ///< calls of the objective, in all
  search_status status = search_status::not_finite;

  [[nodiscard]] bool converged() const noexcept { return status == search_status::converged; }

  friend bool operator==(minimum const&, minimum const&) = default;
};

namespace detail {

template<std::size_t N>
[[nodiscard]] double inner_product(std::array<double, N> const& a, std::array<double, N> const& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < N; ++i) sum += a[i] * b[i];
  return sum;
}

template<std::size_t N>
[[nodiscard]] bool all_finite(std::array<double, N> const& v) {
  double sum = 0.0;
  for (double const x : v) sum += x - x;
  return sum == 0.0;
}

template<std::size_t N>
[[nodiscard]] bool all_finite(square_matrix<N> const& m) {
  double sum = 0.0;
  for (auto const& row : m) {
    for (double const x : row) sum += x - x;
  }
  return sum == 0.0;
}

template<std::size_t N>
[[nodiscard]] std::array<double, N> moved(std::array<double, N> at, std::array<double, N> const& by,
                                          double share) {
  for (std::size_t i = 0; i < N; ++i) at[i] += share * by[i];
  return at;
}

/// Newton's step −H⁻¹g with the eigenvalues of H taken positive, so that it goes down wherever it
/// starts; shortened to the largest step. Source: Nocedal and Wright 2006, section 3.4.
template<std::size_t N>
[[nodiscard]] std::array<double, N> newton_step(eigen_system<N> const& eigen,
                                                std::array<double, N> const& gradient,
                                                double largest_step) {
  double steepest = 0.0;
  for (double const value : eigen.values) steepest = (std::fmax)(steepest, std::abs(value));
  double const floor = (std::fmax)(1e-12 * steepest, 1e-300);
  std::array<double, N> step{};
  for (std::size_t i = 0; i < N; ++i) {
    double const curvature = (std::fmax)(std::abs(eigen.values[i]), floor);
    step = moved(step, eigen.vectors[i], -inner_product(eigen.vectors[i], gradient) / curvature);
  }
  double longest = 0.0;
  for (double const s : step) longest = (std::fmax)(longest, std::abs(s));
  if (longest > largest_step) {
    for (double& s : step) s *= largest_step / longest;
  }
  return step;
}

/// One search from one start.
template<std::size_t N, smooth_objective<N> Objective>
class newton_search {
 public:
  newton_search(Objective& objective, minimise_options const& options)
      : objective_{objective}, options_{options} {}

  /// Value and derivatives at a point; false where one of them is not finite.
  bool look(std::array<double, N> const& at, minimum<N>& seen) {
    auto const answer = objective_(at);
    ++evaluations_;
    seen.at = at;
    seen.value = answer.value;
    seen.gradient = answer.gradient;
    if constexpr (exact) seen.hessian = answer.hessian;
    return all_finite(seen.gradient) && seen.value - seen.value == 0.0;
  }

  [[nodiscard]] minimum<N> from(minimum<N> here) {
    here.status = descend(here);
    if (here.status == search_status::converged && !exact) here.hessian = differences(here, true);
    return here;
  }

  [[nodiscard]] int evaluations() const noexcept { return evaluations_; }

 private:
  static constexpr bool exact = requires(Objective& f, std::array<double, N> const& at) {
    { f(at).hessian } -> std::convertible_to<square_matrix<N>>;
  };

  search_status descend(minimum<N>& here) {
    for (;;) {
      if constexpr (!exact) here.hessian = differences(here, false);
      if (!all_finite(here.hessian)) return search_status::no_progress;
      eigen_system<N> const eigen = eigen_system_of(here.hessian);
      auto const step = newton_step(eigen, here.gradient, options_.largest_step);
      double const slope = inner_product(here.gradient, step);
      if (-slope < 2.0 * options_.tolerance) {
        bool const bent_down = eigen.smallest() < -1e-6 * std::abs(eigen.largest());
        return bent_down ? search_status::saddle : search_status::converged;
      }
      if (here.iterations == options_.max_iterations) return search_status::iteration_limit;
      ++here.iterations;
      if (!move_down(here, step, slope)) return search_status::no_progress;
    }
  }

  /// Goes the whole step, half of it, a quarter … until it is one down.
  bool move_down(minimum<N>& here, std::array<double, N> const& step, double slope) {
    double share = 1.0;
    for (int halvings = 0; halvings < 60; ++halvings, share *= 0.5) {
      minimum<N> next = here;
      if (look(moved(here.at, step, share), next) && is_down(here, next, step, share * slope)) {
        here = next;
        return true;
      }
    }
    return false;
  }

  /// Down by a part of what the slope promises (Armijo 1966). Where that is less than the rounding
  /// of the value the exact gradient decides: it must have become flatter (Hager and Zhang 2005).
  [[nodiscard]] static bool is_down(minimum<N> const& here, minimum<N> const& next,
                                    std::array<double, N> const& step, double promised) {
    if (next.value <= here.value + 1e-4 * promised && next.value < here.value) return true;
    double const rounding = 1e-12 * std::abs(here.value);
    double const before = std::abs(inner_product(here.gradient, step));
    double const after = std::abs(inner_product(next.gradient, step));
    return next.value <= here.value + rounding && after < 0.9 * before;
  }

  /// The Hessian by differences of gradients: one-sided on the way, two-sided (and more accurate)
  /// where the result is reported. Beside a wall the other side does.
  [[nodiscard]] square_matrix<N> differences(minimum<N> const& here, bool two_sided) {
    square_matrix<N> hessian{};
    for (std::size_t i = 0; i < N; ++i) {
      double const width = (two_sided ? 1e-5 : 1e-7) * (std::fmax)(1.0, std::abs(here.at[i]));
      minimum<N> above = here;
      minimum<N> below = here;
      above.at[i] += width;
      below.at[i] -= width;
      bool const has_above = look(above.at, above);
      if (two_sided || !has_above) {
        if (!look(below.at, below)) below = here;
      } else {
        below = here;
      }
      if (!has_above) above = here;
      for (std::size_t k = 0; k < N; ++k) {
        hessian[i][k] = (above.gradient[k] - below.gradient[k]) / (above.at[i] - below.at[i]);
      }
    }
    for (std::size_t i = 0; i < N; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        hessian[i][k] = hessian[k][i] = 0.5 * (hessian[i][k] + hessian[k][i]);
      }
    }
    return hessian;
  }

  Objective& objective_;
  minimise_options options_;
  int evaluations_ = 0;
};

}  // namespace detail

/// The lowest point of a smooth function, by Newton's method with a line search.
///
///     auto const bowl = [](std::array<double, 2> const& p) {
///       return value_and_gradient<2>{p[0] * p[0] + p[1] * p[1], {2 * p[0], 2 * p[1]}};
///     };
///     minimise(bowl, std::array{1.0, 2.0}).at;  // 0, 0
///
/// There may be one start or an array of them. All are looked at; the search goes from the lowest,
/// and from the next one only where that did not converge. Where none converges the lowest point
/// that was reached is the answer. The same arguments give the same bits. Nothing is allocated,
/// nothing thrown.
///
/// Scale the function so that a step of 1 means something in each parameter, as logarithms of
/// positive parameters do. Source: Nocedal and Wright 2006, chapters 3 and 6.
template<std::size_t N, std::size_t Starts, smooth_objective<N> Objective>
[[nodiscard]] minimum<N> minimise(Objective&& objective,
                                  std::array<std::array<double, N>, Starts> const& starts,
                                  minimise_options const& options = {}) {
  static_assert(N > 0 && Starts > 0, "minimise: at least one parameter and one start");
  detail::newton_search<N, std::remove_reference_t<Objective>> search{objective, options};
  std::array<minimum<N>, Starts> seen{};
  std::array<bool, Starts> usable{};
  for (std::size_t i = 0; i < Starts; ++i) usable[i] = search.look(starts[i], seen[i]);

  minimum<N> best{.at = starts[0]};
  for (std::size_t tried = 0; tried < Starts && !best.converged(); ++tried) {
    std::size_t next = Starts;
    for (std::size_t i = 0; i < Starts; ++i) {
      if (usable[i] && (next == Starts || seen[i].value < seen[next].value)) next = i;
    }
    if (next == Starts) break;
    usable[next] = false;
    minimum<N> const found = search.from(seen[next]);
    if (tried == 0 || found.converged() || found.value < best.value) best = found;
  }
  best.evaluations = search.evaluations();
  return best;
}
template<std::size_t N, smooth_objective<N> Objective>
[[nodiscard]] minimum<N> minimise(Objective&& objective, std::array<double, N> const& start,
                                  minimise_options const& options = {}) {
  return minimise(objective, std::array<std::array<double, N>, 1>{start}, options);
}

}  // namespace patron::inline v0

#endif
