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
refused("${head}${good}" "patron_review: --until \"2024-13-01\" is not a day of the calendar"
        --until 2024-13-01)
refused("${head}${good}" "patron_review: --until \"yesterday\" is not a date (yyyy-mm-dd)"
        --until yesterday)
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
refused("${head}${good}" "no-such-folder/r.json: cannot be written" --json no-such-folder/r.json)

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
