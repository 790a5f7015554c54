// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_HISTORY_SAMPLE_HPP
#define PATRON_LTV_DETAIL_HISTORY_SAMPLE_HPP

#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/spend_model.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// What a model sees of a customer, and how many customers look the same.
struct shared_history {
  purchase_pattern pattern{};
  spend_history spend{};
  double customers = 0.0;
};

/// Some 10,000 of the distinct histories of many customers, each with all who share it: those with
/// the least hashes. Which ones does not depend on the order in which customers came, nor on how
/// many came at once: a history that is let go has 10,000 with lesser hashes beside it, and so it
/// has for ever. Fewer are all there.
// A template, so that only those who take a sample pay for it when they compile.
template<class History = shared_history>
class basic_history_sample {
 public:
  void add(purchase_pattern const& pattern, spend_history const& spend) {
    ++customers_;
    std::uint64_t const hash = hash_of(pattern, spend);
    if (hash > greatest_) return;
    if (2 * (used_ + 1) > slots_.size()) make_room();
    slot& found = slot_of(hash, pattern, spend);
    if (found.history.customers == 0.0) {
      found = {hash, {pattern, spend, 0.0}};
      ++used_;
    }
    found.history.customers += 1.0;
  }

  /// The histories, each with as many customers as stand for all.
  [[nodiscard]] std::vector<History> histories() const {
    std::vector<History> chosen;
    double customers = 0.0;
    for (slot const& s : least()) {
      chosen.push_back(s.history);
      customers += s.history.customers;
    }
    for (History& history : chosen) history.customers *= customers_ / customers;
    return chosen;
  }

 private:
  static constexpr std::size_t most = 10'000;

  struct slot {
    std::uint64_t hash = 0;
    History history{};
  };

  [[nodiscard]] static std::uint64_t hash_of(purchase_pattern const& pattern,
                                             spend_history const& spend) noexcept {
    auto const bits = [](double x) { return std::bit_cast<std::uint64_t>(x); };
    // A sum of odd multiples, then the finaliser of splitmix64 (Steele, Lea and Flood 2014).
    std::uint64_t hash = (pattern.frequency + 1U) * 0x9E37'79B9'7F4A'7C15U +
                         bits(pattern.recency.count()) * 0xD6E8'FEB8'6659'FD93U +
                         bits(pattern.age.count()) * 0xA076'1D64'78BD'642FU +
                         bits(spend.mean) * 0xE703'7ED1'A0B4'28DBU;
    hash = (hash ^ (hash >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    hash = (hash ^ (hash >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return hash ^ (hash >> 31U);
  }

  [[nodiscard]] slot& slot_of(std::uint64_t hash, purchase_pattern const& pattern,
                              spend_history const& spend) {
    std::size_t const mask = slots_.size() - 1;  // the size is a power of two
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    auto const is_other = [&](slot const& s) {
      return s.history.customers > 0.0 &&
             !(s.hash == hash && s.history.pattern == pattern && s.history.spend == spend);
    };
    while (is_other(slots_[at])) at = (at + 1) & mask;
    return slots_[at];
  }

  /// Those with the least hashes; of histories whose hash is the same all or none.
  [[nodiscard]] std::vector<slot> least() const {
    std::vector<slot> kept;
    for (slot const& s : slots_) {
      if (s.history.customers > 0.0) kept.push_back(s);
    }
    if (kept.size() <= most) return kept;
    auto const last = kept.begin() + (most - 1);
    std::nth_element(kept.begin(), last, kept.end(),
                     [](slot const& a, slot const& b) { return a.hash < b.hash; });
    std::uint64_t const greatest = last->hash;
    std::erase_if(kept, [greatest](slot const& s) { return s.hash > greatest; });
    return kept;
  }

  /// Lets go of what is too much; where that is not much makes the table larger.
  void make_room() {
    std::vector<slot> const kept = least();
    if (kept.size() >= most) {
      greatest_ = 0;
      for (slot const& s : kept) greatest_ = (std::max)(greatest_, s.hash);
    }
    std::size_t const size = std::bit_ceil(4 * (kept.size() + 256));
    slots_.assign((std::max)(size, slots_.size()), slot{});
    for (slot const& s : kept) slot_of(s.hash, s.history.pattern, s.history.spend) = s;
    used_ = kept.size();
  }

  std::vector<slot> slots_;
  std::size_t used_ = 0;
  std::uint64_t greatest_ = ~std::uint64_t{0};  // no history with a greater hash is wanted
  double customers_ = 0.0;
};
using history_sample = basic_history_sample<>;

}  // namespace patron::inline v0::detail

#endif
