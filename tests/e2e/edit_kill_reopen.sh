#!/bin/sh
# The real program from end to end, on an X server of its own: it opens a file, a card is made by double click and
# typing, the program is killed; opened again it has the card, and closing it saves the file.
#   edit_kill_reopen.sh PROGRAM EXAMPLE [PICTURES]
# PICTURES: folder that is given what the screen showed, as XWD files. Exit status 77 (skipped) where there is no Xvfb.
set -eu
program=$1
example=$2
pictures=${3:-}

for tool in Xvfb xvfb-run xauth xdotool; do
  command -v "$tool" >/dev/null || { echo "skipped: there is no $tool here (Debian: xvfb xauth xdotool)"; exit 77; }
done
if [ -z "${BANSO_E2E_FOLDER:-}" ]; then
  # Once more under Xvfb, which keeps its screen in a file.
  BANSO_E2E_FOLDER=$(mktemp -d)
  export BANSO_E2E_FOLDER
  trap 'rm -rf "$BANSO_E2E_FOLDER"' EXIT
  status=0
  xvfb-run -a -s "-screen 0 1280x800x24 -fbdir $BANSO_E2E_FOLDER" sh "$0" "$@" || status=$?
  exit "$status"
fi

folder=$BANSO_E2E_FOLDER
file=$folder/small.banso.json
journal=$folder/.small.banso.json.journal
title="Typed just before the power went"
export XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
export LIBGL_ALWAYS_SOFTWARE=1
banso=
window=
trap '[ -z "$banso" ] || kill -9 "$banso" 2>/dev/null || true' EXIT

fail() {
  echo "FAILED: $*" >&2
  [ ! -s "$folder/stderr" ] || sed 's/^/banso: /' "$folder/stderr" >&2
  exit 1
}

# until_true SECONDS COMMAND…: asks again and again, at most that long.
until_true() {
  tries=$(($1 * 10))
  shift
  while ! "$@" 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

has_ended() { ! kill -0 "$banso"; }

# How many colours the screen shows. XWD: the header's length comes first, big-endian; then its colour map, 12 bytes
# an entry; then the pixels.
colours() {
  header=$(od -An -N4 --endian=big -tu4 "$folder/Xvfb_screen0" | tr -d ' ')
  entries=$(od -An -j76 -N4 --endian=big -tu4 "$folder/Xvfb_screen0" | tr -d ' ')
  od -An -v -tx4 -w4 -j $((header + entries * 12)) "$folder/Xvfb_screen0" | awk '!seen[$1]++ { n++ } END { print n }'
}
is_drawn() { [ "$(colours)" -gt 50 ]; }
take_picture() {
  [ -z "$pictures" ] || { mkdir -p "$pictures" && cp "$folder/Xvfb_screen0" "$pictures/$1.xwd"; }
}

start() {
  "$program" "$file" 2>"$folder/stderr" &
  banso=$!
  window=$(timeout 60 xdotool search --sync --onlyvisible --class '^banso$' | head -n 1)
  [ -n "$window" ] || fail "no window came up"
  xdotool windowfocus "$window"
  until_true 60 is_drawn || fail "the window stays blank: $(colours) colours"
}

journal_has() { grep -aqF "$1" "$journal"; }

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
xdotool key --clearmodifiers ctrl+q
until_true 60 has_ended || fail "Ctrl+Q does not end it"
status=0
wait "$banso" || status=$?
banso=
[ "$status" -eq 0 ] || fail "it ended with status $status"
grep -qF "\"title\": \"$title\"" "$file" || fail "the edit was lost"
"$program" validate "$file" || fail "the file is no valid session any more"
echo "the card typed before the kill is in the file"
