// SPDX-License-Identifier: MIT
// Any text as the file of a plan: it is read, or an error says on which line it is none.
#include <patron/core.hpp>
#include <patron/cycle/parse_plan.hpp>
#include <patron/cycle/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

#include "demand.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(data, data + size);
  try {
    patron::plan const plan = patron::parse_plan(text);
    fuzz::demand(patron::parse_plan(text) == plan, "the same text is the same plan");
    (void)plan.unanswered();
    (void)plan.contradictions({});
  } catch (patron::error const&) {
  }
  return 0;
}
