// SPDX-License-Identifier: MIT
// What is a firm losing that no accounts show? A workshop for office furniture asks its notes on
// what customers need, its proposals, and its orders.
#include <patron/core.hpp>
#include <patron/offer.hpp>
#include <patron/opportunity.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::days, std::chrono::sys_days;
using euros = patron::money<patron::eur>;

namespace workshop {  // the application's own records

using patron::need_event;

struct note {
  std::string_view customer{};
  std::string_view need{};
  sys_days day{};
  need_event event{};
  std::optional<euros> worth{};
  std::string_view reason{};
  std::string_view seller{};
};
struct offer {
  std::string_view name{};
  euros price{};
  std::vector<std::string_view> answers{};
};
struct order {
  std::string_view customer{};
  sys_days day{};
  std::string_view offer{};
  euros paid{};
  bool coupon = false;
};
struct proposal {
  std::string_view customer{};
  sys_days day{};
  std::string_view offer{};
};
struct visit {  // to somebody who is no customer yet
  std::string_view prospect{};
  sys_days day{};
};
struct customer {
  std::string_view id{};
  std::optional<sys_days> left{};
  double trust = 0.0;  // as trust_account says
  sys_days since{};
  euros yearly_margin{};
};

constexpr auto eur = [](int whole) { return euros::from_minor(100 * whole); };
constexpr auto on = [](int month, unsigned day) {
  return sys_days{2025y / month / static_cast<int>(day)};
};
sys_days const today = on(6, 30);

std::vector<note> const notes = {
    {"adler", "storage", on(3, 3), need_event::raised, eur(1200), "", "mia"},
    {"adler", "storage", on(4, 14), need_event::met_elsewhere, eur(1150), "", "mia"},
    {"brandt", "repair", on(5, 2), need_event::noticed, eur(300), "", "mia"},
    {"brandt", "repair", on(5, 9), need_event::not_proposed, {}, "no time", "mia"},
    {"conrad", "acoustics", on(6, 16), need_event::raised, eur(2500), "", "tom"},
    {"dietz", "seating", on(2, 3), need_event::raised, eur(900), "", "tom"},
    {"dietz", "seating", on(2, 10), need_event::proposed, {}, "", "tom"},
    {"dietz", "seating", on(2, 24), need_event::met, {}, "", "tom"},
    {"ehlers", "seating", on(3, 10), need_event::noticed, eur(800), "", "tom"},
    {"ehlers", "seating", on(4, 30), need_event::proposed, {}, "", "tom"},
    {"frey", "repair", on(6, 1), need_event::met, {}, "", "mia"}};  // when was it noticed?

std::vector<offer> const offers = {{"repair", eur(250), {"repair"}},
                                   {"chair", eur(800), {"seating"}},
                                   {"wall", eur(2400), {"storage"}}};

std::vector<order> const orders = {
    {"adler", on(1, 20), "chair", eur(800)},   {"brandt", on(2, 11), "repair", eur(250)},
    {"conrad", on(3, 5), "chair", eur(800)},   {"dietz", on(1, 9), "repair", eur(200)},
    {"dietz", on(2, 24), "chair", eur(900)},   {"dietz", on(5, 7), "repair", eur(250)},
    {"brandt", on(5, 20), "repair", eur(400)}, {"frey", on(6, 1), "repair", eur(250), true}};

std::vector<proposal> const proposals = {
    {"brandt", on(4, 2), "chair"}, {"dietz", on(2, 10), "chair"}, {"ehlers", on(4, 30), "chair"}};

std::vector<visit> const visits = {
    {"zimmer", on(3, 12)}, {"yilmaz", on(3, 20)}, {"zimmer", on(5, 14)}, {"xaver", on(1, 8)}};

std::vector<customer> const customers = {{"adler", on(5, 1), 0.0, on(1, 20), eur(400)},
                                         {"brandt", {}, -1.0, on(2, 11), eur(200)},
                                         {"conrad", {}, 3.5, on(3, 5), eur(500)},
                                         {"dietz", {}, 4.0, on(1, 9), eur(600)},
                                         {"ehlers", {}, 1.0, on(1, 2), eur(100)}};

}  // namespace workshop

using namespace workshop;

