# shellcheck shell=bash
# Sourced by the other scripts: installs by name, through apt, what a bare Debian or Ubuntu lacks.
# Expects .NET 10 SDK, Node.js and git to be there; anything else it brings itself, or says what to install.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

missing_packages=()

have() { command -v "$1" >/dev/null 2>&1; }

# The browsers the portal itself looks for, in its order of preference.
browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    if have "$name"; then echo "$name"; return 0; fi
  done
  return 1
}

want_command() { have "$1" || missing_packages+=("$2"); }

want_file() { [ -e "$1" ] || missing_packages+=("$2"); }

# Pages and documents bring their own typefaces; a bare system has none for what a test prints without them, and Liberation alone
# lacks some Vietnamese letters, which DejaVu has.
want_fonts() {
  [ -n "$(find /usr/share/fonts -name 'Liberation*' -print -quit 2>/dev/null)" ] || missing_packages+=(fonts-liberation)
  [ -n "$(find /usr/share/fonts -name 'DejaVuSans.ttf' -print -quit 2>/dev/null)" ] || missing_packages+=(fonts-dejavu-core)
}

# Debian calls its browser chromium; where only Ubuntu's name exists, that one is asked for.
want_browser() {
  browser >/dev/null && return
  missing_packages+=(chromium)
}

# Vietnamese names are compared and numbers are read with the platform's Unicode library; its package carries its version in its name.
want_unicode_library() {
  ldconfig -p 2>/dev/null | grep -q libicuuc && return
  missing_packages+=(libicu)
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo && [ -t 0 ]; then sudo "$@"
  elif have sudo; then sudo -n "$@"
  else return 126
  fi
}

# Names that differ between releases are looked up once the package lists are there.
package_name() {
  case "$1" in
    libicu) apt-cache search --names-only '^libicu[0-9]+$' | sort -V | tail -1 | cut -d' ' -f1 ;;
    chromium) if [ -n "$(apt-cache search --names-only '^chromium$')" ]; then echo chromium; else echo chromium-browser; fi ;;
    *) echo "$1" ;;
  esac
}

install_missing() {
  [ ${#missing_packages[@]} -eq 0 ] && return 0
  echo "Installing: ${missing_packages[*]}"
  if ! have apt-get; then
    echo "This system has no apt-get. Please install these yourself: ${missing_packages[*]}" >&2
    return 1
  fi
  local names=() package
  if as_root apt-get update -qq >/dev/null; then
    for package in "${missing_packages[@]}"; do names+=("$(package_name "$package")"); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o DPkg::Lock::Timeout=300 "${names[@]}" >/dev/null && missing_packages=() && return 0
  fi
  echo "Could not install: ${missing_packages[*]}" >&2
  echo "Run this as root, or ask whoever may: apt-get update && apt-get install ${missing_packages[*]}" >&2
  return 1
}

# Fails with a sentence when one of the three things that must already be there is not.
check_toolchain() {
  local problems=0
  if ! have dotnet || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    echo "The .NET 10 SDK was not found; install it first (dotnet --list-sdks must show 10.x)." >&2
    problems=1
  fi
  if ! have node || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    echo "Node.js 20 or newer was not found; install it first." >&2
    problems=1
  fi
  return $problems
}
