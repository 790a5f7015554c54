// SPDX-License-Identifier: MIT
#include <patron/report/report_page.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

#include "catch.hpp"

using patron::report_page;

namespace {

/// What is written to a page, a line each.
class notes : public report_page {
 public:
  using report_page::report_page;
  std::string text{};

 private:
  void write_heading(std::string const& title) override { text += "# " + title + '\n'; }
  void write_sentences(std::string const& said) override { text += said + '\n'; }
  void write_table(patron::text_table const& table) override {
    text += table.text().empty() ? "no table\n" : "table\n";
  }
};

}  // namespace

static_assert(std::has_virtual_destructor_v<report_page> && std::is_abstract_v<report_page>);
static_assert(!std::copyable<notes> && !std::movable<notes>);

// What is neither a literal nor a string is not said: nobody knows whether to translate it.
template<class Page, class Text>
concept says = requires(Page& page, Text text) { page.say(text); };
static_assert(says<notes, std::string> && !says<notes, std::string_view>);

TEST_CASE("report_page: a literal is a phrase of the language, a string stands as it is") {
  notes page{{"USD", 2}, patron::language::japanese};
  page.heading("Sections");
  page.heading(std::string{"Sections"});
  page.say("{0} customer|{0} customers", {3});
  page.say(std::string{"{0} customers"});
  CHECK(page.text == "# 目次\n# Sections\n顧客3人\n{0} customers\n");
  CHECK(page.missing_words().empty());
}

TEST_CASE("report_page: a table is shown, and a picture left out by who cannot draw") {
  notes page{{"USD", 2}};
  patron::text_table table{{"a"}};
  table.add({"1"});
  page.show(table);
  page.draw(patron::picture::grip);
  CHECK(page.text == "table\n");
}
