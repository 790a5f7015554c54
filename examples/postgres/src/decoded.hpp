// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_DECODED_HPP
#define PATRON_EXAMPLE_POSTGRES_DECODED_HPP

#include <patron/core/error.hpp>
#include <patron/wire/from_bytes.hpp>

#include <cstddef>
#include <span>

namespace patron_postgres {

using bytes_view = std::span<std::byte const>;

/// An error about bytes, to be told from one about what was asked of their state.
struct malformed_bytes : patron::error {
  explicit malformed_bytes(patron::error const& e) noexcept : patron::error{e} {}
};

/// The state that bytes hold. Throws `malformed_bytes` where they hold none of that kind.
template<class State>
[[nodiscard]] State decoded(bytes_view bytes) {
  try {
    return patron::from_bytes<State>(bytes);
  } catch (patron::error const& e) {
    throw malformed_bytes{e};
  }
}

}  // namespace patron_postgres

#endif
