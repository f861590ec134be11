#!/bin/sh
# The real program does nothing while nothing happens: with a session open and no field open, none of its threads runs
# for five seconds, so no frame is drawn. A key wakes it, and it comes to rest again.
#   idle.sh PROGRAM EXAMPLE [PICTURES]
# Exit status 77 (skipped) where something needed is missing.
set -eu
program=$1
example=$2
pictures=${3:-}
. "$(dirname "$0")/real_window.sh"
[ -r /proc/self/schedstat ] || { echo "skipped: this kernel does not count how often a thread ran"; exit 77; }
again_under_xvfb "$0" "$@"
trap '[ -z "$banso" ] || kill -9 "$banso" 2>/dev/null || true' EXIT

# How often any of its threads was given a processor so far.
turns() { cat /proc/"$banso"/task/*/schedstat | awk '{ n += $3 } END { print n }'; }
# Nothing ran for SECONDS.
rests_for() {
  before=$(turns)
  sleep "$1"
  [ "$(turns)" -eq "$before" ]
}
ran_since() { [ "$(turns)" -gt "$1" ]; }

file=$folder/session.banso.json
cp "$example" "$file"
start
until_true 60 rests_for 1 || fail "the opened window does not come to rest"
rests_for 5 || fail "a thread ran $(($(turns) - before)) times in five seconds of nothing"
take_picture idle

asleep=$(turns)
xdotool key --clearmodifiers Down
until_true 20 ran_since "$asleep" || fail "a key does not wake it: this test would see nothing"
until_true 60 rests_for 1 || fail "after a key it does not come to rest"
rests_for 5 || fail "after a key a thread ran $(($(turns) - before)) times in five seconds"
close
echo "no thread ran while nothing happened: no frame was drawn in five seconds"
