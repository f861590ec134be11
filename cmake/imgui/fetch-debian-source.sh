#!/usr/bin/env bash
# Fetches Dear ImGui 1.92 as Debian's source package and unpacks it: fetch-debian-source.sh CACHE_FOLDER
# leaves CACHE_FOLDER/imgui-VERSION and prints that path. Needs no root: apt works in lists and folders of its own
# under a temporary folder, asks the Debian mirror this machine already uses, and nothing is added to the system.
# Exit status: 0 unpacked, 1 not to be had this way (the reason is on stderr).
set -u

cache=${1:?usage: fetch-debian-source.sh CACHE_FOLDER}
suites="forky sid"
# The version Banso is developed with, asked for first; another 1.92 is taken when the mirror lacks it.
tested_version=1.92.2b+ds-1
tested_sum="0f236215e7c81c0a28122a6f8bfb534c0d9880ba59ebd89f1f096e08442de9f6  imgui_1.92.2b+ds-1.dsc"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf 'imgui: %s\n' "$*" >&2; }
give_up() { say "$*"; exit 1; }

for tool in apt-get apt-cache dpkg-source; do
    command -v "$tool" >/dev/null 2>&1 || give_up "no $tool here (dpkg-source comes with the package dpkg-dev)"
done

mkdir -p "$cache" || exit 1
work=$(mktemp -d "$cache/.fetch-XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/none"

apt_options=(
    -o "Dir::Etc::SourceList=$work/sources.list" -o "Dir::Etc::SourceParts=$work/none"
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work" -o "Dir::Cache::Archives=$work/archives"
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::GzipIndexes=true
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -q=2
)

# The base addresses of the machine's own Debian mirrors, whichever way its sources are written down.
mirrors() {
    local codename
    codename=$(. /etc/os-release 2>/dev/null && printf '%s' "${VERSION_CODENAME:-}")
    apt-get --print-uris update 2>/dev/null |
        sed -nE "s#^'([^']+)/dists/(${codename:-stable}|stable|testing|unstable|sid)/(In)?Release'.*#\1#p" | awk '!seen[$0]++'
}

# update MIRROR SUITE OPTION: fetches the suite's list of source packages, OPTION as in sources.list.
update() {
    printf 'deb-src [%s] %s %s main\n' "$3" "$1" "$2" >"$work/sources.list"
    apt-get "${apt_options[@]}" update >"$work/update.log" 2>&1 && ! grep -q '^[EW]: ' "$work/update.log"
}

# Every 1.92 the suite offers: the tested one first, then the newest.
versions() {
    local offered
    offered=$(apt-cache "${apt_options[@]}" showsrc --only-source imgui 2>/dev/null |
        sed -n 's/^Version: \(1\.92.*\)$/\1/p' | sort -Vru)
    { grep -Fx "$tested_version" <<<"$offered"; grep -vFx "$tested_version" <<<"$offered"; } | grep .
}

# fetch VERSION SIGNED: downloads, checks and unpacks one version. apt compares the files with the signed list; where
# the signature could not be checked, only the tested version is taken, known by the checksum above; dpkg-source holds
# the archives to the checksums inside that file.
fetch() {
    local version=$1 signed=$2 upstream=${1%%[+-]*} folder=$work/source
    rm -rf "$folder" && mkdir -p "$folder"
    (cd "$folder" && apt-get "${apt_options[@]}" source --download-only --only-source "imgui=$version") >"$work/source.log" 2>&1 ||
        { say "$version: $(grep -m 1 '^[EW]: ' "$work/source.log")"; return 1; }
    if [ "$signed" = no ]; then
        [ "$version" = "$tested_version" ] && (cd "$folder" && sha256sum --check --strict --quiet - <<<"$tested_sum" >&2) ||
            { say "$version: not the file whose checksum Banso knows, not taken"; return 1; }
    fi
    dpkg-source -x "$folder"/*.dsc "$work/imgui" >"$work/source.log" 2>&1 ||
        { say "$version: $(tail -n 1 "$work/source.log")"; return 1; }
    mv -T "$work/imgui" "$cache/imgui-$upstream" 2>/dev/null || [ -e "$cache/imgui-$upstream/imgui.h" ] || return 1  # another build was first
    printf '%s\n' "$cache/imgui-$upstream"
}

found_mirrors=$(mirrors)
[ -n "$found_mirrors" ] || give_up "this machine's apt sources name no Debian mirror"

for mirror in $found_mirrors; do
    for suite in $suites; do
        signed=yes
        say "asking $suite for the source package imgui"
        if ! update "$mirror" "$suite" "signed-by=$keyring"; then
            grep -qE 'NO_PUBKEY|not signed|EXPKEYSIG|gpgv' "$work/update.log" ||
                { say "$suite: $(grep -m 1 '^[EW]: ' "$work/update.log")"; continue; }
            say "the signature of $suite cannot be checked: this machine's debian-archive-keyring is missing or older than"
            say "the archive's key. Only the one version whose checksum Banso knows is taken."
            signed=no
            update "$mirror" "$suite" "trusted=yes" || { say "$suite: $(grep -m 1 '^[EW]: ' "$work/update.log")"; continue; }
        fi
        for version in $(versions); do
            fetch "$version" "$signed" && exit 0
        done
    done
done
give_up "no Debian mirror of this machine offers Dear ImGui 1.92"
