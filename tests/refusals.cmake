# Tests of what must not compile.
#
#   patron_refuses(<test> <source> [FLAGS <flag>...])
#
# The source has numbered sections, each with the words that the compiler must say:
#
#   #if REFUSED == 1  // a grade has at most two decimals
#
# It compiles with REFUSED=0 (which shows that nothing else is wrong with it), and with REFUSED=n it
# is refused with the words of section n. Flags after FLAGS are given for the sections only.
#
# The same file is the script that the test runs.
cmake_minimum_required(VERSION 3.24)

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(patron_refusals_script ${CMAKE_CURRENT_LIST_FILE})
  function(patron_refuses test source)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FLAGS")
    # Compilers with the options of g++; the words are the library's own, so they are the same.
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
      return()
    endif()
    cmake_path(ABSOLUTE_PATH source)
    separate_arguments(flags NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
    add_test(NAME ${test}
             COMMAND ${CMAKE_COMMAND} -D source=${source} -D include=${PROJECT_SOURCE_DIR}/include
                     "-D compiler=${CMAKE_CXX_COMPILER};${flags};-std=c++20;-fsyntax-only"
                     "-D fault_flags=${arg_FLAGS}" -P ${patron_refusals_script})
  endfunction()
  return()
endif()

file(STRINGS ${source} sections REGEX "^#if REFUSED == [0-9]+")
list(LENGTH sections count)
if(count EQUAL 0)
  message(FATAL_ERROR "${source}: no section `#if REFUSED == 1  // words`")
endif()

function(compile section outcome output)
  set(flags)
  if(NOT section EQUAL 0)
    set(flags ${fault_flags})
  endif()
  execute_process(COMMAND ${compiler} ${flags} -I ${include} -D REFUSED=${section} ${source}
                  RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
  set(${outcome} ${result} PARENT_SCOPE)
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

compile(0 outcome output)
if(NOT outcome EQUAL 0)
  message(FATAL_ERROR "${source}: does not compile with every section left out\n${output}")
endif()
foreach(section RANGE 1 ${count})
  set(words "")
  foreach(line IN LISTS sections)
    if(line MATCHES "^#if REFUSED == ${section} *// (.+)$")
      set(words "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  if(words STREQUAL "")
    message(FATAL_ERROR "${source}: section ${section} does not say the words of its refusal")
  endif()
  compile(${section} outcome output)
  string(FIND "${output}" "${words}" found)
  if(outcome EQUAL 0)
    message(SEND_ERROR "section ${section} compiles, and should be refused: ${words}")
  elseif(found EQUAL -1)
    message(SEND_ERROR "section ${section} is refused without saying: ${words}\n${output}")
  else()
    message(STATUS "refused: ${words}")
  endif()
endforeach()
