#!/usr/bin/env bash
# Builds the portal and serves it. With --demo the portal is filled with sample data and one account per role.
#   eng/run.sh [--demo] [--urls URL] [--data DIR]
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: eng/run.sh [--demo] [--urls URL] [--data DIR]
  --demo       fill an empty portal with sample data and demo accounts (never use it for real data)
  --urls URL   where to listen (default http://127.0.0.1:5080)
  --data DIR   database, files and keys (default .portal/data, with --demo .portal/demo)
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
urls=http://127.0.0.1:5080
data=
demo=()

while [ $# -gt 0 ]; do
  case "$1" in
    --demo) demo=(--demo); shift ;;
    --urls | --data)
      [ $# -ge 2 ] || { echo "$1 needs a value." >&2; usage >&2; exit 2; }
      if [ "$1" = --urls ]; then urls=$2; else data=$2; fi
      shift 2 ;;
    --urls=*) urls=${1#*=}; shift ;;
    --data=*) data=${1#*=}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "Unknown argument: $1" >&2; usage >&2; exit 2 ;;
  esac
done

if [ -z "$data" ]; then
  if [ ${#demo[@]} -gt 0 ]; then data=$root/.portal/demo; else data=$root/.portal/data; fi
fi
mkdir -p "$data"
data=$(cd "$data" && pwd)

. "$root/eng/prerequisites.sh"
want_unicode_library
want_command npm npm
want_file /usr/share/zoneinfo/Asia/Ho_Chi_Minh tzdata
want_browser
# Without a browser the portal still runs: it then offers print-ready pages instead of PDF files, and says so.
install_missing || echo "Going on without." >&2
check_toolchain || exit 1

portal=$root/artifacts/portal
echo "Building…"
dotnet publish "$root/src/EmulationPortal.Web" -c Release -o "$portal" -v quiet --nologo

# Settings and static files are looked for in the folder the portal was published to.
cd "$portal"
exec dotnet EmulationPortal.Web.dll --urls "$urls" --data "$data" "${demo[@]}"
