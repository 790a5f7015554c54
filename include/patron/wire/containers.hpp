// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_CONTAINERS_HPP
#define PATRON_WIRE_CONTAINERS_HPP

#include <patron/wire/numbers.hpp>
#include <patron/wire/wire_value.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

[[noreturn]] inline void refuse_order() {
  refuse_bytes("key", "", "does not come after the one before it");
}

}  // namespace detail

/// A `bool`, and the value where there is one.
template<class T>
struct wire_value<std::optional<T>> {
  static constexpr std::size_t least_size = 1;

  static void append_kind(std::string& text) {
    wire_value<T>::append_kind(text);
    text += '?';
  }
  static void write(wire_output& out, std::optional<T> const& value) {
    detail::write_value(out, value.has_value());
    if (value) detail::write_value(out, *value);
  }
  static void read(wire_input& in, std::optional<T>& value) {
    bool const is_there = detail::taken_value<bool>(in);
    value.reset();
    if (is_there) detail::read_value(in, value.emplace());
  }
};

/// One behind the other.
template<class First, class Second>
struct wire_value<std::pair<First, Second>> {
  static constexpr std::size_t least_size =
      wire_value<First>::least_size + wire_value<Second>::least_size;

  static void append_kind(std::string& text) {
    text += '(';
    wire_value<First>::append_kind(text);
    text += ',';
    wire_value<Second>::append_kind(text);
    text += ')';
  }
  static void write(wire_output& out, std::pair<First, Second> const& value) {
    detail::write_value(out, value.first);
    detail::write_value(out, value.second);
  }
  static void read(wire_input& in, std::pair<First, Second>& value) {
    detail::read_value(in, value.first);
    detail::read_value(in, value.second);
  }
};

/// As many as the kind says.
template<class T, std::size_t Count>
struct wire_value<std::array<T, Count>> {
  static constexpr std::size_t least_size = Count * wire_value<T>::least_size;

  static void append_kind(std::string& text) {
    text += '[';
    wire_value<T>::append_kind(text);
    text += ';';
    text += std::to_string(Count);
    text += ']';
  }
  static void write(wire_output& out, std::array<T, Count> const& value) {
    for (T const& one : value) detail::write_value(out, one);
  }
  static void read(wire_input& in, std::array<T, Count>& value) {
    for (T& one : value) detail::read_value(in, one);
  }
};

/// The number of elements, then each of them.
template<class T>
struct wire_value<std::vector<T>> {
  static_assert(wire_value<T>::least_size > 0, "a count of nothings says nothing");
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) {
    text += '[';
    wire_value<T>::append_kind(text);
    text += ']';
  }
  static void write(wire_output& out, std::vector<T> const& value) {
    out.put_count(value.size());
    for (T const& one : value) detail::write_value(out, one);
  }
  static void read(wire_input& in, std::vector<T>& value) {
    std::size_t const count = in.take_count(wire_value<T>::least_size);
    value.clear();
    value.reserve(count);
    for (std::size_t i = 0; i < count; ++i) detail::read_value(in, value.emplace_back());
  }
};

/// The number of keys, then each key with its value. Keys ascend.
template<class Key, class T>
struct wire_value<std::map<Key, T>> {
  static_assert(wire_value<Key>::least_size > 0, "a map of one key says nothing");
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) {
    text += '{';
    wire_value<Key>::append_kind(text);
    text += ':';
    wire_value<T>::append_kind(text);
    text += '}';
  }
  static void write(wire_output& out, std::map<Key, T> const& value) {
    out.put_count(value.size());
    for (auto const& [key, one] : value) {
      detail::write_value(out, key);
      detail::write_value(out, one);
    }
  }
  static void read(wire_input& in, std::map<Key, T>& value) {
    value.clear();
    for (auto n = in.take_count(wire_value<Key>::least_size + wire_value<T>::least_size); n > 0;
         --n) {
      auto key = detail::taken_value<Key>(in);
      if (!value.empty() && !(value.rbegin()->first < key)) detail::refuse_order();
      detail::read_value(in, value.try_emplace(value.end(), std::move(key))->second);
    }
  }
};

/// The number of keys, then the keys, which ascend.
template<class Key>
struct wire_value<std::set<Key>> {
  static_assert(wire_value<Key>::least_size > 0, "a set of one key says nothing");
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) {
    text += '{';
    wire_value<Key>::append_kind(text);
    text += '}';
  }
  static void write(wire_output& out, std::set<Key> const& value) {
    out.put_count(value.size());
    for (Key const& key : value) detail::write_value(out, key);
  }
  static void read(wire_input& in, std::set<Key>& value) {
    value.clear();
    for (auto n = in.take_count(wire_value<Key>::least_size); n > 0; --n) {
      auto key = detail::taken_value<Key>(in);
      if (!value.empty() && !(*value.rbegin() < key)) detail::refuse_order();
      value.insert(value.end(), std::move(key));
    }
  }
};

}  // namespace patron::inline v0

#endif
