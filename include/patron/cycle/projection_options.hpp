// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PROJECTION_OPTIONS_HPP
#define PATRON_CYCLE_PROJECTION_OPTIONS_HPP

#include <patron/ltv/fit_options.hpp>

#include <cstdint>

namespace patron::inline v0 {

/// How paths are simulated.
struct simulation_options {
  double confidence = 0.8;  ///< the share of the paths within a band
  /// Who runs the paths, in pieces; empty: the calling thread, one after the other.
  task_runner run{};
};

/// How the worth of an effort is computed.
struct sensitivity_options {
  double effort = 0.01;       ///< as in `mechanism_effort`, the same on each mechanism
  std::uint32_t draws = 400;  ///< firms drawn that the counts allow; at least 20
  double confidence = 0.95;
};

}  // namespace patron::inline v0

#endif
