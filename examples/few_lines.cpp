// SPDX-License-Identifier: MIT
// What an application writes for five questions, beside its own records: the grip rate, what every
// customer is worth, a ladder that is checked, the next best offer, and the agenda of the week. A
// test counts the lines of each; docs/performance.md has the numbers.
#include <patron/io.hpp>
#include <patron/patron.hpp>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;
using patron::exits, patron::rung;

// ---- the application's own records, as they lie in its files
namespace {

using yen = patron::money<patron::jpy>;

struct order {
  std::string customer{};
  sys_days date{};
  yen amount{};
  std::string product{};
};
struct move {
  std::string customer{};
  sys_days date{};
  std::string stage{};
};
struct touch {
  std::string customer{};
  sys_days date{};
};
struct referral {
  std::string referrer{};
  std::string referred{};
  sys_days date{};
};
struct product {
  std::string name{};
  yen price{};
  yen cost{};
};
struct proposal {
  std::string customer{};
  sys_days date{};
  std::string product{};
  std::string outcome{};

  std::optional<bool> is_accepted() const {
    return outcome == "open" ? std::nullopt : std::optional{outcome == "accepted"};
  }
};

constexpr sys_days today = 2025y / June / 30;

}  // namespace

// ---- what the library takes to answer
namespace {

// Of those who bought in the first quarter, how many bought again in the second?
patron::rate grip_rate_of_the_quarter(std::vector<order> const& orders) {
  return patron::grip_rate(orders, patron::quarter(2025y, 1), patron::quarter(2025y, 2),
                           &order::customer, &order::date, &order::amount);
}

// What will each customer leave in the next year? Those who are worth most come first.
auto worth_of_every_customer(std::vector<order> const& orders) {
  auto const customers =
      patron::summarize(orders, today, &order::customer, &order::date, &order::amount);
  patron::ltv_calculator const worth{
      patron::fit<patron::mbg_nbd>(customers),
      patron::fit<patron::gamma_gamma>(customers),
      {.horizon = years{1}, .discount = patron::discount::annual(0.10), .margin = 0.60}};
  return worth.rank(customers);
}

// From strangers to advocates. A ladder that breaks a rule does not compile.
constexpr patron::stage_ladder checked_ladder{
    rung{"stranger", 0.0_grade, "does not know us yet"},
    rung{"reader", 0.2_grade, "reads our letter each month"},
    rung{"lead", 0.4_grade, "asked us a question"},
    rung{"trial", 0.8_grade, "tried something for nothing"},
    rung{"customer", 1.0_grade, "bought for the first time"},
    rung{"regular", 1.1_grade, "bought six times or more"},
    rung{"advocate", 1.2_grade, "brought somebody"},
    exits{"lost"}};

// What to propose to somebody at the till, in the light of all proposals so far?
auto next_best_offer(patron::any_offer_ladder auto const& offers, std::vector<order> const& orders,
                     std::vector<proposal> const& proposals, std::string const& customer) {
  patron::offer_history const bought{orders,           offers,       today,
                                     &order::customer, &order::date, &order::product};
  auto const accepted = patron::count_acceptances(
      proposals, offers, bought, &proposal::customer, &proposal::date, &proposal::product,
      &proposal::is_accepted, [](proposal const&) { return 1.0_grade; });
  patron::next_best_offer const propose{
      offers, patron::acceptance_model{accepted},
      [](product const& p) { return patron::offer_terms<yen>{.margin = p.price - p.cost}; }};
  return propose.best({.grade = 1.0_grade, .bought = bought.days_of(customer)}, today);
}

// What to do this week, in forty hours, and for whom? Customers come first.
auto agenda_of_the_week(std::vector<order> const& orders, std::vector<move> const& moves,
                        std::vector<touch> const& touches, std::vector<referral> const& referrals) {
  patron::journeys const people{moves,           checked_ladder, today,
                                &move::customer, &move::stage,   &move::date};
  patron::agenda<std::string, yen> todo{patron::agenda_people(people)};

  auto const quiet =
      patron::gone_quiet(orders, today, &order::customer, &order::date, &order::amount);
  schedule_quiet(todo, quiet, {.effort = 20min});

  patron::referral_forest const forest{referrals,           today,
                                       &referral::referrer, &referral::referred,
                                       &referral::date,     patron::referral_policy::first_by_day};
  auto const thanks = [](std::string const&) { return 10'000_jpy; };
  schedule_thanks(todo, forest, patron::month(2025y, June), thanks, {.effort = 5min});

  patron::touch_log const touched{touches, &touch::customer, &touch::date};
  patron::cadence<std::string_view> const wanted{{"lead", weeks{4}}, {"trial", weeks{2}}};
  auto const waiting = patron::neglected(people, touched, wanted, today);
  schedule_neglected(todo, waiting, [](auto const&) { return 5'000_jpy; }, {.effort = 10min});
  return todo.within({.hours = 40h});
}

}  // namespace

int main() try {
  using patron::column;
  std::string const firm = PATRON_EXAMPLE_DATA "/firm/";
  auto const orders = patron::read_csv<order>(
      firm + "orders.csv", column("customer", &order::customer), column("date", &order::date),
      column("amount", &order::amount), column("product", &order::product));
  auto const moves =
      patron::read_csv<move>(firm + "stages.csv", column("customer", &move::customer),
                             column("date", &move::date), column("stage", &move::stage));
  auto const touches = patron::read_csv<touch>(
      firm + "touches.csv", column("customer", &touch::customer), column("date", &touch::date));
  auto const referrals = patron::read_csv<referral>(
      firm + "referrals.csv", column("referrer", &referral::referrer),
      column("referred", &referral::referred), column("date", &referral::date));
  auto const products =
      patron::read_csv<product>(firm + "offers.csv", column("offer", &product::name),
                                column("price", &product::price), column("cost", &product::cost));
  auto const proposals = patron::read_csv<proposal>(
      firm + "proposals.csv", column("customer", &proposal::customer),
      column("date", &proposal::date), column("offer", &proposal::product),
      column("outcome", &proposal::outcome));

  patron::rate const grip = grip_rate_of_the_quarter(orders);
  std::printf("grip rate: %s\n", to_string(grip).c_str());

  auto const ranked = worth_of_every_customer(orders);
  auto const& [first, worth] = ranked.front();
  std::printf("worth most: %s, %s in the next year\n", first.c_str(), to_string(worth).c_str());

  patron::offer_ladder const offers{products, &product::price, &product::name};
  auto const best = next_best_offer(offers, orders, proposals, first);
  if (!best) return 1;
  std::printf("propose: %s, expected to bring %s\n", offers[best->rung].name.c_str(),
              to_string(best->expected_profit.value).c_str());

  auto const week = agenda_of_the_week(orders, moves, touches, referrals);
  auto const lines = week.list();
  std::printf("this week: %zu things to do, first of all\n", lines.size());
  for (std::size_t i = 0; i < 3 && i < lines.size(); ++i) {
    std::printf("  %s\n", patron::to_string(lines[i].id()).c_str());
  }
  bool const fits = week.effort() <= 40h && !lines.empty();
  return grip.of > 0 && ranked.size() == 2000 && fits ? 0 : 1;
} catch (patron::error const& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
