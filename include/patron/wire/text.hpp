// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_TEXT_HPP
#define PATRON_WIRE_TEXT_HPP

#include <patron/wire/wire_value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace patron::inline v0 {

/// The number of bytes, then the bytes as they are.
template<>
struct wire_value<std::string> {
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) { text += "text"; }
  static void write(wire_output& out, std::string const& value) {
    out.put_count(value.size());
    out.put(std::string_view{value});
  }
  static void read(wire_input& in, std::string& value) {
    auto const bytes = in.take(in.take_count(1));
    value.clear();
    value.reserve(bytes.size());
    for (std::byte const byte : bytes) value.push_back(static_cast<char>(byte));
  }
};

}  // namespace patron::inline v0

#endif
