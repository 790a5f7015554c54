// SPDX-License-Identifier: MIT
#include "contradictions.hpp"

#include <patron/referral/doubtful_referrals.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// What contradicts, one row for each person and kind.
class collected {
 public:
  void add(char const* what, customer_key customer, std::string const& path,
           row_places const& places) {
    auto const [at, is_new] = all_.try_emplace({what, customer}, path, places);
    if (is_new) return;
    row_places& known = at->second.second;
    known.first_line = (std::min)(known.first_line, places.first_line);
    known.rows += places.rows;
  }
  void add(char const* what, customer_key customer, std::string const& path, std::uint64_t line) {
    add(what, customer, path, row_places{line, 1});
  }

  /// Files by their names alone, wherever they lie.
  [[nodiscard]] std::vector<patron::contradiction> sorted() const {
    std::vector<patron::contradiction> rows;
    for (auto const& [who, found] : all_) {
      auto const& [path, places] = found;
      rows.push_back({std::string{who.first}, name_of(who.second),
                      std::filesystem::path{path}.filename().string(), places.first_line,
                      places.rows});
    }
    patron::detail::sort_contradictions(rows);
    return rows;
  }

 private:
  using what_and_who = std::pair<std::string_view, customer_key>;
  std::map<what_and_who, std::pair<std::string, row_places>> all_{};
};

/// Everybody of whom the stages, the orders or the contracts know, with the day of the first order.
using people = customer_map<std::optional<std::chrono::sys_days>>;

/// Which customers some rows are of, by key.
template<class Rows>
void mark(std::vector<bool>& are, Rows const& rows) {
  for (auto const& row : rows) are[place_of(row.customer)] = true;
}

people people_of(firm_records const& firm, firm_orders const& orders) {
  std::vector<bool> are(number_of_names());
  if (firm.stages) mark(are, firm.stages->moves);
  if (firm.contracts) mark(are, firm.contracts->contracts);
  for (auto const& [customer, since] : orders.customer_since) are[place_of(customer)] = true;
  people known;
  for (std::size_t i = 0; i < are.size(); ++i) {
    if (!are[i]) continue;
    customer_key const customer{static_cast<std::uint32_t>(i)};
    auto const since = orders.customer_since.find(customer);
    known[customer] =
        since == orders.customer_since.end() ? std::nullopt : std::optional{since->second};
  }
  return known;
}

/// Of rows of a file, those of people of whom nobody else knows.
template<class Rows>
void add_unknown(collected& all, char const* what, std::string const& path, Rows const& rows,
                 people const& known) {
  for (auto const& row : rows) {
    if (!known.contains(row.customer)) all.add(what, row.customer, path, row.line);
  }
}

/// The stages list everybody, if there are any.
void check_stages(collected& all, arguments const& asked, firm_records const& firm,
                  firm_orders const& orders, people const& known) {
  std::vector<bool> staged(number_of_names());
  mark(staged, firm.stages->moves);
  for (std::size_t i = 0; i < orders.places.size(); ++i) {
    if (staged[i] || orders.places[i].rows == 0) continue;
    all.add("an order of somebody who is not in the stages",
            customer_key{static_cast<std::uint32_t>(i)}, asked.orders, orders.places[i]);
  }
  if (firm.contracts) {
    for (contract_record const& one : firm.contracts->contracts) {
      if (staged[place_of(one.customer)]) continue;
      all.add("a contract of somebody who is not in the stages", one.customer, asked.contracts,
              one.line);
    }
  }
  if (firm.touches) {
    add_unknown(all, "a touch of somebody unknown", asked.touches, firm.touches->touches, known);
  }
  if (firm.proposals) {
    add_unknown(all, "a proposal to somebody unknown", asked.proposals, firm.proposals->proposals,
                known);
  }
}

char const* words_of(patron::referral_doubt doubt) {
  switch (doubt) {
    case patron::referral_doubt::unknown_referrer:
      return "a referral by somebody unknown";
    case patron::referral_doubt::unknown_referred:
      return "a referral of somebody unknown";
    case patron::referral_doubt::after_first_order:
      return "a referral after the first order";
    case patron::referral_doubt::before_referrers_order:
      break;
  }
  return "a referral by somebody who had not ordered yet";
}

char const* words_of(patron::referral_conflict conflict) {
  switch (conflict) {
    case patron::referral_conflict::repeated:
      return "a referral that is told twice";
    case patron::referral_conflict::self_referral:
      return "a referral of oneself";
    case patron::referral_conflict::second_referrer:
      return "a referral of somebody who was brought before";
    case patron::referral_conflict::circle:
      break;
  }
  return "a referral that closes a circle";
}

void check_referrals(collected& all, std::string const& path, referral_records const& records,
                     patron::referral_forest<customer_key> const& forest, people const& known) {
  using slip = referral_record;
  using person = people::value_type;
  for (auto const& one :
       patron::doubtful_referrals(records.referrals, known, &slip::referrer, &slip::referred,
                                  &slip::day, &person::first, &person::second)) {
    bool const is_of_referrer = one.doubt == patron::referral_doubt::unknown_referrer ||
                                one.doubt == patron::referral_doubt::before_referrers_order;
    all.add(words_of(one.doubt), is_of_referrer ? one.edge.referrer : one.edge.referred, path,
            records.referrals[one.record].line);
  }
  for (auto const& one : forest.set_aside()) {
    all.add(words_of(one.conflict), one.edge.referred, path, records.referrals[one.record].line);
  }
}

char const* words_of(patron::need_doubt doubt) {
  switch (doubt) {
    case patron::need_doubt::proposed_before_noticed:
      return "a proposal for a need that nobody had noticed";
    case patron::need_doubt::met_before_noticed:
      return "a need that was met before it was noticed";
    case patron::need_doubt::met_twice:
      break;
  }
  return "a need that was met twice";
}

void check_needs(collected& all, std::string const& path, need_records const& records,
                 std::chrono::sys_days until, people const& known) {
  add_unknown(all, "a need of somebody unknown", path, records.events, known);
  need_book const needs = needs_known_on(until, records);
  for (auto const& one : needs.doubts()) {
    all.add(words_of(one.doubt), one.customer, path, records.events[one.record].line);
  }
}

}  // namespace

std::vector<patron::contradiction> find_contradictions(arguments const& asked,
                                                       firm_records const& firm,
                                                       firm_orders const& orders,
                                                       relations const& known) {
  collected all;
  people const everybody = people_of(firm, orders);
  if (firm.stages) check_stages(all, asked, firm, orders, everybody);
  if (firm.trust) {
    add_unknown(all, "an entry of trust of somebody unknown", asked.trust, firm.trust->entries,
                everybody);
  }
  if (firm.satisfaction) {
    add_unknown(all, "a question, an answer or a complaint of somebody unknown", asked.satisfaction,
                firm.satisfaction->rows, everybody);
  }
  if (firm.costs) {
    for (cost_record const& one : firm.costs->costs) {
      if (one.is_for_winning || !one.customer || everybody.contains(*one.customer)) continue;
      all.add("a cost of keeping somebody unknown", *one.customer, asked.costs, one.line);
    }
  }
  if (firm.needs) {
    check_needs(all, asked.needs, *firm.needs, orders.until, everybody);
  }
  if (firm.referrals) {
    check_referrals(all, asked.referrals, *firm.referrals, *known.referrals, everybody);
  }
  return all.sorted();
}
