// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DETAIL_NUMBERED_PEOPLE_HPP
#define PATRON_REFERRAL_DETAIL_NUMBERED_PEOPLE_HPP

#include <patron/core/checked.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The distinct ones of a list of ids, numbered in their order.
template<customer_id Id>
struct numbered_people {
  std::vector<Id> people{};             ///< ascending
  std::vector<std::uint32_t> number{};  ///< of each id of the list: its position in `people`
};

/// Numbers a list of ids; those that are numbers are sorted in linear time.
template<customer_id Id>
[[nodiscard]] numbered_people<Id> number_people(std::vector<Id> ids) {
  struct named_place {
    Id person{};
    std::uint32_t place = 0;
  };
  std::vector<named_place> named;
  named.reserve(ids.size());
  for (Id& id : ids) named.push_back({std::move(id), checked_cast<std::uint32_t>(named.size())});
  if constexpr (integer_key<Id>) {
    auto const key = [](named_place const& n) { return ordered_bits(n.person); };
    std::uint64_t lowest = ~std::uint64_t{0};
    std::uint64_t highest = 0;
    for (named_place const& n : named) {
      lowest = (std::min)(lowest, key(n));
      highest = (std::max)(highest, key(n));
    }
    auto const width = named.empty() ? 0U : static_cast<unsigned>(std::bit_width(highest - lowest));
    std::vector<named_place> spare;
    radix_sort(named, spare, width, [=](named_place const& n) { return key(n) - lowest; });
  } else {
    std::sort(named.begin(), named.end(),
              [](named_place const& a, named_place const& b) { return a.person < b.person; });
  }

  numbered_people<Id> result;
  result.number.resize(named.size());
  for (named_place& n : named) {
    bool const is_new = result.people.empty() || result.people.back() != n.person;
    if (is_new) result.people.push_back(std::move(n.person));
    result.number[n.place] = static_cast<std::uint32_t>(result.people.size() - 1);
  }
  return result;
}

}  // namespace patron::inline v0::detail

#endif
