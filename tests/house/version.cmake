# One version everywhere: the header, the project, the package's version file, the change log, and
# the lines that have to write it again.
#
#   cmake -D root=<the project> -D project=<version> -D package=<patronConfigVersion.cmake> -P ...
cmake_minimum_required(VERSION 3.24)

file(STRINGS ${root}/include/patron/version.hpp lines REGEX "define PATRON_VERSION_")
set(header "")
foreach(part MAJOR MINOR PATCH)
  foreach(line IN LISTS lines)
    if(line MATCHES "PATRON_VERSION_${part} ([0-9]+)$")
      string(APPEND header ".${CMAKE_MATCH_1}")
    endif()
  endforeach()
endforeach()
string(REGEX REPLACE "^[.]" "" header "${header}")

include(${package})
file(STRINGS ${root}/CHANGELOG.md releases REGEX "^## \\[[0-9]")
list(GET releases 0 release)
string(REGEX REPLACE "^## .([0-9.]+).*" "\\1" release "${release}")

message(STATUS "header ${header}, project ${project}, package ${PACKAGE_VERSION}, "
               "change log ${release}")
foreach(other project PACKAGE_VERSION release)
  if(NOT ${other} STREQUAL header)
    message(SEND_ERROR "${other} says ${${other}}, the header ${header}")
  endif()
endforeach()

# These say it whole, or as far as a release within it changes nothing that is asked for.
string(REGEX REPLACE "[.][0-9]+$" "" minor "${header}")
set(before "patron[ /]|patron--|GIT_TAG v|default_version = '")
foreach(file README.md docs/install.md packaging/consumer/CMakeLists.txt examples/postgres/Makefile
        examples/postgres/patron.control)
  file(READ ${root}/${file} text)
  string(REGEX MATCHALL "(${before})[0-9]+[.][0-9]+([.][0-9]+)?" lines "${text}")
  if(NOT lines)
    message(SEND_ERROR "${file} names no version: it need not stand in the list of this test")
  endif()
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^(${before})" "" other "${line}")
    if(NOT other STREQUAL header AND NOT other STREQUAL minor)
      message(SEND_ERROR "${file} says \"${line}\", the header ${header}")
    endif()
  endforeach()
endforeach()
if(NOT EXISTS ${root}/examples/postgres/patron--${minor}.sql)
  message(SEND_ERROR "examples/postgres has no patron--${minor}.sql")
endif()
