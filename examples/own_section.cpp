// SPDX-License-Identifier: MIT
// A section of an application's own, in the clothes of the library's report and in two languages.
#include <patron/report/japanese.hpp>
#include <patron/report/text_page.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;

namespace school {  // the application's own records

struct visitor {
  std::string name{};
  sys_days last_bought{};
};

std::vector<visitor> const open_day = {{"Anna", 2025y / June / 2}, {"Björn", 2025y / May / 19}};
int const invited = 40;
int const sold = 41'250;  // cents

}  // namespace school

// Any page: of text, or of HTML.
static void who_came(patron::report_page& page) {
  page.heading("Who came to the open day");
  page.say("{0} of {1} came, and bought for {2}.",
           {school::open_day.size(), school::invited, page.amount(school::sold)});
  patron::text_table table{page.header({"customer", "last bought"})};
  for (auto const& one : school::open_day) table.add({one.name, page.day(one.last_bought)});
  page.show(table);
}

int main() {
  auto const euros = *patron::find_currency("EUR");
  patron::text_page english{euros, patron::language::english};
  who_came(english);
  std::printf("%s\n", english.text().c_str());

  // What the library's catalogue does not have is written in English, and listed.
  patron::text_page japanese{euros, patron::language::japanese};
  who_came(japanese);
  std::printf("%s\n", japanese.text().c_str());
  for (auto const& words : japanese.missing_words()) {
    std::printf("no Japanese for: %s\n", words.c_str());
  }
  return english.missing_words().empty() && japanese.missing_words().size() == 2 ? 0 : 1;
}
