// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MAKE_ORDER_REVIEW_HPP
#define PATRON_REPORT_MAKE_ORDER_REVIEW_HPP

#include <patron/core/currency_table.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/add_grip.hpp>
#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/way_in_maker.hpp>
#include <patron/report/make_review.hpp>
#include <patron/report/order_parts.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Makes the sections of several ways in at once.
template<class GroupOf>
class ways_in_maker {
 public:
  ways_in_maker(std::vector<std::string> const& ways, GroupOf& group_of,
                review_options const& options)
      : ways_{ways}, group_of_{group_of} {
    for (std::string const& by : ways) makers_.emplace_back(by, options.back_within);
  }

  template<class Id>
  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::counts) return;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      makers_[i].add(data.purchases, data.until,
                     [&](Id const& id) { return group_of_(ways_[i], id); });
    }
  }

  void end(review_pass, review_facts const&) {}

  void finish(review& r) {
    for (way_in_maker& maker : makers_) r.ways_in.push_back(maker.finish());
  }

 private:
  std::vector<std::string> const& ways_;
  GroupOf& group_of_;
  std::vector<way_in_maker> makers_{};
};

template<class Id, class Orders, class GroupOf>
[[nodiscard]] review order_review_of(Orders& orders, currency_info currency,
                                     std::chrono::sys_days until,
                                     std::vector<std::string> const& ways_in, GroupOf& group_of,
                                     review_options const& options) {
  order_sections_maker<Id> who_they_are{currency, until, options};
  grip_sections_maker<Id> who_comes_and_goes{until, options};
  ways_in_maker<GroupOf> how_they_came{ways_in, group_of, options};
  auto const facts = fold_parts(orders, until, who_they_are, who_comes_and_goes, how_they_came);
  review r = who_they_are.finish(facts);
  who_comes_and_goes.finish(r, facts);
  how_they_came.finish(r);
  return r;
}

}  // namespace detail

/// All that orders tell, worked out together: `make_review`, `add_grip`, and `add_way_in` for each
/// way in, as of `until`, the last day observed. `group_of(by, id)` is the group of a customer for
/// one of them, as text.
///
///     review const r = make_order_review(book, {"USD", 2}, until, {"product", "channel"},
///                                        [&](std::string const& by, auto const& id) { … });
///
/// Throws for an order after `until`.
template<class Id, class GroupOf>
[[nodiscard]] review make_order_review(purchase_book<Id, std::int64_t> const& book,
                                       currency_info currency, std::chrono::sys_days until,
                                       std::vector<std::string> const& ways_in, GroupOf group_of,
                                       review_options const& options = {}) {
  return detail::order_review_of<Id>(book, currency, until, ways_in, group_of, options);
}

/// The same for orders in parts, which are walked three times in all. `group_of` is asked for an id
/// while its part is the one that was taken last.
template<order_parts Parts, class GroupOf>
[[nodiscard]] review make_order_review(Parts&& parts, currency_info currency,
                                       std::chrono::sys_days until,
                                       std::vector<std::string> const& ways_in, GroupOf group_of,
                                       review_options const& options = {}) {
  return detail::order_review_of<detail::part_id_t<Parts>>(parts, currency, until, ways_in,
                                                           group_of, options);
}

}  // namespace patron::inline v0

#endif
