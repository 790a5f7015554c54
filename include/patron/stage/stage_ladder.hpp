// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_STAGE_LADDER_HPP
#define PATRON_STAGE_STAGE_LADDER_HPP

#include <patron/core/grade.hpp>
#include <patron/stage/detail/ladder_rules.hpp>
#include <patron/stage/exits.hpp>
#include <patron/stage/rung.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What every stage ladder answers, constant or made at run time; both are spelt `stage_ladder`.
///
/// `Rungs` and `Exits` are contiguous ranges of rungs and of stages.
template<class Rungs, class Exits>
class basic_stage_ladder {
 public:
  using rung_type = typename Rungs::value_type;
  using stage = typename Exits::value_type;

  /// From the lowest to the highest.
  [[nodiscard]] constexpr std::span<rung_type const> rungs() const noexcept { return rungs_; }
  /// The ways off the ladder, as they were named.
  [[nodiscard]] constexpr std::span<stage const> exits() const noexcept { return exits_; }
  /// How many rungs; exits do not count.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return rungs_.size(); }

  /// Where its rung stands, from 0; none where the stage is an exit or unknown.
  [[nodiscard]] constexpr std::optional<std::size_t> find(stage const& s) const {
    for (std::size_t i = 0; i < rungs_.size(); ++i) {
      if (rungs_[i].stage == s) return i;
    }
    return std::nullopt;
  }
  /// Where its rung stands, from 0. Throws, naming the stage, where it is no rung.
  [[nodiscard]] constexpr std::size_t index_of(stage const& s) const {
    auto const index = find(s);
    if (!index) detail::refuse_stage("stage_ladder", {}, s, "is not a rung of this ladder");
    return *index;
  }
  /// Whether it is a rung.
  [[nodiscard]] constexpr bool contains(stage const& s) const { return find(s).has_value(); }
  [[nodiscard]] constexpr bool is_exit(stage const& s) const {
    return std::ranges::find(exits_, s) != exits_.end();
  }

  /// Throws, naming the stage, where it is no rung: exits have no grade.
  [[nodiscard]] constexpr patron::grade grade(stage const& s) const {
    return rungs_[index_of(s)].grade;
  }
  /// The stage one rung up; none on the highest. Throws where it is no rung.
  [[nodiscard]] constexpr std::optional<stage> next(stage const& s) const {
    std::size_t const i = index_of(s);
    if (i + 1 == rungs_.size()) return std::nullopt;
    return rungs_[i + 1].stage;
  }
  /// The stage one rung down; none on the lowest. Throws where it is no rung.
  [[nodiscard]] constexpr std::optional<stage> previous(stage const& s) const {
    std::size_t const i = index_of(s);
    if (i == 0) return std::nullopt;
    return rungs_[i - 1].stage;
  }
  /// Whether its grade is 1.0 or more; who has left is no customer. Throws where it is unknown.
  [[nodiscard]] constexpr bool is_customer(stage const& s) const {
    return !is_exit(s) && grade(s) >= customer_grade;
  }
  /// The stage with the grade 1.0.
  [[nodiscard]] constexpr stage first_customer() const {
    return std::ranges::find(rungs_, customer_grade, &rung_type::grade)->stage;
  }

  friend constexpr bool operator==(basic_stage_ladder const&, basic_stage_ladder const&) = default;

 protected:
  /// Throws where they break a rule; in a constant ladder it does not compile.
  constexpr basic_stage_ladder(Rungs rungs, Exits exits)
      : rungs_(std::move(rungs)), exits_(std::move(exits)) {
    detail::check_ladder(this->rungs(), this->exits());
  }

 private:
  Rungs rungs_;
  Exits exits_;
};

namespace detail {

template<class Part>
inline constexpr std::size_t rungs_in = 0;
template<class Stage>
inline constexpr std::size_t rungs_in<rung<Stage>> = 1;

template<class Part>
inline constexpr std::size_t exits_in = 0;
template<class Stage, std::size_t Count>
inline constexpr std::size_t exits_in<exits<Stage, Count>> = Count;

/// What a constant ladder is made of.
template<class Part>
concept ladder_part = rungs_in<Part> + exits_in<Part> != 0;

}  // namespace detail

