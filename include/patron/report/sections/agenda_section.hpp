// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_AGENDA_SECTION_HPP
#define PATRON_REPORT_SECTIONS_AGENDA_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/to_string.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/cycle/agenda_group.hpp>
#include <patron/cycle/capacity.hpp>
#include <patron/report/detail/action_text.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// What to do next; amounts are minor units.
struct agenda_section {
  using agenda_type = agenda<std::string, std::int64_t>;
  using entry = agenda_type::entry;

  std::vector<entry> customers{};  ///< what is worth most an hour first, as in all of these
  std::vector<entry> former{};
  std::vector<entry> prospects{};
  std::vector<entry> firm{};
  /// The time that these fit into; none: nobody said how much there is, and all are listed.
  std::optional<capacity> available{};
  std::size_t all = 0;  ///< actions, before they were chosen for the time that there is
};

namespace detail {

[[nodiscard]] constexpr double hours_in(std::chrono::minutes time) noexcept {
  return std::chrono::duration<double, std::chrono::hours::period>{time}.count();
}

[[nodiscard]] constexpr std::optional<std::string_view> text_or_null(
    std::string_view text) noexcept {
  if (text.empty()) return std::nullopt;
  return text;
}

inline void write_action(json_writer& json, agenda_section::entry const& line,
                         std::optional<agenda_group> group, currency_info currency) {
  auto const& action = line.action;
  json.open_object();
  json.key("id").value(to_string(line.id()));
  if (group) json.key("group").value(to_string(*group));
  if (line.who) json.key("who").value(*line.who);
  json.key("what").value(to_string(action.kind));
  json.key("about").value(text_or_null(action.about));
  json.key("why").open_object();
  json.key("cause").value(to_string(action.why.cause));
  key_day(json, "since", action.why.since);
  json.key("times").value(action.why.times);
  json.key("words").value(text_or_null(action.why.words));
  json.close_object();
  if (action.worth) {
    key_amount(json, "worth", action.worth->amount(), currency);
  } else {
    json.key("worth").null();
  }
  json.key("minutes").value(action.effort.count());
  key_day(json, "by", action.by);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<agenda_section> const& s,
                       currency_info currency) {
  if (!s) {
    for (char const* key : {"agenda", "firm_agenda", "agenda_time"}) json.key(key).null();
    return;
  }
  json.key("agenda").open_array();
  auto const write = [&](std::vector<agenda_section::entry> const& lines, agenda_group group) {
    for (auto const& line : lines) write_action(json, line, group, currency);
  };
  write(s->customers, agenda_group::customer);
  write(s->former, agenda_group::former);
  write(s->prospects, agenda_group::prospect);
  json.close_array();
  json.key("firm_agenda").open_array();
  for (auto const& line : s->firm) write_action(json, line, std::nullopt, currency);
  json.close_array();
  json.key("agenda_time").open_object();
  json.key("hours").value(s->available ? std::optional{hours_in(s->available->hours)}
                                       : std::nullopt);
  json.key("kept_for_sowing")
      .value(s->available ? std::optional{s->available->kept_for_sowing} : std::nullopt);
  json.key("actions").value(s->all);
  json.close_object();
}

inline void show_actions(report_page& page, std::string const& title,
                         std::vector<agenda_section::entry> const& lines, std::size_t shown) {
  if (lines.empty()) return;
  page.say(lines.size() > shown ? page.words("{0}, the first {1} of {2}:~actions for a group",
                                             {title, shown, lines.size()})
                                : page.words("{0}:~actions for a group", {title}));
  text_table table{page.header({"who", "what to do", "why", "may bring", "time~needed"})};
  for (std::size_t i = 0; i < lines.size() && i < shown; ++i) {
    auto const& action = lines[i].action;
    table.add({lines[i].who ? *lines[i].who : page.words("the firm"), what_to_do(page, lines[i]),
               why_to_do(page, lines[i]),
               action.worth ? page.bare_amount(action.worth->amount()) : "-",
               page.words("{0} min", {action.effort.count()})});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<agenda_section> const& s) {
  if (!s) return;
  page.heading("What to do next");
  std::size_t const listed =
      s->customers.size() + s->former.size() + s->prospects.size() + s->firm.size();
  if (s->available) {
    page.say(
        "{0} action fits into {1} hours, of {2} in all.|"
        "{0} actions fit into {1} hours, of {2} in all.",
        {listed, to_string(hours_in(s->available->hours), 1), s->all});
    page.say("{0} of the time is kept for prospects and the firm itself, as far as these need it.",
             {page.percent(s->available->kept_for_sowing, 0)});
  } else {
    page.say(
        "{0} action in all. Say how much time there is, and what fits into it is chosen.|"
        "{0} actions in all. Say how much time there is, and what fits into it is chosen.",
        {listed});
  }
  page.say(
      "Customers come first, then those who left, then prospects; in each group what may bring "
      "most in an hour. What an action may bring is an estimate in {0}, nothing that was earned.",
      {page.currency_name()});
  show_actions(page, page.words("For customers"), s->customers, 10);
  show_actions(page, page.words("For those who left"), s->former, 5);
  show_actions(page, page.words("For prospects"), s->prospects, 5);
  show_actions(page, page.words("In the firm itself"), s->firm, 5);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
