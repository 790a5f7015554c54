# Files that compile where every header compiles alone:
#
#   patron_alone(<variable> <folder of the headers> <folder of the files>)
#
# A header that comes only after headers which it includes itself sees what it would see alone. So
# each takes along, before it, the first that it includes and that no other has taken; fewer than
# half as many files are left to compile as there are headers.
function(patron_alone out include into)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${include} ${include}/*.hpp)
  set(taken)
  foreach(header IN LISTS headers)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${include}/${header})
    set(before_${header})
    file(STRINGS ${include}/${header} lines REGEX "^#include <patron/")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include <([^>]+)>.*" "\\1" used "${line}")
      if(NOT used IN_LIST taken)
        list(APPEND taken ${used})
        set(before_${header} ${used})
        break()
      endif()
    endforeach()
  endforeach()

  set(files)
  set(compiled 0)
  foreach(header IN LISTS headers)
    if(header IN_LIST taken)
      continue()
    endif()
    set(text)
    set(now ${header})
    while(now)
      string(PREPEND text "#include <${now}>\n")
      math(EXPR compiled "${compiled} + 1")
      set(now ${before_${now}})
    endwhile()
    string(MAKE_C_IDENTIFIER ${header} name)
    file(CONFIGURE OUTPUT ${into}/${name}.cpp CONTENT "${text}" @ONLY)
    list(APPEND files ${into}/${name}.cpp)
  endforeach()

  # Headers that include one another in a circle would have been left out.
  list(LENGTH headers count)
  if(count EQUAL 0 OR NOT compiled EQUAL count)
    message(FATAL_ERROR "${compiled} of ${count} headers under ${include} would be compiled alone")
  endif()
  set(${out} "${files}" PARENT_SCOPE)
endfunction()
