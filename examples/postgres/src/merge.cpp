// SPDX-License-Identifier: MIT
// States of any kind: what workers, databases and servers have counted becomes one.
#include <patron/core/error.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/state_kind.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "border.hpp"
#include "expanded_state.hpp"
#include "postgres_headers.hpp"
#include "states.hpp"

using namespace patron_postgres;

namespace {

std::string_view kind_of(bytes_view bytes) {
  try {
    return patron::kind_of_bytes(bytes);
  } catch (patron::error const& e) {
    throw malformed_bytes{e};
  }
}

/// Whether the bytes name that kind. Nobody has looked at their checksum yet: decoding them does.
template<class State>
bool claim_to_be(bytes_view bytes) {
  constexpr std::size_t place = 16;  // docs/wire-format.md
  auto const kind = std::as_bytes(std::span{patron::state_kind<State>()});
  return bytes.size() >= place + kind.size() &&
         std::ranges::equal(bytes.subspan(place, kind.size()), kind);
}

/// A state of the kind that the bytes name.
std::unique_ptr<stored_state> make_any(bytes_view bytes) {
  if (claim_to_be<purchase_book>(bytes)) return make_stored<stored_book>(bytes);
  if (claim_to_be<grip_orders>(bytes)) return make_stored<stored_grip>(bytes);
  if (claim_to_be<patron::pattern_counts>(bytes)) return make_stored<stored_patterns>(bytes);
  if (claim_to_be<patron::retention_table>(bytes)) return make_stored<stored_cohorts>(bytes);
  throw malformed_bytes{patron::error{{.where = "patron_merge",
                                       .field = "kind",
                                       .value = kind_of(bytes),
                                       .reason = "is none that this extension merges"}}};
}

}  // namespace

extern "C" {

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(patron_merge_state);
Datum patron_merge_state(PG_FUNCTION_ARGS) {
  if (PG_ARGISNULL(1)) return unchanged_state(fcinfo);
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(1));
  if (PG_ARGISNULL(0)) return aggregate_state(fcinfo, make_any, bytes).datum();
  expanded_state& object = aggregate_state(fcinfo, make_any);
  guarded(ERRCODE_DATA_EXCEPTION, [&] { object.state->merge(bytes); });
  return object.datum();
}

PG_FUNCTION_INFO_V1(patron_state_kind);
Datum patron_state_kind(PG_FUNCTION_ARGS) {
  bytes_view const bytes = bytes_of(PG_GETARG_DATUM(0));
  std::string_view kind;
  guarded(ERRCODE_INVALID_BINARY_REPRESENTATION, [&] { kind = kind_of(bytes); });
  return PointerGetDatum(cstring_to_text_with_len(kind.data(), static_cast<int>(kind.size())));
}

}  // extern "C"
