#!/usr/bin/env bash
# Adds one migration of this name for each database: SQLite and SQL Server.
#   eng/add-migration.sh NAME
set -euo pipefail

if [ $# -ne 1 ] || ! [[ $1 =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
  echo "Usage: eng/add-migration.sh NAME   (a word in PascalCase that says what changes, such as AddPledges)" >&2
  exit 2
fi

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
. eng/prerequisites.sh
check_toolchain

project=src/EmulationPortal.Data
dotnet tool restore >/dev/null
dotnet build "$project" -v quiet --nologo

for provider in Sqlite SqlServer; do
  echo "Adding $1 for $provider"
  dotnet ef migrations add "$1" --no-build --project "$project" --startup-project "$project" \
    --context "${provider}PortalDb" --output-dir "Migrations/$provider"
done
echo "Read both before you commit them: src/EmulationPortal.Data/Migrations"
