# 32 bit on x86, with the system's g++ and doubles that are doubles. The kernel's headers stand
# where those of 64 bit do.
set(CMAKE_CXX_FLAGS_INIT
    "-m32 -msse2 -mfpmath=sse -isystem /usr/include/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu")
