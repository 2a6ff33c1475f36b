# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev package: the .deb from a clean export, and the proof that it installs and starts. Sourced by ./dev.

package_jobs=()
proof=''

command_package() {
    local prove=1
    case ${1:-} in
    '') ;;
    --no-proof) prove='' ;;
    *) fail "package does not know $1 (./dev package --help)" ;;
    esac
    # The package is for Debian 13, so that is what builds it, whatever this machine is.
    SLIPWAY_BUILD=root choose_root
    trap 'end_package' EXIT

    local work=$tree/build/package version log
    version=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$tree/packaging/debian/changelog")
    log=$work/package.log
    rm -rf "$work"
    mkdir -p "$work/slipway-$version" 2>/dev/null || fail "cannot write to $work"
    export_tree "$work/slipway-$version"
    cp -r "$work/slipway-$version/packaging/debian" "$work/slipway-$version/debian"
    : >"$log"
    watched "Building the package" "10 to 20 minutes on two cores" "$log" \
        build_package "$work/slipway-$version" || { tail -n 40 "$log" >&2; fail "the package does not build; the log is $log"; }
    local debs=("$work"/slipway_*.deb)
    say "Built ${debs[0]} ($(du -h "${debs[0]}" | cut -f 1))"
    judge_package "$work" "${debs[0]}" || fail "the package is not sound, see above"
    [[ $prove ]] || return 0
    prove_package "$work" "${debs[0]}" "$version"
}

# The committed tree; without Git, what is there apart from what was built.
export_tree() {
    if [[ -e $tree/.git ]] && enter git -c safe.directory="$tree" -C "$tree" rev-parse --verify --quiet HEAD >/dev/null; then
        [[ -z $(enter git -c safe.directory="$tree" -C "$tree" status --porcelain) ]] ||
            say "Note: the package is made from the last commit; changes that are not committed are left out"
        enter git -c safe.directory="$tree" -C "$tree" archive HEAD | tar --extract --directory "$1"
    else
        tar --create --directory "$tree" --exclude ./build --exclude ./.git . | tar --extract --directory "$1"
    fi
}

build_package() {
    cd "$1" || return
    DEB_BUILD_OPTIONS="nocheck noautodbgsym parallel=$(job_count)" enter dpkg-buildpackage --build=binary --no-sign
}

# What the distributions' own tools say about the parts.
judge_package() {
    local work=$1 deb=$2 status=0 unpacked=$1/unpacked
    enter dpkg-deb --extract "$deb" "$unpacked" || return
    enter desktop-file-validate "$unpacked"/usr/share/applications/*.desktop || status=1
    # The project has no home page to name yet.
    enter appstreamcli validate --no-net --override=url-homepage-missing=info "$unpacked"/usr/share/metainfo/*.xml || status=1
    enter lintian --allow-root --fail-on error "$deb" || status=1
    return "$status"
}

prove_package() {
    local work=$1 deb=$2 version=$3 log=$1/proof.log
    exec 9>"$cache/setup.lock"
    flock 9
    proof=$cache/proof-$$.part
    part=$proof
    : >"$log"
    local installed=0
    # shellcheck disable=SC2016  # for mmdebstrap's shell
    watched "Installing the package into a fresh, minimal Debian 13" "1 minute" "$log" \
        bootstrap "$proof" ca-certificates "$(finish_proof "$deb")" || installed=1
    rm -rf "$cache/debs"
    ((installed == 0)) || fail "the package does not install: $(why_setup_failed "$log"); the log is $log"

    # A home of its own: neither the person's settings nor, afterwards, ours in theirs.
    export HOME=$work/home
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS KUBECONFIG
    mkdir -p "$HOME"
    cd "$HOME" || return
    local said
    said=$(enter_root "$proof" /usr/bin/slipway --version) || fail "slipway --version fails in a fresh Debian 13"
    [[ $said == *"$version"* ]] || fail "slipway --version says '$said' and not $version"
    say "slipway --version: $said"
    enter_root "$proof" /usr/bin/slipway-sandbox --version >/dev/null || fail "slipway-sandbox --version fails in a fresh Debian 13"

    enter_root "$proof" env QT_QPA_PLATFORM=offscreen timeout 5 /usr/bin/slipway gui >"$work/offscreen.log" 2>&1
    (($? == 124)) || { cat "$work/offscreen.log" >&2; fail "the window does not stay open offscreen"; }
    say "The window opens and stays open offscreen"
    prove_window "$work"
    say "Proved: the package installs and starts in a fresh Debian 13"
}

finish_proof() {
    printf 'install -m 0644 %q "$1/tmp/slipway.deb"\n' "$1"
    cat <<'HOOK'
chroot "$1" apt-get install --yes --no-install-recommends /tmp/slipway.deb
rm "$1/tmp/slipway.deb"
for name in localtime resolv.conf hosts hostname machine-id; do rm -f "$1/etc/$name"; touch "$1/etc/$name"; done
mkdir -p "$1/usr/local/share/ca-certificates" "$1/usr/share/ca-certificates"
HOOK
}

# The X server is the build root's and the program the fresh root's: with a server of its own the
# fresh root would get libraries that the package may have forgotten to ask for.
prove_window() {
    local work=$1 waited display='' tree_of_windows
    : >"$work/display"
    enter Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp >"$work/display" 2>"$work/xvfb.log" </dev/null &
    package_jobs+=($!)
    for ((waited = 0; waited < 100; ++waited)); do
        display=$(<"$work/display")
        [[ -n $display ]] && break
        sleep 0.1
    done
    [[ -n $display ]] || { cat "$work/xvfb.log" >&2; fail "Xvfb did not start"; }
    export DISPLAY=:$display QT_QPA_PLATFORM=xcb
    unset XAUTHORITY
    enter_root "$proof" /usr/bin/slipway gui >"$work/window.log" 2>&1 </dev/null &
    package_jobs+=($!)
    for ((waited = 0; waited < 100; ++waited)); do
        tree_of_windows=$(enter xwininfo -root -tree 2>/dev/null)
        # A mapped window of our class that is larger than the small ones every toolkit makes.
        if grep -iE '"slipway"' <<<"$tree_of_windows" | grep -qE ' [0-9]{3,4}x[0-9]{3,4}\+'; then
            sleep 1
            enter import -window root "$work/window.png"
            say "The window opens under X; its picture is $work/window.png"
            return
        fi
        sleep 0.2
    done
    cat "$work/window.log" >&2
    fail "no window under X after 20 s"
}

end_package() {
    trap '' INT TERM HUP
    local job
    for job in "${package_jobs[@]}"; do
        stop_job "$job"
    done
    package_jobs=()
    [[ -n $proof && -d $proof ]] && remove_root "$proof"
}
