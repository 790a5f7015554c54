// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CUSTOMER_KEY_HPP
#define PATRON_EXAMPLES_REVIEW_CUSTOMER_KEY_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Somebody of whom the files tell, in four bytes: which one of all names, in their order. Keys
/// compare as the names do; millions of records sort and meet by them, and nobody copies a text.
enum class customer_key : std::uint32_t {};

/// The name behind a key. While files are being read keys have none: see `customer_names`.
[[nodiscard]] std::string const& name_of(customer_key customer);

/// So that reports name customers.
[[nodiscard]] inline std::string to_string(customer_key customer) {
  return name_of(customer);
}

[[nodiscard]] inline std::size_t place_of(customer_key customer) noexcept {
  return static_cast<std::size_t>(customer);
}

/// The names that a reader of files has met. Its keys are numbers in the order in which they came;
/// `sort` exchanges them for those that compare as the names do.
class customer_names {
 public:
  [[nodiscard]] customer_key key_of(std::string_view name);
  /// Lets memory fetch where a name stands, as its key is soon to be asked for.
  void prepare(std::string_view name) const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

  /// Takes the names of another reader as well, and says what its keys are here.
  [[nodiscard]] std::vector<customer_key> take(customer_names const& other);

  /// Gives the names to `name_of`, and says what each key is from now on.
  [[nodiscard]] static std::vector<customer_key> sort(customer_names&& all);

  /// Gives names that are sorted to `name_of`, in the place of those that it had.
  static void keep(std::vector<std::string> sorted);

 private:
  /// A name of up to eleven bytes as it is, zeros behind it; of a longer one how it begins. Most
  /// names are found by it alone, where the slot stands: the text itself would be a second look
  /// into memory.
  struct short_name {
    static constexpr std::uint8_t longer = 12;

    explicit short_name(std::string_view name) noexcept;
    short_name() = default;

    std::array<char, longer - 1> start{};
    std::uint8_t length = 0;

    friend bool operator==(short_name const&, short_name const&) = default;
  };
  struct slot {
    short_name name{};
    std::uint32_t number = free;
  };
  static constexpr std::uint32_t free = 0xFFFF'FFFFU;

  /// Where a name stands, or would stand.
  [[nodiscard]] slot& slot_of(std::string_view name, short_name const& as_short);
  void grow();

  std::vector<std::string> names_{};
  std::vector<slot> slots_{};  ///< a power of two of them, at most half of them taken
};

/// How many customers and prospects there are: their keys are below that.
[[nodiscard]] std::size_t number_of_names();

#endif
