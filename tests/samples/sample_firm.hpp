// SPDX-License-Identifier: MIT
// The files of a sample firm, as an application of the library would read them.
#ifndef PATRON_TESTS_SAMPLES_SAMPLE_FIRM_HPP
#define PATRON_TESTS_SAMPLES_SAMPLE_FIRM_HPP

#include <patron/core.hpp>
#include <patron/io.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace samples {

using std::chrono::days;
using std::chrono::sys_days;

struct order {
  std::string customer{};
  sys_days date{};
  double amount = 0.0;
  std::string product{};
  std::string channel{};
};

struct move {
  std::string person{};
  sys_days date{};
  std::string stage{};
  std::optional<patron::grade> grade{};
  std::string reason{};
};

struct touch {
  std::string person{};
  sys_days date{};
  std::string kind{};
};

struct offer {
  std::string name{};
  double price = 0.0;
  double cost = 0.0;
  std::optional<patron::grade> from{};
  std::string answers{};
};

struct proposal {
  std::string person{};
  sys_days date{};
  std::string offer{};
  std::string outcome{};
  double cost = 0.0;
};

struct contract {
  std::string name{};
  std::string customer{};
  sys_days from{};
  std::optional<sys_days> to{};
  double price = 0.0;
  std::string per{};
  std::optional<sys_days> paused_from{};
  std::optional<sys_days> paused_to{};
  std::string channel{};
  std::string reason{};
};

struct trust_entry {
  std::string customer{};
  sys_days date{};
  std::string kind{};
  int weight = 0;
};

struct opinion {
  std::string customer{};
  sys_days date{};
  std::string kind{};
  std::optional<int> score{};
};

struct referral {
  std::string referrer{};
  std::string referred{};
  sys_days date{};
};

struct need {
  std::string customer{};
  sys_days date{};
  std::string name{};
  std::string event{};
  std::optional<double> worth{};
  std::string reason{};
  std::string seller{};
};

struct cost {
  sys_days date{};
  std::string channel{};
  std::string customer{};
  double amount = 0.0;
  double hours = 0.0;
  std::string spent_on{};
};

struct firm {
  std::vector<order> orders{};
  std::vector<move> moves{};
  std::vector<touch> touches{};
  std::vector<offer> offers{};
  std::vector<proposal> proposals{};
  std::vector<contract> contracts{};
  std::vector<trust_entry> trust{};
  std::vector<opinion> opinions{};
  std::vector<referral> referrals{};
  std::vector<need> needs{};
  std::vector<cost> costs{};
  sys_days last_day{};  ///< observed: that of the last order

  /// The first order of each customer.
  [[nodiscard]] std::map<std::string, order> first_orders() const {
    std::map<std::string, order> first;
    for (order const& o : orders) {
      if (o.amount >= 0.0) first.try_emplace(o.customer, o);  // the file is sorted by day
    }
    return first;
  }
};

[[nodiscard]] inline firm read_firm(std::string const& name) {
  using patron::column, patron::read_csv;
  std::string const folder = PATRON_TEST_DATA "/../../examples/data/" + name + "/";
  firm made{
      .orders =
          read_csv<order>(folder + "orders.csv", column("customer", &order::customer),
                          column("date", &order::date), column("amount", &order::amount),
                          column("product", &order::product), column("channel", &order::channel)),
      .moves = read_csv<move>(folder + "stages.csv", column("customer", &move::person),
                              column("date", &move::date), column("stage", &move::stage),
                              column("grade", &move::grade), column("reason", &move::reason)),
      .touches = read_csv<touch>(folder + "touches.csv", column("customer", &touch::person),
                                 column("date", &touch::date), column("kind", &touch::kind)),
      .offers = read_csv<offer>(folder + "offers.csv", column("offer", &offer::name),
                                column("price", &offer::price), column("cost", &offer::cost),
                                column("grade", &offer::from), column("answers", &offer::answers)),
      .proposals = read_csv<proposal>(
          folder + "proposals.csv", column("customer", &proposal::person),
          column("date", &proposal::date), column("offer", &proposal::offer),
          column("outcome", &proposal::outcome), column("cost", &proposal::cost)),
      .contracts = read_csv<contract>(
          folder + "contracts.csv", column("contract", &contract::name),
          column("customer", &contract::customer), column("from", &contract::from),
          column("to", &contract::to), column("price", &contract::price),
          column("per", &contract::per), column("paused_from", &contract::paused_from),
          column("paused_to", &contract::paused_to), column("channel", &contract::channel),
          column("reason", &contract::reason)),
      .trust = read_csv<trust_entry>(
          folder + "trust.csv", column("customer", &trust_entry::customer),
          column("date", &trust_entry::date), column("kind", &trust_entry::kind),
          column("weight", &trust_entry::weight)),
      .opinions =
          read_csv<opinion>(folder + "satisfaction.csv", column("customer", &opinion::customer),
                            column("date", &opinion::date), column("kind", &opinion::kind),
                            column("score", &opinion::score)),
      .referrals = read_csv<referral>(
          folder + "referrals.csv", column("referrer", &referral::referrer),
          column("referred", &referral::referred), column("date", &referral::date)),
      .needs = read_csv<need>(folder + "needs.csv", column("customer", &need::customer),
                              column("date", &need::date), column("need", &need::name),
                              column("event", &need::event), column("worth", &need::worth),
                              column("reason", &need::reason), column("seller", &need::seller)),
      .costs = read_csv<cost>(folder + "costs.csv", column("date", &cost::date),
                              column("channel", &cost::channel),
                              column("customer", &cost::customer), column("amount", &cost::amount),
                              column("hours", &cost::hours), column("spent_on", &cost::spent_on))};
  for (order const& o : made.orders) made.last_day = (std::max)(made.last_day, o.date);
  return made;
}

}  // namespace samples

#endif
