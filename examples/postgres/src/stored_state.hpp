// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_STORED_STATE_HPP
#define PATRON_EXAMPLE_POSTGRES_STORED_STATE_HPP

#include <patron/wire/to_bytes.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "decoded.hpp"

namespace patron_postgres {

/// A state of whatever kind, as an aggregate keeps it from row to row.
class stored_state {
 public:
  stored_state() = default;
  stored_state(stored_state const&) = delete;
  stored_state& operator=(stored_state const&) = delete;
  virtual ~stored_state() = default;

  /// Adds the state that these bytes hold. Throws `malformed_bytes` where they hold none of this
  /// kind, and another error where the two states do not merge.
  virtual void merge(bytes_view bytes) = 0;

  /// The size of the bytes of the state. They are kept until `write` or `forget_bytes` is called:
  /// PostgreSQL asks for the size twice before it asks for the bytes.
  [[nodiscard]] std::size_t byte_size() {
    if (written_.empty()) written_ = bytes();
    return written_.size();
  }
  void write(std::span<std::byte> into) {
    (void)byte_size();
    std::ranges::copy(written_, into.begin());
    written_ = {};
  }
  /// To be called before anything is added: who asked for the size may not have wanted the bytes.
  void forget_bytes() noexcept { written_ = {}; }

 private:
  [[nodiscard]] virtual std::vector<std::byte> bytes() = 0;

  std::vector<std::byte> written_;
};

/// A state that rows are added to as they come.
template<class State>
class stored final : public stored_state {
 public:
  State value{};

  stored() = default;
  explicit stored(bytes_view bytes) : value{decoded<State>(bytes)} {}

  void merge(bytes_view bytes) override { value.merge(decoded<State>(bytes)); }

 private:
  [[nodiscard]] std::vector<std::byte> bytes() override { return patron::to_bytes(value); }
};

/// Makes a state out of bytes; an empty one out of none.
using state_maker = std::unique_ptr<stored_state> (*)(bytes_view bytes);

template<class Stored>
[[nodiscard]] std::unique_ptr<stored_state> make_stored(bytes_view bytes) {
  return bytes.empty() ? std::make_unique<Stored>() : std::make_unique<Stored>(bytes);
}

}  // namespace patron_postgres

#endif
