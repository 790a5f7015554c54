#!/bin/sh
# A week at the CRM: what it is given, how it ends, what it says, what is in its file afterwards.
#
#     sh story.sh PROGRAM DIRECTORY_OF_THE_SAMPLE_FIRM SCRATCH
set -eu
program=$1 sample=$2 scratch=$3
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"

failed=0
fault() { echo "FAILED: $*"; failed=1; }
crm() { "$program" "$@" --database firm.db; }

# ends CODE WORDS COMMAND...: how it ends, and what stands in its output
ends() {
  code=$1 words=$2
  shift 2
  is=0
  crm "$@" >said 2>&1 || is=$?
  [ "$is" -eq "$code" ] || fault "crm $*: exit code $is, not $code: $(cat said)"
  grep -qF -- "$words" said || fault "crm $*: no \"$words\" in: $(cat said)"
  # An error is one line.
  [ "$code" -eq 0 ] || [ "$(wc -l <said)" -eq 1 ] || fault "crm $*: more than one line"
}
on_agenda() { crm agenda --capacity 10000 | grep -F "$1" | grep -qF "$2"; }

# The command line.
ends 0 'usage: crm' --help
ends 2 'crm: command "sell" is unknown' sell
ends 2 'crm: order has too few or too many words behind it' order 1
ends 2 'crm: --today "yesterday" is not a date' agenda --today yesterday
ends 2 'crm: --capacity "-1" is not within 0 and 10000' agenda --capacity -1
ends 2 'crm: --colour is no option' agenda --colour
ends 2 'crm: firm.db: is empty' agenda

# A bad row anywhere, and nothing has come in.
mkdir bad
cp "$sample"/*.csv bad
refused() {
  ends 2 "$2" import bad
  cp "$sample/$1" bad
  ends 2 'crm: firm.db: is empty' agenda
}
echo 'C0038,2025-07-01,1e3,letter,web' >>bad/orders.csv
refused orders.csv 'crm: bad/orders.csv:7206: amount "1e3" is not a decimal number'
echo 'C0038,2025-07-01,-9223372036854775808,letter,web' >>bad/orders.csv
refused orders.csv 'crm: bad/orders.csv:7206: amount "-9223372036854775808 JPY" is not within -1'
echo 'C0038,2025-07-01,1000,coffee,web' >>bad/orders.csv
refused orders.csv 'crm: bad/orders.csv:7206: product "coffee" is not in offers.csv'
echo 'C0038,2025-07-01,hero,1.3,' >>bad/stages.csv
refused stages.csv 'stage "hero" is none of stranger, reader, lead, trial, customer, regular'
echo 'C0038,2025-07-01,answered,11' >>bad/satisfaction.csv
refused satisfaction.csv 'bad/satisfaction.csv:4714: CHECK constraint failed: score BETWEEN 0'
echo 'C0038,C0038,2025-07-01' >>bad/referrals.csv
refused referrals.csv 'bad/referrals.csv:187: CHECK constraint failed: referrer_id <> referred_id'
echo 'postcard,1200,400,,' >>bad/offers.csv
refused offers.csv 'bad/offers.csv:10: price: another product has the same, which one is lighter?'
rm bad/offers.csv
refused offers.csv 'crm: bad/offers.csv: there is no such file'

# The disk is full in the middle of it: again nothing has come in.
is=0
(trap '' XFSZ; ulimit -f 400; crm import "$sample") >said 2>&1 || is=$?
[ "$is" -eq 1 ] || fault "a full disk: exit code $is: $(cat said)"
grep -q 'full\|I/O' said || fault "a full disk: $(cat said)"
ends 2 'crm: firm.db: is empty' agenda

# The firm comes in, once.
ends 0 'orders.csv: 7204 rows' import "$sample"
ends 2 'is for an empty database' import "$sample"
ends 0 'written: review 1' review
ends 0 'may bring' agenda

# Somebody who had gone quiet buys: the agenda asks for her no more, and nor does the next review.
quiet=$(crm agenda --capacity 10000 | sed -n 's/^  \(C[0-9]*\) ([0-9]*) *win her back .*/\1/p' |
  sed -n 1p)
ends 0 'win her back' customer "$quiet"
ends 0 "bought letter for 1200 JPY on 2025-06-30" order "$quiet" letter 1200
! on_agenda "$quiet" 'win her back' || fault "$quiet bought, and is to be won back"
ends 0 'written: review 2' review
crm customer "$quiet" | grep -q 'win her back' && fault "$quiet is still to be won back: review"

# A prospect buys: she is a customer.
on_agenda P0002 'get in touch' || fault 'P0002 is not to be touched'
ends 0 'bought tasting for 2500 JPY on 2025-07-01' order P0002 tasting 2500 2025-07-01
ends 0 '2025-07-01  customer' customer P0002
! on_agenda P0002 'get in touch' || fault 'P0002 is still a prospect'

# An order is given back, in two parts and not in three.
number=$(crm customer P0002 | sed -n 's/.*order \([0-9]*\): tasting.*/\1/p')
ends 0 '1000 JPY given back' refund "$number" 1000 2025-07-02
ends 2 'amount "1501 JPY" is more than was paid' refund "$number" 1501 2025-07-02
ends 2 "order \"$number\" was made on a later day" refund "$number" 1 2025-06-01
ends 0 '1500 JPY given back' refund "$number"
ends 2 'is nothing to give back' refund "$number"
ends 0 'brought      0 JPY in all' customer P0002

