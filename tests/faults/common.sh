# For the scripts beside it: the program runs in a place of its own, and it is looked how it ended.
# A check that fails ends the script.
case $review in /*) ;; *) review=$PWD/$review ;; esac
case $firm in /*) ;; *) firm=$PWD/$firm ;; esac
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
tried=0

fault() {
  echo "FAILED: $*" >&2
  cat "$place/errors" >&2
  exit 1
}

# counted <how the program ended>: keeps it for what is asked next
counted() {
  code=$1
  tried=$((tried + 1))
}

# run <options>: its text goes nowhere
run() {
  code=0
  "$review" "$@" >/dev/null 2>errors || code=$?
  counted $code
}

# expect <what> <code> <what the one line on standard error holds; none where it is left out>
expect() {
  [ "$code" -eq "$2" ] || fault "$1: ended with $code, not $2"
  lines=$(wc -l <errors)
  [ "$lines" -eq $(($# - 2)) ] || fault "$1: said $lines lines"
  [ $# -eq 2 ] || grep -qF "$3" errors || fault "$1: does not say: $3"
}

# What the files are that a review writes undisturbed: page.html and review.json in whole/.
mkdir whole
run "$firm" --html whole/page.html --json whole/review.json
expect 'nothing disturbed' 0

# fresh <directory>: last week's page and review stand in it
fresh() {
  mkdir -p "$1"
  echo 'last week' >"$1/page.html"
  echo 'last week' >"$1/review.json"
}

# nothing_half <what> <directory>: each of the two is last week's or whole, and nothing is beside
nothing_half() {
  [ "$(ls -A "$2")" = "$(ls whole)" ] || fault "$1: left $(ls -A "$2" | tr '\n' ' ')"
  for written in page.html review.json; do
    [ "$(cat "$2/$written")" = 'last week' ] || cmp -s "$2/$written" "whole/$written" ||
      fault "$1: $written is neither last week's nor whole"
  done
}
