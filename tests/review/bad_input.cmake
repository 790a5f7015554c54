# Whatever is wrong with a file or with the command line: exit code 2, and one line that names the
# file, the line, the column and the value.
cmake_minimum_required(VERSION 3.24)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
string(ASCII 9 tab)

# refused(<content of orders.csv> <what is said> [options of the program])
function(refused content said)
  file(WRITE ${WORK}/orders.csv "${content}")
  execute_process(COMMAND ${PROGRAM} --orders orders.csv ${ARGN} WORKING_DIRECTORY ${WORK}
                  RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 2 OR NOT out STREQUAL "" OR NOT err STREQUAL "${said}\n")
    message(SEND_ERROR "expected exit code 2 and\n  ${said}\nbut had ${code} and\n  ${err}${out}")
  endif()
endfunction()

set(head "customer,date,amount\n")
set(good "Abe,2024-01-05,10.00\n")

# the file
refused("" "orders.csv: is empty: a header row is needed")
refused("${head}" "orders.csv: has no order")
file(REMOVE ${WORK}/missing.csv)
execute_process(COMMAND ${PROGRAM} --orders missing.csv WORKING_DIRECTORY ${WORK}
                RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 2 OR NOT err MATCHES "^missing.csv: [^\n]*\n$")
  message(SEND_ERROR "a missing file: ${code} ${err}")
endif()

# the columns
refused("customer,date,price\n${good}"
        "orders.csv:1: amount is not a column of this file, which has: customer, date, price")
refused("customer,date,price\nAbe,2024-01-05,ten\n"
        "orders.csv:2: price \"ten\" is not a decimal number" --amount price)

# the cells
set(no_date "is not a date (yyyy-mm-dd, or with a time yyyy-mm-ddThh:mm:ss)")
string(CONCAT whose_day "has an offset from UTC: a civil_day in its column says whose day is "
              "meant")
refused("${head}${good}Abe,05.01.2024,1\n"
        "orders.csv:3: date \"05.01.2024\" ${no_date}")
refused("${head}Abe,2023-02-29,1\n"
        "orders.csv:2: date \"2023-02-29\" is not a day of the calendar")
refused("${head}Abe,2024-01-05,12x\n" "orders.csv:2: amount \"12x\" is not a decimal number")
refused("${head}Abe,2024-01-05,NaN\n" "orders.csv:2: amount \"NaN\" is not a decimal number")
refused("${head}Abe,2024-01-05,1.005\n" "orders.csv:2: amount \"1.005\" has more than 2 decimals")
refused("${head}Abe,2024-01-05,0.5\n" "orders.csv:2: amount \"0.5\" has more than 0 decimals"
        --currency JPY)
refused("${head}Abe,2024-01-05,\n" "orders.csv:2: amount is empty")
refused("${head},2024-01-05,1\n" "orders.csv:2: customer is empty")
refused("${head}${good}Abe,2024-01-06,1\n"
        "orders.csv:3: date \"2024-01-06\" is after until, 2024-01-05" --until 2024-01-05)
refused("${head}Abe,2024-01-05T23:00:00Z,1\n"
        "orders.csv:2: date \"2024-01-05T23:00:00Z\" ${whose_day}")

# the command line
refused("${head}${good}"
        "patron_review: --capacity \"much\" is not a number of hours from 0 to a million"
        --capacity much)
refused("${head}${good}" "patron_review: --kept \"2\" is not a share from 0 to 1" --kept 2)
refused("${head}${good}" "patron_review: --capacity is needed beside --kept" --kept 0.5)
foreach(targets "sowing" "sowing=2" "sowing=0" "reaping=0.5" "sowing=0.5,")
  refused("${head}${good}" "patron_review: --targets \"${targets}\" is not a list of mechanisms \
with shares (sowing=0.9,referring=0.25)" --targets "${targets}")
endforeach()
file(WRITE ${WORK}/plan.txt "needs:\n- tea\nexpertise:\n- brewing: coffee\n")
refused("${head}${good}" "plan.txt:4: \"coffee\" is not a need of this plan"
        --plan plan.txt)
refused("${head}${good}" "no_plan.txt: cannot be opened" --plan no_plan.txt)
foreach(day 2024-13-01 2024-02-30 2024-12-287 2024-257-01 67560-12-31)
  refused("${head}${good}" "patron_review: --until \"${day}\" is not a day of the calendar"
          --until ${day})
