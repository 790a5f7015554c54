// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_DISTINCT_IDS_HPP
#define PATRON_HISTORY_DETAIL_DISTINCT_IDS_HPP

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// Estimates how many distinct ids there are, in a bit for each record: enough to ask for memory
/// once instead of growing.
///
///     n = −m ln(free / m)
///
/// Source: Whang, Vander-Zanden and Taylor 1990, linear counting; their equation for the standard
/// error is below.
class distinct_ids {
 public:
  explicit distinct_ids(std::size_t records) : words_(records / 64 + 1) {}

  void add(std::uint64_t id) noexcept {
    // The finaliser of splitmix64 (Steele, Lea and Flood 2014): equal ids meet, others scatter.
    id = (id ^ (id >> 30U)) * 0xBF58476D1CE4E5B9U;
    id = (id ^ (id >> 27U)) * 0x94D049BB133111EBU;
    id ^= id >> 31U;
    auto const word = static_cast<std::size_t>(((id >> 32U) * words_.size()) >> 32U);
    words_[word] |= std::uint64_t{1} << (id & 63U);
  }

  /// More than there are but for one case in millions: the estimate and five standard errors.
  [[nodiscard]] std::size_t upper_bound() const {
    std::size_t free = 0;
    for (std::uint64_t const word : words_) free += static_cast<std::size_t>(std::popcount(~word));
    auto const places = static_cast<double>(words_.size() * 64);
    double const load = std::log(places / static_cast<double>(free == 0 ? 1 : free));
    double const error = std::sqrt(places * (std::exp(load) - load - 1.0));
    return static_cast<std::size_t>(places * load + 5.0 * error) + 1;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace patron::inline v0::detail

#endif
