// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_POSTGRES_HEADERS_HPP
#define PATRON_EXAMPLE_POSTGRES_POSTGRES_HEADERS_HPP

// Stands behind all other headers: postgres.h makes macros of names of the standard library, as of
// snprintf.
extern "C" {
#include <postgres.h>
// The rest needs what stands above.
#include <access/htup_details.h>
#include <executor/executor.h>
#include <fmgr.h>
#include <funcapi.h>
#include <miscadmin.h>
#include <utils/builtins.h>
#include <utils/date.h>
#include <utils/expandeddatum.h>
#include <utils/memutils.h>
#include <utils/rangetypes.h>
#include <utils/tuplestore.h>
#include <utils/typcache.h>
}

#endif
