# The library as a module: written anew, compiled by clang, imported by a program. With an older
# CMake its target is refused in plain words; that the target holds is shown by
# packaging/module/test.sh, with a CMake of its own.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch})
set(module ${root}/packaging/module)

if(CMAKE_VERSION VERSION_LESS 3.28)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${root} -B ${scratch}/refused -G ${generator}
                          -D CMAKE_CXX_COMPILER=${compiler} -D PATRON_BUILD_MODULE=ON
                          -D PATRON_BUILD_TESTS=OFF -D PATRON_BUILD_EXAMPLES=OFF
                  RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE words)
  if(result EQUAL 0 OR NOT words MATCHES "PATRON_BUILD_MODULE needs CMake 3.28 or later")
    message(FATAL_ERROR "CMake ${CMAKE_VERSION} is not refused: ${words}")
  endif()
endif()

run(${CMAKE_COMMAND} -D out=${scratch}/patron.cppm -P ${module}/write_module.cmake)
find_program(clang clang++-16)
if(NOT clang)
  message(STATUS "no clang++-16: the module is written and not compiled")
  return()
endif()
run(${clang} -std=c++20 -I ${root}/include --precompile ${scratch}/patron.cppm
    -o ${scratch}/patron.pcm)
run(${clang} -std=c++20 -Wall -Wextra -Werror -fmodule-file=patron=${scratch}/patron.pcm
    ${module}/consumer/main.cpp ${scratch}/patron.pcm -o ${scratch}/consumer)
run(${scratch}/consumer)
