// SPDX-License-Identifier: MIT
#include "expanded_state.hpp"

#include <cstddef>
#include <memory>
#include <span>

#include "border.hpp"
#include "postgres_headers.hpp"

namespace patron_postgres {
namespace {

expanded_state& object_of(ExpandedObjectHeader* header) {
  return *reinterpret_cast<expanded_state*>(header);  // its first member
}

Size flat_size(ExpandedObjectHeader* header) {
  stored_state& state = *object_of(header).state;
  std::size_t size = 0;
  guarded(ERRCODE_DATA_EXCEPTION, [&] { size = state.byte_size(); });
  if (size > MaxAllocSize - VARHDRSZ) {
    ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
                    errmsg("the state takes %zu bytes, more than a bytea can hold", size)));
  }
  return size + VARHDRSZ;
}

void flatten_into(ExpandedObjectHeader* header, void* result, Size size) {
  stored_state& state = *object_of(header).state;
  SET_VARSIZE(result, size);
  std::span const into{reinterpret_cast<std::byte*>(VARDATA(result)), size - VARHDRSZ};
  guarded(ERRCODE_DATA_EXCEPTION, [&] { state.write(into); });
}

constexpr ExpandedObjectMethods methods{flat_size, flatten_into};

bool is_expanded_state(Datum datum) {
  return VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)) &&
         DatumGetEOHP(datum)->eoh_methods == &methods;
}

constexpr char context_name[] = "patron states";

/// The context of all states of one aggregate: a child of the aggregate's, as PostgreSQL wants it
/// of an expanded object that is to be handed on as it is. One for each group would be walked over
/// whenever a hashed aggregate looks at its memory: time that grows with the square of the groups.
MemoryContext context_of_states(MemoryContext aggregate) {
  for (MemoryContext child = aggregate->firstchild; child != nullptr; child = child->nextchild) {
    if (child->name == context_name) return child;
  }
  return AllocSetContextCreateInternal(aggregate, context_name, ALLOCSET_SMALL_SIZES);
}

expanded_state& make_object(MemoryContext aggregate, state_maker make, bytes_view bytes) {
  MemoryContext const context = context_of_states(aggregate);
  auto& object =
      *static_cast<expanded_state*>(MemoryContextAllocZero(context, sizeof(expanded_state)));
  EOH_init_header(&object.header, &methods, context);
  object.release.func = [](void* arg) { delete static_cast<expanded_state*>(arg)->state; };
  object.release.arg = &object;
  MemoryContextRegisterResetCallback(context, &object.release);
  guarded(ERRCODE_DATA_EXCEPTION, [&] { object.state = make(bytes).release(); });
  return object;
}

}  // namespace

bytes_view bytes_of(Datum datum) {
  bytea const* const flat = DatumGetByteaPP(datum);
  return {reinterpret_cast<std::byte const*>(VARDATA_ANY(flat)), VARSIZE_ANY_EXHDR(flat)};
}

stored_state const* state_in_memory(Datum datum) {
  return is_expanded_state(datum) ? object_of(DatumGetEOHP(datum)).state : nullptr;
}

expanded_state& aggregate_state(FunctionCallInfo fcinfo, state_maker make, bytes_view first) {
  MemoryContext context = nullptr;
  if (AggCheckCallContext(fcinfo, &context) == 0) {
    ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                    errmsg("this function is a part of an aggregate, not to be called alone")));
  }
  if (PG_ARGISNULL(0)) return make_object(context, make, first);
  // An aggregate's own state may be written to; another's may only be read.
  if (VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(PG_GETARG_DATUM(0))) &&
      is_expanded_state(PG_GETARG_DATUM(0))) {
    expanded_state& object = object_of(DatumGetEOHP(PG_GETARG_DATUM(0)));
    object.state->forget_bytes();
    return object;
  }
  return make_object(context, make, bytes_of(PG_GETARG_DATUM(0)));
}

Datum unchanged_state(FunctionCallInfo fcinfo) {
  if (PG_ARGISNULL(0)) PG_RETURN_NULL();
  return PG_GETARG_DATUM(0);
}

}  // namespace patron_postgres
