// SPDX-License-Identifier: MIT
#include "review_in_parts.hpp"

#include <patron/core/grade.hpp>
#include <patron/cycle/agenda_person.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/report/add_agenda.hpp>
#include <patron/report/make_order_review.hpp>

#include <ranges>
#include <string>
#include <vector>

#include "firm_parts.hpp"
#include "firm_records.hpp"
#include "known_people.hpp"
#include "relations.hpp"
#include "returned_memory.hpp"
#include "review_gauges.hpp"

namespace {

/// Those for whom there may be something to do. Whoever has orders is a customer.
std::vector<patron::agenda_person<std::string>> people_of(patron::review const& review) {
  std::vector<patron::agenda_person<std::string>> people;
  if (!review.quiet) return people;
  for (auto const& one : review.quiet->names) {
    people.push_back({.id = one.customer, .grade = patron::customer_grade});
  }
  return people;
}

}  // namespace

patron::review review_in_parts(arguments const& asked) {
  return_freed_memory();
  constexpr int passes = 4;  // three of make_order_review, and one of the gauges
  firm_parts parts{asked, passes};
  patron::review review = patron::make_order_review(
      parts | std::views::transform(&firm_orders::book), asked.currency, parts.until(),
      parts.ways_in(),
      [&parts](std::string const& by, customer_key customer) {
        return std::string{parts.present().way_in(by).of(customer)};
      },
      asked.options);
  patron::gauges counted;
  for (firm_orders const& part : parts) {
    counted.merge(count_gauges(part, asked, firm_records{}, relations{}, known_people{}));
  }
  review_gauges(review, counted, asked);
  add_agenda(review, people_of(review), asked.options);
  review.skipped_rows = parts.skipped_rows();
  return review;
}
