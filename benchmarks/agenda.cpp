// SPDX-License-Identifier: MIT
// An agenda of many actions for as many people, and what of it fits into the time there is.
// Optional argument: the number of actions.
#include <patron/core.hpp>
#include <patron/cycle/action_efforts.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"

namespace {

using todo_list = patron::agenda<std::uint32_t, std::int64_t>;

struct task {
  std::uint32_t who = 0;
  todo_list::action what{};
};

std::vector<patron::agenda_person<std::uint32_t>> draw_people(std::size_t count) {
  patron::generator random{1};
  std::vector<patron::agenda_person<std::uint32_t>> people;
  people.reserve(count);
  for (std::uint32_t id = 0; id < count; ++id) {
    auto const hundredths = static_cast<std::int32_t>(random() % 130);
    people.push_back(
        {.id = id, .grade = patron::grade::from_hundredths(hundredths), .left = random() % 5 == 0});
  }
  return people;
}

std::vector<task> draw_tasks(std::size_t count) {
  using enum patron::action_kind;
  constexpr patron::action_kind kinds[] = {answer_need, propose_offer, win_back, get_in_touch};
  constexpr patron::action_efforts efforts{};
  patron::generator random{2};
  std::vector<task> tasks;
  tasks.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    auto const kind = kinds[random() % 4];
    auto const worth = static_cast<std::int64_t>(random() % 100'000);
    tasks.push_back(
        {static_cast<std::uint32_t>(random() % count),
         {.kind = kind, .worth = patron::estimated<std::int64_t>{worth}, .effort = efforts[kind]}});
  }
  return tasks;
}

[[gnu::noinline]] todo_list measured_collect(
    std::vector<patron::agenda_person<std::uint32_t>> const& people,
    std::vector<task> const& tasks) {
  todo_list todo{people};
  for (task const& one : tasks) todo.add(one.who, one.what);
  return todo;
}
[[gnu::noinline]] std::size_t measured_list(todo_list const& todo) {
  return todo.list().size();
}
[[gnu::noinline]] std::size_t measured_within(todo_list const& todo) {
  return todo.within({.hours = std::chrono::hours{40}}).size();
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const rows =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  auto const people = draw_people(rows);
  auto const tasks = draw_tasks(rows);
  todo_list const todo = measured_collect(people, tasks);
  benchmarks::print_head("rows");
  benchmarks::best_of_three("actions collected", rows,
                            [&] { return measured_collect(people, tasks).size(); });
  benchmarks::best_of_three("listed in order", rows, [&] { return measured_list(todo); });
  benchmarks::best_of_three("within forty hours", rows, [&] { return measured_within(todo); });
}
