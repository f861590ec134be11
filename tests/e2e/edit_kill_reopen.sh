#!/bin/sh
# The real program from end to end, on an X server of its own: it opens a file, a card is made by double click and
# typing, the program is killed; opened again it has the card, and closing it saves the file.
#   edit_kill_reopen.sh PROGRAM EXAMPLE [PICTURES]
# PICTURES: folder that is given what the screen showed, as XWD files. Exit status 77 (skipped) where there is no Xvfb.
set -eu
program=$1
example=$2
pictures=${3:-}
. "$(dirname "$0")/real_window.sh"
again_under_xvfb "$0" "$@"

file=$folder/small.banso.json
journal=$folder/.small.banso.json.journal
title="Typed just before the power went"
trap '[ -z "$banso" ] || kill -9 "$banso" 2>/dev/null || true' EXIT

# Everything in sight, then a double click near the lower edge, where the margin around the picture leaves free space.
# On a busy machine the clicks can come too far apart: then once more.
make_card() {
  for attempt in 1 2 3 4 5 6; do
    xdotool key --clearmodifiers ctrl+5 ctrl+0
    eval "$(xdotool getwindowgeometry --shell "$window")"
    xdotool mousemove $((X + WIDTH * 45 / 100)) $((Y + HEIGHT - 45)) click --repeat 2 --delay 40 1
    if until_true 5 journal_has add_card; then return; fi
  done
  fail "a double click makes no card"
}

# The field may take the keyboard a frame after the first letter: then once more.
type_title() {
  for attempt in 1 2 3 4 5 6; do
    xdotool key ctrl+a type --delay 15 "$title"
    if until_true 10 journal_has "$title"; then return; fi
  done
  fail "what is typed is not in the journal"
}

cp "$example" "$file"
start
take_picture opened
make_card
type_title
take_picture typed
xdotool key Return
kill -9 "$banso"
wait "$banso" 2>/dev/null || true
cmp -s "$example" "$file" || fail "the killed program had written the file"
journal_has "$title" || fail "the journal does not hold the edit"

start
take_picture reopened
close
file_has_title "$title" || fail "the edit was lost"
"$program" validate "$file" || fail "the file is no valid session any more"
echo "the card typed before the kill is in the file"
