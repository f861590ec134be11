#!/bin/sh
# Japanese input from end to end: the real program in a real window beside fcitx5 with Anthy, on an X server and a
# session bus of their own. Then the same window without an input method, and with one that is killed while it composes
# and comes back.
#   compose_japanese.sh PROGRAM ASK_TO_CLOSE [PICTURES]
# ASK_TO_CLOSE: the program beside this that does what a window's close button does. PICTURES: folder that is given what the screen showed, as XWD files. Exit status 77 (skipped) where something is
# missing. Nothing here waits for a composition to be seen: that keys and clicks stay in order is what is tested.
# (Anthy learns into the home of the user it runs as, whatever HOME says: hence words with one way to write them.)
set -eu
program=$1
ask_to_close=$2
pictures=${3:-}
. "$(dirname "$0")/real_window.sh"
need dbus-run-session dbus-monitor fcitx5
[ -n "$(find /usr/share/fcitx5/inputmethod /usr/local/share/fcitx5/inputmethod -name 'anthy.conf' 2>/dev/null)" ] ||
  { echo "skipped: fcitx5 has no Anthy here (Debian: fcitx5-anthy)"; exit 77; }
again_under_xvfb "$0" "$@"
if [ -z "${BANSO_E2E_BUS:-}" ]; then
  BANSO_E2E_BUS=1 exec dbus-run-session -- sh "$0" "$@"
fi

fcitx=
monitor=
end_all() {
  for process in $banso $fcitx $monitor; do kill -9 "$process" 2>/dev/null || true; done
}
trap end_all EXIT

export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data"
mkdir -p "$HOME" "$XDG_CONFIG_HOME/fcitx5" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
# On a busy machine nobody is set aside for thinking long.
export BANSO_INPUT_METHOD_PATIENCE=30
unset GTK_IM_MODULE QT_IM_MODULE IBUS_ADDRESS WAYLAND_DISPLAY

cat >"$XDG_CONFIG_HOME/fcitx5/profile" <<'PROFILE'
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=anthy

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=anthy
Layout=

[GroupOrder]
0=Default
PROFILE
printf '[Behavior]\nActiveByDefault=True\n' >"$XDG_CONFIG_HOME/fcitx5/config"

# One card, which Ctrl+A selects.
write_session() {
  file=$folder/$1.banso.json
  journal=$folder/.$1.banso.json.journal
  cat >"$file" <<'SESSION'
{
  "format": "banso-session",
  "format_version": 1,
  "id": "compose",
  "title": "Compose",
  "areas": [
    {
      "id": "daily",
      "name": "日常の療養支援"
    }
  ],
  "cards": [
    {
      "id": "k01",
      "code": "K01",
      "kind": "issue",
      "area": "daily",
      "title": "夜間の"
    }
  ]
}
SESSION
  "$program" validate "$file" >/dev/null || fail "the session to start from is not valid"
}

start_fcitx() {
  rm -rf "$XDG_CONFIG_HOME/ibus"
  fcitx5 --disable=notifications,wayland,waylandim >"$folder/fcitx" 2>&1 &
  fcitx=$!
  until_true 60 fcitx_is_there || fail "fcitx5 does not come up: $(cat "$folder/fcitx")"
}
# It has written where it answers; that is the last thing it does.
fcitx_is_there() { grep -qs IBUS_ADDRESS "$XDG_CONFIG_HOME"/ibus/bus/*; }

# What goes over the bus, to know what the input method has said. A key is dealt with when it has an answer.
start_monitor() {
  dbus-monitor --session >>"$folder/bus" 2>&1 &
  monitor=$!
  until_true 60 test -s "$folder/bus" || fail "dbus-monitor says nothing"
}
composed() {
  grep -qF "string \"$1\"" "$folder/bus" && awk '
    /member=ProcessKeyEvent/ { match($0, /serial=[0-9]+/); asked[substr($0, RSTART + 7, RLENGTH - 7)] = 1 }
    /^method return/ { match($0, /reply_serial=[0-9]+/); delete asked[substr($0, RSTART + 13, RLENGTH - 13)] }
    END { for (key in asked) exit 1 }' "$folder/bus"
}
forget_the_past() { : >"$folder/bus"; }
is_focused() { grep -qF member=FocusIn "$folder/bus"; }

type_letters() { xdotool type --delay 20 "$1"; }
select_card() { xdotool key --clearmodifiers ctrl+a; }
# From here on the first letter composes.
select_card_to_compose() {
  forget_the_past
  select_card
  until_true 60 is_focused || fail "the input method is not told that typing may begin"
}
click_beside() {
  eval "$(xdotool getwindowgeometry --shell "$window")"
  xdotool mousemove $((X + WIDTH * 45 / 100)) $((Y + HEIGHT - 45)) click 1
}

# In the journal, or saved already.
is_titled() { journal_has "\"title\":\"$1\"" || file_has_title "$1"; }
has_title() {
  until_true 60 is_titled "$1" ||
    fail "no title '$1': $(grep -o '"title": *"[^"]*"' "$file" "$journal" | tail -n 1 | cut -d : -f 2-)"
}

# Converted by Space, confirmed by Enter; called off by Esc; taken by the field when it is left by a click; typed on.
composes_in_a_title() {
  write_session composed
  start
  select_card_to_compose
  type_letters denwa
  xdotool key space Return
  has_title 夜間の電話
  type_letters kaze
  xdotool key Escape
  type_letters ga
  xdotool key Return
  has_title 夜間の電話が
  type_letters naru
  take_picture composing
  click_beside
  has_title 夜間の電話がなる
  xdotool key --clearmodifiers ctrl+s
  until_true 60 file_has_title 夜間の電話がなる || fail "Ctrl+S does not save"
  close
  file_has_title 夜間の電話がなる || fail "closing changed the title"
}

# Closed in mid-composition, it keeps what was composed.
closes_while_composing() {
  write_session closed
  start
  select_card_to_compose
  type_letters denwa
  xdotool key space
  until_true 60 composed 電話 || fail "the input method composes nothing"
  "$ask_to_close" "$window"
  has_closed
  file_has_title 夜間の電話 || fail "closing the window lost what was composed: $(grep '"title"' "$file")"
}

types_without_an_input_method() {
  write_session plain
  start
  select_card
  type_letters "Call (24 h)"
  has_title "夜間のCall (24 h)"
  xdotool key Return
  close
  file_has_title "夜間のCall (24 h)" || fail "the title was lost"
}

# What was composed stays, direct input goes on, and a new input method serves.
outlives_the_input_method() {
  write_session outlived
  start_fcitx
  start
  select_card_to_compose
  type_letters kaze
  until_true 60 composed かぜ || fail "the input method composes nothing"
  kill -9 "$fcitx"
  wait "$fcitx" 2>/dev/null || true
  has_title 夜間のかぜ
  type_letters " 38 "
  has_title "夜間のかぜ 38 "
  forget_the_past
  start_fcitx
  until_true 60 is_focused || fail "it does not find the new input method"
  type_letters denwa
  xdotool key space Return
  has_title "夜間のかぜ 38 電話"
  close
  file_has_title "夜間のかぜ 38 電話" || fail "the title was lost"
}

start_monitor
start_fcitx
composes_in_a_title
closes_while_composing
kill -9 "$fcitx"
wait "$fcitx" 2>/dev/null || true
types_without_an_input_method
outlives_the_input_method
echo "Japanese is composed, direct input works without an input method, and its death loses nothing"
