// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_ARROW_INPUT_HPP
#define PATRON_EXAMPLE_SPARK_ARROW_INPUT_HPP

#include <patron/core/error.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "arrow_abi.hpp"
#include "arrow_type.hpp"

namespace patron_spark {

/// A table that somebody hands over: its columns are read where they lie, and it is given back when
/// this ends.
class arrow_input {
 public:
  /// Takes over what the two structs describe. Throws where that is no table.
  arrow_input(ArrowArray* array, ArrowSchema* schema) : array_{array}, schema_{schema} {
    if (std::string_view{schema_->format} == "+s" && array_->null_count == 0) return;
    release();
    throw patron::error{{.where = "arrow_input", .field = "batch", .reason = "is not a table"}};
  }
  arrow_input(arrow_input const&) = delete;
  arrow_input& operator=(arrow_input const&) = delete;
  ~arrow_input() { release(); }

  /// How many rows there are.
  [[nodiscard]] std::size_t size() const noexcept {
    return static_cast<std::size_t>(array_->length);
  }

  /// The values of a column. Throws where there is no such column, for one of another type, and for
  /// a null in it, with its record.
  template<class T>
  [[nodiscard]] std::span<T const> column(std::string_view name) const {
    std::int64_t const at = position(name);
    std::string_view const format = schema_->children[at]->format;
    if (format != arrow_format<T>) {
      throw patron::error{{.where = "arrow_input",
                           .field = name,
                           .value = format,
                           .reason = "is not the format of this column"}};
    }
    ArrowArray const& values = *array_->children[at];
    std::int64_t const first = array_->offset + values.offset;
    refuse_nulls(name, values, first);
    if (size() == 0) return {};
    return {static_cast<T const*>(values.buffers[1]) + first, size()};
  }

 private:
  [[nodiscard]] std::int64_t position(std::string_view name) const {
    for (std::int64_t i = 0; i < schema_->n_children; ++i) {
      if (schema_->children[i]->name == name) return i;
    }
    throw patron::error{
        {.where = "arrow_input", .field = "column", .value = name, .reason = "is missing"}};
  }

  /// A bit for each value, 0 for a null; no bits at all where there is none.
  void refuse_nulls(std::string_view name, ArrowArray const& values, std::int64_t first) const {
    auto const* const bits = static_cast<unsigned char const*>(values.buffers[0]);
    if (bits == nullptr || values.null_count == 0) return;
    for (std::size_t i = 0; i < size(); ++i) {
      std::size_t const at = static_cast<std::size_t>(first) + i;
      if ((bits[at / 8] >> (at % 8) & 1U) != 0) continue;
      throw patron::error{
          {.where = "arrow_input", .record = i, .field = name, .reason = "is null"}};
    }
  }

  void release() noexcept {
    if (array_->release != nullptr) array_->release(array_);
    if (schema_->release != nullptr) schema_->release(schema_);
  }

  ArrowArray* array_;
  ArrowSchema* schema_;
};

}  // namespace patron_spark

#endif
