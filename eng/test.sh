#!/usr/bin/env bash
# Checks the format, builds with warnings as errors, runs every test.
# The last line is "N passed, N failed", with ", N skipped" when some were; it counts what the test runners wrote in their result files.
# A failed format check, a failed build or a test run that broke off each counts as one failure.
set -uo pipefail
exec </dev/null

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
results=$root/artifacts/tests

passed=0 failed=0 skipped=0

# Names what failed once more, below all the output that a reader would have to search.
name_failures() {
  grep -ho '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$results"/*.trx 2>/dev/null | sed -E 's/.*testName="([^"]*)".*/FAILED: \1/'
}

finish() {
  name_failures
  local line="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
  echo "$line"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

fail() {
  echo "FAILED: $1"
  failed=$((failed + 1))
}

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

# Adds the counters of one result file; a test that neither passed nor was skipped has failed, whatever the runner calls it.
count_results() {
  local counters total executed ok
  counters=$(grep -o '<Counters [^>]*>' "$1" | head -1)
  total=$(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters")
  executed=$(sed -E 's/.* executed="([0-9]+)".*/\1/' <<<"$counters")
  ok=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")
  passed=$((passed + ok))
  skipped=$((skipped + total - executed))
  failed=$((failed + executed - ok))
}

# Walking over every page of every role takes longer than all other tests together: --pages does it too.
filter='Category!=Pages'
if [ "${1:-}" = --pages ]; then filter='Category=Pages|Category!=Pages'; fi

start_tests() {
  step "Tests: $1"
  dotnet test "tests/$1" --no-build -c Release --nologo -v quiet --filter "$filter" \
    --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=minimal" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none &
}

# Waits for the tests of project $1, which run as process $2, and counts them.
await_tests() {
  local name=$1 trx=$results/$1.trx before=$failed status=0
  wait "$2" || status=$?
  if [ -f "$trx" ]; then count_results "$trx"; fi
  if [ $status -ne 0 ] && [ "$failed" -eq "$before" ]; then fail "$name ended with exit code $status without naming a failed test."; fi
  if [ ! -f "$trx" ] && [ $status -eq 0 ]; then fail "$name ran no test."; fi
  echo "$name has ended (${SECONDS}s)"
}

answers() { node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"; }

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Starts the portal the way the README says, on a data folder of its own, and waits until it is ready; from another folder, as anybody might.
try_demo() {
  local url data log=$results/run.log portal deadline=$((SECONDS + 300)) ready=no
  url=http://127.0.0.1:$(free_port)
  data=$(mktemp -d)
  (cd / && exec bash "$root/eng/run.sh" --demo --urls "$url" --data "$data") >"$log" 2>&1 &
  portal=$!
  while [ $SECONDS -lt $deadline ] && kill -0 $portal 2>/dev/null; do
    if answers "$url/health/ready"; then ready=yes; break; fi
    sleep 1
  done
  if [ $ready = yes ] && answers "$url/dang-nhap"; then
    echo "eng/run.sh --demo answers at $url"
  else
    cat "$log"
    fail "eng/run.sh --demo did not become ready."
  fi
  kill $portal 2>/dev/null
  wait $portal 2>/dev/null
  rm -rf "$data"
}

. "$root/eng/prerequisites.sh"
step "Prerequisites"
want_unicode_library
want_command npm npm
want_command pdftotext poppler-utils
want_command qpdf qpdf
want_command java default-jre-headless
want_file /usr/share/zoneinfo/Asia/Ho_Chi_Minh tzdata
want_browser
want_fonts
install_missing || { fail "The tests need what could not be installed."; finish; }
check_toolchain || { fail "The tests need what is named above."; finish; }

rm -rf "$results"
mkdir -p "$results"

step "Restore"
dotnet restore EmulationPortal.sln -v quiet || { fail "The packages could not be restored."; finish; }

step "Format"
# Style and analyzers are errors of the build below; only white space is nobody's else.
dotnet format whitespace EmulationPortal.sln --no-restore --verify-no-changes ||
  fail "dotnet format would change files; run it and commit what it did."

step "Build"
# As the portal is published, so that its last step has nothing left to compile.
dotnet build EmulationPortal.sln --no-restore -c Release -warnaserror -v quiet --nologo || { fail "The build has errors or warnings."; finish; }

# A project of tests waits for its browsers and files much of the time: all run side by side.
declare -A running
projects="EmulationPortal.Domain.Tests EmulationPortal.Web.Tests EmulationPortal.Browser.Tests"
for project in $projects; do start_tests "$project"; running[$project]=$!; done
for project in $projects; do await_tests "$project" "${running[$project]}"; done

step "Demo"
try_demo

step "Done"
finish