endforeach()
foreach(option --orders --json --html --product --temporary)  # ARGN would lose what is empty
  execute_process(COMMAND ${PROGRAM} ${option} "" RESULT_VARIABLE code OUTPUT_VARIABLE out
                  ERROR_VARIABLE err)
  set(said "patron_review: ${option} is empty\n")
  if(NOT code EQUAL 2 OR NOT out STREQUAL "" OR NOT err STREQUAL said)
    message(SEND_ERROR "an empty ${option} ended with ${code} and ${err}${out}")
  endif()
endforeach()
refused("${head}${good}" "patron_review: --until \"yesterday\" is not a date (yyyy-mm-dd)"
        --until yesterday)
refused("${head}${good}"
        "patron_review: --language \"de\" is not a language of the review (en, ja)" --language de)
refused("${head}${good}" "patron_review: --currency \"XYZ\" is not a currency code of ISO 4217"
        --currency XYZ)
refused("${head}${good}"
        "patron_review: --currency \"CLF\" is a unit of account, in which nobody is paid"
        --currency CLF)
refused("${head}${good}" "patron_review: --utc-offset \"9\" is not an offset from UTC (+09:00)"
        --utc-offset 9)
refused("${head}${good}" "patron_review: --margin \"30%\" is not a share from 0 to 1" --margin 30%)
refused("${head}${good}" "patron_review: --margin \"1.5\" is not a share from 0 to 1" --margin 1.5)
refused("${head}${good}" "patron_review: --discount \"-1\" is not a rate above -1, up to 10"
        --discount -1)
refused("${head}${good}" "patron_review: --colour is no option; --help lists them" --colour)
refused("${head}${good}" "patron_review: --json needs a value behind it" --json)

# stages_refused(<content of stages.csv> <what is said> [options of the program]), touches_refused
function(stages_refused content said)
  file(WRITE ${WORK}/stages.csv "${content}")
  refused("${head}${good}" "${said}" --stages stages.csv ${ARGN})
endfunction()
function(touches_refused content said)
  file(WRITE ${WORK}/touches.csv "${content}")
  refused("${head}${good}" "${said}" --touches touches.csv ${ARGN})
endfunction()

# the moves between stages
set(shead "customer,date,stage,grade,reason\n")
set(stranger "Abe,2024-01-01,stranger,0,\n")
set(buyer "Abe,2024-01-05,customer,1.0,\n")
stages_refused("" "stages.csv: is empty: a header row is needed")
stages_refused("customer,date,stage,reason\n${stranger}" "stages.csv:1: grade is not a column of \
this file, which has: customer, date, stage, reason")
stages_refused("${shead}${stranger}Abe,2024-01-02,lead,hot,\n${buyer}"
               "stages.csv:3: grade \"hot\" is not a decimal number")
stages_refused("${shead}${stranger}Abe,2024-01-02,lead,0.125,\n${buyer}"
               "stages.csv:3: grade \"0.125\" has more than 2 decimals")
stages_refused("${shead}${stranger}Abe,2024-01-02,lead,-0.2,\n${buyer}"
               "stages.csv:3: grade \"-0.2\" is below zero")
stages_refused("${shead}${stranger}${buyer}Mori,2024-01-02,customer,0.9,\n"
               "stages.csv:4: grade \"0.9\" is not that of this stage before, 1.0")
stages_refused("${shead}${stranger}${buyer}Mori,2024-01-02,buyer,1.0,\n"
               "stages.csv:4: grade \"1.0\" is that of the stage \"customer\" already")
stages_refused("${shead}${stranger}${buyer}Abe,2024-01-05,stranger,,moved\n"
               "stages.csv:4: grade is empty, as that of an exit: it was 0.0 before")
stages_refused("${shead}${stranger}${buyer}Abe,2024-01-05,lost,,price\nMori,2024-01-05,lost,0.1,\n"
               "stages.csv:5: grade \"0.1\" is that of a rung: \"lost\" was an exit before")
stages_refused("${shead}${stranger}Abe,2024-01-05,lead,0.4,\n"
               "stages.csv: stage_ladder: no rung is 1.0: exactly one rung is 1.0")
