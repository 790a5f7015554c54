// SPDX-License-Identifier: MIT
// One value through the wire, without the frame around a state.
#ifndef PATRON_TESTS_WIRE_VALUES_HPP
#define PATRON_TESTS_WIRE_VALUES_HPP

#include <patron/wire/wire_value.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "support/sentence.hpp"

namespace wire_test {

template<class T>
[[nodiscard]] std::vector<std::byte> written(T const& value) {
  patron::wire_output counting;
  patron::wire_value<T>::write(counting, value);
  std::vector<std::byte> bytes(counting.size());
  patron::wire_output out{bytes};
  patron::wire_value<T>::write(out, value);
  return bytes;
}

template<class T>
[[nodiscard]] T read(std::vector<std::byte> const& bytes) {
  patron::wire_input in{bytes};
  T value{};
  patron::wire_value<T>::read(in, value);
  return value;
}

/// Comes back as it was, and takes no fewer bytes than its type says.
template<class T>
[[nodiscard]] bool travels(T const& value) {
  auto const bytes = written(value);
  return read<T>(bytes) == value && bytes.size() >= patron::wire_value<T>::least_size;
}

[[nodiscard]] inline std::vector<std::byte> raw(std::initializer_list<int> bytes) {
  std::vector<std::byte> all;
  for (int const byte : bytes) all.push_back(static_cast<std::byte>(byte));
  return all;
}

/// What is said of bytes that are no such value.
template<class T>
[[nodiscard]] std::string refused(std::vector<std::byte> const& bytes) {
  return support::sentence([&] { return read<T>(bytes); });
}

}  // namespace wire_test

#endif
