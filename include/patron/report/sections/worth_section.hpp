// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_WORTH_SECTION_HPP
#define PATRON_REPORT_SECTIONS_WORTH_SECTION_HPP

#include <patron/core/estimate.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What all customers are expected to bring within a horizon, in minor units.
struct expected_worth {
  std::chrono::weeks horizon{};
  estimate<std::int64_t> total{};
};

/// A customer who is worth a lot, or who is about to slip away.
struct valued_name {
  std::string customer{};
  std::int64_t value = 0;  ///< to come within a year; for those slipping away what is at stake
  std::optional<double> probability_alive{};  ///< none: the model says nothing of this customer
};

/// What the customers are still worth, and whom to look after first.
struct worth_section {
  std::array<model_comparison, 2> purchase_models{};  ///< best first
  std::string spend_model{};
  double discount = 0.0;  ///< a year
  double margin = 1.0;
  std::vector<expected_worth> horizons{};  ///< one year and five
  std::vector<valued_name> top{};
  std::vector<valued_name> slipping{};
  /// Repeat buyers whose repeat purchases brought nothing; the spend model has to leave them out.
  std::vector<std::string> left_out{};
  bool spend_depends_on_frequency = false;
};

namespace detail {

inline constexpr std::size_t names_shown = 10;

inline void write_json(json_writer& json, std::optional<worth_section> const& s,
                       currency_info currency) {
  if (!s) {
    for (char const* key : {"purchase_model", "spend_model", "ltv", "top", "slipping"}) {
      json.key(key).null();
    }
    return;
  }
  json.key("purchase_model").open_object();
  json.key("name").value(s->purchase_models.front().name);
  json.key("compared").open_array();
  for (model_comparison const& model : s->purchase_models) {
    json.open_object();
    json.key("name").value(model.name);
    json.key("status").value(to_string(model.status));
    bool const fitted = model.log_likelihood - model.log_likelihood == 0.0;
    json.key("log_likelihood").value(fitted ? std::optional{model.log_likelihood} : std::nullopt);
    json.close_object();
  }
  json.close_array();
  json.close_object();

  json.key("spend_model").open_object();
  json.key("name").value(s->spend_model);
  json.key("depends_on_frequency").value(s->spend_depends_on_frequency);
  json.key("left_out").open_array();
  for (std::string const& customer : s->left_out) json.value(customer);
  json.close_array();
  json.close_object();

  json.key("ltv").open_array();
  for (expected_worth const& row : s->horizons) {
    json.open_object();
    json.key("horizon_weeks").value(row.horizon.count());
    json.key("discount").value(s->discount);
    json.key("margin").value(s->margin);
    key_amount(json, "total", row.total.value, currency);
    key_amount(json, "low", row.total.low, currency);
    key_amount(json, "high", row.total.high, currency);
    json.close_object();
  }
  json.close_array();

  auto const write_names = [&](char const* key, std::vector<valued_name> const& names) {
    json.key(key).open_array();
    for (valued_name const& row : names) {
      json.open_object();
      json.key("customer").value(row.customer);
      key_amount(json, "value", row.value, currency);
      json.key("probability_alive").value(row.probability_alive);
      json.close_object();
    }
    json.close_array();
  };
  write_names("top", s->top);
  write_names("slipping", s->slipping);
}

inline void say_models(report_page& page, worth_section const& s) {
  model_comparison const& best = s.purchase_models.front();
  model_comparison const& other = s.purchase_models.back();
  std::string const best_fit = to_string(best.log_likelihood, 1);
  if (other.status == fit_status::converged) {
    page.say("How often they buy: {0}, likelier than {1} (log-likelihood {2} against {3}).",
             {best.name, other.name, best_fit, to_string(other.log_likelihood, 1)});
  } else {
    page.say(
        "How often they buy: {0}, likelier than {1} (log-likelihood {2}; the other found no "
        "optimum).",
        {best.name, other.name, best_fit});
  }
  page.say("What they spend: {0}.", {page.term(s.spend_model)});
}

inline void say_left_out(report_page& page, worth_section const& s) {
  if (s.left_out.empty()) return;
  page.say("Left out of the spend model, for their repeat purchases brought nothing: {0}:",
           {s.left_out.size()});
  bool const has_more = s.left_out.size() > names_shown;
  std::string const names = page.list(
      {s.left_out.begin(), has_more ? s.left_out.begin() + names_shown : s.left_out.end()});
  page.say(has_more ? phrase{"{0}, ...."} : phrase{"{0}."}, {names});
}

inline void show_names(report_page& page, std::vector<valued_name> const& names, phrase value) {
  text_table table{page.header({"customer", value, "still a customer"})};
  for (valued_name const& row : names) {
    table.add(
        {row.customer, page.bare_amount(row.value),
         row.probability_alive ? page.percent(row.probability_alive) : page.words("says nothing")});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<worth_section> const& s) {
  if (!s) return;
  page.heading("What they are still worth");
  page.draw(picture::worth);
  say_models(page, *s);
  text_table totals{page.header({"in the next", "they will bring", "95 % interval"})};
  for (expected_worth const& row : s->horizons) {
    totals.add({page.words("{0} week|{0} weeks", {row.horizon.count()}),
                page.bare_amount(row.total.value),
                page.range(page.bare_amount(row.total.low), page.bare_amount(row.total.high))});
  }
  page.show(totals);
  page.say("Expected, not earned; at a margin of {0}, discounted by {1} a year.",
           {page.percent(s->margin, 0), page.percent(s->discount)});
  if (s->spend_depends_on_frequency) {
    page.say("Take care: who buys often spends otherwise, which the spend model does not know.");
  }
  say_left_out(page, *s);
  page.heading("Whom to look after first");
  show_names(page, s->top, "worth in a year");
  page.heading("Who is about to slip away");
  page.say("At stake is what they would bring in a year, times the chance that they have left.");
  show_names(page, s->slipping, "at stake");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
