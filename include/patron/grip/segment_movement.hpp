// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_SEGMENT_MOVEMENT_HPP
#define PATRON_GRIP_SEGMENT_MOVEMENT_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/grip/segments.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Refuses lists in which somebody stands twice or out of order.
template<class Id, class Segment>
void check_segments(std::vector<segment_customer<Id, Segment>> const& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i - 1].customer < all[i].customer) continue;
    raise(fault{.where = "segment_movement",
                .record = i,
                .field = "customer",
                .value = plain_text(all[i].customer, ""),
                .reason = "does not come after the one before: ids ascend, each once"});
  }
}

/// Calls `use(id, from, to)` for everybody in either list; none stands for not being in it.
template<class Id, class Segment, class Use>
void for_each_move(std::vector<segment_customer<Id, Segment>> const& before,
                   std::vector<segment_customer<Id, Segment>> const& after, Use use) {
  check_segments(before);
  check_segments(after);
  std::optional<Segment> const none;
  auto from = before.begin();
  auto to = after.begin();
  while (from != before.end() || to != after.end()) {
    if (to == after.end() || (from != before.end() && from->customer < to->customer)) {
      use(from->customer, std::optional<Segment>{from->segment}, none);
      ++from;
    } else if (from == before.end() || to->customer < from->customer) {
      use(to->customer, none, std::optional<Segment>{to->segment});
      ++to;
    } else {
      use(to->customer, std::optional<Segment>{from->segment}, std::optional<Segment>{to->segment});
      ++from;
      ++to;
    }
  }
}

}  // namespace detail

/// How many went from one segment to another between two days, or stayed, or came, or left.
///
///     segment_movement const moved{segments_in_march, segments_in_june};
///     moved.count("regulars", "gone");
///     moved.count(std::nullopt, "new");   // not there before
///     moved.before("regulars");           // all who were there, wherever they went
///
/// Both lists are what `segments` answers: by ascending id, each once; anything else throws. The
/// state are counts: `merge` adds the movement of other customers. The default is that of nobody.
template<std::totally_ordered Segment>
class segment_movement {
 public:
  /// None: not a customer then.
  using place = std::optional<Segment>;

  segment_movement() = default;
  template<class Id>
  segment_movement(std::vector<segment_customer<Id, Segment>> const& before,
                   std::vector<segment_customer<Id, Segment>> const& after) {
    detail::for_each_move(before, after, [this](Id const&, place const& from, place const& to) {
      ++counts_[{from, to}];
    });
  }

  /// How many were in `from` before and in `to` after.
  [[nodiscard]] std::uint64_t count(place const& from, place const& to) const {
    auto const found = counts_.find({from, to});
    return found == counts_.end() ? 0 : found->second;
  }
  /// How many were in a segment before, and after. Of none: how many came, and how many left.
  [[nodiscard]] std::uint64_t before(place const& from) const {
    return sum([&](auto const& move) { return move.first == from; });
  }
  [[nodiscard]] std::uint64_t after(place const& to) const {
    return sum([&](auto const& move) { return move.second == to; });
  }
  /// How many are counted in all: who was there before, or after, or both.
  [[nodiscard]] std::uint64_t customers() const {
    return sum([](auto const&) { return true; });
  }

  /// All moves that somebody made, with their counts.
  [[nodiscard]] std::map<std::pair<place, place>, std::uint64_t> const& counts() const noexcept {
    return counts_;
  }

  /// Adds the movement of other customers.
  void merge(segment_movement const& other) {
    segment_movement both = *this;
    for (auto const& [move, count] : other.counts_) {
      std::uint64_t& ours = both.counts_[move];
      ours = detail::checked_add(ours, count);
    }
    *this = std::move(both);
  }

  static constexpr std::string_view state_name = "segment_movement";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.counts_);
  }
  /// Throws for a move of nobody, and for one from nowhere to nowhere.
  void check_fields() const {
    for (auto const& [move, count] : counts_) {
      detail::require(count > 0 && (move.first || move.second),
                      "segment_movement: a move is somebody's, from a segment or to one");
    }
  }
  friend bool operator==(segment_movement const&, segment_movement const&) = default;

 private:
  template<class Which>
  [[nodiscard]] std::uint64_t sum(Which const& which) const {
    std::uint64_t all = 0;
    for (auto const& [move, count] : counts_) all += which(move) ? count : 0;
    return all;
  }

  std::map<std::pair<place, place>, std::uint64_t> counts_;
};

/// Who they are: the ids of those who were in `from` before and in `to` after, ascending. Their
/// number is `segment_movement::count`.
template<class Id, class Segment>
[[nodiscard]] std::vector<Id> customers_who_moved(
    std::vector<segment_customer<Id, Segment>> const& before,
    std::vector<segment_customer<Id, Segment>> const& after,
    std::type_identity_t<std::optional<Segment>> const& from,
    std::type_identity_t<std::optional<Segment>> const& to) {
  std::vector<Id> ids;
  detail::for_each_move(before, after, [&](Id const& id, auto const& was, auto const& is) {
    if (was == from && is == to) ids.push_back(id);
  });
  return ids;
}

}  // namespace patron::inline v0

#endif
