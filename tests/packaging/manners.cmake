# What a consumer may expect of the target, however it came by it.
if(TARGET patron_dev OR TARGET patron_tests)
  message(FATAL_ERROR "the developer's targets reach the consumer")
endif()
foreach(property INTERFACE_COMPILE_OPTIONS INTERFACE_COMPILE_DEFINITIONS INTERFACE_LINK_OPTIONS
                 INTERFACE_LINK_LIBRARIES)
  get_target_property(value patron::patron ${property})
  if(value)
    message(FATAL_ERROR "the target brings ${property} ${value}")
  endif()
endforeach()
