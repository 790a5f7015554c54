# snippets.cmake catches each fault: small pages are planted, each must be refused in its words.
#
#   cmake -D scratch=<folder> -P snippets.self.cmake
cmake_minimum_required(VERSION 3.24)

include(${CMAKE_CURRENT_LIST_DIR}/judge.cmake)

set(root ${scratch}/project)

# A project in which everything is right; its only program does not run, and prints nothing.
function(plant_good_project)
  file(REMOVE_RECURSE ${root})
  file(WRITE ${root}/examples/tea.cpp
       "int main() {\n  int a[] = {1, 2};\n\n  pour(a);\n  drink(a);  // hot;\n  if (a) {\n"
       "    wash();\n  }\n}\n")
  file(WRITE ${root}/examples/coffee/main.cpp "int main() { grind(); }\n")
  file(WRITE ${root}/README.md "Tea:\n\n```cpp\nint a[] = {1, 2};\n\npour(a);\n```\n")
endfunction()

# The page that holds this text is refused with these words (or, without words, is right).
function(judge page words)
  file(WRITE ${root}/docs/page.md "${page}")
  judge_by(snippets.cmake "${words}" -D root=${root} -D scratch=${scratch}/run ${ARGN})
endfunction()

plant_good_project()
set(nowhere "stands in no program of examples/")
judge("no block at all\n" "")
judge("```cpp\n  drink(a);  // hot;\n```\n" "")
judge("```cpp\nint a[] = {1, 2};\n// …\ndrink(a);  // hot;\n// …\nwash();\n```\n" "")
judge("```cpp\nif (a) {\n  wash();\n}\n```\n" "")
judge("```sh\nmake tea\n```\n" "")

judge("\n\n```cpp\nint a[] = {1, 3};\n```\n" "docs/page.md:4: ${nowhere}")
judge("```cpp\npour(a);\n```\n\n```cpp\nspill(a);\n```\n" "docs/page.md:6: ${nowhere}")
judge("```cpp\npour(a)\n```\n" "docs/page.md:2: ${nowhere}")            # half a line
judge("```cpp\nint a[] = {1, 2};\npour(a);\n```\n" "docs/page.md:2: ${nowhere}")
judge("```cpp\nwash();\n// …\npour(a);\n```\n" "docs/page.md:2: ${nowhere}")   # the wrong order
judge("```cpp\npour(a);\n// …\ngrind();\n```\n" "docs/page.md:2: ${nowhere}")  # of two programs
judge("```cpp\nif (a) {\nwash();\n}\n```\n" "docs/page.md:2: ${nowhere}")      # indented otherwise
judge("```cpp\npour(a);\n" "docs/page.md:2: the block does not end")

judge("```text\nhot\n```\n" "docs/page.md:2: is the output of no program")
judge("```cpp\nint main() { grind(); }\n```\n\n```text\nhot\n```\n"
      "docs/page.md:6: is the output of coffee/main.cpp, which is not a program of one file")
# In the place of the built program, one that prints a known text.
set(built ${scratch}/built)
file(MAKE_DIRECTORY ${built})
file(WRITE ${built}/patron_example_tea "#!/bin/sh\nprintf 'one;\\ntwo\\nthree\\n'\n")
file(CHMOD ${built}/patron_example_tea PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
if(CMAKE_HOST_UNIX)
  set(printed "```cpp\npour(a);\n```\n\nIt prints\n\n```text\n")
  judge("${printed}one;\n…\nthree\n```\n" "" -D programs=${built})
  judge("${printed}two\n…\n```\n" "" -D programs=${built})
  judge("${printed}one;\nthree\n```\n" "docs/page.md:8: is not what tea.cpp prints"
        -D programs=${built})
  judge("${printed}thre\n```\n" "docs/page.md:8: is not what tea.cpp prints" -D programs=${built})
  file(WRITE ${built}/patron_example_tea "#!/bin/sh\nexit 3\n")
  judge("${printed}one;\n```\n" "tea.cpp: ends with 3" -D programs=${built})
endif()
