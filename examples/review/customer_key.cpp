// SPDX-License-Identifier: MIT
#include "customer_key.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace {

/// All names in their order: written once, when the files have been read, or once for each part of
/// them.
std::vector<std::string>& sorted_names() {
  static std::vector<std::string> names;
  return names;
}

}  // namespace

std::string const& name_of(customer_key customer) {
  return sorted_names()[place_of(customer)];
}

std::size_t number_of_names() {
  return sorted_names().size();
}

customer_key customer_names::key_of(std::string_view name) {
  if (2 * (names_.size() + 1) > slots_.size()) grow();
  auto const hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(name));
  std::size_t const mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != free) {
    if (slots_[at].hash == hash && names_[slots_[at].number] == name) {
      return customer_key{slots_[at].number};
    }
    at = (at + 1) & mask;
  }
  slots_[at] = {hash, static_cast<std::uint32_t>(names_.size())};
  names_.emplace_back(name);
  return customer_key{slots_[at].number};
}

void customer_names::grow() {
  std::vector<slot> const old =
      std::exchange(slots_, std::vector<slot>((std::max)(std::size_t{1024}, 2 * slots_.size())));
  std::size_t const mask = slots_.size() - 1;
  for (slot const& taken : old) {
    if (taken.number == free) continue;
    std::size_t at = taken.hash & mask;
    while (slots_[at].number != free) at = (at + 1) & mask;
    slots_[at] = taken;
  }
}

std::vector<customer_key> customer_names::take(customer_names const& other) {
  std::vector<customer_key> keys;
  keys.reserve(other.names_.size());
  for (std::string const& name : other.names_) keys.push_back(key_of(name));
  return keys;
}

std::vector<customer_key> customer_names::sort(customer_names&& all) {
  std::vector<std::pair<std::string, std::uint32_t>> numbered;
  numbered.reserve(all.names_.size());
  for (std::string& name : all.names_) {
    numbered.emplace_back(std::move(name), static_cast<std::uint32_t>(numbered.size()));
  }
  all = {};
  std::sort(numbered.begin(), numbered.end());
  std::vector<customer_key> keys(numbered.size());
  std::vector<std::string> names;
  names.reserve(numbered.size());
  for (auto& [name, number] : numbered) {
    keys[number] = customer_key{static_cast<std::uint32_t>(names.size())};
    names.push_back(std::move(name));
  }
  sorted_names() = std::move(names);
  return keys;
}

void customer_names::keep(std::vector<std::string> sorted) {
  sorted_names() = std::move(sorted);
}
