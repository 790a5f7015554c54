// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_IDENTITY_MAP_HPP
#define PATRON_STAGE_IDENTITY_MAP_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// Which ids turned out to be one person. Called with any id, it gives the one under which the
/// person is known: the smallest of all that were joined, whatever the order of joining.
///
///     identity_map<int> people;
///     people.join(9, 4);
///     people(9);            // 4
///
/// It serves as a projection, `[&](move const& m) { return people(m.who); }`, and merges.
template<customer_id Id>
class identity_map {
 public:
  /// The two are one person, with all that were joined to either.
  void join(Id const& a, Id const& b) {
    Id const known_a = (*this)(a);
    Id const known_b = (*this)(b);
    if (known_a < known_b) smaller_.insert_or_assign(known_b, known_a);
    if (known_b < known_a) smaller_.insert_or_assign(known_a, known_b);
  }

  /// The smallest id of that person.
  [[nodiscard]] Id operator()(Id id) const {
    for (auto step = smaller_.find(id); step != smaller_.end(); step = smaller_.find(id)) {
      id = step->second;
    }
    return id;
  }

  /// Joins what another map has joined.
  void merge(identity_map const& other) {
    identity_map both = *this;
    for (auto const& [id, known_as] : other.joined()) both.join(id, known_as);
    *this = std::move(both);
  }

  /// Forgets the ids of a person.
  void erase(Id const& id) {
    Id const known_as = (*this)(id);
    smaller_ = joined();
    std::erase_if(smaller_, [&](auto const& entry) { return entry.second == known_as; });
  }

  /// Every id that is not the smallest of its person, with the one that is: the canonical state.
  [[nodiscard]] std::map<Id, Id> joined() const {
    std::map<Id, Id> all;
    // Ascending, so that the smaller id of each step is settled already.
    for (auto const& [id, smaller] : smaller_) {
      auto const settled = all.find(smaller);
      all.emplace_hint(all.end(), id, settled != all.end() ? settled->second : smaller);
    }
    return all;
  }

  /// How many ids are another's.
  [[nodiscard]] std::size_t size() const noexcept { return smaller_.size(); }
  [[nodiscard]] bool empty() const noexcept { return smaller_.empty(); }

  static constexpr std::string_view state_name = "identity_map";
  /// The canonical state: a map that may be changed is brought into it, a const one lists a copy.
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    if constexpr (std::is_const_v<Self>) {
      return std::tuple{self.joined()};
    } else {
      self.smaller_ = self.joined();
      return std::tie(self.smaller_);
    }
  }
  /// Throws where somebody is not known by the smallest of her ids.
  void check_fields() const {
    for (auto const& [id, smaller] : smaller_) {
      detail::require(smaller < id && !smaller_.contains(smaller),
                      "identity_map: a person is known by the smallest of her ids");
    }
  }
  [[nodiscard]] friend bool operator==(identity_map const& a, identity_map const& b) {
    return a.joined() == b.joined();
  }

 private:
  std::map<Id, Id> smaller_{};  ///< each to a smaller id of the same person
};

}  // namespace patron::inline v0

#endif
