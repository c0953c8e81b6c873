#!/usr/bin/env bash
# Writes one encrypted dump of the database and removes old ones. A dump is consistent while the service runs: a step of
# the engine and its data are one transaction.
#
#   PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD   the database, by the usual names of PostgreSQL
#   BACKUP_FOLDER                                where dumps are kept
#   BACKUP_RECIPIENT                             whom the dump is encrypted for (a public key of age: age1...)
#   BACKUP_UNENCRYPTED=yes                       instead of a recipient, where the folder itself is encrypted
#   BACKUP_KEEP_DAYS                             how long dumps are kept; 35 unless told
set -euo pipefail
umask 077

: "${PGDATABASE:?name the database}" "${BACKUP_FOLDER:?say where dumps are kept}"
keep="${BACKUP_KEEP_DAYS:-35}"
[[ "$keep" =~ ^[1-9][0-9]*$ ]] || { echo "BACKUP_KEEP_DAYS is no number of days: $keep" >&2; exit 2; }
if [ -z "${BACKUP_RECIPIENT:-}" ] && [ "${BACKUP_UNENCRYPTED:-}" != yes ]; then
    echo "A dump holds personal data of children: set BACKUP_RECIPIENT, or BACKUP_UNENCRYPTED=yes for an encrypted folder" >&2
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

# Only after a new one is there: the last one is never removed
find "$BACKUP_FOLDER" -maxdepth 1 -name 'practice-review-*.dump*' -mtime "+$keep" -delete
echo "$name"