stages_refused("${shead}${buyer}Abe,2024-01-01,lead,0.4,\n" "stages.csv: stage_ladder: record 0: \
rung \"lead\" is not 0.0: the first rung is 0.0")
stages_refused("${shead}${stranger}${buyer}Abe,2024-01-05,friend,2.5,\n" "stages.csv: \
stage_ladder: record 2: rung \"friend\" is too high: no grade is above 2.0")
stages_refused("${shead}${buyer}" "stages.csv: stage_ladder: a ladder has at least two rungs")
stages_refused("${shead}${stranger}${buyer}Abe,,lost,,\n"
               "stages.csv:4: date is empty: who leaves does so on a day")
stages_refused("${shead}${stranger}${buyer}Abe,5.1.2024,lost,,\n"
               "stages.csv:4: date \"5.1.2024\" ${no_date}")
stages_refused("${shead}${stranger}${buyer}Abe,2024-01-06,lost,,\n"
               "stages.csv:4: date \"2024-01-06\" is after until, 2024-01-05" --until 2024-01-05)
stages_refused("${shead}${stranger},2024-01-05,customer,1.0,\n" "stages.csv:3: customer is empty")
stages_refused("${shead}${stranger}Abe,2024-01-05,,1.0,\n" "stages.csv:3: stage is empty")

# the touches
set(thead "customer,date,kind\n")
touches_refused("customer,date\nAbe,2024-01-01\n"
                "touches.csv:1: kind is not a column of this file, which has: customer, date")
touches_refused("${thead}Abe,,letter\n" "touches.csv:2: date is empty")
touches_refused("${thead},2024-01-01,letter\n" "touches.csv:2: customer is empty")
touches_refused("${thead}Abe,2024-01-01,\n" "touches.csv:2: kind is empty")
touches_refused("${thead}Abe,2024-01-06,letter\n"
                "touches.csv:2: date \"2024-01-06\" is after until, 2024-01-05" --until 2024-01-05)

# the contracts
function(contracts_refused content said)
  file(WRITE ${WORK}/contracts.csv "${content}")
  refused("${head}${good}" "${said}" --contracts contracts.csv ${ARGN})
endfunction()
set(chead "contract,customer,from,to,price,per,paused_from,paused_to,channel,reason\n")
set(plan "M1,Abe,2023-01-01,,10.00,month,,,web,\n")
contracts_refused("contract,customer,from,to,price,per\nM1,Abe,2023-01-01,,10,month\n"
                  "contracts.csv:1: paused_from is not a column of this file, which has: \
contract, customer, from, to, price, per")
contracts_refused("${chead}${plan}M2,Abe,2023-05-01,2023-04-01,10,month,,,web,\n"
                  "contracts.csv:3: to \"2023-04-01\" is before the day on which the contract \
starts, 2023-05-01")
contracts_refused("${chead}M1,Abe,2023-01-01,,-10,month,,,web,\n"
                  "contracts.csv:2: price \"-10\" is below zero")
contracts_refused("${chead}M1,Abe,2023-01-01,,ten,month,,,web,\n"
                  "contracts.csv:2: price \"ten\" is not a decimal number")
contracts_refused("${chead}M1,Abe,2023-01-01,,10,fortnight,,,web,\n"
                  "contracts.csv:2: per \"fortnight\" is none of week, month, quarter, year")
contracts_refused("${chead}M1,Abe,2023-01-01,,10,month,2022-12-01,2023-02-01,web,\n"
                  "contracts.csv:2: paused_from \"2022-12-01\" is before the contract starts, \
2023-01-01")
contracts_refused("${chead}M1,Abe,2023-01-01,2023-06-01,10,month,2023-05-01,2023-07-01,web,\n"
                  "contracts.csv:2: paused_to \"2023-07-01\" is after the contract has ended, \
2023-06-01")
contracts_refused("${chead}M1,Abe,2023-01-01,2023-06-01,10,month,2023-07-01,,web,\n"
                  "contracts.csv:2: paused_from \"2023-07-01\" is after the contract has ended, \
2023-06-01")
contracts_refused("${chead}M1,Abe,2023-01-01,,10,month,2023-05-01,2023-04-01,web,\n"
                  "contracts.csv:2: paused_to \"2023-04-01\" is before the pause starts, \
2023-05-01")
contracts_refused("${chead}M1,Abe,2023-01-01,,10,month,,2023-04-01,web,\n"
                  "contracts.csv:2: paused_from is empty")
