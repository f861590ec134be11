# Sourced by ./run and ./test: what Banso needs, by Debian's package names, and how what is missing gets installed.
# The one list of packages; cmake/dependencies.cmake finds the same libraries.

build_packages="g++ cmake ninja-build pkg-config dpkg-dev
    libglfw3-dev libgl-dev libx11-dev libibus-1.0-dev libgraphviz-dev libfreetype-dev libfontconfig-dev libcairo2-dev libicu-dev
    nlohmann-json3-dev libvalijson-dev libcli11-dev nettle-dev doctest-dev"
window_packages="libgl1-mesa-dri fonts-noto-cjk xclip"
screenless_packages="xvfb xauth"
test_packages="xdotool poppler-utils dbus fcitx5 fcitx5-anthy"

# The given packages that are not installed, on one line.
missing_packages() {
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

# require_packages NAME…: installs what is missing as root or through sudo. Without either, or when installing fails,
# prints the one line that does it and exits with status 2.
require_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        echo "This is not a Debian system: the build needs what Debian calls" "$@" >&2
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    install="apt-get install -y --no-install-recommends ${missing% }"

    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root="sudo env"
    else
        printf 'Some packages are missing, and installing them needs root or sudo. As root:\n%s\n' "$install" >&2
        exit 2
    fi
    echo "Installing: $missing"
    $as_root apt-get update -q || echo "apt-get update failed; trying with the lists as they are" >&2
    $as_root DEBIAN_FRONTEND=noninteractive $install -o DPkg::Lock::Timeout=120 ||
        { printf 'Installing failed. When the reason is mended, as root:\n%s\n' "$install" >&2; exit 2; }
}

# build PRESET: configures and builds one preset of CMakePresets.json, from any folder.
build() {
    (cd "$top" && cmake --preset "$1" && cmake --build --preset "$1")
}
