// SPDX-License-Identifier: MIT
// Who brings new customers, what are they worth with those whom they bring, and do the satisfied
// bring more? A language school asks its list of students and the slips "brought by".
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/referral.hpp>
#include <patron/survival.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using std::chrono::days, std::chrono::sys_days;
using euros = patron::money<patron::eur>;

namespace school {  // the application's own records

struct student {
  int id = 0;
  sys_days since{};
  int satisfaction = 0;  // asked on 1 January, from 1 to 5
  euros earned{};        // margin so far
  bool knew_us = false;  // had asked for the programme before anybody recommended us
};

struct slip {
  int by = 0;
  int who = 0;
  sys_days on{};
};

sys_days const asked = std::chrono::year{2025} / 1 / 1;
sys_days const today = std::chrono::year{2025} / 12 / 31;

struct files {
  std::vector<student> students{};
  std::vector<slip> slips{};
};

/// Stands in for the school's files: 300 students, and in one year those whom they bring. Each
/// point of satisfaction makes a referral 1.6 times as likely.
files open() {
  patron::generator random{2025};
  auto const below = [&random](int n) {
    return static_cast<int>(patron::draw_index(random, static_cast<std::size_t>(n)));
  };
  files f;
  auto const enrol = [&](sys_days since) {
    int const id = static_cast<int>(f.students.size()) + 1;
    f.students.push_back({.id = id,
                          .since = since,
                          .satisfaction = 1 + below(5),
                          .earned = euros::from_minor(10'000 + 100 * below(1'500)),
                          .knew_us = below(4) == 0});
    return id;
  };
  for (int i = 0; i < 300; ++i) enrol(asked - days{1 + below(1'000)});
  for (std::size_t i = 0; i < f.students.size(); ++i) {
    student const who = f.students[i];
    double const pace = std::pow(1.6, who.satisfaction - 3) / 900.0;  // a day
    sys_days day = std::max(who.since, asked);
    for (;;) {
      day += days{1 + static_cast<int>(patron::draw_exponential(random) / pace)};
      if (day > today) break;
      f.slips.push_back({who.id, enrol(day), day});
    }
  }
  f.slips.push_back({17, 5, asked + days{30}});  // 5 had been a student for long
  f.slips.push_back(
      {f.slips[0].who, f.slips[0].by, asked + days{360}});  // and "brought" each other
  return f;
}

}  // namespace school

using school::slip, school::student;

int main() {
  auto const [students, slips] = school::open();

  std::printf("slips that do not agree with the list of students:\n");
  auto const doubts = patron::doubtful_referrals(slips, students, &slip::by, &slip::who, &slip::on,
                                                 &student::id, &student::since);
  for (auto const& d : doubts) {
    std::printf("  slip %zu: %d brought %d, %s\n", d.record, d.edge.referrer, d.edge.referred,
                std::string{to_string(d.doubt)}.c_str());
  }

  patron::referral_forest const forest{slips,     school::today,
                                       &slip::by, &slip::who,
                                       &slip::on, patron::referral_policy::first_by_day};
  for (auto const& s : forest.set_aside()) {
    std::printf("  slip %zu is set aside: %s\n", s.record,
                std::string{to_string(s.conflict)}.c_str());
  }
  std::printf("\ngenerations:");
  for (auto const people : forest.generations()) std::printf(" %d", static_cast<int>(people));

  patron::window const year{school::asked, school::today + days{1}};
  auto const k =
      patron::referral_coefficient(forest, students, year, &student::id, &student::since);
  auto const around = k.estimate();
  if (!around) return 1;
  std::printf("\nin this year %d students brought %d: k = %.2f (%.2f to %.2f)\n",
              static_cast<int>(k.customers), static_cast<int>(k.brought), around->value,
              around->low, around->high);

  auto const waits = patron::referral_waits(forest, students, &student::id, &student::since);
  using wait = patron::referral_wait<int>;
  auto const cycle = patron::kaplan_meier(waits, &wait::lasted, &wait::brought).quantile(0.25);
  if (cycle) std::printf("a quarter has brought somebody after %d days\n", cycle->count());

  auto const values =
      patron::referral_value(forest, students, patron::referral_credit::along_chain(1, 2),
                             &student::id, &student::earned, &student::knew_us);
  auto const best =
      std::max_element(values.rows.begin(), values.rows.end(),
                       [](auto const& a, auto const& b) { return b.value() > a.value(); });
  std::printf("\nworth most with those whom they brought: student %d, %s (%s without)\n",
              best->customer, to_string(best->value()).c_str(), to_string(best->own).c_str());
  euros sum{};
  for (auto const& row : values.rows) sum += row.value();
  std::printf("all together %s, as the books say: %s\n", to_string(sum).c_str(),
              to_string(values.total).c_str());

  std::vector<student> present;
  for (student const& s : students) {
    if (s.since < school::asked) present.push_back(s);
  }
  auto const evidence =
      patron::referral_cause(forest, present, school::asked, &student::id,
                             patron::covariates(&student::satisfaction, [](student const& s) {
                               return patron::real_days{school::asked - s.since}.count() / 365.0;
                             }));
  char const* const causes[] = {"a point of satisfaction", "a year as a student"};
  std::printf("\nwho refers more and sooner?\n");
  for (std::size_t i = 0; i < evidence.causes.size(); ++i) {
    auto const& cause = evidence.causes[i];
    if (!cause.hazard_ratio) return 1;
    std::printf("  %-24s x %.2f (%.2f to %.2f): %s\n", causes[i], cause.hazard_ratio->value,
                cause.hazard_ratio->low, cause.hazard_ratio->high,
                std::string{to_string(cause.verdict)}.c_str());
  }

  patron::referral_growth const growth{
      .customers = static_cast<double>(k.customers), .k = *around, .cycle = std::chrono::years{1}};
  std::printf("\nby referral alone, in three such years: %.0f (%.0f to %.0f)\n",
              growth.at(std::chrono::years{3}).value, growth.at(std::chrono::years{3}).low,
              growth.at(std::chrono::years{3}).high);

  bool const holds = sum == values.total && forest.set_aside().size() == 1 && doubts.size() == 2 &&
                     evidence.causes[0].verdict == patron::referral_verdict::more_and_sooner &&
                     k.completeness.is_complete();
  return holds ? 0 : 1;
}
