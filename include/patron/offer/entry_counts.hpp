// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ENTRY_COUNTS_HPP
#define PATRON_OFFER_ENTRY_COUNTS_HPP

#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Who was offered a first purchase, and who made it: by offer, and by the grade on which people
/// stood when they were asked.
///
///     entry_counts const asked{visits, offers, &visit::offer, &visit::bought, &visit::grade};
///     asked.converted(0)                         // 12 of 400, as a rate
///     asked.converted(0, 0.8_grade)              // of those who stood on 0.8
///
/// Somebody who is asked again counts again. The state are counts; parts merge into the whole.
/// `Grade` is `patron::grade`, or any ordered type by which the caller tells people apart.
template<std::totally_ordered Grade = grade>
class entry_counts {
 public:
  entry_counts() = default;

  /// Throws for an offer that is not on the ladder, with the record and the nearest name.
  template<std::ranges::input_range People, any_offer_ladder Ladder, class Offer, class Bought,
           class On>
  entry_counts(People&& people_, Ladder const& ladder_, Offer offer_, Bought bought_, On grade_) {
    std::uint64_t record = 0;
    for (auto&& one : people_) {
      add(ladder_.rung_of(std::invoke(offer_, one), "entry_counts", record),
          std::invoke(grade_, one), std::invoke(bought_, one));
      ++record;
    }
  }

  void add(std::size_t rung, Grade const& on, bool bought) {
    counts_[{rung, on}].merge({bought ? 1U : 0U, 1});
  }
  /// Adds the counts of other askings.
  void merge(entry_counts const& other) {
    entry_counts both = *this;
    for (auto const& [at, seen] : other.counts_) both.counts_[at].merge(seen);
    *this = std::move(both);
  }

  /// Of those who were asked to buy an offer first, those who did.
  [[nodiscard]] rate converted(std::size_t rung) const {
    rate all;
    for (auto const& [at, seen] : counts_) {
      if (at.first == rung) all.merge(seen);
    }
    return all;
  }
  /// Of those of them who stood on a grade.
  [[nodiscard]] rate converted(std::size_t rung, Grade const& on) const {
    auto const found = counts_.find({rung, on});
    return found == counts_.end() ? rate{} : found->second;
  }
  /// The grades of those who were asked to buy an offer, ascending.
  [[nodiscard]] std::vector<Grade> grades(std::size_t rung) const {
    std::vector<Grade> found;
    for (auto const& [at, seen] : counts_) {
      if (at.first == rung) found.push_back(at.second);
    }
    return found;
  }

  static constexpr std::string_view state_name = "entry_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.counts_);
  }
  /// Throws for an offer of which nobody was asked.
  void check_fields() const {
    for (auto const& [at, seen] : counts_) {
      detail::require(seen.of > 0, "entry_counts: an entry is of somebody who was asked");
    }
  }
  friend bool operator==(entry_counts const&, entry_counts const&) = default;

 private:
  std::map<std::pair<std::uint64_t, Grade>, rate> counts_{};
};

template<class People, class Ladder, class Offer, class Bought, class On>
entry_counts(People&&, Ladder const&, Offer, Bought, On) -> entry_counts<
    std::decay_t<std::invoke_result_t<On&, std::ranges::range_reference_t<People>>>>;

}  // namespace patron::inline v0

#endif
