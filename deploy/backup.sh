#!/usr/bin/env bash
# Writes one encrypted dump of the database and removes old ones. A dump is consistent while the service runs: a step of
# the engine and its data are one transaction.
#
#   PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD   the database, by the usual names of PostgreSQL
#   BACKUP_FOLDER                                where dumps are kept
#   BACKUP_RECIPIENT                             whom the dump is encrypted for (a public key of age: age1...)
#   BACKUP_UNENCRYPTED=yes                       instead of a recipient, where the folder itself is encrypted
#   BACKUP_KEEP_DAYS                             how long dumps are kept; 35 unless told
#   METRICS_FOLDER                               where the node exporter of monitoring reads text files: the moment of
#                                                this backup is left there, so that somebody is told when there is none
set -euo pipefail
umask 077

: "${PGDATABASE:?name the database}" "${BACKUP_FOLDER:?say where dumps are kept}"
keep="${BACKUP_KEEP_DAYS:-35}"
[[ "$keep" =~ ^[1-9][0-9]*$ ]] || { echo "BACKUP_KEEP_DAYS is no number of days: $keep" >&2; exit 2; }
if [ -z "${BACKUP_RECIPIENT:-}" ] && [ "${BACKUP_UNENCRYPTED:-}" != yes ]; then
    echo "A dump holds personal data of children: set BACKUP_RECIPIENT, or BACKUP_UNENCRYPTED=yes for an encrypted folder" >&2
    exit 2
fi

if [ -n "${METRICS_FOLDER:-}" ] && [ ! -w "$METRICS_FOLDER" ]; then
    # Found out afterwards, it would look like a dump that failed, and another would be made, and another
    echo "METRICS_FOLDER is no folder that this user may write to: $METRICS_FOLDER" >&2
    exit 2
fi

mkdir -p "$BACKUP_FOLDER"
name="$BACKUP_FOLDER/practice-review-$(date -u +%Y%m%dT%H%M%SZ).dump"
part=$(mktemp "$BACKUP_FOLDER/.part-XXXXXX")
trap 'rm -f "$part"' EXIT

if [ -n "${BACKUP_RECIPIENT:-}" ]; then
    name="$name.age"
    pg_dump --format=custom | age --recipient "$BACKUP_RECIPIENT" >"$part"
else
    pg_dump --format=custom >"$part"
    # A dump that cannot be listed cannot be restored
    pg_restore --list "$part" >/dev/null
fi
sync "$part"
# Under its name a dump is whole, or it is not there
mv "$part" "$name"
sha256sum "$name" | sed "s#$BACKUP_FOLDER/##" >"$name.sha256"

# Only after a new one is there: the last one is never removed. With a slash, for the folder may be a link (systemd makes it one)
find "$BACKUP_FOLDER/" -maxdepth 1 -name 'practice-review-*.dump*' -mtime "+$keep" -delete
# What a backup left that was killed
find "$BACKUP_FOLDER/" -maxdepth 1 -name '.part-*' -mmin +1440 -delete

if [ -n "${METRICS_FOLDER:-}" ]; then
    figure=$(mktemp "$METRICS_FOLDER/.practice_review_backup-XXXXXX")
    {
        echo '# HELP practice_review_backup_last_success_seconds When the last backup was whole, in seconds of Unix time'
        echo '# TYPE practice_review_backup_last_success_seconds gauge'
        echo "practice_review_backup_last_success_seconds $(date -u +%s)"
    } >"$figure"
    chmod 644 "$figure"
    mv "$figure" "$METRICS_FOLDER/practice_review_backup.prom"
fi
echo "$name"
