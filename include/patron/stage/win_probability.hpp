// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_WIN_PROBABILITY_HPP
#define PATRON_STAGE_WIN_PROBABILITY_HPP

#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/stage/detail/stage_text.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How likely an open deal is won, by the stage it has come to.
template<std::equality_comparable Stage>
class win_probability {
 public:
  struct row {
    Stage stage{};
    /// Closed deals that came to this stage: those won, of all.
    rate won{};
    /// The same, smoothed; none where no deal came so far and nothing smooths it.
    std::optional<double> probability{};

    friend bool operator==(row const&, row const&) = default;
  };

  explicit win_probability(std::vector<row> rows) : rows_{std::move(rows)} {}

  /// Throws for a stage that is not one of the pipeline.
  [[nodiscard]] row const& at(Stage const& stage) const {
    auto const found = std::ranges::find(rows_, stage, &row::stage);
    if (found == rows_.end()) {
      detail::raise(fault{.where = "win_probability",
                          .field = "stage",
                          .value = detail::stage_text(stage),
                          .reason = "is not a stage of the pipeline"});
    }
    return *found;
  }

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }

  friend bool operator==(win_probability const&, win_probability const&) = default;

 private:
  std::vector<row> rows_;
};

}  // namespace patron::inline v0

#endif
