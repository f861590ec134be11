# Sourced by the scripts beside it, after they have set `program` and `pictures`: the real program in a real window, on
# an X server of its own that keeps its screen in a file, with folders of its own. Exit status 77 (skipped) where
# something needed is missing.

fail() {
  echo "FAILED: $*" >&2
  [ ! -s "$folder/stderr" ] || sed 's/^/banso: /' "$folder/stderr" >&2
  exit 1
}

# need TOOL…: skips the test where one is missing.
need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "skipped: there is no $tool here ($(debian_of "$tool"))"; exit 77; }
  done
}
debian_of() {
  case $1 in
    Xvfb | xvfb-run) echo "Debian: xvfb" ;;
    dbus-run-session | dbus-monitor) echo "Debian: dbus" ;;
    *) echo "Debian: $1" ;;
  esac
}

# again_under_xvfb SCRIPT ARGUMENTS…: runs the script once more inside, unless this is inside; $folder is its own then.
again_under_xvfb() {
  folder=${BANSO_E2E_FOLDER:-}
  [ -z "$folder" ] || return 0
  need Xvfb xvfb-run xauth xdotool
  BANSO_E2E_FOLDER=$(mktemp -d)
  export BANSO_E2E_FOLDER
  trap 'rm -rf "$BANSO_E2E_FOLDER"' EXIT
  status=0
  xvfb-run -a -s "-screen 0 1280x800x24 -fbdir $BANSO_E2E_FOLDER" sh "$@" || status=$?
  exit "$status"
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

# Opens $file in a window: $banso, $window.
start() {
  "$program" "$file" 2>"$folder/stderr" &
  banso=$!
  window=$(timeout 60 xdotool search --sync --onlyvisible --class '^banso$' | head -n 1)
  [ -n "$window" ] || fail "no window came up"
  xdotool windowfocus --sync "$window"
  until_true 60 is_drawn || fail "the window stays blank: $(colours) colours"
}

has_ended() { ! kill -0 "$banso"; }
# Ends it as a user does, which saves.
close() {
  xdotool key --clearmodifiers ctrl+q
  has_closed
}
has_closed() {
  until_true 60 has_ended || fail "it was asked to close, and does not end"
  status=0
  wait "$banso" || status=$?
  banso=
  [ "$status" -eq 0 ] || fail "it ended with status $status"
}

journal_has() { grep -aqF "$1" "$journal"; }
# The title stands in the file exactly like this.
file_has_title() { grep -qF "\"title\": \"$1\"" "$file"; }

banso=
window=
export XDG_STATE_HOME="${BANSO_E2E_FOLDER:-}/state" XDG_CONFIG_HOME="${BANSO_E2E_FOLDER:-}/config"
export XDG_CACHE_HOME="${BANSO_E2E_FOLDER:-}/cache"
export LIBGL_ALWAYS_SOFTWARE=1
