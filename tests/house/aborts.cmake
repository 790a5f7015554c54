# The program ends by abort, after printing the words.
#
#   cmake -D program=<program> -D words=<words> -P aborts.cmake
execute_process(COMMAND ${program} RESULT_VARIABLE calm)
execute_process(COMMAND ${program} break RESULT_VARIABLE broken ERROR_VARIABLE said)
if(NOT calm EQUAL 0)
  message(FATAL_ERROR "${program} ends with ${calm}")
elseif(broken EQUAL 0)
  message(FATAL_ERROR "${program} break: goes on")
endif()
string(FIND "${said}" "${words}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "${program} break: does not say `${words}` but `${said}`")
endif()
message(STATUS "${said}")
