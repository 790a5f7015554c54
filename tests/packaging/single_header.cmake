# The library as one header, made anew and included as <patron/patron.hpp> by two files of one
# program: by one as it comes, by the other with all rooms and beside the headers of which it is.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${scratch})
set(generator ${root}/packaging/single_header.cmake)
run(${CMAKE_COMMAND} -D out=${scratch}/all/patron/patron.hpp -D rooms=all -P ${generator})
run(${CMAKE_COMMAND} -D out=${scratch}/plain/patron/patron.hpp -P ${generator})

# Only the room that is asked for, and none that is not there.
run(${CMAKE_COMMAND} -D out=${scratch}/io.hpp -D rooms=io -P ${generator})
file(STRINGS ${scratch}/io.hpp places REGEX "^// <patron/(io|report)[.]hpp>")
if(NOT places STREQUAL "// <patron/io.hpp>")
  message(FATAL_ERROR "with rooms=io there is ${places}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -D out=${scratch}/no.hpp -D rooms=kitchen -P ${generator}
                RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE words)
if(result EQUAL 0 OR NOT words MATCHES "kitchen is no opt-in room")
  message(FATAL_ERROR "a room that is not there: ${words}")
endif()

# Nothing is left to be found elsewhere, and every header says what it is under.
foreach(header all/patron/patron.hpp plain/patron/patron.hpp io.hpp)
  file(STRINGS ${scratch}/${header} left REGEX "include <patron/")
  file(STRINGS ${scratch}/${header} licence REGEX "SPDX-License-Identifier: MIT|^// MIT License$")
  list(LENGTH licence found)
  if(left OR NOT found EQUAL 2)
    message(FATAL_ERROR "${header}: ${left} ${licence}")
  endif()
endforeach()

separate_arguments(words UNIX_COMMAND "${flags} -std=c++20 -O0 -Wall -Wextra -Wpedantic -Werror")
run(${compiler} ${words} -I ${scratch}/all -I ${root}/include -c ${root}/tests/house/odr_b.cpp
    -o ${scratch}/other.o)
run(${compiler} ${words} -I ${scratch}/plain ${root}/packaging/consumer/main.cpp
    ${scratch}/other.o -o ${scratch}/consumer)
run(${scratch}/consumer)
