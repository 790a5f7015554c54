# Orders in bounded memory: the same text, page and JSON as in memory, in however many parts, and
# nothing is left in the directory of temporary files, whether it ends well or not.
cmake_minimum_required(VERSION 3.24)
set(temporary ${WORK}/temporary)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${temporary})

# review(<name> [options]): writes text, page and JSON of that name
function(review name)
  execute_process(COMMAND ${PROGRAM} ${ARGN} --html ${name}.html --json ${name}.json
                  WORKING_DIRECTORY ${WORK} COMMAND_ERROR_IS_FATAL ANY
                  OUTPUT_FILE ${WORK}/${name}.txt)
endfunction()

function(nothing_is_left)
  file(GLOB left ${temporary}/*)
  if(left)
    message(SEND_ERROR "left behind: ${left}")
  endif()
endfunction()

# same(<parts> [options]): with --memory as without it
function(same parts)
  review(whole ${ARGN})
  review(in_parts ${ARGN} --memory 64M --temporary ${temporary} --parts ${parts})
  nothing_is_left()
  foreach(kind txt html json)
    file(SHA256 ${WORK}/whole.${kind} whole)
    file(SHA256 ${WORK}/in_parts.${kind} in_parts)
    if(NOT whole STREQUAL in_parts)
      message(SEND_ERROR "in ${parts} parts the ${kind} differs: ${ARGN}")
    endif()
  endforeach()
endfunction()

set(orders ${DATA}/firm/orders.csv)
same(1 --orders ${orders} --currency JPY)
same(7 --orders ${orders} --currency JPY --until 2026-06-30 --discount 0.2 --margin 0.4)
same(250 --orders ${orders} --currency JPY --product product --capacity 40 --language ja)
same(40 --orders ${DATA}/small_firm/orders.csv)

# Rows that are left out, refunds alone, names of another alphabet, nobody at all.
file(WRITE ${WORK}/odd.csv "customer,date,amount,channel\nÖzil,2024-01-05,10,web\n森,2024-02-01,5,\n\
Abe,2024-02-30,1,web\n森,2024-02-01,7,shop\nKato,2024-03-01,-4,web\n\"A, B\",2024-03-02,x,web\n\
Abe,2024-03-03,0,several\n")
same(1 --orders odd.csv --skip-bad-rows)
same(3 --orders odd.csv --skip-bad-rows --until 2024-12-31)
file(WRITE ${WORK}/nobody.csv "customer,date,amount\n")
same(2 --orders nobody.csv --until 2024-12-31)

# The peak, where it can be told, and where the program is not watched by a sanitizer.
find_program(TIME time)
function(peak_of peak)
  execute_process(COMMAND ${TIME} -f %M -o peak ${PROGRAM} ${ARGN} WORKING_DIRECTORY ${WORK}
                  COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
  file(READ ${WORK}/peak kibibytes)
  set(${peak} ${kibibytes} PARENT_SCOPE)
endfunction()
if(TIME)
  peak_of(of_help --help)
  peak_of(of_review --orders ${orders} --memory 64M)
  if(of_help LESS 16384 AND of_review GREATER 65536)
    message(SEND_ERROR "64M were allowed, and ${of_review} KiB taken")
  endif()
endif()

# ends_with(<exit code> <what is said> <command>)
function(ends_with expected said)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${WORK} RESULT_VARIABLE code
                  OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL expected OR NOT out STREQUAL "" OR NOT err STREQUAL "${said}\n")
    message(SEND_ERROR "expected exit code ${expected} and\n  ${said}\n"
                       "but had ${code} and\n  ${err}${out}")
  endif()
  nothing_is_left()
endfunction()

# refused(<what is said> [options])
function(refused said)
  ends_with(2 "${said}" ${PROGRAM} ${ARGN})
endfunction()

set(in_parts --memory 64M --temporary ${temporary})
refused("odd.csv:4: date \"2024-02-30\" is not a day of the calendar" --orders odd.csv ${in_parts})
refused("nobody.csv: has no order" --orders nobody.csv ${in_parts})
refused("no-folder: takes no temporary file (--temporary)"
        --orders odd.csv --memory 64M --temporary no-folder)
if(NOT WIN32)
  ends_with(2 "patron_review: the system has no directory for temporary files (--temporary)"
            ${CMAKE_COMMAND} -E env TMPDIR=/no/folder ${PROGRAM} --orders odd.csv --memory 64M)
endif()
refused("patron_review: --memory \"64\" is not a size of memory (512M, 2G)"
        --orders odd.csv --memory 64)
refused("patron_review: --memory \"1M\" is less than 64M, without which nothing can be done"
        --orders odd.csv --memory 1M)
refused("patron_review: --parts \"0\" is not a number from 1 on"
        --orders odd.csv --memory 64M --parts 0)
refused("patron_review: --memory is needed beside --temporary" --orders odd.csv --temporary .)
refused("patron_review: --memory is needed beside --parts" --orders odd.csv --parts 2)
refused("patron_review: --touches \"t.csv\" is not for --memory, which is for orders alone"
        --orders odd.csv --memory 64M --touches t.csv)
string(CONCAT too_many "patron_review: --memory \"64M\" is too little for 25000 parts of the "
              "orders: so many need 1563M")
refused("${too_many}" --orders odd.csv ${in_parts} --parts 25000)

# What does not fit is told, and how much would do: that does.
file(WRITE ${WORK}/many.csv "customer,date,amount\n")
foreach(thousand RANGE 1 200)  # a long text would be copied with each row
  set(rows)
  foreach(i RANGE 1000 1999)
    string(APPEND rows "${thousand}-${i},2024-01-05,1\n")
  endforeach()
  file(APPEND ${WORK}/many.csv "${rows}")
endforeach()
execute_process(COMMAND ${PROGRAM} --orders many.csv ${in_parts} WORKING_DIRECTORY ${WORK}
                RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE err)
if(NOT code EQUAL 2 OR NOT err MATCHES "--memory \"64M\" is too little for some [0-9]+\
 customers, and [0-9]+ orders that have to be in memory together: ([0-9]+)M would do\n$")
  message(SEND_ERROR "with ${code} it said ${err}")
endif()
set(megabytes ${CMAKE_MATCH_1})
set(enough --orders many.csv --memory ${megabytes}M --temporary ${temporary})
execute_process(COMMAND ${PROGRAM} ${enough} WORKING_DIRECTORY ${WORK}
                COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)

# A file may grow to 64 blocks and no further: as where the disk is full.
if(NOT WIN32)
  ends_with(3 "${temporary}: takes no more of a temporary file: is the disk full?"
            sh -c "ulimit -f 64 && exec \"$@\"" sh ${PROGRAM} --orders ${orders} ${in_parts})
endif()
