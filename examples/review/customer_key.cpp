// SPDX-License-Identifier: MIT
#include "customer_key.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "both.hpp"

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

customer_names::short_name::short_name(std::string_view name) noexcept
    : length{static_cast<std::uint8_t>((std::min)(name.size(), std::size_t{longer}))} {
  std::copy_n(name.data(), (std::min)(name.size(), start.size()), start.data());
}

customer_names::slot& customer_names::slot_of(std::string_view name, short_name const& as_short) {
  std::size_t const mask = slots_.size() - 1;
  std::size_t const hash = std::hash<std::string_view>{}(name);
  std::size_t at = hash & mask;
  while (slots_[at].number != free) {
    bool const is_alike = slots_[at].name == as_short;
    if (is_alike && (as_short.length < short_name::longer || names_[slots_[at].number] == name)) {
      break;
    }
    at = (at + 1) & mask;
  }
  return slots_[at];
}

customer_key customer_names::key_of(std::string_view name) {
  if (2 * (names_.size() + 1) > slots_.size()) grow();
  short_name const as_short{name};
  slot& its = slot_of(name, as_short);
  if (its.number == free) {
    its = {as_short, static_cast<std::uint32_t>(names_.size())};
    names_.emplace_back(name);
  }
  return customer_key{its.number};
}

void customer_names::prepare(std::string_view name) const noexcept {
  if (slots_.empty()) return;
  std::size_t const hash = std::hash<std::string_view>{}(name);
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

void customer_names::grow() {
  std::vector<slot> const old =
      std::exchange(slots_, std::vector<slot>((std::max)(std::size_t{1024}, 2 * slots_.size())));
  for (slot const& taken : old) {
    if (taken.number != free) slot_of(names_[taken.number], taken.name) = taken;
  }
}

std::vector<customer_key> customer_names::take(customer_names const& other) {
  std::vector<customer_key> keys;
  keys.reserve(other.names_.size());
  constexpr std::size_t ahead = 32;
  for (std::size_t i = 0; i < other.names_.size(); ++i) {
    if (i + ahead < other.names_.size()) prepare(other.names_[i + ahead]);
    keys.push_back(key_of(other.names_[i]));
  }
  return keys;
}

std::vector<customer_key> customer_names::sort(customer_names&& all) {
  std::vector<std::pair<std::string, std::uint32_t>> numbered;
  numbered.reserve(all.names_.size());
  for (std::string& name : all.names_) {
    numbered.emplace_back(std::move(name), static_cast<std::uint32_t>(numbered.size()));
  }
  all = {};
  auto const middle = numbered.begin() + static_cast<std::ptrdiff_t>(numbered.size() / 2);
  both([&] { std::sort(numbered.begin(), middle); }, [&] { std::sort(middle, numbered.end()); });
  std::inplace_merge(numbered.begin(), middle, numbered.end());
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