# What cannot be.
ends 2 'crm: customer "nobody" is not known' order nobody letter 1200
ends 2 'crm: product "coffee" is not sold here' order P0002 coffee 1200
ends 2 'crm: amount "-5" is below zero' order P0002 letter -5
ends 2 'crm: CHECK constraint failed: amount BETWEEN' order P0002 letter 9223372036854775807
ends 2 'crm: amount "12.5" has more than 0 decimals' order P0002 letter 12.5
ends 2 'crm: day "2025-02-30" is not a day of the calendar' order P0002 letter 1200 2025-02-30
ends 2 'crm: day "2205-01-01" is still to come' order P0002 letter 1200 2205-01-01
ends 2 'crm: day "2205-01-01" is still to come' refund "$number" 1 2205-01-01
ends 2 'no day after 2025-06-30 has begun' order P0002 letter 1200 2025-07-01 --today 2025-06-30
ends 2 'crm: order "999999" is not known' refund 999999

# The disk is full while a review is written: the one before it stands.
ends 0 'next       win her back' customer "$(crm agenda --capacity 10000 |
  sed -n 's/^  \(C[0-9]*\) ([0-9]*) *win her back .*/\1/p' | sed -n 1p)"
is=0
(trap '' XFSZ; ulimit -f 400; crm review) >said 2>&1 || is=$?
[ "$is" -eq 1 ] || fault "a full disk in a review: exit code $is: $(cat said)"
ends 0 'written: review 3' review
ends 0 '  grade      1.0' customer P0002

# What is written back is what the agenda says; a day in the past knows nothing of what came later.
first=$(crm agenda --capacity 10000 | sed -n '/^customers/{n;p;}')
action=$(echo "$first" | sed 's/^  [^ ]* ([0-9]*) *//; s/   *.*//')
ends 0 "next       $action" customer "$(echo "$first" | sed 's/^  \([^ ]*\).*/\1/')"
ends 0 '2024-01-01: ' agenda --today 2024-01-01
last=$(crm agenda --capacity 10000 --today 2024-01-01 | sed -n 's/.*, since //p' | sort | tail -n 1)
[ -n "$last" ] || fault 'nothing on the agenda of 2024-01-01 has a day'
! expr "$last" '>' 2024-01-01 >said || fault "the agenda of 2024-01-01 knows of $last"

# She is forgotten: her name is nowhere in the file, and nowhere beside it.
grep -qa "$quiet" firm.db || fault "$quiet is not to be found before"
ends 0 'is forgotten' erase "$quiet"
ends 2 "customer \"$quiet\" is not known" customer "$quiet"
ends 2 "customer \"$quiet\" is not known" erase "$quiet"
! cat firm.db* | grep -qa "$quiet" || fault "$quiet is forgotten, and her name is in the file"
! on_agenda "$quiet" '' || fault "$quiet is forgotten, and on the agenda"
ends 0 'writing 7999 standings' review

# A firm of two customers, one of them called by a number: what cannot be said is said.
mkdir two
printf 'offer,price,cost,grade,answers\nletter,1200,400,,\n' >two/offers.csv
printf 'customer,date,amount,product\n2,2025-01-05,1200,letter\nB,2025-02-05,0,letter\n' \
  >two/orders.csv
printf 'customer,date,kind,score\nB,2025-03-01,complaint,\n' >two/satisfaction.csv
crm() { "$program" "$@" --database two.db; }
ends 0 'orders.csv: 2 rows' import two
ends 0 'worth in the year to come: not known, fewer than 100 customers' review
ends 0 '2025-03-01: 0 of 0 things to do' agenda
ends 0 '2, number 1' customer 2
ends 0 'B, number 2' customer B
ends 0 '2, number 1' customer 1
ends 0 'next       nothing' customer 1
ends 0 'letter  0 JPY' customer B

# Offers that do not say what they answer, or with more blanks than one. Whoever has bought is a
# customer, whatever her stage; what is noted of her comes out as it went in, however long it is.
mkdir three
printf 'offer,price,cost,grade\nletter,1200,400,\n' >three/offers.csv
printf 'customer,date,amount,product\nB,2025-02-05,1200,letter\n' >three/orders.csv
printf 'customer,date,stage,reason\nB,2025-01-01,lead,\nN,2025-01-01,lead,\n' >three/stages.csv
crm() { "$program" "$@" --database three.db; }
ends 0 'orders.csv: 1 rows' import three
ends 0 '2025-02-05: 2 of 2 things to do' agenda
sed -n '/^customers/,/^$/p' said | grep -q '^  B (1) ' || fault "B is a customer: $(cat said)"
sed -n '/^prospects/,/^$/p' said | grep -q '^  N (2) ' || fault "N is a prospect: $(cat said)"
long=$(awk 'BEGIN { while (n++ < 200) printf "茶" }')
printf 'offer,price,cost,grade,answers\nletter,1200,400,, tea  cake tea\n' >three/offers.csv
printf 'customer,date,need,event,worth,reason\nB,2025-01-05,%s,noticed,,\n' "$long" >three/needs.csv
crm() { "$program" "$@" --database three_again.db; }
ends 0 'offers.csv: 1 rows' import three
ends 0 "$long 480 min" agenda --capacity 10000

# Somebody who has gone quiet was given back more than she paid: nobody can say what she may bring.
mkdir back
cp "$sample"/*.csv back
echo 'C1630,2025-06-30,-900000,letter,web' >>back/orders.csv
crm() { "$program" "$@" --database back.db; }
ends 0 'orders.csv: 7205 rows' import back
crm agenda --capacity 10000 >said
grep 'C1630.*win her back' said | grep -qv 'may bring' || fault "C1630: $(grep C1630 said)"
ends 0 'written: review 1' review
exit $failed
