# Several test files compiled as one: what they include is then read once, and what they use of the
# templates is made once.
#
#   patron_batches(<variable> <size> <source>...)
#
# Sets the variable to files that include so many of the sources each, all of one folder. Each
# source has a namespace to itself, so that it may name its things as if it were alone; what it
# includes is included before that, and has its guard. One that can not stand in a namespace stays
# as it is: it specialises a template of somebody else's, or includes along a relative path.
function(patron_batches out size)
  set(files)
  set(folder_now)
  set(in_batch ${size})
  foreach(source IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(STRINGS ${source} alone REGEX "^template ?<>|^#include \"[.]")
    if(alone OR size LESS 2)
      list(APPEND files ${source})
      continue()
    endif()

    cmake_path(GET source PARENT_PATH folder)
    if(in_batch EQUAL size OR NOT folder STREQUAL folder_now)
      set(folder_now ${folder})
      set(in_batch 0)
      string(MAKE_C_IDENTIFIER "${source}" name)
      set(file ${CMAKE_CURRENT_BINARY_DIR}/batches/${name}.cpp)
      list(APPEND files ${file})
      set(library_${file})
      set(support_${file})
      set(bodies_${file})
    endif()
    math(EXPR in_batch "${in_batch} + 1")
    # The library's headers first: those of the tests may be templates over what came before them.
    file(STRINGS ${source} library REGEX "^#include <")
    file(STRINGS ${source} support REGEX "^#include \"")
    list(APPEND library_${file} ${library})
    list(APPEND support_${file} ${support})
    string(MAKE_C_IDENTIFIER "${source}" name)
    list(APPEND bodies_${file} "namespace ${name} {" "#include \"${source}\"" "}")
  endforeach()

  foreach(file IN LISTS files)
    if(bodies_${file})
      set(lines ${library_${file}} ${support_${file}})
      list(REMOVE_DUPLICATES lines)
      list(APPEND lines ${bodies_${file}})
      list(JOIN lines "\n" text)
      file(CONFIGURE OUTPUT ${file} CONTENT "${text}\n" @ONLY)
    endif()
  endforeach()
  set(${out} "${files}" PARENT_SCOPE)
endfunction()
