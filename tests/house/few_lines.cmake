# How many lines an application writes for a question, counted in examples/few_lines.cpp and
# compared with docs/performance.md.
#
#   cmake -D root=<the project> -P few_lines.cmake
#
# A passage goes from one comment at the left margin to the next; empty lines and comments do not
# count. How long a line may be is clang-format's to say.
cmake_minimum_required(VERSION 3.24)
cmake_path(ABSOLUTE_PATH root)

set(most_grip_rate_of_the_quarter 5)
set(most_worth_of_every_customer 10)
set(most_checked_ladder 10)
set(most_next_best_offer 15)
set(most_agenda_of_the_week 25)
set(passages grip_rate_of_the_quarter worth_of_every_customer checked_ladder next_best_offer
    agenda_of_the_week)

file(READ ${root}/examples/few_lines.cpp program)
file(READ ${root}/docs/performance.md page)
string(REGEX REPLACE "[][;\\]" "," program "${program}")
string(REPLACE "\n" ";" program "${program}")

set(waiting ${passages})
set(name "")
set(count 0)
foreach(line IN LISTS program)
  if(line MATCHES "^(//|}  //)")
    if(name)
      message(STATUS "${name}: ${count} lines, ${most_${name}} at most")
      if(count GREATER most_${name})
        message(SEND_ERROR "${name} takes ${count} lines: more than ${most_${name}}")
      endif()
      string(FIND "${page}" "\n| `${name}` | ${count} | ${most_${name}} |" found)
      if(found EQUAL -1)
        message(SEND_ERROR "docs/performance.md does not say that ${name} takes ${count} lines")
      endif()
      list(REMOVE_ITEM waiting ${name})
    endif()
    set(name "")
    set(count 0)
  elseif(line MATCHES "[^ ]" AND NOT line MATCHES "^ *//")
    math(EXPR count "${count} + 1")
    foreach(one IN LISTS waiting)
      if(NOT name AND line MATCHES "^[a-z].* ${one}[({]")
        set(name ${one})
      endif()
    endforeach()
  endif()
endforeach()
if(waiting)
  message(SEND_ERROR "examples/few_lines.cpp has no passage for ${waiting}")
endif()
