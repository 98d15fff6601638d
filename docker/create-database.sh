#!/usr/bin/env bash
# Run once by the PostgreSQL image: the register owns its database and is no superuser.
set -euo pipefail
psql --username=postgres --set=ON_ERROR_STOP=1 --set=password="$REGISTER_PASSWORD" <<'SQL'
CREATE ROLE register LOGIN PASSWORD :'password';
CREATE DATABASE register OWNER register TEMPLATE template0 ENCODING 'UTF8'
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
SQL
