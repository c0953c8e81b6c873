#!/usr/bin/env bash
# Runs backup.sh every night, for as long as it is let: where nothing else does, as in the compose file. Elsewhere the timer of
# systemd or a CronJob does.
#
#   BACKUP_AT     when, by the clocks of England; 04:15 unless told, after the nightly comparison of timers and deadlines
#   and all that backup.sh takes
set -uo pipefail
export TZ=Europe/London
here=$(dirname "${BASH_SOURCE[0]}")
at="${BACKUP_AT:-04:15}"
[[ "$at" =~ ^([01][0-9]|2[0-3]):[0-5][0-9]$ ]] || { echo "BACKUP_AT is no time of the day: $at" >&2; exit 2; }
# In March there is no such time on the night the clocks go forward
[[ "$at" != 01:* ]] || { echo "BACKUP_AT is in the hour that one night a year does not have: $at" >&2; exit 2; }
trap 'exit 0' TERM INT

# In small pieces: a machine that slept is on time again, and whoever ends this is heard at once
pause_until() {
    while [ "$(date +%s)" -lt "$1" ]; do
        sleep 20 &
        wait $!
    done
}

while true; do
    next=$(date --date "today $at" +%s)
    [ "$next" -gt "$(date +%s)" ] || next=$(date --date "tomorrow $at" +%s)
    echo "The next dump is made at $(date --date "@$next")"
    pause_until "$next"
    # What fails is done again, until it is done: monitoring tells when that takes too long
    until "$here/backup.sh"; do
        echo "No dump was made; once more in a quarter of an hour" >&2
        pause_until "$(($(date +%s) + 900))"
    done
done