int main() {
  patron::need_history const needs{notes,        today,         &note::customer,
                                   &note::need,  &note::day,    &note::event,
                                   &note::worth, &note::reason, &note::seller};
  std::printf("notes to look at again:\n");
  for (auto const& d : needs.doubts()) {
    std::printf("  note %zu: %s of %s, %s\n", d.record, std::string{d.need}.c_str(),
                std::string{d.customer}.c_str(), std::string{to_string(d.doubt)}.c_str());
  }
  for (auto const& u :
       patron::unknown_customers(notes, customers, &note::customer, &customer::id)) {
    std::printf("  note %zu: %s is in no list of customers\n", u.record,
                std::string{u.customer}.c_str());
  }

  patron::opportunity_ledger<std::string_view, euros> ledger;
  patron::answered_needs const answered{offers, &offer::answers};
  ledger.add(patron::missed_needs(needs, answered, days{14}));

  patron::offer_ladder const ladder{offers, &offer::price, &offer::name};
  patron::offer_history const bought{orders,      ladder,        today,       &order::customer,
                                     &order::day, &order::offer, &order::paid};
  patron::offer_history const asked{proposals,           ladder,         today,
                                    &proposal::customer, &proposal::day, &proposal::offer};
  // One in five accepts, and a third of the price is margin: the firm's own guess.
  auto const worth = [&](std::string_view, std::size_t rung) {
    return patron::estimated{ladder[rung].price.divided_by(15, patron::rounding::half_even)};
  };
  ledger.add(patron::next_never_proposed(bought, asked, days{60}, worth,
                                         [&](std::size_t rung) { return ladder[rung].name; }));

  auto const last = patron::last_proposals(proposals, today, &proposal::customer, &proposal::day);
  ledger.add(patron::unused_trust(
      customers, last, today, days{90}, &customer::id, &customer::trust, &customer::since,
      [](customer const& c) { return patron::estimated{c.yearly_margin}; }));

  auto leavers =
      customers | std::views::filter([](customer const& c) { return c.left.has_value(); });
  ledger.add(patron::customers_left(
      leavers, today, &customer::id, [](customer const& c) { return *c.left; },
      [](customer const& c) { return patron::estimated{c.yearly_margin * 3}; }));

  std::printf("\nwhat is being lost, worth most first:\n");
  for (auto const& e : ledger.by_worth()) {
    std::printf("  %-7s %-26s %-9s %s %11s %s: %s\n", std::string{e.customer}.c_str(),
                std::string{to_string(e.kind)}.c_str(), e.about.c_str(),
                patron::to_string(sys_days{e.since}).c_str(),
                e.worth() ? to_string(*e.worth()).c_str() : "", e.measured ? "paid" : "est.",
                std::string{to_string(e.action)}.c_str());
  }
  std::printf("measured %s, estimated %s\n", to_string(ledger.measured()).c_str(),
              to_string(ledger.estimated().amount()).c_str());
  for (auto const& [seller, sum] : ledger.by_segment()) {
    if (seller.empty()) continue;
    std::printf("  with %s: %d\n", seller.c_str(), static_cast<int>(sum.entries));
  }

  auto const inversions = patron::priority_inversions(visits, needs, &visit::day);
  std::printf("\non %d of %d days of visits to prospects a customer was waiting\n",
              static_cast<int>(inversions.days.kept), static_cast<int>(inversions.days.of));
  auto const effect = patron::leaving_after_waiting(
      inversions, customers, &customer::id, [](customer const& c) { return c.left.has_value(); });
  std::printf("do they leave more? %s\n", std::string{effect.verdict.reason}.c_str());

  auto const back =
      patron::recovered(orders, patron::quarter(2025y, 1), patron::quarter(2025y, 2), today,
                        &order::customer, &order::day, &order::paid, &order::coupon);
  std::printf("\nexisting customers bought for %s, %s of it without promotion: %+.1f %%\n",
              to_string(back.sales).c_str(), to_string(back.sales_at_no_cost).c_str(),
              100.0 * back.growth().value_or(0.0));

  bool const holds = ledger.measured() == eur(1150) && ledger.totals().entries == ledger.size() &&
                     ledger.by_kind().size() == std::size(patron::all_opportunity_kinds) &&
                     needs.doubts().size() == 1 && inversions.days == patron::rate{3, 4} &&
                     effect.verdict.finding == patron::finding::too_few && back.sales == eur(650);
  return holds ? 0 : 1;
}
