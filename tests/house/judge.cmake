# Tries the tests of the house: what was planted is judged by one of their scripts.
#
#   judge_by(<script> <words> [options of cmake]...)
#
# It has to be refused with these words or, without words, to be right.
function(judge_by script words)
  execute_process(COMMAND ${CMAKE_COMMAND} ${ARGN}
                          -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${script}
                  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  string(FIND "${output}" "${words}" found)
  if(words STREQUAL "" AND NOT result EQUAL 0)
    message(SEND_ERROR "what is good is refused: ${output}")
  elseif(NOT words STREQUAL "" AND (result EQUAL 0 OR found EQUAL -1))
    message(SEND_ERROR "not caught: ${words}\n${output}")
  else()
    message(STATUS "caught: ${words}")
  endif()
endfunction()
