// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JSON_WRITER_HPP
#define PATRON_REPORT_JSON_WRITER_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/core/utf8.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// Writes JSON (RFC 8259) piece by piece, indented by two spaces, with stable bytes.
///
///     json_writer json;
///     json.open_object();
///     json.key("customers").value(25);
///     json.close_object();
///     json.text();
///
/// Numbers are the shortest that read back as the same ones. A number that JSON cannot hold (NaN,
/// infinity) is an error; an empty optional is null. Text passes through as the UTF-8 it is; bytes
/// that are no UTF-8 become U+FFFD, so that the whole is always valid.
class json_writer {
 public:
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }

  json_writer& key(std::string_view name) {
    separate();
    write_text(name);
    text_ += ": ";
    after_key_ = true;
    return *this;
  }

  void value(std::string_view v) {
    separate();
    write_text(v);
  }
  void value(char const* v) { value(std::string_view{v}); }
  template<std::integral T>
  void value(T v) {
    separate();
    if constexpr (std::same_as<T, bool>) {
      text_ += v ? "true" : "false";
    } else {
      text_ += std::to_string(v);
    }
  }
  void value(double v) {
    detail::require(std::isfinite(v), "json_writer: JSON has no word for NaN or infinity");
    separate();
    text_ += to_string(v);
  }
  template<class T>
  void value(std::optional<T> const& v) {
    if (v) {
      value(*v);
    } else {
      null();
    }
  }
  void null() {
    separate();
    text_ += "null";
  }

  /// The document. Throws where something is still open.
  [[nodiscard]] std::string const& text() const {
    detail::require(counts_.empty(), "json_writer: something is still open");
    return text_;
  }

 private:
  void open(char bracket) {
    separate();
    text_ += bracket;
    counts_.push_back(0);
  }
  void close(char bracket) {
    detail::require(!counts_.empty(), "json_writer: nothing is open");
    bool const had_members = counts_.back() != 0;
    counts_.pop_back();
    if (had_members) new_line();
    text_ += bracket;
    if (counts_.empty()) text_ += '\n';
  }
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (counts_.empty()) return;
    if (counts_.back()++ != 0) text_ += ',';
    new_line();
  }
  void new_line() {
    text_ += '\n';
    text_.append(2 * counts_.size(), ' ');
  }

  void write_text(std::string_view v) {
    constexpr std::string_view digits = "0123456789abcdef";
    text_ += '"';
    while (!v.empty()) {
      auto const byte = static_cast<unsigned char>(v.front());
      std::size_t length = 1;
      if (byte == '"' || byte == '\\') {
        text_ += '\\';
        text_ += v.front();
      } else if (byte < 0x20) {
        text_ += "\\u00";
        text_ += digits[byte >> 4U];
        text_ += digits[byte & 15U];
      } else if (byte < 0x80) {
        text_ += v.front();
      } else if (std::size_t const whole = detail::utf8_length(v); whole != 0) {
        length = whole;
        text_ += v.substr(0, length);
      } else {
        text_ += detail::replacement_text;
      }
      v.remove_prefix(length);
    }
    text_ += '"';
  }

  std::string text_;
  std::vector<std::size_t> counts_;  // members so far, of everything that is open
  bool after_key_ = false;
};

}  // namespace patron::inline v0

#endif
