// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_HPP
#define PATRON_WIRE_HPP

// IWYU pragma: begin_exports
#include <patron/wire/amounts.hpp>
#include <patron/wire/containers.hpp>
#include <patron/wire/crc32c.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/members.hpp>
#include <patron/wire/numbers.hpp>
#include <patron/wire/state_kind.hpp>
#include <patron/wire/text.hpp>
#include <patron/wire/times.hpp>
#include <patron/wire/to_bytes.hpp>
#include <patron/wire/wire_input.hpp>
#include <patron/wire/wire_output.hpp>
#include <patron/wire/wire_value.hpp>
// IWYU pragma: end_exports

#endif
