// SPDX-License-Identifier: MIT
// States of any kind: what workers, databases and servers have counted becomes one.
#include <patron/core/error.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/state_kind.hpp>

#include <memory>
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

/// A state of the kind that the bytes name.
std::unique_ptr<stored_state> make_any(bytes_view bytes) {
  std::string_view const kind = kind_of(bytes);
  if (kind == patron::state_kind<purchase_book>()) return make_stored<stored_book>(bytes);
  if (kind == patron::state_kind<grip_orders>()) return make_stored<stored_grip>(bytes);
  if (kind == patron::state_kind<patron::pattern_counts>()) {
    return make_stored<stored_patterns>(bytes);
  }
  if (kind == patron::state_kind<patron::retention_table>()) {
    return make_stored<stored_cohorts>(bytes);
  }
  throw malformed_bytes{patron::error{{.where = "patron_merge",
                                       .field = "kind",
                                       .value = kind,
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