contracts_refused("${chead}M1,Abe,1.1.2023,,10,month,,,web,\n"
                  "contracts.csv:2: from \"1.1.2023\" ${no_date}")
contracts_refused("${chead}${plan}${plan}"
                  "contracts.csv:3: contract \"M1\" is that of an earlier line")
contracts_refused("${chead},Abe,2023-01-01,,10,month,,,web,\n" "contracts.csv:2: contract is empty")
contracts_refused("${chead}M1,,2023-01-01,,10,month,,,web,\n" "contracts.csv:2: customer is empty")
contracts_refused("${chead}M1,Abe,2024-01-06,,10,month,,,web,\n"
                  "contracts.csv:2: from \"2024-01-06\" is after until, 2024-01-05"
                  --until 2024-01-05)
refused("${head}${good}"
        "patron_review: --false-alarms \"-1\" is not a number from 0 to a million"
        --false-alarms -1)
refused("customer,date,amount,product\nAbe,2024-01-05,1,tea\n" "orders.csv:1: sort is not a \
column of this file, which has: customer, date, amount, product" --product sort)

# the offers
set(ohead "offer,price,cost,grade\n")
set(book "book,10.00,4.00,\ntalk,50.00,20.00,1.0\n")
set(sold "customer,date,amount,product\nAbe,2024-01-05,10.00,book\n")
function(offers_refused content said)
  file(WRITE ${WORK}/offers.csv "${content}")
  refused("${sold}" "${said}" --offers offers.csv ${ARGN})
endfunction()
offers_refused("" "offers.csv: is empty: a header row is needed")
offers_refused("${ohead}" "offers.csv: has no offer")
offers_refused("offer,price,cost\nbook,10,4\n"
               "offers.csv:1: grade is not a column of this file, which has: offer, price, cost")
offers_refused("${ohead}${book}gift,-1.00,0,\n" "offers.csv:4: price \"-1.00\" is below zero")
offers_refused("${ohead}${book}gift,1.00,-2,\n" "offers.csv:4: cost \"-2\" is below zero")
offers_refused("${ohead}${book}gift,dear,0,\n"
               "offers.csv:4: price \"dear\" is not a decimal number")
offers_refused("${ohead}${book}gift,1.005,0,\n"
               "offers.csv:4: price \"1.005\" has more than 2 decimals")
offers_refused("${ohead}${book}gift,1.00,,\n" "offers.csv:4: cost is empty")
offers_refused("${ohead}${book}gift,1.00,0,-0.1\n" "offers.csv:4: grade \"-0.1\" is below zero")
offers_refused("${ohead}${book},1.00,0,\n" "offers.csv:4: offer is empty")
offers_refused("${ohead}${book}book,12.00,0,\n"
               "offers.csv:4: offer \"book\" stands twice, first in line 2")
offers_refused("${ohead}${book}lecture,50,0,\n"
               "offers.csv:4: price \"50\" is that of \"talk\" too: which one is lighter?")
file(WRITE ${WORK}/offers.csv "${ohead}${book}")
refused("${head}${good}" "orders.csv:1: product is not a column of this file, which has: customer, \
date, amount" --offers offers.csv)

# the proposals
set(phead "customer,date,offer,outcome,cost\n")
function(proposals_refused content said)
  file(WRITE ${WORK}/proposals.csv "${content}")
  refused("${sold}" "${said}" --offers offers.csv --proposals proposals.csv ${ARGN})
endfunction()
proposals_refused("customer,date,offer,outcome\nAbe,2024-01-04,book,open\n" "proposals.csv:1: cost \
is not a column of this file, which has: customer, date, offer, outcome")
proposals_refused("${phead}Abe,2024-01-04,boko,accepted,1\n" "proposals.csv:2: offer \"boko\" is \
not on the ladder; nearest is \"book\"")
proposals_refused("${phead}Abe,2024-01-04,,accepted,1\n" "proposals.csv:2: offer is empty")
proposals_refused("${phead}Abe,2024-01-04,book,perhaps,1\n" "proposals.csv:2: outcome \
\"perhaps\" is neither accepted, refused nor open")
proposals_refused("${phead}Abe,2024-01-04,book,open,-1\n"
                  "proposals.csv:2: cost \"-1\" is below zero")
