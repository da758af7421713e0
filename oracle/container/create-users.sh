#!/usr/bin/env bash
# Runs inside the Oracle container: by its first start (compose.yaml), or by CI.
# The image starts it as the database's owner, in the root of the container database.
set -euo pipefail

: "${CB_OWNER_PASSWORD:?}" "${CB_APP_PASSWORD:?}" "${CB_BATCH_PASSWORD:?}" "${CB_REPORT_PASSWORD:?}"

sqlplus -s / as sysdba <<SQL
WHENEVER SQLERROR EXIT FAILURE ROLLBACK
SET VERIFY OFF
ALTER SESSION SET CONTAINER = ${CB_PDB:-FREEPDB1};
DEFINE tablespace = USERS
DEFINE owner_password = "${CB_OWNER_PASSWORD}"
DEFINE app_password = "${CB_APP_PASSWORD}"
DEFINE batch_password = "${CB_BATCH_PASSWORD}"
DEFINE report_password = "${CB_REPORT_PASSWORD}"
@${CB_SCRIPTS:-/opt/concert-bank/oracle}/users-and-grants.sql
EXIT
SQL
