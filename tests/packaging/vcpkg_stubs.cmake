# The functions of vcpkg that the portfile calls, each no more than what its manual says of it. The
# sources are those that stand here, and so no archive is fetched and no SHA512 compared.

# Only arguments that the manual lists, and those that it asks for.
macro(parse flags values lists required)
  cmake_parse_arguments(PARSE_ARGV 0 arg "${flags}" "${values}" "${lists}")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "not understood: ${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  foreach(argument ${required})
    if(NOT DEFINED arg_${argument})
      message(FATAL_ERROR "${argument} is missing")
    endif()
  endforeach()
endmacro()

function(vcpkg_from_github)
  parse("" "OUT_SOURCE_PATH;REPO;REF;SHA512;HEAD_REF;GITHUB_HOST;FILE_DISAMBIGUATOR" PATCHES
        "OUT_SOURCE_PATH;REPO;REF;SHA512")
  if(NOT arg_REPO MATCHES "^[^/]+/[^/]+$" OR NOT arg_REF STREQUAL "v${VERSION}")
    message(FATAL_ERROR "REPO is an owner and a name, REF the tag of the version")
  endif()
  set(${arg_OUT_SOURCE_PATH} ${root} PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  parse(DISABLE_PARALLEL_CONFIGURE "SOURCE_PATH;GENERATOR" "OPTIONS;OPTIONS_RELEASE" SOURCE_PATH)
  configure(${arg_SOURCE_PATH} ${CURRENT_BUILDTREES_DIR}/rel
            -D CMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} ${arg_OPTIONS} ${arg_OPTIONS_RELEASE})
endfunction()

function(vcpkg_cmake_install)
  parse("DISABLE_PARALLEL;ADD_BIN_TO_PATH" "" "" "")
  run(${CMAKE_COMMAND} --build ${CURRENT_BUILDTREES_DIR}/rel --config Release --target install)
endfunction()

# Moves the package's files to share/<port>, and lets them look for the prefix from there.
function(vcpkg_cmake_config_fixup)
  parse("DO_NOT_DELETE_PARENT_CONFIG_PATH;NO_PREFIX_CORRECTION" "PACKAGE_NAME;CONFIG_PATH" "" "")
  cmake_path(SET from NORMALIZE ${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH})
  set(to ${CURRENT_PACKAGES_DIR}/share/${PORT})
  file(GLOB files ${from}/*.cmake)
  if(NOT files)
    message(FATAL_ERROR "${from} has no package files")
  endif()
  cmake_path(GET from PARENT_PATH parent)
  file(COPY ${files} DESTINATION ${to})
  file(REMOVE_RECURSE ${from})
  if(parent MATCHES "/cmake$")
    file(REMOVE_RECURSE ${parent})
  endif()
  # The lines that climb from the file to the prefix: one to its folder, and from there two.
  set(climb "get_filename_component[(]_IMPORT_PREFIX \"[^\n]* PATH[)]\n")
  set(first "get_filename_component(_IMPORT_PREFIX \"\${CMAKE_CURRENT_LIST_FILE}\" PATH)\n")
  set(further "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  file(GLOB files ${to}/*.cmake)
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REGEX REPLACE "(${climb})+" "${first}${further}${further}" text "${text}")
    file(WRITE ${file} "${text}")
  endforeach()
endfunction()

# Looks whether the file may be moved, and needs no mending.
function(vcpkg_fixup_pkgconfig)
  parse(SKIP_CHECK "" "" "")
  file(GLOB_RECURSE files ${CURRENT_PACKAGES_DIR}/*.pc)
  foreach(file IN LISTS files)
    file(READ ${file} text)
    if(text MATCHES "${CURRENT_PACKAGES_DIR}" OR NOT text MATCHES "{pcfiledir}")
      message(FATAL_ERROR "${file} cannot be moved")
    endif()
  endforeach()
endfunction()

function(vcpkg_install_copyright)
  parse("" COMMENT FILE_LIST FILE_LIST)
  file(INSTALL ${arg_FILE_LIST} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT}
       RENAME copyright)
endfunction()
