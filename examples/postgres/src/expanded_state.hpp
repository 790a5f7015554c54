// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_EXPANDED_STATE_HPP
#define PATRON_EXAMPLE_POSTGRES_EXPANDED_STATE_HPP

#include "stored_state.hpp"
// Last: see there.
#include <typeinfo>

#include "postgres_headers.hpp"

namespace patron_postgres {

/// A bytea that is a state in memory: an "expanded object", as PostgreSQL calls it. Its aggregates
/// hand it from row to row as it is. Where its value leaves the aggregate (to the leader of a
/// parallel query, into a table, to the client) PostgreSQL asks it for its bytes.
///
/// It lives in a memory context of the aggregate, which destroys the state when it goes.
struct expanded_state {
  ExpandedObjectHeader header;  // the first member, as PostgreSQL wants it
  MemoryContextCallback release;
  stored_state* state;

  /// What an aggregate's function returns.
  [[nodiscard]] Datum datum() { return EOHPGetRWDatum(&header); }
};

/// The bytes of a bytea in memory of PostgreSQL, uncompressed.
[[nodiscard]] bytes_view bytes_of(Datum datum);

/// The state of the aggregate that calls, to be added to: its first argument. Made where that is
/// bytes, and made of `first` where it is null. Raises an error where nobody aggregates.
[[nodiscard]] expanded_state& aggregate_state(FunctionCallInfo fcinfo, state_maker make,
                                              bytes_view first = {});

/// The same, of a known kind.
template<class Stored>
[[nodiscard]] Stored& aggregate_state(FunctionCallInfo fcinfo, expanded_state*& object) {
  object = &aggregate_state(fcinfo, make_stored<Stored>);
  if (typeid(*object->state) != typeid(Stored)) {
    ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH), errmsg("the state is of another kind")));
  }
  return static_cast<Stored&>(*object->state);
}

/// The state of a known kind that a bytea is in memory; null where it is bytes, or of another kind.
[[nodiscard]] stored_state const* state_in_memory(Datum datum);
template<class Stored>
[[nodiscard]] Stored const* state_in_memory(Datum datum) {
  return dynamic_cast<Stored const*>(state_in_memory(datum));
}

/// What an aggregate returns for a row that it skips: its state, as it is.
[[nodiscard]] Datum unchanged_state(FunctionCallInfo fcinfo);

}  // namespace patron_postgres

#endif
