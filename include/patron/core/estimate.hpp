// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_ESTIMATE_HPP
#define PATRON_CORE_ESTIMATE_HPP

namespace patron::inline v0 {

/// A figure that is not known exactly, with its interval: in a share `confidence` of such cases
/// the true value lies from `low` to `high`.
template<class T = double>
struct estimate {
  T value{};
  T low{};
  T high{};
  double confidence = 0.95;

  friend constexpr bool operator==(estimate const&, estimate const&) = default;
};

template<class T>
estimate(T, T, T) -> estimate<T>;
template<class T>
estimate(T, T, T, double) -> estimate<T>;

}  // namespace patron::inline v0

#endif
