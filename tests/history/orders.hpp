// SPDX-License-Identifier: MIT
// What the tests of this room share: orders, a plain second way to summarise them, and CDNOW.
#ifndef PATRON_TESTS_HISTORY_ORDERS_HPP
#define PATRON_TESTS_HISTORY_ORDERS_HPP

#include <patron/core.hpp>
#include <patron/history/purchase_summary.hpp>

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/integers.hpp"

namespace history_test {

using std::chrono::days;
using std::chrono::sys_days;

using dollars = patron::money<patron::usd>;

template<class Id = int, class Amount = std::int64_t>
struct order {
  Id buyer{};
  sys_days day{};
  Amount paid{};
};

/// Orders with same-day repeats and refunds, some before the first purchase, some of people who
/// never bought.
template<class Id = int>
std::vector<order<Id>> random_orders(std::size_t size, std::vector<Id> const& ids, sys_days from,
                                     std::int64_t length, std::uint64_t seed) {
  support::integers next{seed};
  std::vector<order<Id>> orders(size);
  for (auto& o : orders) {
    o.buyer = ids[static_cast<std::size_t>(next() % ids.size())];
    o.day = from + days{next.between(0, length - 1)};
    o.paid = next.between(-30, 100);
  }
  return orders;
}

/// The definitions, word for word, one customer after the other: slow and plain.
template<class Id, class Amount>
std::vector<patron::purchase_summary<Id, Amount>> by_definition(
    std::vector<order<Id, Amount>> const& orders, sys_days until) {
  std::map<Id, std::vector<order<Id, Amount>>> people;
  for (auto const& o : orders) people[o.buyer].push_back(o);
  std::vector<patron::purchase_summary<Id, Amount>> summaries;
  for (auto const& [id, theirs] : people) {
    std::set<sys_days> purchase_days;
    patron::purchase_summary<Id, Amount> s{.customer = id};
    for (auto const& o : theirs) {
      s.total = s.total + o.paid;
      if (o.paid >= Amount{}) {
        purchase_days.insert(o.day);
        ++s.orders;
      }
    }
    if (purchase_days.empty()) continue;
    s.first = std::chrono::time_point_cast<patron::day_count>(*purchase_days.begin());
    s.last = std::chrono::time_point_cast<patron::day_count>(*purchase_days.rbegin());
    s.frequency = static_cast<std::uint32_t>(purchase_days.size() - 1);
    s.recency = s.last - s.first;
    s.age = std::chrono::time_point_cast<patron::day_count>(until) - s.first;
    for (auto const& o : theirs) {
      if (o.day > s.first) s.repeat_total = s.repeat_total + o.paid;
    }
    summaries.push_back(s);
  }
  return summaries;
}

/// The same things in another sequence.
template<class T>
std::vector<T> shuffled(std::vector<T> things, std::uint64_t seed) {
  support::integers next{seed};
  for (std::size_t i = things.size(); i > 1; --i) {
    std::swap(things[i - 1], things[static_cast<std::size_t>(next() % i)]);
  }
  return things;
}

/// A file of CDNOW's orders: customer,date,cds,amount. Empty where there is no such file.
inline std::vector<order<std::uint32_t, dollars>> read_cdnow(std::string const& name) {
  std::vector<order<std::uint32_t, dollars>> orders;
  std::ifstream file{std::string{PATRON_SHARED_DATA} + "/data/" + name};
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<int> numbers;
    for (char const* at = line.data(); at < line.data() + line.size(); ++at) {
      numbers.push_back(0);
      at = std::from_chars(at, line.data() + line.size(), numbers.back()).ptr;
    }
    auto const part = [&](std::size_t i) { return static_cast<unsigned>(numbers.at(i)); };
    orders.push_back({part(0),
                      sys_days{std::chrono::year{numbers.at(1)} / std::chrono::month{part(2)} /
                               std::chrono::day{part(3)}},
                      dollars::from_minor(numbers.at(5) * 100 + numbers.at(6))});
  }
  return orders;
}

}  // namespace history_test

#endif
