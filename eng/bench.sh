#!/usr/bin/env bash
# Runs the benchmarks in Release; arguments go to the benchmark program (none: all of them).
#   eng/bench.sh [ARGUMENTS]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/eng/prerequisites.sh"
want_unicode_library
want_command npm npm
want_file /usr/share/zoneinfo/Asia/Ho_Chi_Minh tzdata
want_browser
install_missing
check_toolchain

cd "$root"
project=tests/EmulationPortal.Benchmarks
dotnet build "$project" -c Release -v quiet --nologo
exec dotnet "$project/bin/Release/net10.0/EmulationPortal.Benchmarks.dll" "$@"
