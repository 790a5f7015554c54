# What docs/compile-errors.md says that the compilers print, held against what they print.
#
#   cmake -D root=<the project> -D scratch=<folder> [-D gcc=<g++ 12>] [-D clang=<clang++ 16>]
#         -P compile_errors.cmake
#
# Each section has a program with a mistake, what g++ and what clang print of it, and the lines that
# belong in the place of the mistake. Spaces and line ends count as one space, and `…` stands for
# anything. Whatever the page quotes belongs to the first error.
cmake_minimum_required(VERSION 3.24)
cmake_path(ABSOLUTE_PATH root)
set(compile -std=c++20 -fsyntax-only -I ${root}/include)

# Takes the next block of a language off the front of the page.
macro(take_block language out)
  set(fence "\n```${language}\n")
  string(FIND "${page}" "${fence}" from)
  if(from EQUAL -1)
    message(FATAL_ERROR "a section of the page lacks a block of ${language}")
  endif()
  string(LENGTH "${fence}" length)
  math(EXPR from "${from} + ${length}")
  string(SUBSTRING "${page}" ${from} -1 page)
  string(FIND "${page}" "\n```" end)
  string(SUBSTRING "${page}" 0 ${end} ${out})
  math(EXPR end "${end} + 4")
  string(SUBSTRING "${page}" ${end} -1 page)
endmacro()

# Whether the pieces of the page follow one another in the first error and its notes.
function(compare program printed on_page)
  string(REGEX REPLACE "[ \n]+" " " printed "${printed}")
  string(REGEX REPLACE "[ \n]+" " " on_page "${on_page}")
  string(FIND "${printed}" " error: " first)
  math(EXPR after "${first} + 8")
  string(SUBSTRING "${printed}" ${after} -1 notes)
  string(FIND "${notes}" " error: " second)
  string(SUBSTRING "${notes}" 0 ${second} notes)
  string(SUBSTRING "${printed}" 0 ${after} rest)
  string(APPEND rest "${notes}")
  while(NOT on_page STREQUAL "")
    string(FIND "${on_page}…" "…" length)
    string(SUBSTRING "${on_page}" 0 ${length} piece)
    string(SUBSTRING "${on_page}" ${length} -1 on_page)
    string(REGEX REPLACE "^…" "" on_page "${on_page}")
    string(STRIP "${piece}" piece)
    string(FIND "${rest}" "${piece}" found)
    if(found EQUAL -1)
      message(SEND_ERROR "${program}: the first error does not say: ${piece}\n${printed}")
      return()
    endif()
    string(LENGTH "${piece}" length)
    math(EXPR found "${found} + ${length}")
    string(SUBSTRING "${rest}" ${found} -1 rest)
  endwhile()
endfunction()

function(check_refused compiler program on_page)
  if(NOT compiler)  # not at hand
    return()
  endif()
  list(APPEND at_hand ${compiler})
  set(at_hand ${at_hand} PARENT_SCOPE)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${compiler} ${compile} ${program}
                  WORKING_DIRECTORY ${scratch} RESULT_VARIABLE result
                  OUTPUT_VARIABLE printed ERROR_VARIABLE printed)
  if(result EQUAL 0)
    message(SEND_ERROR "${program} compiles with ${compiler}, and is said not to")
  else()
    compare("${program}" "${printed}" "${on_page}")
  endif()
endfunction()

file(READ ${root}/docs/compile-errors.md page)
file(MAKE_DIRECTORY ${scratch})
set(corrected "")
foreach(name currencies horizon ladder projection model)
  take_block(cpp program)
  take_block(text gcc_prints)
  take_block(text clang_prints)
  take_block(cpp instead)
  file(WRITE ${scratch}/${name}.cpp "${program}\n")
  check_refused("${gcc}" ${name}.cpp "${gcc_prints}")
  check_refused("${clang}" ${name}.cpp "${clang_prints}")
  string(REGEX REPLACE "\n[^\n]*// the mistake[^\n]*" "\n@instead@" program "${program}")
  string(REPLACE "@instead@" "${instead}" program "${program}")
  string(APPEND corrected "${program}\n")
endforeach()
string(FIND "${page}" "\n```" more)
if(NOT more EQUAL -1)
  message(SEND_ERROR "the page has a section that nothing compares")
endif()

# Nothing else was wrong with them: corrected, all of them compile, behind each other.
file(WRITE ${scratch}/corrected.cpp "${corrected}")
list(GET at_hand 0 compiler)
execute_process(COMMAND ${compiler} ${compile} corrected.cpp WORKING_DIRECTORY ${scratch}
                RESULT_VARIABLE result ERROR_VARIABLE printed)
if(NOT result EQUAL 0)
  message(SEND_ERROR "what the page says to write instead does not compile\n${printed}")
endif()
