// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ACCEPTANCE_COUNTS_HPP
#define PATRON_OFFER_ACCEPTANCE_COUNTS_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/acceptance_bands.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How often offers were accepted: by the rung on which people stood, the rung offered, and the
/// bands of their grade and their tenure.
///
///     acceptance_counts counts{offers.size(), {.tenures = {days{365}}}};
///     counts.add({.from = 2, .to = 3, .grade = 1.1_grade, .tenure = days{200}}, accepted);
///
/// `count_acceptances` makes one of the caller's proposals, `count_climbs` one of purchases alone.
/// The state are counts: parts merge into the whole; the default is the state of no proposals. A
/// cell takes 16 bytes, of which there are (rungs + 1) · rungs · grade bands · tenure bands.
// A template, so that only those who propose pay for it when they compile.
template<class Rate = rate>
class basic_acceptance_counts {
 public:
  using rate_type = Rate;

  basic_acceptance_counts() = default;
  /// Throws where the bands do not ascend.
  explicit basic_acceptance_counts(std::size_t rungs, acceptance_bands bands = {})
      : rungs_{rungs}, bands_{std::move(bands)} {
    bands_.check();
    cells_.resize(cell_count());
  }

  /// Counts a proposal that was answered. Throws for a rung that the ladder does not have.
  void add(acceptance_step const& step, bool accepted) {
    cells_[cell(step)].merge({accepted ? 1U : 0U, 1});
  }

  /// Adds other proposals. Throws where rungs or bands differ.
  void merge(basic_acceptance_counts const& other) {
    // A ladder without rungs has its bands all the same: the default alone is of no ladder.
    basic_acceptance_counts const nothing;
    if (other == nothing) return;
    auto both = *this == nothing ? basic_acceptance_counts{other.rungs_, other.bands_} : *this;
    detail::require(both.rungs_ == other.rungs_ && both.bands_ == other.bands_,
                    "acceptance_counts: counts merge that are of one ladder and the same bands");
    for (std::size_t i = 0; i < both.cells_.size(); ++i) both.cells_[i].merge(other.cells_[i]);
    *this = std::move(both);
  }

  [[nodiscard]] std::size_t rungs() const noexcept { return rungs_; }
  [[nodiscard]] acceptance_bands const& bands() const noexcept { return bands_; }

  /// Accepted of those answered, of people in the same bands on the same step.
  [[nodiscard]] rate seen(acceptance_step const& step) const { return cells_[cell(step)]; }
  /// All cells of an offer: by the rung stood on (none first), then grade, then tenure. Throws for
  /// a rung that the ladder does not have.
  [[nodiscard]] std::span<rate const> cells_to(std::size_t rung) const {
    detail::require(rung < rungs_, "acceptance_counts: there is no such rung on the ladder");
    std::size_t const size = cells_.size() / rungs_;
    return {cells_.data() + rung * size, size};
  }

  static constexpr std::string_view state_name = "acceptance_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tuple_cat(std::tuple{size_field{self.rungs_}}, std::tie(self.bands_, self.cells_));
  }
  /// Throws where there is not a cell for each step and band.
  void check_fields() const {
    detail::require(cells_.size() == cell_count(), "acceptance_counts: each step has its cells");
  }
  friend bool operator==(basic_acceptance_counts const&, basic_acceptance_counts const&) = default;

 private:
  [[nodiscard]] std::size_t cell_count() const {
    using detail::checked_multiply;
    std::size_t const steps = checked_multiply(detail::checked_add(rungs_, std::size_t{1}), rungs_);
    return checked_multiply(steps, checked_multiply(bands_.grade_bands(), bands_.tenure_bands()));
  }

  [[nodiscard]] std::size_t cell(acceptance_step const& step) const {
    std::size_t const from = step.from ? *step.from + 1 : 0;
    detail::require(from <= rungs_ && step.to < rungs_,
                    "acceptance_counts: there is no such rung on the ladder");
    return ((step.to * (rungs_ + 1) + from) * bands_.grade_bands() +
            bands_.grade_band(step.grade)) *
               bands_.tenure_bands() +
           bands_.tenure_band(step.tenure);
  }

  std::size_t rungs_ = 0;
  acceptance_bands bands_{};
  std::vector<Rate> cells_{};
};
using acceptance_counts = basic_acceptance_counts<>;

}  // namespace patron::inline v0

#endif
