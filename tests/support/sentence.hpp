// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_SUPPORT_SENTENCE_HPP
#define PATRON_TESTS_SUPPORT_SENTENCE_HPP

#include <patron/core/error.hpp>

#include <string>

namespace support {

/// What the library says of a call that breaks a precondition; empty where it says nothing.
template<class Call>
[[nodiscard]] std::string sentence(Call const& call) {
  try {
    static_cast<void>(call());
  } catch (patron::error const& e) {
    return e.what();
  }
  return {};
}

}  // namespace support

#endif
