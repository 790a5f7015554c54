// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_UNKNOWN_OFFERS_HPP
#define PATRON_OFFER_UNKNOWN_OFFERS_HPP

#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// A name that orders or proposals use and that no offer has.
template<class Key>
struct unknown_offer {
  Key key{};
  std::uint64_t records = 0;  ///< how many of them use it
  std::uint64_t first = 0;    ///< the first of them, from 0
  /// The rung that is spelt most like it, for names that are texts. It is a guess for a person to
  /// look at: nothing is merged.
  std::optional<std::size_t> nearest{};

  friend bool operator==(unknown_offer const&, unknown_offer const&) = default;
};

/// The names in a range of records that are not on a ladder, ascending: what to mend before the
/// other verbs, which refuse the first one of them.
///
///     for (auto const& one : unknown_offers(deals, offers, &deal::product))
///       … one.key, offers[*one.nearest].name      // "GTXPro", "GTX Pro"
template<std::ranges::input_range Records, any_offer_ladder Ladder, class Offer>
[[nodiscard]] auto unknown_offers(Records&& records, Ladder const& ladder, Offer offer)
    -> std::vector<unknown_offer<customer_id_t<Records, Offer>>> {
  using key = customer_id_t<Records, Offer>;
  std::map<key, unknown_offer<key>> found;
  std::uint64_t record = 0;
  for (auto&& one : records) {
    key const name(std::invoke(offer, one));
    if (!ladder.find(name)) {
      auto& entry =
          found.try_emplace(name, unknown_offer<key>{.key = name, .first = record}).first->second;
      ++entry.records;
    }
    ++record;
  }
  std::vector<unknown_offer<key>> unknown;
  for (auto& [name, entry] : found) {
    if constexpr (std::same_as<typename Ladder::key_argument, std::string_view>) {
      entry.nearest = ladder.nearest(name);
    }
    unknown.push_back(entry);
  }
  return unknown;
}

}  // namespace patron::inline v0

#endif
