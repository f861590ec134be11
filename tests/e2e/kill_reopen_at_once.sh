#!/bin/sh
# Killed and opened again at once, while the dying program may still hold the lock: the new window can be edited, and
# nothing of what was acknowledged is lost.
#   kill_reopen_at_once.sh PROGRAM EXAMPLE [TIMES]
# Exit status 77 (skipped) where there is no Xvfb.
set -eu
program=$1
example=$2
times=${3:-1}
pictures=
. "$(dirname "$0")/real_window.sh"
again_under_xvfb "$0" "$@"

file=$folder/small.banso.json
journal=$folder/.small.banso.json.journal
before=
trap 'for one in $banso $before; do kill -9 "$one" 2>/dev/null || true; done' EXIT

cards_in_journal() { grep -ac add_card "$journal" || true; }
journal_has_cards() { [ "$(cards_in_journal)" -ge "$1" ]; }

# One card more; in a window that is read-only still, the key is refused: then once more.
make_card() {
  wanted=$(($(cards_in_journal) + 1))
  for attempt in 1 2 3 4 5 6 7 8; do
    xdotool key --clearmodifiers Escape Escape ctrl+5 Down Return
    if until_true 5 journal_has_cards "$wanted"; then return; fi
  done
  fail "Enter makes no card"
}
type_title() {
  for attempt in 1 2 3 4 5 6; do
    xdotool key ctrl+a type --delay 15 "$1"
    if until_true 10 journal_has "$1"; then return; fi
  done
  fail "what is typed is not in the journal"
}

# A window of the new program, not of the dying one.
window_of() { xdotool search --all --onlyvisible --pid "$1" --class '^banso$' | head -n 1 | grep .; }

round=1
while [ "$round" -le "$times" ]; do
  cp "$example" "$file"
  rm -f "$journal"
  start
  make_card
  type_title "Typed just before kill $round"
  xdotool key Return
  before=$banso
  kill -9 "$before"
  "$program" "$file" 2>"$folder/stderr" & # at once: nobody waits for the killed one
  banso=$!
  until_true 60 window_of "$banso" >/dev/null || fail "no window came up"
  window=$(window_of "$banso")
  wait "$before" 2>/dev/null || true
  before=
  until_true 30 xdotool windowfocus --sync "$window" || fail "the window takes no keyboard"
  until_true 60 is_drawn || fail "the window stays blank"
  make_card
  type_title "Typed after kill $round"
  xdotool key Return
  close
  file_has_title "Typed just before kill $round" || fail "the edit before kill $round was lost"
  file_has_title "Typed after kill $round" || fail "after kill $round the window could not be edited"
  "$program" validate "$file" >/dev/null || fail "the file is no valid session any more"
  echo "kill $round: opened again at once, every edit is there"
  round=$((round + 1))
done
