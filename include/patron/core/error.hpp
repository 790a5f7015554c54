// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_ERROR_HPP
#define PATRON_CORE_ERROR_HPP

#include <patron/core/config.hpp>
#include <patron/core/detail/text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string_view>

namespace patron::inline v0 {

/// The parts of an error; those that are empty are left out of its sentence.
struct fault {
  std::string_view where{};               ///< the verb that was called, or the file that was read
  std::optional<std::uint64_t> record{};  ///< position in the caller's range, from 0
  std::optional<std::uint64_t> line{};    ///< line of the file, from 1; in the place of `record`
  std::string_view field{};               ///< the argument, member or column
  std::string_view value{};               ///< what was found there
  std::string_view reason{};              ///< what is wrong with it
};

/// A broken precondition or bad data: names the field, the value and the record.
///
///   summarize: record 7: day "1997-10-02" is after until, 1997-09-30
///   orders.csv:17: amount "12,5" is not a decimal number
///
/// The sentence lies in a buffer of the error itself: making, copying and reading it never
/// allocates and never throws. It is always one line; a long value is cut after 160 bytes.
class error : public std::exception {
 public:
  explicit error(fault const& f) noexcept : record_{f.line ? f.line : f.record} {
    add_one_line(f.where);
    if (f.line) {
      text_.add(':');
      text_.add_number(static_cast<unsigned long long>(*f.line));
    } else if (f.record) {
      text_.add(": record ");
      text_.add_number(static_cast<unsigned long long>(*f.record));
    }
    if (text_.size() != 0) text_.add(": ");
    field_ = add_part(f.field);
    if (field_.size != 0 && !f.value.empty()) text_.add(' ');
    if (!f.value.empty()) text_.add('"');
    value_ = add_part(f.value);
    if (!f.value.empty()) text_.add('"');
    if (field_.size != 0 || value_.size != 0) text_.add(' ');
    add_one_line(f.reason);
  }

  /// The whole sentence.
  [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }
  /// The argument, member or column; empty where there is none.
  [[nodiscard]] std::string_view field() const noexcept { return part(field_); }
  /// What was found there, as text.
  [[nodiscard]] std::string_view value() const noexcept { return part(value_); }
  /// Which record: its position in the caller's range, from 0; in a file its line, from 1.
  [[nodiscard]] std::optional<std::uint64_t> record() const noexcept { return record_; }

 private:
  struct span {
    std::size_t from = 0;
    std::size_t size = 0;
  };

  span add_part(std::string_view piece) noexcept {
    constexpr std::size_t longest = 160;
    bool const cut = piece.size() > longest;
    if (cut) {
      std::size_t end = longest;
      // Not in the middle of a UTF-8 character.
      while (end > 0 && (static_cast<unsigned char>(piece[end]) & 0xC0U) == 0x80U) --end;
      piece = piece.substr(0, end);
    }
    std::size_t const from = text_.size();
    add_one_line(piece);
    if (cut) text_.add("...");
    return {from, text_.size() - from};
  }

  /// Line ends and other control characters become visible: \x0A.
  void add_one_line(std::string_view piece) noexcept {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : piece) {
      auto const byte = static_cast<unsigned char>(c);
      if (byte >= 0x20 && byte != 0x7F) {
        text_.add(c);
      } else {
        text_.add("\\x");
        text_.add(digits[byte >> 4U]);
        text_.add(digits[byte & 15U]);
      }
    }
  }

  [[nodiscard]] std::string_view part(span s) const noexcept {
    return text_.view().substr(s.from, s.size);
  }

  detail::fixed_text<1023> text_{};
  span field_{};
  span value_{};
  std::optional<std::uint64_t> record_{};
};

namespace detail {

/// The one place where the library throws; without exceptions it prints and aborts.
[[noreturn]] inline void raise(error const& e) {
#if PATRON_HAS_EXCEPTIONS()
  throw e;
#else
  std::fprintf(stderr, "patron: %s\n", e.what());
  std::abort();
#endif
}

[[noreturn]] inline void raise(fault const& f) {
  raise(error{f});
}

/// In a constant expression a broken precondition is a compile error that shows the sentence.
constexpr void require(bool holds, std::string_view sentence) {
  if (!holds) raise(fault{.reason = sentence});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
