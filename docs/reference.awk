# What doxygen reads in the place of a page: without the links inside it, which doxygen 1.9 does not
# understand. And in the place of a header: without the version's namespace, which nobody writes;
# with what the header declares in the group of its room; and with a word on those names that share
# the comment of another one. Lines keep their numbers.
FILENAME ~ /\.md$/ {
  while (match($0, /\]\(#[^)]*\)/)) {
    words = substr($0, 1, RSTART - 1)
    rest = substr($0, RSTART + RLENGTH)
    match(words, /\[[^[]*$/)
    $0 = substr(words, 1, RSTART - 1) substr(words, RSTART + 1) rest
  }
  print
  next
}
/^namespace patron::inline v0[^{]*\{/ {
  sub("::inline v0", "")
  room = FILENAME
  if ($0 !~ /detail/ && sub(".*/patron/", "", room) && sub("/.*", "", room)) {
    sub("\\{", "{ /** @addtogroup " room " */ /** @{ */")
    if ($0 !~ /\}$/) open = 1
  }
}
/^\}  \/\/ namespace patron::inline v0/ && open {
  sub("}", "/** @} */ }")
  open = 0
}
{ previous = line; line = $0 }
previous !~ /^(\/\/\/|template|  requires)/ {
  if (/^using [a-z_]+ = basic_[a-z_]+</) {
    kind = $4
    sub("<.*", "", kind)
    $0 = "/** The patron::" kind " that everybody writes: see there. */ " line
  } else if (/^using [a-z_]+ =/ && alias != "") {
    $0 = "/** As patron::" alias ". */ " line
  } else if (/^inline constexpr [a-z_]+_fn [a-z_]+\{\};/) {
    $0 = "/** The object of patron::" $3 ": see there. */ " line
  }
}
line ~ /^using [a-z_]+ =/ { alias = $0 ~ /^using/ ? $2 : alias }
line !~ /^using [a-z_]+ =/ { alias = "" }
{ print }
