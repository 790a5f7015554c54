# Every public header has its test, and every test its header: tests/<room>/<header>.test.cpp is the
# mirror of include/patron/<room>/<header>.hpp. What is in a detail/ may be tried with what uses it.
#
#   cmake -D root=<the project> -P mirror.cmake
cmake_minimum_required(VERSION 3.24)
cmake_path(ABSOLUTE_PATH root)
set(include ${root}/include/patron)
set(tests ${root}/tests)

# Tests of what is more than one header; a longer list wants a reason.
set(of_several
    "cycle/firm_claims"   # what docs/projection.md says of many firms
    "report/catalogue"    # the words in all sources against the catalogue
    "report/cdnow"        # the review of a known firm, whole
    "wire/states/[^/]+")  # the bytes of all states of a room
list(JOIN of_several "|" of_several)

file(GLOB_RECURSE headers RELATIVE ${include} ${include}/*.hpp)
foreach(header IN LISTS headers)
  string(REGEX REPLACE "[.]hpp$" "" name ${header})
  # An umbrella only includes.
  if(name MATCHES "/" AND NOT name MATCHES "/detail/" AND NOT EXISTS ${tests}/${name}.test.cpp)
    message(SEND_ERROR "patron/${header}: has no tests/${name}.test.cpp")
  endif()
endforeach()

file(GLOB rooms RELATIVE ${include} LIST_DIRECTORIES TRUE ${include}/*)
foreach(room IN LISTS rooms)
  file(GLOB_RECURSE sources RELATIVE ${tests} ${tests}/${room}/*.test.cpp)
  foreach(source IN LISTS sources)
    string(REGEX REPLACE "[.]test[.]cpp$" "" name ${source})
    if(NOT name MATCHES "^(${of_several})$" AND NOT EXISTS ${include}/${name}.hpp)
      message(SEND_ERROR "tests/${source}: is the test of no patron/${name}.hpp")
    endif()
  endforeach()
endforeach()
