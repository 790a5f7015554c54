// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_ARROW_OUTPUT_HPP
#define PATRON_EXAMPLE_SPARK_ARROW_OUTPUT_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_abi.hpp"
#include "arrow_type.hpp"

namespace patron_spark {

/// A table in the making: columns of one length, handed over without being copied.
class arrow_output {
 public:
  explicit arrow_output(std::size_t rows) : rows_{static_cast<std::int64_t>(rows)} {}

  /// Adds a column of numbers or days.
  template<class T>
  void add(std::string name, std::vector<T> values) {
    auto const kept = std::make_shared<std::vector<T> const>(std::move(values));
    columns_.push_back({.name = std::move(name),
                        .format = arrow_format<T>,
                        .buffers = {nullptr, kept->data()},
                        .values = kept});
  }

  /// Adds a column of texts, which need not live on.
  void add(std::string name, std::vector<std::string_view> const& texts) {
    struct text_memory {
      std::vector<std::int32_t> ends{0};
      std::string characters;
    };
    auto const kept = std::make_shared<text_memory>();
    for (std::string_view const text : texts) {
      kept->characters += text;
      kept->ends.push_back(static_cast<std::int32_t>(kept->characters.size()));
    }
    columns_.push_back({.name = std::move(name),
                        .format = "u",
                        .buffers = {nullptr, kept->ends.data(), kept->characters.data()},
                        .values = kept});
  }

  /// Hands the table over. Whoever receives it calls both `release`.
  void move_to(ArrowArray* array, ArrowSchema* schema) && {
    auto const table = std::make_shared<memory>(std::move(columns_));
    for (std::size_t i = 0; i < table->columns.size(); ++i) {
      column& one = table->columns[i];
      table->schemas[i] =
          kept_by(table, ArrowSchema{.format = one.format, .name = one.name.c_str()});
      table->arrays[i] =
          kept_by(table, ArrowArray{.length = rows_,
                                    .n_buffers = static_cast<std::int64_t>(one.buffers.size()),
                                    .buffers = one.buffers.data()});
      table->schema_children.push_back(&table->schemas[i]);
      table->array_children.push_back(&table->arrays[i]);
    }
    auto const columns = static_cast<std::int64_t>(table->columns.size());
    *schema = kept_by(table, ArrowSchema{.format = "+s",
                                         .name = "",
                                         .n_children = columns,
                                         .children = table->schema_children.data()});
    *array = kept_by(table, ArrowArray{.length = rows_,
                                       .n_buffers = 1,
                                       .n_children = columns,
                                       .buffers = &table->no_nulls,
                                       .children = table->array_children.data()});
  }

 private:
  struct column {
    std::string name;
    char const* format = nullptr;
    std::vector<void const*> buffers;
    std::shared_ptr<void const> values;
  };

  /// All that the structs point into.
  struct memory {
    explicit memory(std::vector<column> of_table)
        : columns{std::move(of_table)}, schemas(columns.size()), arrays(columns.size()) {}

    std::vector<column> columns;
    std::vector<ArrowSchema> schemas;
    std::vector<ArrowArray> arrays;
    std::vector<ArrowSchema*> schema_children{};
    std::vector<ArrowArray*> array_children{};
    void const* no_nulls = nullptr;
  };
  using keeper = std::shared_ptr<memory>;

  /// A struct that keeps the memory alive until it is released: a column may be taken out of its
  /// table and outlive it.
  template<class Struct>
  [[nodiscard]] static Struct kept_by(keeper const& table, Struct made) {
    made.private_data = new keeper{table};
    made.release = [](Struct* released) {
      for (std::int64_t i = 0; i < released->n_children; ++i) {
        Struct* const part = released->children[i];
        if (part->release != nullptr) part->release(part);
      }
      released->release = nullptr;
      delete static_cast<keeper*>(released->private_data);
    };
    return made;
  }

  std::vector<column> columns_;
  std::int64_t rows_;
};

}  // namespace patron_spark

#endif
