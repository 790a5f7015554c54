// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_LADDER_HPP
#define PATRON_OFFER_OFFER_LADDER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/offer/detail/edit_distance.hpp>
#include <patron/offer/detail/measure.hpp>
#include <patron/offer/offer_gap.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// How somebody asks for a key: texts of any kind as a view, anything else as it is.
template<class Key>
using key_argument = std::conditional_t<std::convertible_to<Key const&, std::string_view>,
                                        std::string_view, Key const&>;

struct one_currency {
  [[nodiscard]] constexpr int operator()(auto const&) const noexcept { return 0; }
};

}  // namespace detail

/// The offers of a firm from the easy first purchase to the ones of high value, in the caller's own
/// records, ordered by a measure of how hard each one is to buy: its price, or anything ordered.
///
///     offer_ladder const offers{services, &service::price};
///     offers[0].name                             // the lightest one
///     offers.gaps(20.0)                          // steps of more than 20 times
///
///     offer_ladder const by_name{services, &service::price, &service::name};
///     by_name.rung_of("seminar")                 // 1: a rung is a position, from 0
///
/// Orders name an offer by its key; without a projection to one the measure is the key. The records
/// are copied. A free offer may stand on the first rung. Throws, naming record and value: for no
/// offers at all, for two that take the same to buy (a tie has no order), for a measure below zero
/// or not finite, for a key that stands twice. Two currencies cannot be in one range of `money`;
/// where the caller's own amount carries its currency, a fourth projection refuses the second one.
template<class Offer, std::totally_ordered Measure, std::totally_ordered Key = Measure>
class offer_ladder {
 public:
  using offer_type = Offer;
  using measure_type = Measure;
  using key_type = Key;
  using key_argument = detail::key_argument<Key>;

  template<std::ranges::input_range Offers, class By>
  offer_ladder(Offers&& offers_, By measure_) : offer_ladder(offers_, measure_, measure_) {}

  template<std::ranges::input_range Offers, class By, class Name,
           class Currency = detail::one_currency>
  offer_ladder(Offers&& offers_, By measure_, Name key_, Currency currency_ = {}) {
    using currency_type =
        std::decay_t<std::invoke_result_t<Currency&, std::ranges::range_reference_t<Offers>>>;
    std::optional<currency_type> first_currency;
    for (auto&& offer : offers_) {
      currency_type const its_currency = std::invoke(currency_, offer);
      if (!first_currency) first_currency = its_currency;
      if (its_currency != *first_currency) {
        refuse(rungs_.size(), "currency", detail::offer_text(its_currency),
               "is another currency: a ladder has one");
      }
      rungs_.push_back({.offer = offer,
                        .measure = Measure(std::invoke(measure_, offer)),
                        .key = Key(std::invoke(key_, offer)),
                        .record = rungs_.size()});
      check_measure(rungs_.back());
    }
    detail::require(!rungs_.empty(), "offer_ladder: a ladder has at least one offer");
    put_in_order();
  }

  [[nodiscard]] std::size_t size() const noexcept { return rungs_.size(); }
  /// The caller's record on a rung, from 0. Throws where there is no such rung.
  [[nodiscard]] Offer const& operator[](std::size_t rung) const { return at(rung).offer; }
  [[nodiscard]] Measure const& measure(std::size_t rung) const { return at(rung).measure; }
  [[nodiscard]] Key const& key(std::size_t rung) const { return at(rung).key; }

  /// The offer with which people begin.
  [[nodiscard]] Offer const& first_rung() const { return rungs_.front().offer; }
  /// The rung above; none above the highest.
  [[nodiscard]] std::optional<std::size_t> next(std::size_t rung) const {
    (void)at(rung);
    if (rung + 1 == rungs_.size()) return std::nullopt;
    return rung + 1;
  }

