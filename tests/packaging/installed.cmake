# A consumer that finds the library installed. It is installed to one place and moved to another.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${scratch})
install_and_move()

file(GLOB_RECURSE packaged ${scratch}/moved/*)
foreach(file IN LISTS packaged)
  if(file MATCHES "[.](cmake|pc)$")
    file(READ ${file} text)
    foreach(place ${root} ${scratch}/first)
      string(FIND "${text}" "${place}" found)
      if(NOT found EQUAL -1)
        message(FATAL_ERROR "${file} still names ${place}")
      endif()
    endforeach()
  elseif(NOT file MATCHES "/include/patron/.*[.]hpp$|/licenses/patron/LICENSE$")
    message(FATAL_ERROR "${file} is installed, and belongs to no consumer")
  endif()
endforeach()

configure(${CMAKE_CURRENT_LIST_DIR}/installed ${scratch}/build
          -D CMAKE_PREFIX_PATH=${scratch}/moved -D wanted=${version})
build_and_test(${scratch}/build)
