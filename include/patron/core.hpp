// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_HPP
#define PATRON_CORE_HPP

// IWYU pragma: begin_exports
#include <patron/core/amount.hpp>
#include <patron/core/append.hpp>
#include <patron/core/ascending.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/character_columns.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/civil_day.hpp>
#include <patron/core/config.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/decimal.hpp>
#include <patron/core/discount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/line_break.hpp>
#include <patron/core/money.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/number_text.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/reading_direction.hpp>
#include <patron/core/rounding.hpp>
#include <patron/core/to_string.hpp>
#include <patron/core/utf8.hpp>
// IWYU pragma: end_exports

#endif
