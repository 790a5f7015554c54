// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ACCEPTANCE_MODEL_HPP
#define PATRON_OFFER_ACCEPTANCE_MODEL_HPP

#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/acceptance_bands.hpp>
#include <patron/offer/acceptance_chance.hpp>
#include <patron/offer/acceptance_counts.hpp>
#include <patron/statistics/beta_prior.hpp>
#include <patron/statistics/fit_beta_prior.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace patron::inline v0 {

/// How fine the bands may be, and how sure the intervals are.
struct acceptance_model_options {
  std::uint64_t least = 20;  ///< answers that a band of grade or tenure must have to count alone
  double confidence = 0.95;
};

/// How likely an offer is accepted, learnt from the firm's own counts.
///
///     acceptance_model const likely{counts};
///     likely.chance({.from = 1, .to = 2, .grade = 1.1_grade, .tenure = days{200}})->chance
///
/// A chance is the posterior mean (a + accepted) / (a + b + answered) with its beta quantiles. The
/// prior is fitted on the groups of the same offer (`fit_beta_prior`): how much do people on
/// different rungs differ in taking it? The step is drawn towards the offer by that much, and its
/// interval is as wide as that difference where nobody made it yet. Bands of grade and tenure are
/// looked at by themselves where they have enough answers and differ beyond chance. Where groups do
/// not differ, or the prior would weigh more than all the answers it was learnt from, the wider
/// group is taken. `level` says which it was. An offer that was never proposed is believed to be
/// like the others. None where nothing was ever proposed.
///
/// All chances are computed once; asking for one is a look into a table.
/// Source: Efron and Morris 1975; Gelman et al. 2013, ch. 5 (empirical Bayes, beta-binomial).
template<class Counts = acceptance_counts>
class acceptance_model {
 public:
  /// Throws where the confidence does not lie between 0 and 1.
  explicit acceptance_model(Counts const& counts_, acceptance_model_options const& choices_ = {})
      : rungs_{counts_.rungs()}, bands_{counts_.bands()}, options_{choices_} {
    detail::require(options_.confidence > 0.0 && options_.confidence < 1.0,
                    "acceptance_model: a confidence lies between 0 and 1");
    std::vector<cell> by_offer(rungs_);
    for (std::size_t to = 0; to < rungs_; ++to) {
      for (cell const& seen : counts_.cells_to(to)) by_offer[to].merge(seen);
    }
    beta_prior_fit const firm = fit_beta_prior(by_offer);
    if (firm.pooled.of == 0) return;
    chances_.resize(rungs_ * counts_.cells_to(0).size());
    for (std::size_t to = 0; to < rungs_; ++to) fill(counts_, to, offer_chance(by_offer[to], firm));
  }

  /// None where nothing was ever proposed. Throws for a rung that the ladder does not have.
  [[nodiscard]] std::optional<acceptance_chance> chance(acceptance_step const& step) const {
    std::size_t const from = step.from ? *step.from + 1 : 0;
    detail::require(from <= rungs_ && step.to < rungs_,
                    "acceptance_model: there is no such rung on the ladder");
    if (chances_.empty()) return std::nullopt;
    std::size_t const people =
        (from * bands_.grade_bands() + bands_.grade_band(step.grade)) * bands_.tenure_bands() +
        bands_.tenure_band(step.tenure);
    return chances_[people * rungs_ + step.to];
  }

  [[nodiscard]] std::size_t rungs() const noexcept { return rungs_; }
  [[nodiscard]] acceptance_bands const& bands() const noexcept { return bands_; }

  friend bool operator==(acceptance_model const&, acceptance_model const&) = default;

 private:
  using cell = typename Counts::rate_type;

  [[nodiscard]] acceptance_chance chance_of(rate const& seen, beta_prior const& prior,
                                            acceptance_level level) const {
    return {.chance = prior.posterior(seen, options_.confidence), .level = level, .seen = seen};
  }