  /// Where the offer with that key stands; none where there is no such offer.
  [[nodiscard]] std::optional<std::size_t> find(key_argument key) const {
    auto const found = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                        [this](std::size_t rung, key_argument wanted) {
                                          return key_argument(rungs_[rung].key) < wanted;
                                        });
    if (found == by_key_.end() || key_argument(rungs_[*found].key) != key) return std::nullopt;
    return *found;
  }

  /// The same for an offer that has to be there: throws where it is not, with the nearest name.
  /// `where` and `record` say who asks, and of which of the caller's records.
  [[nodiscard]] std::size_t rung_of(key_argument key, std::string_view where = "offer_ladder",
                                    std::optional<std::uint64_t> record = {}) const {
    auto const found = find(key);
    if (!found) refuse_unknown(key, where, record);
    return *found;
  }

  /// The rung whose name is spelt most like a text: the one with the fewest letters to change, of
  /// several the lowest.
  [[nodiscard]] std::size_t nearest(std::string_view name) const
    requires std::same_as<key_argument, std::string_view>
  {
    std::size_t best = 0;
    for (std::size_t rung = 1; rung < rungs_.size(); ++rung) {
      if (detail::edit_distance(name, rungs_[rung].key) <
          detail::edit_distance(name, rungs_[best].key)) {
        best = rung;
      }
    }
    return best;
  }

  /// The steps that are more than so many times, and what would fill each of them.
  ///
  ///     ratio = above / below,   suggested = √(below · above)
  ///
  /// The suggestion is rounded half to even to the measure's type. The step up from a free offer
  /// has no ratio, and a step between whose ends the type has nothing (1 and 2 yen) cannot be
  /// filled: neither is listed. Throws where `max_ratio` is not a number above 1.
  [[nodiscard]] std::vector<offer_gap<Measure>> gaps(double max_ratio) const
    requires detail::fillable_measure<Measure>
  {
    if (!(max_ratio > 1.0 && detail::is_finite(max_ratio))) {
      detail::refuse_argument("gaps", "max_ratio", max_ratio, "is not a number above 1");
    }
    std::vector<offer_gap<Measure>> found;
    for (std::size_t above = 1; above < rungs_.size(); ++above) {
      Measure const& lower = rungs_[above - 1].measure;
      Measure const& upper = rungs_[above].measure;
      double const from = amount_traits<Measure>::to_double(lower);
      double const to = amount_traits<Measure>::to_double(upper);
      if (!(from > 0.0) || !(to / from > max_ratio)) continue;
      auto const middle = detail::measure_of<Measure>(std::sqrt(from) * std::sqrt(to));
      if (!(lower < middle && middle < upper)) continue;
      found.push_back(
          {.below = above - 1, .above = above, .ratio = to / from, .suggested = middle});
    }
    return found;
  }

 private:
  struct rung_type {
    Offer offer;
    Measure measure;
    Key key;
    std::size_t record;  // where the caller has it
  };

  [[nodiscard]] rung_type const& at(std::size_t rung) const {
    if (rung >= rungs_.size()) {
      refuse({}, "rung", std::to_string(rung), "is not a rung of this ladder");
    }
    return rungs_[rung];
  }

  static void check_measure(rung_type const& rung) {
    if constexpr (amount<Measure>) {
      if constexpr (std::floating_point<Measure>) {
        if (!detail::is_finite(rung.measure)) {
          refuse(rung.record, "measure", detail::offer_text(rung.measure),
                 "is not a finite number");
        }
      }
      if (rung.measure < Measure{}) {
        refuse(rung.record, "measure", detail::offer_text(rung.measure), "is below zero");
      }
    }
  }

  void put_in_order() {
    std::stable_sort(rungs_.begin(), rungs_.end(),
                     [](rung_type const& a, rung_type const& b) { return a.measure < b.measure; });
    for (std::size_t i = 1; i < rungs_.size(); ++i) {
      if (rungs_[i - 1].measure < rungs_[i].measure) continue;
      refuse(rungs_[i].record, "measure", detail::offer_text(rungs_[i].measure),
             "is a tie: " + named(rungs_[i - 1]) + " and " + named(rungs_[i]) +
                 " take the same to buy");
    }
    for (std::size_t i = 0; i < rungs_.size(); ++i) by_key_.push_back(i);
    std::stable_sort(by_key_.begin(), by_key_.end(), [this](std::size_t a, std::size_t b) {
      return rungs_[a].key < rungs_[b].key;
    });
    for (std::size_t i = 1; i < by_key_.size(); ++i) {
      rung_type const& one = rungs_[by_key_[i - 1]];
      rung_type const& other = rungs_[by_key_[i]];
      if (one.key < other.key) continue;
      refuse(
          (std::max)(one.record, other.record), "offer", detail::offer_text(other.key),
          "stands twice, also as record " + std::to_string((std::min)(one.record, other.record)));
    }
  }

  [[nodiscard]] static std::string named(rung_type const& rung) {
    if constexpr (std::same_as<Key, Measure>) {
      return "record " + std::to_string(rung.record);
    } else {
      return '"' + detail::offer_text(rung.key) + '"';
    }
  }

  [[noreturn]] static void refuse(std::optional<std::uint64_t> record, std::string_view field,
                                  std::string_view value, std::string_view reason) {
    detail::raise(fault{.where = "offer_ladder",
                        .record = record,
                        .field = field,
                        .value = value,
                        .reason = reason});
  }

  [[noreturn]] void refuse_unknown(key_argument key, std::string_view where,
                                   std::optional<std::uint64_t> record) const {
    std::string reason = "is not on the ladder";
    if constexpr (std::same_as<key_argument, std::string_view>) {
      reason += "; nearest is \"" + std::string{std::string_view{rungs_[nearest(key)].key}} + '"';
    }
    std::string const value = detail::offer_text(std::decay_t<key_argument>(key));
    detail::raise(fault{
        .where = where, .record = record, .field = "offer", .value = value, .reason = reason});
  }

  std::vector<rung_type> rungs_{};
  std::vector<std::size_t> by_key_{};
};

template<class Offers, class By>
offer_ladder(Offers&&, By)
    -> offer_ladder<std::ranges::range_value_t<Offers>, customer_id_t<Offers, By>>;
template<class Offers, class By, class Name>
offer_ladder(Offers&&, By, Name)
    -> offer_ladder<std::ranges::range_value_t<Offers>, customer_id_t<Offers, By>,
                    customer_id_t<Offers, Name>>;
template<class Offers, class By, class Name, class Currency>
offer_ladder(Offers&&, By, Name, Currency)
    -> offer_ladder<std::ranges::range_value_t<Offers>, customer_id_t<Offers, By>,
                    customer_id_t<Offers, Name>>;

/// A ladder of any offers, however they are measured and named.
template<class T>
concept any_offer_ladder = requires(T const& ladder, typename T::key_argument key) {
  { ladder.size() } -> std::same_as<std::size_t>;
  { ladder.rung_of(key, std::string_view{}, std::uint64_t{}) } -> std::same_as<std::size_t>;
};

}  // namespace patron::inline v0

#endif
