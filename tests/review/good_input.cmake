# What is odd but right comes through, and what is left out is counted and listed.
cmake_minimum_required(VERSION 3.24)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})

# review(<content of orders.csv> [options of the program]); sets out and err
function(review content)
  file(WRITE ${WORK}/orders.csv "${content}")
  execute_process(COMMAND ${PROGRAM} --orders orders.csv ${ARGN} WORKING_DIRECTORY ${WORK}
                  RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 0 OR NOT err STREQUAL "")
    message(SEND_ERROR "expected exit code 0 but had ${code}: ${err}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

# holds(<JSON> <expected> <path> ...)
function(holds json expected)
  string(JSON found GET "${json}" ${ARGN})
  if(NOT found STREQUAL expected)
    message(SEND_ERROR "${ARGN} is ${found} and not ${expected}")
  endif()
endfunction()

set(head "customer,date,amount\n")

# Names with quotes, line ends, separators, emoji and 10,000 characters are different people.
string(REPEAT "x" 9999 long)
review("${head}\"Abe, \"\"the tea\"\" house\",2024-01-05,1.50\n\"Mori\nBooks\",2024-01-05,2\n\
🌲 森,2024-01-06,3\n${long}y,2024-01-07,4\n${long}z,2024-01-07,5\n" --json - --html review.html)
file(READ ${WORK}/review.html page)
file(GLOB unfinished ${WORK}/*.unfinished)
if(NOT page MATCHES "^<!DOCTYPE html>.*</html>\n$" OR unfinished)
  message(SEND_ERROR "the page is not whole:\n${page}")
endif()
holds("${out}" 5 customers)
holds("${out}" "15.50" revenue)

# The same people with other line ends, a byte order mark, other columns and other names for them.
string(ASCII 239 187 191 mark)
review("${mark}who,note,when,how much\r\n\"Abe\",\"a, b\",2024-01-05,1.50\r\n\
Abe,,2024-04-05,-0.50\r\n" --customer who --date when --amount "how much" --json -)
holds("${out}" 1 customers)
holds("${out}" 1 refunds)
holds("${out}" "1.00" revenue)

# The day is that of the place: shortly before midnight in Auckland, the next day by the east.
review("${head}Abe,2024-03-31T23:59:59+13:00,1\nAbe,2024-04-01T00:00:00+13:00,1\n"
       --utc-offset +13:00 --json -)
holds("${out}" "2024-03-31" first_day)
holds("${out}" "2024-04-01" until)
review("${head}Abe,2024-03-31T23:59:59+13:00,1\nAbe,2024-04-01T00:00:00+13:00,1\n"
       --utc-offset +14:00 --json -)
holds("${out}" "2024-04-01" first_day)
review("${head}Abe,2024-03-31T13:59:59Z,1\n" --utc-offset -14:00 --json -)
holds("${out}" "2024-03-30" first_day)

# What is left out is counted and listed.
set(rows "Abe,2024-01-05,1.50\nAbe,2024-02-30,1\nMori,2024-01-06,x\n,2024-01-06,1\n")
review("${head}${rows}Sato,2024-02-01,2\nAbe,2024-03-01,7\n" --skip-bad-rows --until 2024-02-28
       --json review.json)
if(NOT out MATCHES "Rows left out: 4\n")
  message(SEND_ERROR "rows left out are not counted:\n${out}")
endif()
file(READ ${WORK}/review.json json)
holds("${json}" 2 customers)

# Written again through a link, a file keeps who may read it, and the link leads to it.
if(NOT WIN32)
  file(CHMOD ${WORK}/review.json PERMISSIONS OWNER_READ OWNER_WRITE)
  file(CREATE_LINK review.json ${WORK}/link.json SYMBOLIC)
  file(WRITE ${WORK}/kept.csv "${head}Abe,2024-01-05,1.50\n")
  execute_process(COMMAND ${PROGRAM} --orders kept.csv --json link.json WORKING_DIRECTORY ${WORK}
                  COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
  execute_process(COMMAND find review.json -type f -perm 600 WORKING_DIRECTORY ${WORK}
                  OUTPUT_VARIABLE private OUTPUT_STRIP_TRAILING_WHITESPACE)
  file(READ ${WORK}/review.json again)
  holds("${again}" 1 customers)
  if(NOT private STREQUAL "review.json" OR NOT IS_SYMLINK ${WORK}/link.json)
    message(SEND_ERROR "the file that was there is another one")
  endif()
endif()
holds("${json}" "3.50" revenue)
string(JSON skipped LENGTH "${json}" skipped_rows)
if(NOT skipped EQUAL 4)
  message(SEND_ERROR "${skipped} rows are listed")
endif()
holds("${json}" "orders.csv:3: date \"2024-02-30\" is not a day of the calendar" skipped_rows 0)
holds("${json}" "orders.csv:7: date \"2024-03-01\" is after until, 2024-02-28" skipped_rows 3)

# Who bought has come back, though more was given back on that day: with --memory too.
foreach(memory "" "--memory;64M")
  review("${head}Abe,2024-02-01,10\nAbe,2024-08-01,5\nAbe,2024-08-01,-7\n"
         --until 2024-12-31 ${memory} --json -)
  holds("${out}" "gripping" gauges 2 mechanism)
  holds("${out}" 1 gauges 2 kept)
  holds("${out}" 1 gauges 2 of)
endforeach()

# The same orders in another order give the same bytes.
set(a "Abe,2024-01-05,1.50\n")
set(b "Mori,2024-02-05,2\n")
set(c "Abe,2024-04-05,3\n")
review("${head}${a}${b}${c}" --json -)
set(first "${out}")
review("${head}${c}${a}${b}" --json -)
if(NOT out STREQUAL first)
  message(SEND_ERROR "another order of the rows gave other bytes")
endif()

# What is not asked for is missing, with its reason; stages and touches add theirs.
review("${head}${a}${b}${c}" --json -)
string(JSON type TYPE "${out}" stages)
if(NOT type STREQUAL NULL)
  message(SEND_ERROR "without moves stages is ${type}")
endif()
file(WRITE ${WORK}/stages.csv "customer,date,stage,grade,reason\nAbe,2024-01-05,customer,1,\n\
Abe,,stranger,0,\nMori,2024-01-09,lead,0.4,\nMori,2024-02-05,customer,1,\n\
Sato,2024-01-09,lead,0.4,\nSato,2024-03-01,lost,,price\nOda,2024-02-01,lead,0.4,\n")
file(WRITE ${WORK}/touches.csv "customer,date,kind\nMori,2024-01-10,call\n\
Oda,2024-04-20,letter\nAbe,2024-04-03,letter\n")
review("${head}${a}${b}${c}" --stages stages.csv --touches touches.csv --json -)
holds("${out}" "2024-04-20" until)  # the latest day of all files
holds("${out}" 4 stages people)
holds("${out}" 2 stages rungs 2 from_previous kept)
holds("${out}" 4 stages rungs 2 from_previous of)
holds("${out}" 1 stages jumped kept)
holds("${out}" "price" stages exits 0 reasons 0 reason)
holds("${out}" 1 coverage kept)
holds("${out}" 28 coverage rungs 1 every_days)
holds("${out}" 1 touch_effects of_no_prospect)  # Abe, a customer

review("${head}${a}${b}${c}" --stages stages.csv --touches touches.csv --cadence 0.4=7
       --until 2024-04-30 --json -)
holds("${out}" 7 coverage rungs 0 every_days)
holds("${out}" 0 coverage kept)
holds("${out}" "Oda" coverage longest 0 customer)

# So do moves and touches in another order.
function(reverse file)
  file(STRINGS ${WORK}/${file} lines)
  list(POP_FRONT lines names)
  list(REVERSE lines)
  list(JOIN lines "\n" text)
  file(WRITE ${WORK}/${file} "${names}\n${text}\n")
endfunction()
set(asked --stages stages.csv --touches touches.csv --json -)
review("${head}${a}${b}${c}" ${asked})
set(first "${out}")
reverse(stages.csv)
reverse(touches.csv)
review("${head}${a}${b}${c}" ${asked})
if(NOT out STREQUAL first)
  message(SEND_ERROR "another order of moves and touches gave other bytes")
endif()

# Touches alone: whoever has bought is no prospect any more.
review("${head}${a}${b}${c}" --touches touches.csv --until 2024-04-30 --json -)
holds("${out}" 1 sowing weeks_sown kept)  # Oda's: the weeks begin after the first touch
holds("${out}" 15 sowing weeks_sown of)
string(JSON type TYPE "${out}" coverage)
if(NOT type STREQUAL NULL)
  message(SEND_ERROR "without moves coverage is ${type}")
endif()

# Products and channels of the orders are looked at where they are there, under whatever name.
set(phead "customer,date,amount,product,channel\n")
set(p1 "Abe,2024-01-05,1.50,tea,web\nAbe,2024-04-05,3,cup,web\nMori,2024-02-05,2,tea,shop\n")
set(p2 "Mori,2024-02-05,2,cup,shop\nSato,2024-01-02,-1,cup,web\n")
review("${phead}${p1}${p2}" --json -)
holds("${out}" "product" leaving second_purchase 0 by)
holds("${out}" "channel" leaving second_purchase 1 by)
string(JSON groups GET "${out}" leaving second_purchase 0 groups)
if(NOT groups MATCHES "\"several\"" OR NOT groups MATCHES "\"tea\"" OR groups MATCHES "\"cup\"")
  message(SEND_ERROR "the first products are ${groups}")
endif()
review("${phead}${p1}${p2}" --product channel --json -)
string(JSON groups GET "${out}" leaving second_purchase 0 groups)
if(NOT groups MATCHES "\"shop\"")
  message(SEND_ERROR "another column for the product gave ${groups}")
endif()
holds("${out}" "5.50" movements 0 end)  # Sato's refund is not hidden in the others' money
holds("${out}" "1.00" movements 0 excess_refunds)

# Nobody has bought: there is nothing to go on from.
file(WRITE ${WORK}/offers.csv "offer,price,cost,grade\ntea,1,0.50,\ncup,3,1,\n")
review("${phead}" --stages stages.csv --offers offers.csv --until 2024-07-02 --json -)
string(JSON type TYPE "${out}" projection)
if(NOT type STREQUAL NULL OR NOT out MATCHES "nobody has bought yet")
  message(SEND_ERROR "of no orders the projection is ${type}")
endif()

# Contracts: a renewal and an upgrade are no departures; the week counts 52 times a year.
file(WRITE ${WORK}/contracts.csv "contract,customer,from,to,price,per,paused_from,paused_to,\
channel,reason\nM1,Abe,2024-01-05,2024-02-05,10,month,,,web,renewed\n\
M2,Abe,2024-02-05,2024-05-05,10,month,,,web,upgraded\nM3,Abe,2024-05-05,,3,week,2024-06-10,,web,\n\
M4,Mori,2024-02-01,2024-04-15,120,year,,,shop,price\n")
review("${head}${a}${b}${c}" --contracts contracts.csv --until 2024-07-02 --json -)
holds("${out}" 1 contracts running)
holds("${out}" "20.00" contracts movements 1 start)
holds("${out}" "3.00" contracts movements 1 expansion)
holds("${out}" "10.00" contracts movements 1 churn)
holds("${out}" "13.00" contracts movements 1 end)
holds("${out}" 1 contracts grip 1 customers kept)
holds("${out}" 0 contracts grip 1 customers_where_a_pause_is_a_loss kept)
holds("${out}" 2 leaving contracts stays)
holds("${out}" 1 leaving contracts left)
holds("${out}" "price" leaving contracts reasons 0 reason)
set(first "${out}")
file(STRINGS ${WORK}/contracts.csv lines)
list(POP_FRONT lines names)
list(REVERSE lines)
list(JOIN lines "\n" text)
file(WRITE ${WORK}/contracts.csv "${names}\n${text}\n")
review("${head}${a}${b}${c}" --contracts contracts.csv --until 2024-07-02 --json -)
if(NOT out STREQUAL first)
  message(SEND_ERROR "another order of the contracts gave other bytes")
endif()

# Bad rows of every file are left out, and listed.
file(APPEND ${WORK}/stages.csv "Oda,2024-02-02,lead,0.5,\n")
file(APPEND ${WORK}/touches.csv "Oda,soon,letter\n")
review("${head}${a}${b}${c}" --stages stages.csv --touches touches.csv --skip-bad-rows --json -)
holds("${out}" "stages.csv:9: grade \"0.5\" is not that of this stage before, 0.4" skipped_rows 0)
string(JSON skipped LENGTH "${out}" skipped_rows)
if(NOT skipped EQUAL 2)
  message(SEND_ERROR "${skipped} rows are listed")
endif()

# Offers and proposals, worked out by hand. An order of what is not on the ladder is named with its
# line and its nearest, counted among the orders and left out of the sections of offers.
file(WRITE ${WORK}/offers.csv "offer,price,cost,grade\nbook,10.00,4.00,\ntalk,50.00,20.00,\n\
course,400.00,100.00,1.0\n")
file(WRITE ${WORK}/proposals.csv "customer,date,offer,outcome,cost\n\
Abe,2024-01-02,book,accepted,1.00\nMori,2024-02-10,talk,accepted,3.00\n\
Mori,2024-02-11,course,refused,2.00\nSato,2024-02-11,book,refused,1.00\n\
Abe,2024-03-30,talk,open,3.00\n")
file(WRITE ${WORK}/sold.csv "customer,date,amount,product\nAbe,2024-01-05,10.00,book\n\
Abe,2024-03-05,20.00,boko\nAbe,2024-03-06,-3.00,book\nMori,2024-02-01,20.00,book\n\
Mori,2024-02-20,50.00,talk\n")
set(asked --offers offers.csv --proposals proposals.csv --json -)
file(READ ${WORK}/sold.csv sold)
review("${sold}" ${asked})
holds("${out}" "2024-03-30" until)  # the latest day of all files
holds("${out}" "97.00" revenue)
holds("${out}" "book" offers gaps 0 below)  # five times; eight times to the course
holds("${out}" "22.36" offers gaps 0 suggested)
holds("${out}" "talk" offers gaps 1 below)
holds("${out}" "141.42" offers gaps 1 suggested)
holds("${out}" "boko" offers unknown 0 product)
holds("${out}" "book" offers unknown 0 nearest)
holds("${out}" 3 offers unknown 0 lines 0)
holds("${out}" 1 ascent climbed kept)
holds("${out}" 2 ascent climbed of)
holds("${out}" 1 entry_barrier offers 0 kept)  # Abe bought, Sato did not
holds("${out}" 2 entry_barrier offers 0 of)
# 10 − 4, sent back 3, and two books for 20 − 8; proposals of 1 to Abe, and of 1 to Sato in vain
holds("${out}" "15.00" offer_profit by_offer 0 margin)
holds("${out}" "2.00" offer_profit by_offer 0 promotion_cost)
holds("${out}" "8.00" offer_profit later promotion_cost)  # 3 + 2 for the talk, 3 in vain
holds("${out}" "Abe" next_best_offers proposals 0 customer)
holds("${out}" "course" next_best_offers proposals 0 offer)
set(first "${out}")
review("${sold}" --offers offers.csv --proposals proposals.csv)
if(NOT out MATCHES "1 order names something that is not on the ladder")
  message(SEND_ERROR "the order of boko is not named:\n${out}")
endif()
reverse(sold.csv)
reverse(proposals.csv)
file(READ ${WORK}/sold.csv sold)
review("${sold}" ${asked})
string(JSON first SET "${first}" offers unknown 0 lines 0 5)  # the line alone is another
string(JSON out SET "${out}" offers unknown 0 lines 0 5)
if(NOT out STREQUAL first)
  message(SEND_ERROR "another order of orders and proposals gave other bytes")
endif()
review("${sold}" --offers offers.csv --product product --json -)
string(JSON type TYPE "${out}" offer_profit)
if(NOT type STREQUAL NULL)
  message(SEND_ERROR "without proposals offer_profit is ${type}")
endif()

# A directory is asked for in one word: trust, satisfaction and who brought whom, by hand. Abe's
# balance falls below 0; Mori is satisfied; Sato, whom Abe brings, is brought by Mori as well, and
# Ueda comes back a year before he is brought; nobody knows Kato.
file(MAKE_DIRECTORY ${WORK}/firm)
file(WRITE ${WORK}/firm/orders.csv "${head}${a}${b}${c}Sato,2024-05-02,7\nUeda,2023-05-02,1\n")
file(WRITE ${WORK}/firm/trust.csv "customer,date,kind,weight\nAbe,2024-04-01,advice,1.5\n\
Abe,2024-05-10,late,-2.25\nMori,2024-05-10,advice,1\nKato,2024-05-10,advice,1\n\
Kato,2024-05-11,advice,1\n")
file(WRITE ${WORK}/firm/satisfaction.csv "customer,date,kind,score\nAbe,2024-03-01,asked,\n\
Abe,2024-03-09,answered,3\nMori,2024-03-01,asked,\nMori,2024-04-05,answered,4\n\
Abe,2024-05-10,complaint,\n")
file(WRITE ${WORK}/firm/referrals.csv "referrer,referred,date\nAbe,Sato,2024-05-01\n\
Mori,Sato,2024-05-02\nAbe,Ueda,2024-05-10\n")
file(WRITE ${WORK}/firm/notes.txt "buy milk\n")
function(review_firm)
  execute_process(COMMAND ${PROGRAM} firm ${ARGN} WORKING_DIRECTORY ${WORK} RESULT_VARIABLE code
                  OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 0 OR NOT err STREQUAL "")
    message(SEND_ERROR "expected exit code 0 but had ${code}: ${err}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()
review_firm(--score-scale 1..5 --json -)
holds("${out}" "2024-05-11" until)
holds("${out}" 3 trust accounts)
holds("${out}" 1 trust overdrawn)
holds("${out}" "Abe" trust lowest 0 customer)
holds("${out}" 182 trust half_life_days)
holds("${out}" 2.25 trust kinds 1 withdrawn)
holds("${out}" "bought again" trust lifts outcomes 0 what)
holds("${out}" "too_few" trust lifts outcomes 0 finding)
holds("${out}" "brought somebody" trust lifts outcomes 1 what)
holds("${out}" 4 satisfaction scale satisfied_from)
holds("${out}" 1 satisfaction satisfied kept)
holds("${out}" 2 satisfaction satisfied of)
holds("${out}" 1 satisfaction response kept)  # Mori's answer took more than 30 days
holds("${out}" 2 satisfaction response of)
holds("${out}" 1 satisfaction complaints)
holds("${out}" 2 referral believed)
holds("${out}" 1 referral contradicted)
holds("${out}" "Abe" referral best 0 customer)
holds("${out}" "7.00" referral best 0 received)  # Sato's; Ueda's is his own
holds("${out}" "too_few" referral causes comparisons 0 causes 0 verdict)
string(JSON length LENGTH "${out}" contradictions)
if(NOT length EQUAL 3)
  message(SEND_ERROR "${length} contradictions are listed")
endif()
holds("${out}" "a referral after the first order" contradictions 0 what)
holds("${out}" "Ueda" contradictions 0 customer)
holds("${out}" "referrals.csv" contradictions 0 file)
holds("${out}" 4 contradictions 0 line)
holds("${out}" "a referral of somebody who was brought before" contradictions 1 what)
holds("${out}" "an entry of trust of somebody unknown" contradictions 2 what)
holds("${out}" 5 contradictions 2 line)
holds("${out}" 2 contradictions 2 rows)
holds("${out}" "notes.txt" unread_files 0)
set(first "${out}")
foreach(file trust satisfaction referrals)
  reverse(firm/${file}.csv)
endforeach()
review_firm(--score-scale 1..5 --json -)
foreach(i RANGE 2)  # the lines alone are others
  string(JSON first SET "${first}" contradictions ${i} line 0)
  string(JSON out SET "${out}" contradictions ${i} line 0)
endforeach()
if(NOT out STREQUAL first)
  message(SEND_ERROR "another order of trust, satisfaction and referrals gave other bytes")
endif()

# An option names another file in the place of the directory's; an order of somebody who is not in
# the stages is named.
file(WRITE ${WORK}/firm/stages.csv "customer,date,stage,grade,reason\nAbe,,stranger,0,\n\
Abe,2024-01-05,customer,1,\nKato,2024-01-05,customer,1,\n")
file(WRITE ${WORK}/few.csv "customer,date,kind,weight\nMori,2024-04-01,advice,3\n")
review_firm(--trust few.csv --score-scale 1..5)
if(NOT out MATCHES "an order of somebody who is not in the stages: 3 rows of 3 people. orders.csv:3"
   OR NOT out MATCHES "Overdrawn, of those with an entry: 0 of 1 customers, too few"
   OR NOT out MATCHES "Files that were not read\n  notes.txt\n"
   OR out MATCHES "an entry of trust of somebody unknown")
  message(SEND_ERROR "with stages and another file of trust:\n${out}")
endif()

# What is asked of trust beside buying again: from 2024-02-21 on Abe buys what he had not bought
# before and goes on with a contract, Mori does neither.
review("${sold}" --offers offers.csv --contracts contracts.csv --trust few.csv --until 2024-08-20
       --json -)
holds("${out}" "2024-02-21" trust lifts from)
foreach(i RANGE 1 2)
  holds("${out}" 1 trust lifts outcomes ${i} did kept)
  holds("${out}" 2 trust lifts outcomes ${i} did of)
endforeach()
holds("${out}" "bought something new" trust lifts outcomes 1 what)
holds("${out}" "kept a contract" trust lifts outcomes 2 what)

# Needs, by hand: Abe bought elsewhere what nobody proposed; what Mori was proposed came after 39
# days, while Sato, a prospect, was called; nobody sells what is good against noise; nobody knows
# Kato, whose need was met before it was noticed.
set(sold "customer,date,amount,product\nAbe,2024-01-05,10,box\nMori,2024-02-01,20,box\n")
file(WRITE ${WORK}/offers.csv "offer,price,cost,grade,answers\nbox,30,10,,storage repair\n")
file(WRITE ${WORK}/touches.csv "customer,date,kind\nSato,2024-02-20,call\nAbe,2024-02-21,call\n")
file(WRITE ${WORK}/needs.csv "customer,date,need,event,worth,reason,seller\n\
Abe,2024-01-10,storage,noticed,30,,Aoki\nAbe,2024-03-01,storage,met_elsewhere,25,cheaper,Aoki\n\
Mori,2024-02-10,repair,raised,12,,Endo\nMori,2024-03-20,repair,proposed,,,Endo\n\
Abe,2024-03-19,noise,raised,,,Aoki\nKato,2024-03-20,repair,met,,,\n")
function(review_needs)
  review("${sold}" --needs needs.csv --touches touches.csv ${ARGN} --json -)
  set(out "${out}" PARENT_SCOPE)
endfunction()
review_needs(--offers offers.csv)
holds("${out}" 3 opportunity count)
holds("${out}" 1 opportunity without_amount)
holds("${out}" "25.00" opportunity measured)
holds("${out}" "12.00" opportunity estimated)
holds("${out}" "Abe" opportunity entries 0 customer)
holds("${out}" "25.00" opportunity entries 0 measured)
holds("${out}" "cheaper" opportunity entries 0 reason)
holds("${out}" "need_without_a_proposal" opportunity entries 0 kind)
holds("${out}" "proposal_too_late" opportunity entries 1 kind)
holds("${out}" "2024-02-10" opportunity entries 1 since)
holds("${out}" "noise" opportunity entries 2 about)
holds("${out}" "make_an_offer_that_answers_it" opportunity entries 2 action)
holds("${out}" "Endo" opportunity by_segment 1 segment)
holds("${out}" 1 opportunity inversions days kept)
holds("${out}" 1 opportunity inversions days of)
holds("${out}" 2 opportunity inversions passed_over)
holds("${out}" "a need of somebody unknown" contradictions 0 what)
holds("${out}" "a need that was met before it was noticed" contradictions 1 what)
holds("${out}" 7 contradictions 1 line)
string(JSON first GET "${out}" opportunity)
reverse(needs.csv)
review_needs(--offers offers.csv)
string(JSON again GET "${out}" opportunity)
if(NOT again STREQUAL first)
  message(SEND_ERROR "another order of the needs gave other bytes")
endif()
review_needs()  # no offers: nobody knows that none of them answers it
holds("${out}" 2 opportunity count)

# What winning customers cost, by hand: Abe pays his channel back and is given his money back, Mori
# does not pay, the web wins nobody, nobody knows how Sato came.
set(came "customer,date,amount,channel\nAbe,2024-01-05,100,ad\nMori,2024-02-05,30,shop\n\
Abe,2024-04-05,-90,ad\nSato,2024-05-01,10,\n")
file(WRITE ${WORK}/costs.csv "date,channel,customer,amount,hours,spent_on\n\
2024-01-02,ad,,50,2,winning\n2024-02-01,shop,,40,,winning\n2024-03-01,,,7,1.5,winning\n\
2024-03-02,,Sato,3,0.5,winning\n2024-03-03,web,,5,,winning\n2024-04-06,,Abe,1,1,keeping\n\
2024-04-07,,Kato,0,0,keeping\n")
review("${came}" --costs costs.csv --json -)
holds("${out}" 3 acquisition won)
holds("${out}" "105.00" acquisition cost)
holds("${out}" 35 acquisition cost_per_customer)
holds("${out}" 1 acquisition won_without_channel)
holds("${out}" "10.00" acquisition cost_without_channel)
holds("${out}" "10.00" acquisition channels 0 earned)
holds("${out}" "2024-01-05" acquisition channels 0 paid_back_on)
holds("${out}" "" acquisition channels 0 holds_since)
holds("${out}" "shop" acquisition channels 1 channel)
holds("${out}" "" acquisition channels 1 paid_back_on)
holds("${out}" "nobody_won" acquisition channels 2 standing)
holds("${out}" "" acquisition channels 2 cost_per_customer)
holds("${out}" "a cost of keeping somebody unknown" contradictions 0 what)
holds("${out}" 8 contradictions 0 line)
holds("${out}" 240 acquisition effort prospects minutes)
holds("${out}" 60 acquisition effort customers minutes)
string(JSON first GET "${out}" acquisition)
reverse(costs.csv)
review("${came}" --costs costs.csv --json -)
string(JSON again GET "${out}" acquisition)
if(NOT again STREQUAL first)
  message(SEND_ERROR "another order of the costs gave other bytes")
endif()

# What is planted in the sample firm is found: the gap and the leaky product, these alone, and the
# first sale that is dear.
execute_process(COMMAND ${PROGRAM} --json - RESULT_VARIABLE code OUTPUT_VARIABLE out)
if(NOT code EQUAL 0)
  message(SEND_ERROR "the sample firm ended with ${code}")
endif()
string(JSON gaps LENGTH "${out}" offers gaps)
if(NOT gaps EQUAL 1)
  message(SEND_ERROR "${gaps} gaps are found on the ladder of the sample firm")
endif()
holds("${out}" "seminar" offers gaps 0 below)
holds("${out}" "advice" offers gaps 0 above)
string(JSON offers LENGTH "${out}" catalogue_health offers)
math(EXPR last "${offers} - 1")
foreach(i RANGE ${last})
  string(JSON offer GET "${out}" catalogue_health offers ${i} offer)
  string(JSON leaks GET "${out}" catalogue_health offers ${i} kept found)
  if((offer STREQUAL "tasting" AND NOT leaks) OR (leaks AND NOT offer STREQUAL "tasting"))
    message(SEND_ERROR "whether ${offer} leaks: ${leaks}")
  endif()
endforeach()
holds("${out}" "dear" offer_profit verdict)
holds("${out}" "shown" trust lifts outcomes 0 finding)
holds("${out}" "shown" satisfaction lifts outcomes 0 satisfied finding)
holds("${out}" "a point of satisfaction" referral causes comparisons 1 causes 1 cause)
holds("${out}" "more_and_sooner" referral causes comparisons 1 causes 1 verdict)
holds("${out}" "19307635" acquisition cost)
holds("${out}" "market" acquisition channels 1 channel)
holds("${out}" "" acquisition channels 1 paid_back_on)
holds("${out}" "they are worth less than they cost" acquisition ltv_to_cac 1 reason)
string(JSON contradictions GET "${out}" contradictions)
foreach(what "a referral after the first order" "a referral of somebody who was brought before"
             "a proposal for a need that nobody had noticed")
  if(NOT contradictions MATCHES "\"${what}\"")
    message(SEND_ERROR "in the sample firm there is not ${what}:\n${contradictions}")
  endif()
endforeach()
file(READ ${DATA}/small_firm/orders.csv sold)
set(small ${DATA}/small_firm)
review("${sold}" --offers ${small}/offers.csv --proposals ${small}/proposals.csv --json -)
string(JSON gaps LENGTH "${out}" offers gaps)
holds("${out}" "review" offers gaps 0 below)
holds("${out}" "too_few" entry_barrier verdict)
holds("${out}" "too_few" offer_profit verdict)
if(NOT gaps EQUAL 1)
  message(SEND_ERROR "${gaps} gaps are found on the ladder of the small firm")
endif()

# What is told on the command line reaches the model of what customers are worth.
file(STRINGS ${DATA}/firm/orders.csv rows LIMIT_COUNT 900)
list(JOIN rows "\n" rows)
review("${rows}\n" --currency JPY --margin 0.5 --discount 0.25 --json -)
holds("${out}" 0.5 ltv 0 margin)
holds("${out}" 0.25 ltv 0 discount)

# In another language the figures are the same, and no English is left but what the data say.
foreach(language en ja)
  execute_process(COMMAND ${PROGRAM} ${small} --language ${language} --json ${language}.json
                  WORKING_DIRECTORY ${WORK} COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE ${language})
  file(READ ${WORK}/${language}.json figures_${language})
endforeach()
if(NOT figures_en STREQUAL figures_ja)
  message(SEND_ERROR "the JSON differs with the language")
endif()
string(REGEX REPLACE "other house|no answer|no use" "" ja "${ja}")
if(ja MATCHES "[^\n]*[a-z]+ [a-z]+[^\n]*")
  message(SEND_ERROR "there is English in the Japanese text: ${CMAKE_MATCH_0}")
endif()
if(NOT en MATCHES "Who your customers are" OR NOT ja MATCHES "顧客の全体像")
  message(SEND_ERROR "a language is not what was asked for")
endif()
