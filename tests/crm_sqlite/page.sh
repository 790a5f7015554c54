#!/bin/sh
# The session at the top of docs/crm.md goes as the page says. A line of "…" stands for lines of
# output that are left out, and at the end of a line for the rest of it. Empty lines do not count.
#
#     sh page.sh PROGRAM PROJECT SCRATCH
set -eu
program=$1 project=$2 scratch=$3
rm -rf "$scratch"
mkdir -p "$scratch"
ln -s "$project/examples" "$scratch/examples"
cd "$scratch"
sed '/^## /q' "$project/docs/crm.md" | sed -n 's/^    //p' >session
[ -s session ] || { echo 'docs/crm.md has no session' >&2; exit 1; }

# Where in the output a line stands, from the line behind the last one on.
place_of() {
  awk -v from="$at" -v wanted="$1" '
    BEGIN { open = sub(/ *…$/, "", wanted) }
    NR > from && (open ? index($0, wanted) == 1 : $0 == wanted) { print NR; exit }' printed
}

at=0 left_out=no
while IFS= read -r line; do
  case $line in
    '$ crm '*)
      # shellcheck disable=SC2086  # the words of a command
      "$program" ${line#??crm } >said </dev/null
      sed '/^$/d' said >printed
      at=0 left_out=no ;;
    …) left_out=yes ;;
    *)
      place=$(place_of "$line")
      if [ -z "$place" ] || { [ $left_out = no ] && [ "$place" -ne $((at + 1)) ]; }; then
        echo "docs/crm.md says \"$line\", and the program:" >&2
        cat printed >&2
        exit 1
      fi
      at=$place left_out=no ;;
  esac
done <session