/// The stages of people on their way to the firm and with it, in the caller's own words: strangers
/// at the grade 0, customers at 1.0, advocates above. A constant ladder:
///
///     inline constexpr stage_ladder stages{rung{stranger, 0.0_grade}, rung{lead, 0.4_grade},
///                                          rung{customer, 1.0_grade}, exits{lost, closed}};
///
/// A ladder has at least two rungs; the first is 0.0, each grade is above the one before, exactly
/// one is 1.0, and none is above 2.0. A stage has one rung. An exit is named once and is no rung.
/// A constant ladder that breaks a rule does not compile, and the compiler shows the rule.
template<stage_type Stage, std::size_t Rungs = std::dynamic_extent,
         std::size_t Exits = std::dynamic_extent>
class stage_ladder
    : public basic_stage_ladder<std::array<rung<Stage>, Rungs>, std::array<Stage, Exits>> {
  using base = basic_stage_ladder<std::array<rung<Stage>, Rungs>, std::array<Stage, Exits>>;

 public:
  template<detail::ladder_part... Parts>
    requires((0 + ... + detail::rungs_in<Parts>) == Rungs &&
             (0 + ... + detail::exits_in<Parts>) == Exits)
  explicit consteval stage_ladder(Parts const&... parts)
      : base{rungs_of(parts...), exits_of(parts...)} {}

 private:
  template<class... Parts>
  [[nodiscard]] static constexpr auto rungs_of(Parts const&... parts) {
    std::array<rung<Stage>, Rungs> all{};
    [[maybe_unused]] auto next = all.begin();
    auto const put = [&]<class Part>(Part const& part) {
      if constexpr (detail::rungs_in<Part> != 0) *next++ = part;
    };
    (put(parts), ...);
    return all;
  }

  template<class... Parts>
  [[nodiscard]] static constexpr auto exits_of(Parts const&... parts) {
    std::array<Stage, Exits> all{};
    [[maybe_unused]] auto next = all.begin();
    auto const put = [&]<class Part>(Part const& part) {
      if constexpr (detail::exits_in<Part> != 0) {
        next = std::ranges::copy(part.stages, next).out;
      }
    };
    (put(parts), ...);
    return all;
  }
};

/// A ladder made at run time, of the firm's configuration: `stage_ladder<std::string>`. It owns its
/// labels, and keeps the same rules; one that breaks them throws, naming the rung.
template<stage_type Stage>
class stage_ladder<Stage, std::dynamic_extent, std::dynamic_extent>
    : public basic_stage_ladder<std::vector<rung<Stage, std::string>>, std::vector<Stage>> {
  using base = basic_stage_ladder<std::vector<rung<Stage, std::string>>, std::vector<Stage>>;

 public:
  /// `stage_ladder<std::string>{{"stranger", 0.0_grade}, {"customer", 1.0_grade, "has bought"}}`
  stage_ladder(std::initializer_list<rung<Stage, std::string>> rungs, std::vector<Stage> exits = {})
      : base{rungs, std::move(exits)} {}

  /// Of any range of rungs; labels are copied.
  template<std::ranges::input_range Rungs>
    requires(!std::derived_from<std::remove_cvref_t<Rungs>, base>)
  explicit stage_ladder(Rungs&& rungs, std::vector<Stage> exits = {})
      : base{owned(rungs), std::move(exits)} {}

 private:
  template<class Rungs>
  [[nodiscard]] static auto owned(Rungs& rungs) {
    std::vector<rung<Stage, std::string>> all;
    for (auto&& r : rungs) all.emplace_back(r.stage, r.grade, std::string{r.label});
    return all;
  }
};

template<class Stage, detail::ladder_part... Parts>
stage_ladder(rung<Stage>, Parts...) -> stage_ladder<Stage, (1 + ... + detail::rungs_in<Parts>),
                                                    (0 + ... + detail::exits_in<Parts>)>;

/// A ladder of stages, constant or of run time.
template<class T>
concept any_stage_ladder = requires(T const& ladder) {
  []<class Rungs, class Exits>(basic_stage_ladder<Rungs, Exits> const&) {}(ladder);
};

}  // namespace patron::inline v0

#endif