proposals_refused("${phead}Abe,2024-01-04,book,open,\n" "proposals.csv:2: cost is empty")
proposals_refused("${phead},2024-01-04,book,open,1\n" "proposals.csv:2: customer is empty")
proposals_refused("${phead}Abe,4.1.2024,book,open,1\n"
                  "proposals.csv:2: date \"4.1.2024\" ${no_date}")
proposals_refused("${phead}Abe,2024-01-06,book,open,1\n"
                  "proposals.csv:2: date \"2024-01-06\" is after until, 2024-01-05"
                  --until 2024-01-05)
refused("${sold}" "patron_review: --offers is needed beside --proposals"
        --proposals proposals.csv)

# how often prospects should hear
set(no_cadence "is not a list of ascending grades, each with its days (0=56,0.2=28)")
foreach(steps 28 0.2= =28 0.2=28, 0.2=0 0.4=7,0.2=14 hot=7 0.2=28x)
  refused("${head}${good}" "patron_review: --cadence \"${steps}\" ${no_cadence}"
          --cadence ${steps})
endforeach()

# the trust
file(WRITE ${WORK}/offers.csv "${ohead}${book}")
function(trust_refused content said)
  file(WRITE ${WORK}/trust.csv "${content}")
  refused("${head}${good}" "${said}" --trust trust.csv ${ARGN})
endfunction()
set(thead "customer,date,kind,weight\n")
trust_refused("customer,date,kind\nAbe,2024-01-04,advice\n"
              "trust.csv:1: weight is not a column of this file, which has: customer, date, kind")
trust_refused("${thead}Abe,2024-01-04,advice,much\n"
              "trust.csv:2: weight \"much\" is not a decimal number")
trust_refused("${thead}Abe,2024-01-04,advice,0.125\n"
              "trust.csv:2: weight \"0.125\" has more than 2 decimals")
trust_refused("${thead}Abe,2024-01-04,advice,0.00\n"
              "trust.csv:2: weight \"0\" is neither a deposit nor a withdrawal")
trust_refused("${thead}Abe,2024-01-04,,1\n" "trust.csv:2: kind is empty")
trust_refused("${thead},2024-01-04,advice,1\n" "trust.csv:2: customer is empty")
trust_refused("${thead}Abe,2024-01-06,advice,1\n"
              "trust.csv:2: date \"2024-01-06\" is after until, 2024-01-05" --until 2024-01-05)

# the needs
function(needs_refused content said)
  file(WRITE ${WORK}/needs.csv "${content}")
  refused("${head}${good}" "${said}" --needs needs.csv ${ARGN})
endfunction()
set(nhead "customer,date,need,event,worth,reason,seller\n")
needs_refused("customer,date,need,event,worth,reason\n" "needs.csv:1: seller is not a column of \
this file, which has: customer, date, need, event, worth, reason")
needs_refused("${nhead},2024-01-04,repair,noticed,,,\n" "needs.csv:2: customer is empty")
needs_refused("${nhead}Abe,2024-01-04,,noticed,,,\n" "needs.csv:2: need is empty")
needs_refused("${nhead}Abe,2024-01-04,repair,lost,,,\n" "needs.csv:2: event \"lost\" is none of \
noticed, raised, proposed, not_proposed, met, met_elsewhere")
needs_refused("${nhead}Abe,2024-01-04,repair,noticed,-1,,\n"
              "needs.csv:2: worth \"-1\" is below zero")
needs_refused("${nhead}Abe,2024-01-04,repair,noticed,1.005,,\n"
              "needs.csv:2: worth \"1.005\" has more than 2 decimals")
needs_refused("${nhead}Abe,2024-01-06,repair,noticed,,,\n"
              "needs.csv:2: date \"2024-01-06\" is after until, 2024-01-05" --until 2024-01-05)

# the satisfaction
function(satisfaction_refused content said)
  file(WRITE ${WORK}/satisfaction.csv "${content}")
  refused("${head}${good}" "${said}" --satisfaction satisfaction.csv ${ARGN})
endfunction()
set(shead "customer,date,kind,score\n")
satisfaction_refused("${shead}Abe,2024-01-04,answered,11\n"
                     "satisfaction.csv:2: score \"11\" is off the scale, 0 to 10")
satisfaction_refused("${shead}Abe,2024-01-04,answered,0\n"
                     "satisfaction.csv:2: score \"0\" is off the scale, 1 to 5"
                     --score-scale 1..5)
