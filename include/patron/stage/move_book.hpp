// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_MOVE_BOOK_HPP
#define PATRON_STAGE_MOVE_BOOK_HPP

#include <patron/core/ascending.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/identity_map.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/stage/stage_move.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Moves as they come in, file by file and system by system, and their journeys at any time: what
/// `journeys` does for a range, for data that grow and are corrected.
///
///     move_book<int, stage> book;
///     book.add(7, lead, today);
///     book.join(7, 19);                                   // two ids, one person
///     auto const journeys = book.journeys(stages, today);
///
/// A move is a fact: told twice it is known once, so that reading the same export again does no
/// harm. Any order and any partition of the same facts give equal books. The ladder is named only
/// when journeys are asked for: it may change while the moves stay.
template<customer_id Id, stage_type Stage, move_detail Reason = no_reason>
  requires std::totally_ordered<Stage>
class move_book {
 public:
  using move_type = stage_move<Id, Stage, Reason>;

  void add(move_type move) {
    constexpr std::size_t shortest = 1024;
    if (recent_.size() >= (std::max)(shortest, moves_.size())) fold();
    recent_.push_back(std::move(move));
  }
  /// Without a day: the person was there before we looked.
  void add(Id person, Stage stage, std::optional<std::chrono::sys_days> day) {
    add(move_type{.person = std::move(person), .stage = std::move(stage), .day = day});
  }

  /// Takes a fact out again, in linear time. Throws where it was never added.
  void take_back(move_type const& move) {
    fold();
    auto const at = std::ranges::lower_bound(moves_, move, earlier);
    if (at == moves_.end() || earlier(move, *at)) {
      detail::raise(fault{.where = "move_book::take_back",
                          .field = "move",
                          .value = detail::stage_text(move.stage),
                          .reason = "was never added"});
    }
    moves_.erase(at);
  }

  /// Two ids are one person, known by the smaller one from now on, for moves to come as well.
  void join(Id const& a, Id const& b) { people_.join(a, b); }
  [[nodiscard]] identity_map<Id> const& people() const noexcept { return people_; }

  /// Forgets all that is known of a person, under whatever id. Returns how many moves that were.
  std::size_t erase(Id const& person) {
    fold();
    Id const known_as = people_(person);
    std::size_t const forgotten =
        std::erase_if(moves_, [&](move_type const& m) { return people_(m.person) == known_as; });
    people_.erase(person);
    return forgotten;
  }

  /// Adds the facts of another book.
  void merge(move_book const& other) {
    move_book both = *this;
    std::vector<move_type> const more = other.moves();
    both.recent_.insert(both.recent_.end(), more.begin(), more.end());
    both.fold();
    both.people_.merge(other.people_);
    *this = std::move(both);
  }

  /// Every fact once, as it was told, sorted by id and time: with `people`, the canonical state.
  [[nodiscard]] std::vector<move_type> moves() const {
    std::vector<move_type> all = moves_;
    all.insert(all.end(), recent_.begin(), recent_.end());
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(moves_.size());
    std::sort(middle, all.end(), earlier);
    std::inplace_merge(all.begin(), middle, all.end(), earlier);
    auto const repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
  }

  /// The journeys of all moves on that ladder. Observation ends on the day of the last one. Throws
  /// as `journeys` does; the record is the position in `moves()`.
  template<any_stage_ladder Ladder>
  [[nodiscard]] auto journeys(Ladder const& ladder) const {
    return patron::journeys(moves(), ladder, person(), &move_type::stage, &move_type::day,
                            &move_type::sequence, &move_type::reason);
  }
  /// The same with the last day observed.
  template<any_stage_ladder Ladder>
  [[nodiscard]] auto journeys(Ladder const& ladder, std::chrono::sys_days until) const {
    return patron::journeys(moves(), ladder, until, person(), &move_type::stage, &move_type::day,
                            &move_type::sequence, &move_type::reason);
  }

  [[nodiscard]] bool empty() const noexcept { return moves_.empty() && recent_.empty(); }

  static constexpr std::string_view state_name = "move_book";
  /// The canonical state: a book that may be changed is folded and lists its members, a const one
  /// lists copies of them.
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    if constexpr (std::is_const_v<Self>) {
      return std::tuple{self.moves(), self.people_};
    } else {
      self.fold();
      return std::tie(self.moves_, self.people_);
    }
  }
  void check_fields() const {
    detail::require_ascending(moves_, earlier, "move_book: moves ascend, each once");
  }
  [[nodiscard]] friend bool operator==(move_book const& a, move_book const& b) {
    return a.people_ == b.people_ && a.moves() == b.moves();
  }

 private:
  [[nodiscard]] static bool earlier(move_type const& a, move_type const& b) {
    auto const key = [](move_type const& m) {
      return std::tie(m.person, m.day, m.sequence, m.stage, m.reason);
    };
    return key(a) < key(b);
  }

  [[nodiscard]] auto person() const {
    return [this](move_type const& m) { return people_(m.person); };
  }

  void fold() {
    if (recent_.empty()) return;
    moves_ = moves();
    recent_.clear();
  }

  std::vector<move_type> moves_{};   ///< sorted, each once
  std::vector<move_type> recent_{};  ///< as they came
  identity_map<Id> people_{};
};

}  // namespace patron::inline v0

#endif
