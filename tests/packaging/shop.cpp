// A program of somebody else's, which sets no language standard: the library asks for its own.
#include <patron/patron.hpp>

#include <cstdio>
#include <string>

using namespace patron::literals;

// The version that the build found is the version of the headers.
int main(int argc, char** argv) {
  std::string const header = std::to_string(PATRON_VERSION_MAJOR) + '.' +
                             std::to_string(PATRON_VERSION_MINOR) + '.' +
                             std::to_string(PATRON_VERSION_PATCH);
  std::printf("patron %s: %s\n", header.c_str(), patron::to_string(29.95_usd + 0.05_usd).c_str());
  return argc == 2 && header == argv[1] ? 0 : 1;
}
