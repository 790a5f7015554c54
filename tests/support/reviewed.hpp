// SPDX-License-Identifier: MIT
// What the tests of the report's sections share: a firm's data, and a section as text and JSON.
#ifndef PATRON_TESTS_SUPPORT_REVIEWED_HPP
#define PATRON_TESTS_SUPPORT_REVIEWED_HPP

#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/minor_unit_book.hpp>
#include <patron/report/text_page.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support/orders.hpp"

namespace support {

using book = patron::purchase_book<std::uint32_t, dollars>;
using minor_book = patron::purchase_book<std::uint32_t, std::int64_t>;
using review_data = patron::detail::review_data<std::uint32_t>;

inline book book_of(std::vector<order> const& orders) {
  book made;
  for (order const& o : orders) made.add(o.buyer, o.day, o.total);
  return made;
}

/// The same in minor units.
inline minor_book minor_book_of(std::vector<order> const& orders) {
  return patron::minor_unit_book(book_of(orders));
}

inline review_data data_of(std::vector<order> const& orders, std::chrono::sys_days until) {
  return {minor_book_of(orders), until};
}

/// The same orders in so many books, each customer's in one of them; some books may be empty.
inline std::vector<minor_book> parts_of(std::vector<order> const& orders, std::uint32_t parts) {
  std::vector<minor_book> made(parts);
  for (order const& o : orders) {
    made[o.buyer * 7 % parts].add(o.buyer, o.day, o.total.minor_units());
  }
  return made;
}

/// The section that a maker makes of orders. `missing` is where it says that it made none.
template<class Maker, class... Missing>
auto section_by(Maker maker, std::vector<order> const& orders, std::chrono::sys_days until,
                Missing&... missing) {
  auto const facts = patron::detail::fold_parts(minor_book_of(orders), until, maker);
  return maker.finish(facts, missing...);
}

/// So many people who buy for 10 dollars on one day.
inline std::vector<order> buyers_on(std::chrono::sys_days day, std::uint32_t people) {
  std::vector<order> made;
  for (std::uint32_t i = 1; i <= people; ++i) made.push_back({i, day, dollars::from_minor(1000)});
  return made;
}

template<class... Section>
std::string text_of(Section const&... section) {
  patron::text_page page{{"USD", 2}};
  patron::detail::write_text(page, section...);
  return page.text();
}

template<class... Section>
std::string json_of(Section const&... section) {
  patron::json_writer json;
  json.open_object();
  patron::detail::write_json(json, section...);
  json.close_object();
  return json.text();
}

/// The text of a section as it is said, without the breaks of its lines.
template<class... Section>
std::string said_of(Section const&... section) {
  std::string text = text_of(section...);
  for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  ", at)) {
    text.replace(at, 3, " ");
  }
  return text;
}

inline bool contains(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace support

#endif
