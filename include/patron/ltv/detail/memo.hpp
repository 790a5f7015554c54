// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_MEMO_HPP
#define PATRON_LTV_DETAIL_MEMO_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Remembers answers by a key of a few words, so that each question is worked out once: an open
/// hash table that is at most half full. Where there are more than 131,072 different questions it
/// forgets all and begins anew, so that it never takes more than some fifteen megabytes.
template<std::size_t Words, class Value>
class memo {
 public:
  using key = std::array<std::uint64_t, Words>;

  /// The answer to `question`, computed where it was not asked before.
  template<class Compute>
  [[nodiscard]] Value const& operator()(key const& question, Compute const& compute) {
    if (used_ == most) forget();
    if (2 * (used_ + 1) > slots_.size()) grow();
    slot& found = slot_of(question);
    if (!found.used) {
      found = {question, compute(), true};
      ++used_;
    }
    return found.value;
  }

 private:
  static constexpr std::size_t most = std::size_t{1} << 17U;

  struct slot {
    key question{};
    Value value{};
    bool used = false;
  };

  [[nodiscard]] slot& slot_of(key const& question) {
    std::uint64_t hash = 0;
    for (std::uint64_t const word : question) {
      // The bits of a double that tell are the high ones: folded down before and after.
      hash ^= word ^ (word >> 32U);
      hash *= 0x9E37'79B9'7F4A'7C15U;
      hash ^= hash >> 32U;
    }
    std::size_t const mask = slots_.size() - 1;  // the size is a power of two
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at].used && slots_[at].question != question) at = (at + 1) & mask;
    return slots_[at];
  }

  void forget() {
    slots_.assign(slots_.size(), slot{});
    used_ = 0;
  }

  void grow() {
    std::vector<slot> const old = std::exchange(
        slots_, std::vector<slot>(slots_.empty() ? std::size_t{1024} : 4 * slots_.size()));
    for (slot const& s : old) {
      if (s.used) slot_of(s.question) = s;
    }
  }

  std::vector<slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
