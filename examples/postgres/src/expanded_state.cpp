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
  return VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(datum)) &&
         DatumGetEOHP(datum)->eoh_methods == &methods;
}

expanded_state& make_object(MemoryContext parent, state_maker make, bytes_view bytes) {
  MemoryContext const own = AllocSetContextCreate(parent, "patron state", ALLOCSET_SMALL_SIZES);
  auto& object = *static_cast<expanded_state*>(MemoryContextAllocZero(own, sizeof(expanded_state)));
  EOH_init_header(&object.header, &methods, own);
  object.release.func = [](void* arg) { delete static_cast<expanded_state*>(arg)->state; };
  object.release.arg = &object;
  MemoryContextRegisterResetCallback(own, &object.release);
  guarded(ERRCODE_DATA_EXCEPTION, [&] { object.state = make(bytes).release(); });
  return object;
}

}  // namespace

bytes_view bytes_of(Datum datum) {
  bytea const* const flat = DatumGetByteaPP(datum);
  return {reinterpret_cast<std::byte const*>(VARDATA_ANY(flat)), VARSIZE_ANY_EXHDR(flat)};
}

expanded_state& aggregate_state(FunctionCallInfo fcinfo, state_maker make, bytes_view first) {
  MemoryContext context = nullptr;
  if (AggCheckCallContext(fcinfo, &context) == 0) {
    ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                    errmsg("this function is a part of an aggregate, not to be called alone")));
  }
  if (PG_ARGISNULL(0)) return make_object(context, make, first);
  if (is_expanded_state(PG_GETARG_DATUM(0))) {
    return object_of(DatumGetEOHP(PG_GETARG_DATUM(0)));
  }
  return make_object(context, make, bytes_of(PG_GETARG_DATUM(0)));
}

Datum unchanged_state(FunctionCallInfo fcinfo) {
  if (PG_ARGISNULL(0)) PG_RETURN_NULL();
  return PG_GETARG_DATUM(0);
}

}  // namespace patron_postgres
