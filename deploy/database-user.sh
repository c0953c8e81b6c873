#!/usr/bin/env bash
# Makes the account of the service when the compose file's database is made: it owns the database and may make the second role, and is
# no superuser, so that a hole in the service is not a hole in the whole server. PostgreSQL's image runs this once, as its superuser.
set -euo pipefail

# By the environment: the arguments of a process can be read by others
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\getenv service SERVICE_USER
\getenv password SERVICE_PASSWORD
\getenv database POSTGRES_DB
create role :"service" login createrole password :'password';
alter database :"database" owner to :"service";
SQL
