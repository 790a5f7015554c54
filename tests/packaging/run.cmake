# What the scripts of this folder share.

# Runs a command; ends the test where it fails.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${text}")
  endif()
endfunction()

# Configures a project as a stranger would, with the compiler that is on trial.
function(configure source build)
  run(${CMAKE_COMMAND} -S ${source} -B ${build} -G "${generator}" -D CMAKE_BUILD_TYPE=Release
      -D CMAKE_CXX_COMPILER=${compiler} "-DCMAKE_CXX_FLAGS=${flags}" ${ARGN})
endfunction()

# Builds the consumer and runs its program as its test.
function(build_and_test build)
  run(${CMAKE_COMMAND} --build ${build} --config Release)
  run(${CMAKE_CTEST_COMMAND} --test-dir ${build} -C Release --output-on-failure --no-tests=error)
endfunction()

# Installs the library to one place, and moves it from there to ${scratch}/moved.
function(install_and_move)
  configure(${root} ${scratch}/patron -D PATRON_BUILD_TESTS=OFF -D PATRON_BUILD_EXAMPLES=OFF)
  run(${CMAKE_COMMAND} --install ${scratch}/patron --config Release --prefix ${scratch}/first)
  file(RENAME ${scratch}/first ${scratch}/moved)
endfunction()
