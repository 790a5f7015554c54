// SPDX-License-Identifier: MIT
#include "bad_rows.hpp"

#include <patron/core/to_string.hpp>

void bad_rows::handle(patron::csv_options& options) {
  if (!skip_) return;
  options.on_bad_row = [this](patron::error const& e) { sentences_.emplace_back(e.what()); };
}

void bad_rows::refuse(std::string_view file, std::uint64_t line, std::string_view column,
                      std::string_view value, std::string_view why) {
  patron::error const e{
      {.where = file, .line = line, .field = column, .value = value, .reason = why}};
  if (!skip_) throw e;
  sentences_.emplace_back(e.what());
}

bool bad_rows::is_late(std::string_view file, std::uint64_t line, std::string_view column,
                       std::chrono::sys_days day) {
  if (!until_ || day <= *until_) return false;
  refuse(file, line, column, patron::to_string(day),
         "is after until, " + patron::to_string(*until_));
  return true;
}