satisfaction_refused("${shead}Abe,2024-01-04,answered,\n" "satisfaction.csv:2: score is empty")
satisfaction_refused("${shead}Abe,2024-01-04,asked,7\n"
                     "satisfaction.csv:2: score \"7\" stands with no answer")
satisfaction_refused("${shead}Abe,2024-01-04,answered,good\n"
                     "satisfaction.csv:2: score \"good\" is not a whole number")
satisfaction_refused("${shead}Abe,2024-01-04,happy,7\n" "satisfaction.csv:2: kind \"happy\" is \
neither asked, answered nor complaint")
foreach(scale 10 0..0 5..1 0..10.5 a..b)
  refused("${head}${good}" "patron_review: --score-scale \"${scale}\" is not a scale from the \
lowest to the highest score (0..10)" --score-scale ${scale})
endforeach()

# the referrals
function(referrals_refused content said)
  file(WRITE ${WORK}/referrals.csv "${content}")
  refused("${head}${good}" "${said}" --referrals referrals.csv ${ARGN})
endfunction()
referrals_refused("who,by,date\nAbe,Mori,2024-01-04\n" "referrals.csv:1: referrer is not a column \
of this file, which has: who, by, date")
referrals_refused("referrer,referred,date\n,Mori,2024-01-04\n"
                  "referrals.csv:2: referrer is empty")
referrals_refused("referrer,referred,date\nAbe,,2024-01-04\n"
                  "referrals.csv:2: referred is empty")
referrals_refused("referrer,referred,date\nAbe,Mori,\n" "referrals.csv:2: date is empty")

# the costs
function(costs_refused row said)
  file(WRITE ${WORK}/costs.csv "date,channel,customer,amount,hours,spent_on\n${row}\n")
  refused("${head}${good}" "costs.csv:2: ${said}" --costs costs.csv ${ARGN})
endfunction()
costs_refused(",ad,,12,1,winning" "date is empty")
costs_refused("2024-01-04,ad,,1x2,1,winning" "amount \"1x2\" is not a decimal number")
costs_refused("2024-01-04,ad,,12,x,winning" "hours \"x\" is not a number of hours")
costs_refused("2024-01-04,ad,,12,-1,winning" "hours \"-1\" is not a number of hours")
costs_refused("2024-01-04,ad,,12,1,giving" "spent_on \"giving\" is neither winning nor keeping")

# what is not there: orders beside another file, a directory, orders in a directory
function(asked_in_vain said)
  execute_process(COMMAND ${PROGRAM} ${ARGN} WORKING_DIRECTORY ${WORK} RESULT_VARIABLE code
                  OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 2 OR NOT out STREQUAL "" OR NOT err STREQUAL "${said}\n")
    message(SEND_ERROR "expected exit code 2 and\n  ${said}\nbut had ${code} and\n  ${err}")
  endif()
endfunction()
asked_in_vain("patron_review: --orders is needed beside --stages" --stages stages.csv)
asked_in_vain("patron_review: --orders is needed beside --trust" --trust trust.csv)
asked_in_vain("patron_review: --orders is needed beside --needs" --needs needs.csv)
asked_in_vain("nowhere: is no directory" nowhere)
file(MAKE_DIRECTORY ${WORK}/empty)
asked_in_vain("empty: has no orders.csv, without which there is nothing to review" empty)
asked_in_vain("patron_review: more is no option; --help lists them" empty more)
file(MAKE_DIRECTORY ${WORK}/no_offers)
file(WRITE ${WORK}/no_offers/orders.csv "${sold}")
file(WRITE ${WORK}/no_offers/proposals.csv "${phead}")
asked_in_vain("patron_review: --offers is needed beside --proposals" no_offers)

# A row too short, and a binary file: the sentence is the reader's own and tested there.
file(WRITE ${WORK}/orders.csv "${head}${good}Abe,2024-01-05\n")
execute_process(COMMAND ${PROGRAM} --orders orders.csv WORKING_DIRECTORY ${WORK}
                RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 2 OR NOT err MATCHES "^orders.csv:3: [^\n]*\n$")
  message(SEND_ERROR "a row too short: ${code} ${err}")
endif()
execute_process(COMMAND ${PROGRAM} --orders ${PROGRAM} WORKING_DIRECTORY ${WORK}
                RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 2 OR NOT err MATCHES "^[^\n]*:1: [^\n]*\n$")
  message(SEND_ERROR "a binary file: ${code} ${err}")
endif()