  /// What is believed of an offer as a whole, in the light of the other offers.
  [[nodiscard]] acceptance_chance offer_chance(rate const& seen, beta_prior_fit const& firm) const {
    if (auto const prior = trusted(firm)) {
      acceptance_chance told = chance_of(seen, *prior, acceptance_level::offer);
      if (seen.of == 0) {
        told.level = acceptance_level::firm;
        told.seen = firm.pooled;
      }
      return told;
    }
    bool const alike = firm.status == beta_prior_status::no_variation_between || firm.prior;
    if (alike || seen.of == 0) return chance_of(firm.pooled, {}, acceptance_level::firm);
    return chance_of(seen, {}, acceptance_level::offer);
  }

  /// A prior does not know more than the answers it was learnt from.
  [[nodiscard]] static std::optional<beta_prior> trusted(beta_prior_fit const& fit) {
    bool const knows_more = fit.prior && fit.prior->strength() > static_cast<double>(fit.pooled.of);
    return knows_more ? std::nullopt : fit.prior;
  }

  /// What is believed of a step, in the light of the other steps to the same offer.
  [[nodiscard]] acceptance_chance step_chance(rate const& seen, beta_prior_fit const& fit,
                                              acceptance_chance const& offer) const {
    if (seen.of > 0) return closer(seen, fit, acceptance_level::step, offer);
    auto const prior = trusted(fit);
    if (!prior) return offer;
    acceptance_chance unseen = chance_of(seen, *prior, offer.level);
    unseen.seen = offer.seen;
    return unseen;
  }

  /// The chance of a band by itself, or that of the wider group.
  [[nodiscard]] acceptance_chance band_chance(rate const& seen, beta_prior_fit const& fit,
                                              acceptance_level level,
                                              acceptance_chance const& wider) const {
    if (seen.of < options_.least || seen.of == 0) return wider;
    return closer(seen, fit, level, wider);
  }

  [[nodiscard]] acceptance_chance closer(rate const& seen, beta_prior_fit const& fit,
                                         acceptance_level level,
                                         acceptance_chance const& wider) const {
    if (auto const prior = trusted(fit)) return chance_of(seen, *prior, level);
    if (fit.status == beta_prior_status::no_variation_within) return chance_of(seen, {}, level);
    return wider;
  }

  /// Each so many neighbours as one.
  [[nodiscard]] static std::vector<cell> pooled(std::span<cell const> cells, std::size_t size) {
    std::vector<cell> groups(cells.size() / size);
    for (std::size_t i = 0; i < cells.size(); ++i) groups[i / size].merge(cells[i]);
    return groups;
  }

  /// The chances of an offer for everybody.
  void fill(Counts const& counts, std::size_t to, acceptance_chance const& offer) {
    std::size_t const tenures = bands_.tenure_bands();
    std::size_t const grades = bands_.grade_bands();
    std::span<cell const> const tenure_cells = counts.cells_to(to);
    std::vector<cell> const grade_cells = pooled(tenure_cells, tenures);
    std::vector<cell> const step_cells = pooled(grade_cells, grades);
    beta_prior_fit const tenure_fit = fit_beta_prior(tenure_cells);
    beta_prior_fit const grade_fit = fit_beta_prior(grade_cells);
    beta_prior_fit const step_fit = fit_beta_prior(step_cells);
    for (std::size_t from = 0; from < step_cells.size(); ++from) {
      auto const step = step_chance(step_cells[from], step_fit, offer);
      for (std::size_t g = from * grades; g < (from + 1) * grades; ++g) {
        auto const grade = band_chance(grade_cells[g], grade_fit, acceptance_level::grade, step);
        for (std::size_t t = g * tenures; t < (g + 1) * tenures; ++t) {
          chances_[t * rungs_ + to] =
              band_chance(tenure_cells[t], tenure_fit, acceptance_level::grade_and_tenure, grade);
        }
      }
    }
  }

  std::size_t rungs_ = 0;
  acceptance_bands bands_{};
  acceptance_model_options options_{};
  // Of every kind of people the offers side by side; empty: nothing was ever proposed.
  std::vector<acceptance_chance> chances_{};
};

}  // namespace patron::inline v0

#endif
