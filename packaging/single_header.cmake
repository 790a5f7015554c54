# Writes the library as one header, for projects that cannot have a folder of headers.
#
#   cmake -D out=patron.hpp -P packaging/single_header.cmake
#   cmake -D out=patron.hpp -D rooms=io,report -P packaging/single_header.cmake
#
# It holds what <patron/patron.hpp> holds, and the opt-in rooms that are asked for (rooms=all has
# every one). Each header comes once, before those that include it, within its own guard: so the
# file may stand in one program beside the headers it was made of.
cmake_minimum_required(VERSION 3.24)

if(NOT out)
  message(FATAL_ERROR "say where the header is to be written: -D out=FILE")
endif()
cmake_path(ABSOLUTE_PATH out)
cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/..")
set(include ${root}/include)

# The umbrellas to write: patron.hpp, then those it leaves out.
file(STRINGS ${include}/patron/patron.hpp in_patron REGEX "^#include <patron/")
file(GLOB umbrellas RELATIVE ${include}/patron ${include}/patron/*.hpp)
set(opt_in)
foreach(umbrella IN LISTS umbrellas)
  string(REPLACE ".hpp" "" room ${umbrella})
  if(NOT umbrella STREQUAL patron.hpp AND NOT "#include <patron/${umbrella}>" IN_LIST in_patron)
    list(APPEND opt_in ${room})
  endif()
endforeach()
if(rooms STREQUAL all)
  set(rooms ${opt_in})
endif()
string(REPLACE "," ";" rooms "${rooms}")
foreach(room IN LISTS rooms)
  if(NOT room IN_LIST opt_in)
    list(JOIN opt_in ", " choice)
    message(FATAL_ERROR "${room} is no opt-in room: there are ${choice}")
  endif()
endforeach()

# Writes a header behind all that it includes, if it is not written yet. What is included from the
# standard library stays where it is.
function(write_header header)
  get_property(written GLOBAL PROPERTY patron_written)
  if(header IN_LIST written)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY patron_written ${header})
  file(STRINGS ${include}/${header} lines REGEX "^#include <patron/")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ".*<(.*)>.*" "\\1" wanted ${line})
    write_header(${wanted})
  endforeach()
  file(READ ${include}/${header} text)
  string(REGEX REPLACE "(#include <patron/|// SPDX-|// IWYU pragma)[^\n]*\n" "" text "${text}")
  string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")
  file(APPEND ${out} "\n// <${header}>\n${text}")
endfunction()

file(READ ${root}/LICENSE licence)
string(REGEX REPLACE "\n([^\n])" "\n// \\1" licence "${licence}")
string(REGEX REPLACE "\n(\n)" "\n//\\1" licence "${licence}")
file(STRINGS ${include}/patron/version.hpp version REGEX "^#define PATRON_VERSION_.* [0-9]+$")
string(REGEX REPLACE "#define [A-Z_]+ " "" version "${version}")
list(JOIN version "." version)
set(extent "")
if(rooms)
  list(JOIN rooms ", " extent)
  set(extent " with ${extent}")
endif()
file(WRITE ${out} "// SPDX-License-Identifier: MIT
//
// patron ${version}${extent}, as one header.
// Made by packaging/single_header.cmake, not to be edited.
//
// ${licence}")
write_header(patron/patron.hpp)
foreach(room IN LISTS rooms)
  write_header(patron/${room}.hpp)
endforeach()

get_property(written GLOBAL PROPERTY patron_written)
list(LENGTH written count)
message(STATUS "${count} headers in ${out}")
