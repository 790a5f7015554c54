# Every header compiles alone: builds CMake's own check, and counts what it compiled.
#
#   cmake -D build=<build tree> -D include=<folder> -D config=<configuration> -P alone.cmake
cmake_minimum_required(VERSION 3.24)

set(objects ${build}/CMakeFiles/patron_verify_interface_header_sets.dir)
file(REMOVE_RECURSE ${objects}/patron_verify_interface_header_sets)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${build} --config "${config}" --parallel
                        --target patron_verify_interface_header_sets
                RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "a header does not compile alone\n${output}")
endif()

file(GLOB_RECURSE headers RELATIVE ${include} ${include}/*.hpp)
file(GLOB_RECURSE compiled ${objects}/*.o ${objects}/*.obj)
list(LENGTH headers header_count)
list(LENGTH compiled compiled_count)
message(STATUS "${compiled_count} files compiled for ${header_count} headers")
foreach(header IN LISTS headers)
  if(NOT compiled MATCHES "/${header}.cxx[.]o")
    message(SEND_ERROR "${header} was not compiled")
  endif()
endforeach()
if(header_count EQUAL 0 OR NOT header_count EQUAL compiled_count)
  message(SEND_ERROR "${compiled_count} files compiled for ${header_count} headers")
endif()
