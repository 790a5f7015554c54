# The story that is planted in the sample firms (examples/data/README.md) is what the review tells.
cmake_minimum_required(VERSION 3.24)

# review(<firm> [options]); sets json
function(review firm)
  execute_process(COMMAND ${PROGRAM} ${DATA}/${firm} ${ARGN} --json - RESULT_VARIABLE code
                  OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 0 OR NOT err STREQUAL "")
    message(SEND_ERROR "${firm} ${ARGN}: exit code ${code}: ${err}")
  endif()
  set(json "${out}" PARENT_SCOPE)
endfunction()

# get(<variable> <path> ...)
function(get variable)
  string(JSON found GET "${json}" ${ARGN})
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

function(holds expected)
  get(found ${ARGN})
  if(NOT found STREQUAL expected)
    message(SEND_ERROR "${ARGN} is \"${found}\" and not \"${expected}\"")
  endif()
endfunction()

# has(<what> <list> <item>)
function(has what list item)
  if(NOT item IN_LIST ${list})
    message(SEND_ERROR "${what}: no \"${item}\" in \"${${list}}\"")
  endif()
endfunction()

review(firm --currency JPY)
holds(referring weakest)
holds(84 gauges 4 kept)
holds(1294 gauges 4 of)
get(cost projection cost_of_weakest)
if(NOT cost GREATER 0)
  message(SEND_ERROR "the weakest mechanism costs ${cost}")
endif()

# Who is slipping stands before everybody else; one of them is known to have left.
string(JSON agenda GET "${json}" agenda)
string(SUBSTRING "${agenda}" 0 5000 agenda)
string(REGEX MATCHALL "\"id\" : \"[^\"]*\"" ids "${agenda}")
list(SUBLIST ids 0 5 first)
foreach(who C1630 C0465 C1401 C0622 C0598)
  has("the first five of the agenda" first "\"id\" : \"${who}: win her back\"")
endforeach()
string(FIND "${json}" "\"group\": \"former\"" at)
string(SUBSTRING "${json}" ${at} 60 former)
if(NOT former MATCHES "\"who\": \"C1751\"")
  message(SEND_ERROR "C1751 is not the first of those who left: ${former}")
endif()

# What is missing in the firm itself, and what the plan does not know.
string(JSON firm_agenda GET "${json}" firm_agenda)
foreach(id "firm: add the missing rung: seminar - advice" "firm: make an offer: gift")
  if(NOT firm_agenda MATCHES "${id}")
    message(SEND_ERROR "the firm's own list has no \"${id}\"")
  endif()
endforeach()
string(JSON says GET "${json}" plan contradictions)
foreach(sentence "nobody raised the need .\"sourcing" "the need .\"gift.\" was raised"
        "the message .\"open day.\" reached nobody"
        "nobody is trained in the expertise .\"serving guests")
  if(NOT says MATCHES "${sentence}")
    message(SEND_ERROR "the plan is not held against the records: no ${sentence}")
  endif()
endforeach()

# The caller's hours and targets.
review(firm --currency JPY --capacity 10 --kept 0.5 --targets referring=0.0625,gripping=0.4)
holds(10 agenda_time hours)
holds(0.0625 gauges 4 target)
string(JSON agenda GET "${json}" agenda)
string(REGEX MATCHALL "\"minutes\" : [0-9]+" minutes "${agenda}")
list(JOIN minutes "+" minutes)
string(REGEX REPLACE "[^0-9+]" "" minutes "${minutes}")
math(EXPR minutes "${minutes}")
if(minutes GREATER 600 OR minutes LESS 590)
  message(SEND_ERROR "${minutes} minutes are listed for ten hours")
endif()
get(weakest weakest)
if(weakest STREQUAL referring)
  message(SEND_ERROR "a target that is met is still the weakest")
endif()

# A firm of 25 customers gets an answer too.
review(small_firm)
string(JSON gauges LENGTH "${json}" gauges)
if(NOT gauges EQUAL 5)
  message(SEND_ERROR "${gauges} gauges")
endif()
holds(position plan unanswered 0)
holds(anchoring plan unanswered 1)

# Orders alone have gauges too, as far as they go.
execute_process(COMMAND ${PROGRAM} --orders ${DATA}/firm/orders.csv --currency JPY --json -
                OUTPUT_VARIABLE json RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(SEND_ERROR "orders alone: exit code ${code}")
endif()
holds(gripping weakest)
holds(0 gauges 0 of)
