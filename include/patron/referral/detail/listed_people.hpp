// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DETAIL_LISTED_PEOPLE_HPP
#define PATRON_REFERRAL_DETAIL_LISTED_PEOPLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

template<customer_id Id>
[[nodiscard]] std::string name_of(Id const& person) {
  return plain_text(person, "(an id that has no text)");
}

/// Somebody of a caller's list of customers, and what is known of her there.
template<customer_id Id, class Known>
struct listed_person {
  Id person{};
  std::size_t record = 0;  ///< position in the caller's range
  Known known{};
};

/// The people of a range, ascending; `read(record, element)` gives what is known of each. Throws
/// for somebody who stands there twice.
template<class Known, class People, class Customer, class Read>
[[nodiscard]] auto list_people(std::string_view where, People&& people, Customer& id,
                               Read const& read) {
  using Id = customer_id_t<People, Customer>;
  std::vector<listed_person<Id, Known>> listed;
  std::size_t record = 0;
  for (auto&& one : people) {
    listed.push_back({Id(std::invoke(id, one)), record, read(record, one)});
    ++record;
  }
  std::sort(listed.begin(), listed.end(), [](auto const& a, auto const& b) {
    return a.person != b.person ? a.person < b.person : a.record < b.record;
  });
  auto const twice =
      std::adjacent_find(listed.begin(), listed.end(),
                         [](auto const& a, auto const& b) { return a.person == b.person; });
  if (twice != listed.end()) {
    std::string const name = name_of(twice->person);
    raise(fault{.where = where,
                .record = static_cast<std::uint64_t>((twice + 1)->record),
                .field = "customer",
                .value = name,
                .reason = "stands in the list twice"});
  }
  return listed;
}

/// Looks somebody up in such a list; null where she is not there.
template<customer_id Id, class Known>
[[nodiscard]] listed_person<Id, Known> const* find_person(
    std::vector<listed_person<Id, Known>> const& listed, Id const& person) {
  auto const at =
      std::lower_bound(listed.begin(), listed.end(), person,
                       [](auto const& row, Id const& sought) { return row.person < sought; });
  return at != listed.end() && at->person == person ? &*at : nullptr;
}

}  // namespace patron::inline v0::detail

#endif
