#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same generated projects in TaskJuggler, when tj3 is installed:  taskjuggler.sh BENCH FOLDER
# BENCH is the built plan_bench. Prints for each project the days from its start to its last task's end, and the seconds.
set -e
bench=$1 folder=$2
command -v tj3 >/dev/null || { echo "tj3 is not installed: nothing to compare with"; exit 0; }
mkdir -p "$folder"
"$bench" --taskjuggler "$folder"
for project in "$folder"/team?.tjp "$folder"/team??.tjp; do
    [ -e "$project" ] || continue
    name=$(basename "$project" .tjp)
    printf 'taskreport "%s" { formats csv\n columns id, start, end\n timeformat "%%s" }\n' "$name" >"$folder/$name.tji"
    cat "$project" "$folder/$name.tji" >"$folder/$name-report.tjp"
    before=$(date +%s)
    (cd "$folder" && tj3 --silent "$name-report.tjp" 2>"$name.log") || { echo "$name: tj3 failed, see $folder/$name.log"; continue; }
    after=$(date +%s)
    tr -d '"' <"$folder/$name.csv" | awk -F';' -v name="$name" -v seconds=$((after - before)) '
        NR > 1 { if (!first || $2 < first) first = $2; if ($3 > last) last = $3 }
        END { printf "%s: TaskJuggler %.1f days in %d s\n", name, (last - first) / 86400, seconds }'
done
