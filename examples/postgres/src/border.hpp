// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_BORDER_HPP
#define PATRON_EXAMPLE_POSTGRES_BORDER_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <new>
#include <string_view>

#include "decoded.hpp"
#include "postgres_headers.hpp"

namespace patron_postgres {

// The border between C++ and PostgreSQL. An error of PostgreSQL jumps back over C++ frames without
// running destructors; an exception that leaves C++ ends the back end. Hence two rules:
//
// - What C++ does stands in the body of `guarded`, which calls nothing of PostgreSQL that may raise
//   an error.
// - What calls PostgreSQL holds nothing on its frame that has a destructor. What must live longer
//   lives in a memory context (`owned_by`).

/// Thrown inside a body where somebody has cancelled the query.
struct cancelled {};

/// To be called now and then by a body that takes long.
inline void throw_if_cancelled() {
  if (InterruptPending && (QueryCancelPending || ProcDiePending)) throw cancelled{};
}

/// What went wrong in a body, in memory of its own and without a destructor.
class failure {
 public:
  void is(int code, std::string_view text) noexcept {
    code_ = code;
    std::size_t const size = (std::min)(text.size(), text_.size() - 1);
    std::copy_n(text.begin(), size, text_.begin());
    text_[size] = '\0';
  }

  /// Becomes an error of PostgreSQL, where there is one.
  void report() const {
    if (code_ == 0) return;
    if (code_ == ERRCODE_QUERY_CANCELED) CHECK_FOR_INTERRUPTS();  // tells who cancelled, and why
    ereport(ERROR, (errcode(code_), errmsg("%s", text_.data())));
  }

 private:
  int code_ = 0;
  std::array<char, 1024> text_;
};

/// Whether an error is about a sum, count or amount that does not fit: the library has no class of
/// its own for these, but one end of a sentence.
[[nodiscard]] inline bool is_out_of_range(patron::error const& e) noexcept {
  std::string_view const sentence = e.what();
  return sentence.ends_with("beyond the range of its type") ||
         sentence.ends_with("beyond the range of its amount");
}

/// Runs a body and catches whatever it throws. An error of the library gets that code, but for one
/// about bytes, or about what is out of range.
template<class Body>
[[nodiscard]] failure attempt(int code, Body const& body) noexcept {
  failure found;
  try {
    body();
  } catch (cancelled const&) {
    found.is(ERRCODE_QUERY_CANCELED, "canceling statement due to user request");
  } catch (malformed_bytes const& e) {
    found.is(ERRCODE_INVALID_BINARY_REPRESENTATION, e.what());
  } catch (patron::error const& e) {
    found.is(is_out_of_range(e) ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE : code, e.what());
  } catch (std::bad_alloc const&) {
    found.is(ERRCODE_OUT_OF_MEMORY, "out of memory");
  } catch (std::exception const& e) {
    found.is(ERRCODE_INTERNAL_ERROR, e.what());
  } catch (...) {
    found.is(ERRCODE_INTERNAL_ERROR, "unknown exception");
  }
  return found;
}

/// The same, and whatever it threw becomes an error of PostgreSQL once its frames are left.
template<class Body>
void guarded(int code, Body const& body) {
  attempt(code, body).report();
}

/// An object on the heap that a memory context owns: it is destroyed when that context is reset or
/// deleted, also after an error.
template<class T>
[[nodiscard]] T& owned_by(MemoryContext context) {
  struct owner {
    MemoryContextCallback release;
    T* object;
  };
  auto* const owns = static_cast<owner*>(MemoryContextAllocZero(context, sizeof(owner)));
  owns->release.func = [](void* arg) { delete static_cast<owner*>(arg)->object; };
  owns->release.arg = owns;
  MemoryContextRegisterResetCallback(context, &owns->release);
  guarded(ERRCODE_INTERNAL_ERROR, [&] { owns->object = new T{}; });
  return *owns->object;
}

}  // namespace patron_postgres

#endif
