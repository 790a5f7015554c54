// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REPORT_PAGE_HPP
#define PATRON_REPORT_REPORT_PAGE_HPP

#include <patron/report/phrase.hpp>
#include <patron/report/picture.hpp>
#include <patron/report/text_table.hpp>
#include <patron/report/wording.hpp>

#include <concepts>
#include <initializer_list>
#include <string>

namespace patron::inline v0 {

/// What the sections of a report are written to: headings, sentences and tables, in the words of a
/// language. What becomes of them is for each kind of page to say.
///
/// A literal is a phrase, which the page has in its language; a `std::string` is text that stands
/// in that language already, or data, and is written as it is.
class report_page : public wording {
 public:
  using wording::wording;
  report_page(report_page const&) = delete;
  report_page(report_page&&) = delete;
  report_page& operator=(report_page const&) = delete;
  report_page& operator=(report_page&&) = delete;
  virtual ~report_page() = default;

  void heading(phrase p, std::initializer_list<phrase_part> parts = {}) {
    write_heading(words(p, parts));
  }
  template<std::same_as<std::string> Text>
  void heading(Text const& text) {
    write_heading(text);
  }
  void say(phrase p, std::initializer_list<phrase_part> parts = {}) {
    write_sentences(words(p, parts));
  }
  template<std::same_as<std::string> Text>
  void say(Text const& text) {
    write_sentences(text);
  }
  void show(text_table const& table) { write_table(table); }
  /// The place of a picture of what was said.
  void draw(picture what) { write_picture(what); }

 private:
  virtual void write_heading(std::string const& title) = 0;
  virtual void write_sentences(std::string const& text) = 0;
  virtual void write_table(text_table const& table) = 0;
  virtual void write_picture(picture) {}
};

}  // namespace patron::inline v0

#endif
