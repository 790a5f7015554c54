// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_FOLD_PARTS_HPP
#define PATRON_REPORT_DETAIL_FOLD_PARTS_HPP

#include <patron/core/error.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/customer_totals.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/order_parts.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// What all customers have brought, shown to the makers that ask to see it, and let go.
template<class... Maker>
void show_totals(customer_totals& totals, Maker&... maker) {
  std::vector<std::int64_t> const ascending = totals.take_sorted();
  auto const show_to = [&ascending](auto& one) {
    if constexpr (requires { one.see_totals(ascending); }) one.see_totals(ascending);
  };
  (show_to(maker), ...);
}

inline void require_same_customers(std::uint64_t in_this_pass, std::uint64_t in_the_first) {
  if (in_this_pass == in_the_first) return;
  std::string const why = "is not that of the first pass, " + std::to_string(in_the_first) +
                          ": parts are walked several times, from the beginning";
  raise(fault{.where = "order_parts",
              .field = "number of customers",
              .value = std::to_string(in_this_pass),
              .reason = why});
}

/// The passes over the orders in which sections are made: in each of them every maker is given each
/// part, and what all parts are together after it. `for_each` calls what it is given with the data
/// of each part. Where nobody has bought, the first pass is the only one, and nothing follows it.
/// Throws where a later pass meets fewer customers or more than the first: a range that can be
/// walked only once has none left.
template<class ForEach, class... Maker>
[[nodiscard]] review_facts make_sections(ForEach const& for_each, std::chrono::sys_days until,
                                         Maker&... maker) {
  review_facts facts{.until = until};
  customer_totals totals;
  for (review_pass const pass : all_passes) {
    bool const is_first = pass == review_pass::counts;
    std::uint64_t customers = 0;
    for_each([&](auto const& data) {
      customers += data.customers.size();
      if (is_first) facts.add(data);
      if (is_first) totals.add(data.customers);
      (maker.add(pass, data), ...);
    });
    require_same_customers(customers, facts.customers);
    if (facts.customers == 0) break;
    if (is_first) show_totals(totals, maker...);
    (maker.end(pass, facts), ...);
  }
  return facts;
}

/// Of the orders of all customers at once.
template<class Id, class... Maker>
[[nodiscard]] review_facts fold_parts(purchase_book<Id, std::int64_t> const& book,
                                      std::chrono::sys_days until, Maker&... maker) {
  review_data<Id> const data{book, until};
  return make_sections([&data](auto const& use) { use(data); }, until, maker...);
}

/// Of orders in parts: what is made of each part is made anew in each pass.
template<order_parts Parts, class... Maker>
[[nodiscard]] review_facts fold_parts(Parts& parts, std::chrono::sys_days until, Maker&... maker) {
  return make_sections(
      [&](auto const& use) {
        for (auto const& part : parts) use(review_data<part_id_t<Parts>>{part, until});
      },
      until, maker...);
}

}  // namespace patron::inline v0::detail

#endif
