// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_RUNG_TABLE_HPP
#define PATRON_STAGE_DETAIL_RUNG_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/grade.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// A tally for each rung of a ladder: the state behind what is counted by rung. The default, of no
/// ladder yet, is the identity of `merge`. The ladder is the caller's: of it
/// the fields have the grades alone, by which one ladder is told from another.
template<any_stage_ladder Ladder, mergeable Tally>
class rung_table {
 public:
  rung_table() = default;
  explicit rung_table(Ladder ladder) : ladder_{std::move(ladder)}, tallies_(ladder_->size()) {}

  [[nodiscard]] Ladder const& ladder() const {
    require(ladder_.has_value(), "what is counted by rung needs a ladder first");
    return *ladder_;
  }
  [[nodiscard]] std::size_t size() const noexcept { return tallies_.size(); }

  [[nodiscard]] Tally& operator[](std::size_t rung) { return tallies_[rung]; }
  [[nodiscard]] Tally const& operator[](std::size_t rung) const { return tallies_[rung]; }

  void merge(rung_table const& other) {
    if (!other.ladder_) return;
    rung_table both = ladder_ ? *this : rung_table{*other.ladder_};
    require(both.ladder_ == other.ladder_, "what is counted by rung merges on one ladder");
    for (std::size_t i = 0; i < both.size(); ++i) both.tallies_[i].merge(other.tallies_[i]);
    *this = std::move(both);
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tuple_cat(std::tuple{fixed_field{"ladder", self.grades()}},
                          std::tie(self.tallies_));
  }
  void check_fields() const {
    require(tallies_.size() == grades().size(), "what is counted by rung has a count for each");
  }
  friend bool operator==(rung_table const&, rung_table const&) = default;

 private:
  [[nodiscard]] std::vector<grade> grades() const {
    std::vector<grade> all;
    if (ladder_) {
      for (auto const& rung : ladder_->rungs()) all.push_back(rung.grade);
    }
    return all;
  }

  std::optional<Ladder> ladder_{};
  std::vector<Tally> tallies_{};
};

/// The index of the rung with that grade, which is one of the ladder's.
template<any_stage_ladder Ladder>
[[nodiscard]] std::size_t rung_with(Ladder const& ladder, grade g) {
  auto const rungs = ladder.rungs();
  auto const found = std::ranges::lower_bound(rungs, g, {}, &Ladder::rung_type::grade);
  return static_cast<std::size_t>(found - rungs.begin());
}

}  // namespace patron::inline v0::detail

#endif
