#!/usr/bin/env bash
# Brings a dump back into an EMPTY database. Stop every node first.
#
#   deploy/restore.sh DUMP
#
#   PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD   the database, by the usual names of PostgreSQL
#   BACKUP_IDENTITY                              file with the private key of age, for a dump that ends in .age
set -euo pipefail
umask 077

dump="${1:?name the dump}"
: "${PGDATABASE:?name the database}"
[ -r "$dump" ] || { echo "Cannot read $dump" >&2; exit 2; }
if [ -r "$dump.sha256" ]; then
    (cd "$(dirname "$dump")" && sha256sum --quiet --check "$(basename "$dump").sha256")
else
    echo "There is no checksum beside $dump: restoring without a check" >&2
fi

# Restoring over what is there would mix two states of the same cases
tables=$(psql --no-psqlrc --tuples-only --no-align --command \
    "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
if [ "$tables" != 0 ]; then
    echo "The database $PGDATABASE holds $tables tables. Restore into an empty one" >&2
    exit 3
fi

# All or nothing: what fails half way leaves the database empty
into=(pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname "$PGDATABASE")
case "$dump" in
    *.age) age --decrypt --identity "${BACKUP_IDENTITY:?name the file with the private key}" "$dump" | "${into[@]}" ;;
    *) "${into[@]}" "$dump" ;;
esac

# What tells that the state is whole: every migration succeeded, every open case has its process
psql --no-psqlrc --tuples-only --no-align --field-separator ': ' <<'SQL'
select 'migrations', count(*) from flyway_schema_history where success;
select 'cases', count(*) from case_file;
select 'open tasks', count(*) from task where ended_at is null;
select 'messages waiting', count(*) from outbox_message where sent_at is null;
SQL
echo "Restored. Start one node, read its log, then the others"
