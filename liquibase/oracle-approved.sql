-- Generated; do not edit. Run it as cb_owner:
--   sqlplus -L cb_owner@//host:1521/service @this-file.sql
-- It stops at the first error, with an exit code that is not 0.
WHENEVER SQLERROR EXIT FAILURE ROLLBACK
WHENEVER OSERROR EXIT FAILURE ROLLBACK
SET DEFINE OFF
SET SQLBLANKLINES ON
SET SQLTERMINATOR ON

CREATE TABLE DATABASECHANGELOG (ID VARCHAR2(255) NOT NULL, AUTHOR VARCHAR2(255) NOT NULL, FILENAME VARCHAR2(255) NOT NULL, DATEEXECUTED TIMESTAMP NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR2(10) NOT NULL, MD5SUM VARCHAR2(35), DESCRIPTION VARCHAR2(255), COMMENTS VARCHAR2(255), TAG VARCHAR2(255), LIQUIBASE VARCHAR2(20), CONTEXTS VARCHAR2(255), LABELS VARCHAR2(255), DEPLOYMENT_ID VARCHAR2(10));

-- Changeset db/changelog/schema/010-users.yaml::user_seq::concert-bank
CREATE SEQUENCE user_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'user_seq', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e6c260e6d1b2b0b29188c234e5fed66b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/010-users.yaml::users::concert-bank
CREATE TABLE users (user_id NUMBER(19) NOT NULL, email VARCHAR2(254 char) NOT NULL, name VARCHAR2(100 char) NOT NULL, password_hash VARCHAR2(255 char) NOT NULL, ci_hash VARCHAR2(64 char) NOT NULL, role VARCHAR2(10 char) NOT NULL, created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT users_pk PRIMARY KEY (user_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'users', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:698b52636acc42a614996dde65498bcc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/010-users.yaml::users_email_uk::concert-bank
ALTER TABLE users ADD CONSTRAINT users_email_uk UNIQUE (email);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'users_email_uk', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8ca2ef84548769ea64bf7a6489a26a5b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/010-users.yaml::users_ci_hash_uk::concert-bank
ALTER TABLE users ADD CONSTRAINT users_ci_hash_uk UNIQUE (ci_hash);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'users_ci_hash_uk', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:01e5222813af29a9a5d14ff69d2add48' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/010-users.yaml::users_role_ck::concert-bank
ALTER TABLE users ADD CONSTRAINT users_role_ck CHECK (role IN ('USER', 'ADMIN'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'users_role_ck', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dec3cb6907f7d115ce0a21631646bd5b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/010-users.yaml::users_email_lower_ck::concert-bank
ALTER TABLE users ADD CONSTRAINT users_email_lower_ck CHECK (email = LOWER(email));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'users_email_lower_ck', 'concert-bank', 'db/changelog/schema/010-users.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3fd17fa1cdcd7a70b701be804884c70b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::account_seq::concert-bank
CREATE SEQUENCE account_seq START WITH 100 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'account_seq', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:274b07f190bb477dfdeec1dcff365264' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts::concert-bank
CREATE TABLE accounts (account_id NUMBER(19) NOT NULL, kind VARCHAR2(10 char) NOT NULL, user_id NUMBER(19), balance NUMBER(15), created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT accounts_pk PRIMARY KEY (account_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5368b24b9e269c105131446bf44443e0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts_user_id_uk::concert-bank
ALTER TABLE accounts ADD CONSTRAINT accounts_user_id_uk UNIQUE (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts_user_id_uk', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:abd921def33e1382009d82c4128eb7dd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts_kind_ck::concert-bank
ALTER TABLE accounts ADD CONSTRAINT accounts_kind_ck CHECK (kind IN ('POINT', 'FUNDING', 'SALES'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts_kind_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:54d11c8895a798a688a9da9387b18b89' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts_owner_ck::concert-bank
ALTER TABLE accounts ADD CONSTRAINT accounts_owner_ck CHECK ((kind = 'POINT' AND user_id IS NOT NULL AND balance IS NOT NULL) OR (kind <> 'POINT' AND user_id IS NULL AND balance IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts_owner_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d03321d559c08427329981a896a91e7a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts_balance_ck::concert-bank
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_ck CHECK (balance >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts_balance_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:83a8799961d301c4a59eee874bfae4fa' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::accounts_user_fk::concert-bank
ALTER TABLE accounts ADD CONSTRAINT accounts_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'accounts_user_fk', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:645c37a5c42c72921a898f529448d811' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_transaction_seq::concert-bank
CREATE SEQUENCE ledger_transaction_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_transaction_seq', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:87c96dd13cd20685ac88f47cc6d5d6b5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_transactions::concert-bank
CREATE TABLE ledger_transactions (transaction_id NUMBER(19) NOT NULL, kind VARCHAR2(10 char) NOT NULL, reference VARCHAR2(64 char) NOT NULL, created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT ledger_transactions_pk PRIMARY KEY (transaction_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_transactions', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5d40bd81307087ef5cf47cd9b6876fe6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_transactions_kind_ck::concert-bank
ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_transactions_kind_ck CHECK (kind IN ('CHARGE', 'PAYMENT', 'REFUND'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_transactions_kind_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d7f5608bbe106a4eca2f9941d9a92368' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entry_seq::concert-bank
CREATE SEQUENCE ledger_entry_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entry_seq', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:638d2dc825b2e6f735153726a983101e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries::concert-bank
CREATE TABLE ledger_entries (entry_id NUMBER(19) NOT NULL, transaction_id NUMBER(19) NOT NULL, account_id NUMBER(19) NOT NULL, amount NUMBER(15) NOT NULL, balance_after NUMBER(15), created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT ledger_entries_pk PRIMARY KEY (entry_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6dbf09fb0644e6c682b5333435ffd679' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_account_uk::concert-bank
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_account_uk UNIQUE (transaction_id, account_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_account_uk', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:98c4301e2301caa06d229c27a505880b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_amount_ck::concert-bank
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_amount_ck CHECK (amount <> 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_amount_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:66aaf1a23f9ecc6260f53d0e3bc2edaf' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_balance_ck::concert-bank
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_balance_ck CHECK (balance_after >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_balance_ck', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:992af60f27a74afad9d35dbef226760f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_transaction_fk::concert-bank
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transactions (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_transaction_fk', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f5f560622f258773012efa6910b7f736' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_account_fk::concert-bank
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_account_fk FOREIGN KEY (account_id) REFERENCES accounts (account_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_account_fk', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c9ccbc298ed3068e0f472343f7251fa0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/020-ledger.yaml::ledger_entries_account_ix::concert-bank
CREATE INDEX ledger_entries_account_ix ON ledger_entries (account_id, entry_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_account_ix', 'concert-bank', 'db/changelog/schema/020-ledger.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9416c9df28a6a6de3fad7b4a779ed70b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seq::concert-bank
CREATE SEQUENCE venue_seq START WITH 1 CACHE 20;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seq', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e781611bea0c553acc3d7d5b1256ffdf' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venues::concert-bank
CREATE TABLE venues (venue_id NUMBER(19) NOT NULL, code VARCHAR2(40 char) NOT NULL, name VARCHAR2(200 char) NOT NULL, CONSTRAINT venues_pk PRIMARY KEY (venue_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venues', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:acbdd7a2a21bc9573c82dc304dca064b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venues_code_uk::concert-bank
ALTER TABLE venues ADD CONSTRAINT venues_code_uk UNIQUE (code);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venues_code_uk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3fde5d9e9d0255cfe2511e7c9e91cebe' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seat_seq::concert-bank
CREATE SEQUENCE venue_seat_seq START WITH 1 CACHE 1000;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seat_seq', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:858eae7d92310f01ae4eb8ff161aa3b1' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seats::concert-bank
CREATE TABLE venue_seats (venue_seat_id NUMBER(19) NOT NULL, venue_id NUMBER(19) NOT NULL, section VARCHAR2(20 char) NOT NULL, row_label VARCHAR2(10 char) NOT NULL, seat_number NUMBER(5) NOT NULL, grade VARCHAR2(10 char) NOT NULL, CONSTRAINT venue_seats_pk PRIMARY KEY (venue_seat_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seats', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9df227c5d07b3a265cd2cf83fc901122' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seats_place_uk::concert-bank
ALTER TABLE venue_seats ADD CONSTRAINT venue_seats_place_uk UNIQUE (venue_id, section, row_label, seat_number);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seats_place_uk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d45e8e4549014648450c9e93e9079b9c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seats_number_ck::concert-bank
ALTER TABLE venue_seats ADD CONSTRAINT venue_seats_number_ck CHECK (seat_number >= 1);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seats_number_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:05f4b08961f1552a6f55ee94460f045d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::venue_seats_venue_fk::concert-bank
ALTER TABLE venue_seats ADD CONSTRAINT venue_seats_venue_fk FOREIGN KEY (venue_id) REFERENCES venues (venue_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'venue_seats_venue_fk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e6dda49b8aa59a8602c31ef32d0b19b3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_seq::concert-bank
CREATE SEQUENCE concert_seq START WITH 1 CACHE 20;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_seq', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:41723e401de10ef1c59e6f158812d520' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concerts::concert-bank
CREATE TABLE concerts (concert_id NUMBER(19) NOT NULL, code VARCHAR2(40 char) NOT NULL, title VARCHAR2(200 char) NOT NULL, artist VARCHAR2(200 char) NOT NULL, venue_id NUMBER(19) NOT NULL, open_date TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT concerts_pk PRIMARY KEY (concert_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concerts', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2de05a29b4f48d284db684eadd7c04f0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concerts_code_uk::concert-bank
ALTER TABLE concerts ADD CONSTRAINT concerts_code_uk UNIQUE (code);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concerts_code_uk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:143a37ede4061255aa45bdafdc09fbca' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concerts_venue_fk::concert-bank
ALTER TABLE concerts ADD CONSTRAINT concerts_venue_fk FOREIGN KEY (venue_id) REFERENCES venues (venue_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concerts_venue_fk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:003b8054a724d1de6b5810c8d4d895c6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concerts_venue_ix::concert-bank
CREATE INDEX concerts_venue_ix ON concerts (venue_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concerts_venue_ix', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:50592aa49dd58aa0d13b4d65938d7d81' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concerts_open_date_ix::concert-bank
CREATE INDEX concerts_open_date_ix ON concerts (open_date, concert_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concerts_open_date_ix', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d4bf60bba4f676072bb6ddf74b69a0ea' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::grade_prices::concert-bank
CREATE TABLE grade_prices (concert_id NUMBER(19) NOT NULL, grade VARCHAR2(10 char) NOT NULL, price NUMBER(15) NOT NULL, CONSTRAINT grade_prices_pk PRIMARY KEY (concert_id, grade));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'grade_prices', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bc4bf83c8b5225a64d89c05f0fdc820f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::grade_prices_price_ck::concert-bank
ALTER TABLE grade_prices ADD CONSTRAINT grade_prices_price_ck CHECK (price > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'grade_prices_price_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4fb6e463f9338201339a94a6f975edba' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::grade_prices_concert_fk::concert-bank
ALTER TABLE grade_prices ADD CONSTRAINT grade_prices_concert_fk FOREIGN KEY (concert_id) REFERENCES concerts (concert_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'grade_prices_concert_fk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0325f7b8d8b000882f2d00fb60bbd322' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::schedule_seq::concert-bank
CREATE SEQUENCE schedule_seq START WITH 1 CACHE 20;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_seq', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e4063f7e7c2918e47659124f6bc1ea0d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_schedules::concert-bank
CREATE TABLE concert_schedules (schedule_id NUMBER(19) NOT NULL, concert_id NUMBER(19) NOT NULL, code VARCHAR2(40 char) NOT NULL, starts_at TIMESTAMP(6) with time zone NOT NULL, sale_opens_at TIMESTAMP(6) with time zone NOT NULL, sale_closes_at TIMESTAMP(6) with time zone NOT NULL, queue_required NUMBER(1) NOT NULL, cancelled_at TIMESTAMP(6) with time zone, CONSTRAINT concert_schedules_pk PRIMARY KEY (schedule_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_schedules', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:54250029d3c5af5b986a246788a7ca0c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_schedules_code_uk::concert-bank
ALTER TABLE concert_schedules ADD CONSTRAINT concert_schedules_code_uk UNIQUE (concert_id, code);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_schedules_code_uk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:55b85e1543ca74ce5c6816f8e6b71e4d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_schedules_queue_ck::concert-bank
ALTER TABLE concert_schedules ADD CONSTRAINT concert_schedules_queue_ck CHECK (queue_required IN (0, 1));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_schedules_queue_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:24b603b33e3c51f53973c8ec9b9e3449' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_schedules_window_ck::concert-bank
ALTER TABLE concert_schedules ADD CONSTRAINT concert_schedules_window_ck CHECK (sale_opens_at < sale_closes_at AND sale_closes_at <= starts_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_schedules_window_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ec95e2c125569f0579b6e7a3edc7ac10' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::concert_schedules_concert_fk::concert-bank
ALTER TABLE concert_schedules ADD CONSTRAINT concert_schedules_concert_fk FOREIGN KEY (concert_id) REFERENCES concerts (concert_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'concert_schedules_concert_fk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8a0cfddf0314433ae46aec78544f3e71' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seat_seq::concert-bank
CREATE SEQUENCE seat_seq START WITH 1 CACHE 1000;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seat_seq', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5a608f83322adc7a95e031a8e9d13355' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats::concert-bank
CREATE TABLE seats (seat_id NUMBER(19) NOT NULL, schedule_id NUMBER(19) NOT NULL, section VARCHAR2(20 char) NOT NULL, row_label VARCHAR2(10 char) NOT NULL, seat_number NUMBER(5) NOT NULL, grade VARCHAR2(10 char) NOT NULL, price NUMBER(15) NOT NULL, status VARCHAR2(10 char) NOT NULL, held_until TIMESTAMP(6) with time zone, version NUMBER(10) DEFAULT 0 NOT NULL, CONSTRAINT seats_pk PRIMARY KEY (seat_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:312c9611ca1bb10581c4b3c64539e946' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_place_uk::concert-bank
ALTER TABLE seats ADD CONSTRAINT seats_place_uk UNIQUE (schedule_id, section, row_label, seat_number);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_place_uk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2530511dff7b735cb77e9ffb72af8e91' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_status_ck::concert-bank
ALTER TABLE seats ADD CONSTRAINT seats_status_ck CHECK (status IN ('AVAILABLE', 'PENDING', 'SOLD'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_status_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5703ad14e475762260ebc6f9ed618dd4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_held_until_ck::concert-bank
ALTER TABLE seats ADD CONSTRAINT seats_held_until_ck CHECK ((status = 'PENDING' AND held_until IS NOT NULL) OR (status <> 'PENDING' AND held_until IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_held_until_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f74eb27031350612c94ad432ecefa1fb' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_price_ck::concert-bank
ALTER TABLE seats ADD CONSTRAINT seats_price_ck CHECK (price > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_price_ck', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:fc88221dc17d81fee0d7ac0aeb7e4552' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_schedule_fk::concert-bank
ALTER TABLE seats ADD CONSTRAINT seats_schedule_fk FOREIGN KEY (schedule_id) REFERENCES concert_schedules (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_schedule_fk', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f99d207c049c0b68d0e81cb062f6ce71' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_status_ix::concert-bank
CREATE INDEX seats_status_ix ON seats (schedule_id, status, held_until);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_status_ix', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a36a503c39594e797e35ebbdd61ad9fe' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats-room-in-the-block::concert-bank
ALTER TABLE seats PCTFREE 40 INITRANS 24;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats-room-in-the-block', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:25c67bed2d5de7a8ec2ff04c4690e6bc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/030-catalogue.yaml::seats_status_ix-room-in-the-block::concert-bank
ALTER INDEX seats_status_ix INITRANS 24;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'seats_status_ix-room-in-the-block', 'concert-bank', 'db/changelog/schema/030-catalogue.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:249184b02d6b4a66302f1413e37c1158' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seq::concert-bank
CREATE SEQUENCE reservation_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seq', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:038b9f617be8aea78247dc22edc9a4c3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations::concert-bank
CREATE TABLE reservations (reservation_id NUMBER(19) NOT NULL, user_id NUMBER(19) NOT NULL, schedule_id NUMBER(19) NOT NULL, status VARCHAR2(10 char) NOT NULL, amount NUMBER(15) NOT NULL, seat_count NUMBER(3) NOT NULL, held_until TIMESTAMP(6) with time zone NOT NULL, created_at TIMESTAMP(6) with time zone NOT NULL, closed_at TIMESTAMP(6) with time zone, CONSTRAINT reservations_pk PRIMARY KEY (reservation_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0c6291760c6eebf8bd0318edd198efe9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_status_ck::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_status_ck CHECK (status IN ('PENDING', 'CONFIRMED', 'CANCELLED', 'EXPIRED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_status_ck', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2e41d2f6d3cbe7ef4b6b92c3c1784e53' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_closed_ck::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_closed_ck CHECK ((status IN ('CANCELLED', 'EXPIRED') AND closed_at IS NOT NULL) OR (status IN ('PENDING', 'CONFIRMED') AND closed_at IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_closed_ck', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6951f409ccdcd98c1525ee7a69d98c45' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_amount_ck::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_amount_ck CHECK (amount > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_amount_ck', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:38b95151e0ea1dddfb4c9b3d2b4c1937' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_seat_count_ck::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_seat_count_ck CHECK (seat_count > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_seat_count_ck', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:19ba091ec4a1171ca3eaac749eccfe0b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_user_fk::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_user_fk', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e5949fb8aaa23c5892755533742ec2fa' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_schedule_fk::concert-bank
ALTER TABLE reservations ADD CONSTRAINT reservations_schedule_fk FOREIGN KEY (schedule_id) REFERENCES concert_schedules (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_schedule_fk', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:61664b3436135bd47286ba468beb9cdb' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_user_ix::concert-bank
CREATE INDEX reservations_user_ix ON reservations (user_id, reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_user_ix', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2f2e9f22f325918bc5368d62861a3aee' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_schedule_ix::concert-bank
CREATE INDEX reservations_schedule_ix ON reservations (schedule_id, user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_schedule_ix', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1047463d18d7c93153048a276a6d287f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservations_status_ix::concert-bank
CREATE INDEX reservations_status_ix ON reservations (status, held_until);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservations_status_ix', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3b59f1c263b841ca3e14ac43c21f6dd3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seats::concert-bank
CREATE TABLE reservation_seats (reservation_id NUMBER(19) NOT NULL, seat_id NUMBER(19) NOT NULL, price NUMBER(15) NOT NULL, released_at TIMESTAMP(6) with time zone, CONSTRAINT reservation_seats_pk PRIMARY KEY (reservation_id, seat_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seats', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:fecf22b6d53b5c5eace5cc495dde628d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seats_claimant_fk::concert-bank
ALTER TABLE reservation_seats ADD CONSTRAINT reservation_seats_claimant_fk FOREIGN KEY (reservation_id) REFERENCES reservations (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seats_claimant_fk', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ed712ba4ac0b195c988fd0c69bf17ca4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seats_seat_fk::concert-bank
ALTER TABLE reservation_seats ADD CONSTRAINT reservation_seats_seat_fk FOREIGN KEY (seat_id) REFERENCES seats (seat_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seats_seat_fk', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7c35984a9abff73a2258160f97bbff16' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seats_live_ux::concert-bank
CREATE UNIQUE INDEX reservation_seats_live_ux ON reservation_seats ((CASE WHEN released_at IS NULL THEN seat_id END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seats_live_ux', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8879aa9786f51bb07020734e26637f4c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/040-reservations.yaml::reservation_seats_seat_ix::concert-bank
CREATE INDEX reservation_seats_seat_ix ON reservation_seats (seat_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reservation_seats_seat_ix', 'concert-bank', 'db/changelog/schema/040-reservations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:13d8bb53f04e5aed26896cd7dd887b6d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payment_seq::concert-bank
CREATE SEQUENCE payment_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_seq', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ae8c3ddc234e5b6665669ab4dc469327' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments::concert-bank
CREATE TABLE payments (payment_id NUMBER(19) NOT NULL, reservation_id NUMBER(19) NOT NULL, method VARCHAR2(10 char) NOT NULL, status VARCHAR2(10 char) NOT NULL, amount NUMBER(15) NOT NULL, transaction_id NUMBER(19), requested_at TIMESTAMP(6) with time zone NOT NULL, completed_at TIMESTAMP(6) with time zone, message VARCHAR2(400 char), CONSTRAINT payments_pk PRIMARY KEY (payment_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:084e0417aa7a79910ef201ce394aabea' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_transaction_uk::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_transaction_uk UNIQUE (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_transaction_uk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8c44fb9d77dd52dc764dc74f3b0399a8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_method_ck::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_method_ck CHECK (method IN ('POINT', 'CARD'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_method_ck', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cd886d81e9ce857013c0f3cae79405aa' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_status_ck::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_status_ck CHECK (status IN ('REQUESTED', 'COMPLETED', 'FAILED', 'REFUNDED', 'PARKED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_status_ck', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:33d875c25c47caaba86ce3c882238e54' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_amount_ck::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_amount_ck CHECK (amount > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_amount_ck', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c9927c347cd4d975aacfdf13a0bc584d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_captured_ck::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_captured_ck CHECK ((status IN ('COMPLETED', 'REFUNDED', 'PARKED') AND transaction_id IS NOT NULL AND completed_at IS NOT NULL) OR (status IN ('REQUESTED', 'FAILED') AND transaction_id IS NULL AND completed_at IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_captured_ck', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:fd0d610bbf09d92d874234c03ddf1d23' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_reservation_fk::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_reservation_fk FOREIGN KEY (reservation_id) REFERENCES reservations (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_reservation_fk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f899849ce125898a024c0f0260611968' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_transaction_fk::concert-bank
ALTER TABLE payments ADD CONSTRAINT payments_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transactions (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_transaction_fk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0f09667806c44d4add7cd9c98039b1b2' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_captured_ux::concert-bank
CREATE UNIQUE INDEX payments_captured_ux ON payments ((CASE WHEN status IN ('COMPLETED', 'REFUNDED') THEN reservation_id END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_captured_ux', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2bce1a3b3916acfc53b79e99fc3cd819' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::payments_reservation_ix::concert-bank
CREATE INDEX payments_reservation_ix ON payments (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payments_reservation_ix', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4dd5f49b6d938459ecebfccaa145595f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refund_seq::concert-bank
CREATE SEQUENCE refund_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refund_seq', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9aad36d582613fe49f17a7ea86a4bd22' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds::concert-bank
CREATE TABLE refunds (refund_id NUMBER(19) NOT NULL, payment_id NUMBER(19) NOT NULL, amount NUMBER(15) NOT NULL, transaction_id NUMBER(19) NOT NULL, refunded_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT refunds_pk PRIMARY KEY (refund_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8059c13652625ab59d9c46f724b877fe' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds_payment_uk::concert-bank
ALTER TABLE refunds ADD CONSTRAINT refunds_payment_uk UNIQUE (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds_payment_uk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:566fa04e293d55798076fc94a8dee490' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds_transaction_uk::concert-bank
ALTER TABLE refunds ADD CONSTRAINT refunds_transaction_uk UNIQUE (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds_transaction_uk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b4222fc1c4330fac2fd46b0325c2e094' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds_amount_ck::concert-bank
ALTER TABLE refunds ADD CONSTRAINT refunds_amount_ck CHECK (amount > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds_amount_ck', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8f539455d83e1c83d86099da7b7b17d0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds_payment_fk::concert-bank
ALTER TABLE refunds ADD CONSTRAINT refunds_payment_fk FOREIGN KEY (payment_id) REFERENCES payments (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds_payment_fk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:19e7f7bb69af4234cf30de11a14fade8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/050-payments.yaml::refunds_transaction_fk::concert-bank
ALTER TABLE refunds ADD CONSTRAINT refunds_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transactions (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'refunds_transaction_fk', 'concert-bank', 'db/changelog/schema/050-payments.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2000461fb04c8576bbc6fe88a77fb750' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::idempotency_keys::concert-bank
CREATE TABLE idempotency_keys (user_id NUMBER(19) NOT NULL, idempotency_key VARCHAR2(64 char) NOT NULL, fingerprint VARCHAR2(64 char) NOT NULL, response_status NUMBER(3) NOT NULL, response_body VARCHAR2(4000 char) NOT NULL, created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT idempotency_keys_pk PRIMARY KEY (user_id, idempotency_key));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'idempotency_keys', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5efdbda807892c6e7020c71cc87764f0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::idempotency_keys_user_fk::concert-bank
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'idempotency_keys_user_fk', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:44872871fc425b250ec79541c9b3e81e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::idempotency_keys_created_ix::concert-bank
CREATE INDEX idempotency_keys_created_ix ON idempotency_keys (created_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'idempotency_keys_created_ix', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2d272f2cee8b374ebbd4c988aea78021' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::parameters::concert-bank
CREATE TABLE parameters (name VARCHAR2(40 char) NOT NULL, value NUMBER(15) NOT NULL, unit VARCHAR2(20 char) NOT NULL, min_value NUMBER(15) NOT NULL, max_value NUMBER(15) NOT NULL, description VARCHAR2(400 char) NOT NULL, updated_at TIMESTAMP(6) with time zone, updated_by NUMBER(19), CONSTRAINT parameters_pk PRIMARY KEY (name));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:25bc7a7a4804d7ec6fa1528fbe563b86' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::parameters_range_ck::concert-bank
ALTER TABLE parameters ADD CONSTRAINT parameters_range_ck CHECK (value BETWEEN min_value AND max_value);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters_range_ck', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:30c330e77f7c416d77434d06da81fd14' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::parameters_user_fk::concert-bank
ALTER TABLE parameters ADD CONSTRAINT parameters_user_fk FOREIGN KEY (updated_by) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters_user_fk', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ff8c9a923f08b846612dcb6204b0f833' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::parameters_user_ix::concert-bank
CREATE INDEX parameters_user_ix ON parameters (updated_by);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters_user_ix', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:24b05be08e15cb87a2156ae479b08d07' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::audit_seq::concert-bank
CREATE SEQUENCE audit_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_seq', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:619209e85810bb77ca53edb418a47e7e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::audit_log::concert-bank
CREATE TABLE audit_log (audit_id NUMBER(19) NOT NULL, user_id NUMBER(19), action VARCHAR2(40 char) NOT NULL, subject VARCHAR2(100 char) NOT NULL, detail VARCHAR2(1000 char), created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT audit_log_pk PRIMARY KEY (audit_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b3bbdb7c64230ab298184d5160dfbbf3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::audit_log_user_fk::concert-bank
ALTER TABLE audit_log ADD CONSTRAINT audit_log_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_user_fk', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a33dd771c7b3b7ebf465560a1f491c03' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/060-operations.yaml::audit_log_user_ix::concert-bank
CREATE INDEX audit_log_user_ix ON audit_log (user_id, audit_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_user_ix', 'concert-bank', 'db/changelog/schema/060-operations.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:48f0d37e0f7df360a485fa6342eaced4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::place_seq::concert-bank
CREATE SEQUENCE place_seq START WITH 1 MAXVALUE 2147483647;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'place_seq', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e7be250e19fc5f4dea283137422c7180' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::place_seq-in-order::concert-bank
ALTER SEQUENCE place_seq CACHE 1000 ORDER;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'place_seq-in-order', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:41fb9e7acab81db411d14c7a47c65dba' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_rooms::concert-bank
CREATE TABLE waiting_rooms (schedule_id NUMBER(19) NOT NULL, target NUMBER(7) NOT NULL, max_per_second NUMBER(5) NOT NULL, capacity NUMBER(8) NOT NULL, paused_at TIMESTAMP(6) with time zone, pause_reason VARCHAR2(400 char), sold_out_at TIMESTAMP(6) with time zone, joined_count NUMBER(12) DEFAULT 0 NOT NULL, waiting_count NUMBER(12) DEFAULT 0 NOT NULL, journal_count NUMBER(12) DEFAULT 0 NOT NULL, served_place NUMBER(10) DEFAULT 0 NOT NULL, mark_place NUMBER(10) DEFAULT 0 NOT NULL, mark_ordinal NUMBER(12) DEFAULT 0 NOT NULL, marked_at TIMESTAMP(6) with time zone, CONSTRAINT waiting_rooms_pk PRIMARY KEY (schedule_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:65a3a92d33d2f736ac8c86cf1933a8a8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_rooms_schedule_fk::concert-bank
ALTER TABLE waiting_rooms ADD CONSTRAINT waiting_rooms_schedule_fk FOREIGN KEY (schedule_id) REFERENCES concert_schedules (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_schedule_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:05ec55f22a45920fa256b9f0116bf6f4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_rooms_rates_ck::concert-bank
ALTER TABLE waiting_rooms ADD CONSTRAINT waiting_rooms_rates_ck CHECK (target >= 0 AND max_per_second >= 0 AND capacity >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_rates_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a7c5e5bbecef91868bd332cbdf4d8047' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_rooms_pause_ck::concert-bank
ALTER TABLE waiting_rooms ADD CONSTRAINT waiting_rooms_pause_ck CHECK ((paused_at IS NULL AND pause_reason IS NULL) OR (paused_at IS NOT NULL AND pause_reason IS NOT NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_pause_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6fb712c5a2def08bbc3819951badd76b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_rooms_counts_ck::concert-bank
ALTER TABLE waiting_rooms ADD CONSTRAINT waiting_rooms_counts_ck CHECK (joined_count >= 0 AND journal_count >= 0 AND mark_ordinal >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_counts_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c89fe15f4d7cb6b3ba7278925879c963' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets::concert-bank
CREATE TABLE waiting_tickets (place NUMBER(10) NOT NULL, schedule_id NUMBER(19) NOT NULL, user_id NUMBER(19) NOT NULL, status VARCHAR2(10 char) NOT NULL, joined_at TIMESTAMP(6) with time zone NOT NULL, admitted_at TIMESTAMP(6) with time zone, admitted_until TIMESTAMP(6) with time zone, closed_at TIMESTAMP(6) with time zone, CONSTRAINT waiting_tickets_pk PRIMARY KEY (place));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3ede2234a823581fdc3477d3947f9ded' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_status_ck::concert-bank
ALTER TABLE waiting_tickets ADD CONSTRAINT waiting_tickets_status_ck CHECK (status IN ('WAITING', 'ADMITTED', 'DONE', 'EXPIRED', 'LEFT'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_status_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:84b8c411062dbc69eee3b49849fcc542' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_closed_ck::concert-bank
ALTER TABLE waiting_tickets ADD CONSTRAINT waiting_tickets_closed_ck CHECK ((status IN ('DONE', 'EXPIRED', 'LEFT') AND closed_at IS NOT NULL) OR (status IN ('WAITING', 'ADMITTED') AND closed_at IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_closed_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:baa60e3e40b8fc8d2fd1c59ae28cb610' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_admitted_ck::concert-bank
ALTER TABLE waiting_tickets ADD CONSTRAINT waiting_tickets_admitted_ck CHECK ((admitted_at IS NULL AND admitted_until IS NULL AND status IN ('WAITING', 'LEFT')) OR (admitted_at IS NOT NULL AND admitted_until IS NOT NULL AND status <> 'WAITING'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_admitted_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2513b9209dd6601c7c117c80cd6c7a68' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_room_fk::concert-bank
ALTER TABLE waiting_tickets ADD CONSTRAINT waiting_tickets_room_fk FOREIGN KEY (schedule_id) REFERENCES waiting_rooms (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_room_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ebd409bb68130e3efed9615c813caa58' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_user_fk::concert-bank
ALTER TABLE waiting_tickets ADD CONSTRAINT waiting_tickets_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_user_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0f0bf9f6e58f056d5967c84d00821cb9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_live_ux::concert-bank
CREATE UNIQUE INDEX waiting_tickets_live_ux ON waiting_tickets ((CASE WHEN status IN ('WAITING', 'ADMITTED') THEN user_id END), (CASE WHEN status IN ('WAITING', 'ADMITTED') THEN schedule_id END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_live_ux', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:357d0e350feb505bbc560f023f5ae959' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_user_ix::concert-bank
CREATE INDEX waiting_tickets_user_ix ON waiting_tickets (user_id, schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_user_ix', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c78ad924eb8e14957430d2be7345c25c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_status_ix::concert-bank
CREATE INDEX waiting_tickets_status_ix ON waiting_tickets (schedule_id, status, admitted_until, place);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_status_ix', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:18f876c71a73a5e1a058cbc40b0db823' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets-room-in-the-block::concert-bank
ALTER TABLE waiting_tickets PCTFREE 40 INITRANS 24;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets-room-in-the-block', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:89032062992a0a135464987a1480fe3e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_status_ix-room-in-the-block::concert-bank
ALTER INDEX waiting_tickets_status_ix INITRANS 24;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_status_ix-room-in-the-block', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b790ce725935069c3d1817816dce41fc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_tickets_closed_ix::concert-bank
CREATE INDEX waiting_tickets_closed_ix ON waiting_tickets (closed_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_closed_ix', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1ad46ee629deefb4540b536dfe660886' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_room_changes::concert-bank
CREATE TABLE waiting_room_changes (schedule_id NUMBER(19) NOT NULL, place NUMBER(10) NOT NULL, change NUMBER(1) NOT NULL, CONSTRAINT waiting_room_changes_pk PRIMARY KEY (schedule_id, place, change));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_room_changes', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:336e648e8baca2bf94c3352d69319b4f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_room_changes_change_ck::concert-bank
ALTER TABLE waiting_room_changes ADD CONSTRAINT waiting_room_changes_change_ck CHECK (change IN (-1, 1));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_room_changes_change_ck', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f600d90b55da504172b9bf4815c39af6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_milestones::concert-bank
CREATE TABLE waiting_milestones (schedule_id NUMBER(19) NOT NULL, place NUMBER(10) NOT NULL, ordinal NUMBER(12) NOT NULL, CONSTRAINT waiting_milestones_pk PRIMARY KEY (schedule_id, place));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_milestones', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cd16c39b2b0756fca60032e22e260208' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::waiting_milestones_room_fk::concert-bank
ALTER TABLE waiting_milestones ADD CONSTRAINT waiting_milestones_room_fk FOREIGN KEY (schedule_id) REFERENCES waiting_rooms (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_milestones_room_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:99511359bd8c2e197976e952af14394f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal::concert-bank
CREATE TABLE admission_journal (schedule_id NUMBER(19) NOT NULL, journal_no NUMBER(12) NOT NULL, place NUMBER(10) NOT NULL, user_id NUMBER(19) NOT NULL, admitted_at TIMESTAMP(6) with time zone NOT NULL, admitted_until TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT admission_journal_pk PRIMARY KEY (schedule_id, journal_no));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f720fb24382479f935266939a5475f1c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal_room_fk::concert-bank
ALTER TABLE admission_journal ADD CONSTRAINT admission_journal_room_fk FOREIGN KEY (schedule_id) REFERENCES waiting_rooms (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_room_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7253336bad3322dab83ff83a4a258cef' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal_user_fk::concert-bank
ALTER TABLE admission_journal ADD CONSTRAINT admission_journal_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_user_fk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e77f168b93d697ca4c8448dd717badfc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal_place_uk::concert-bank
ALTER TABLE admission_journal ADD CONSTRAINT admission_journal_place_uk UNIQUE (place);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_place_uk', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:782e14ea23763166c17b27545dfb11c0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal_time_ix::concert-bank
CREATE INDEX admission_journal_time_ix ON admission_journal (schedule_id, admitted_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_time_ix', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:57f6e5bbace77c4785a010ff15f7add6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/065-waiting-rooms.yaml::admission_journal_user_ix::concert-bank
CREATE INDEX admission_journal_user_ix ON admission_journal (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_user_ix', 'concert-bank', 'db/changelog/schema/065-waiting-rooms.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b156f3cac20f83ec1e2b841658529f33' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_instance_seq::concert-bank
CREATE SEQUENCE batch_job_instance_seq START WITH 1;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_instance_seq', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9d050c4ae74b1f1fc02c59da60a87a3e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_instance_seq-in-order::concert-bank
ALTER SEQUENCE batch_job_instance_seq CACHE 20 ORDER;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_instance_seq-in-order', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:90249b09179dd55cac530ca45efc1221' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution_seq::concert-bank
CREATE SEQUENCE batch_job_execution_seq START WITH 1;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_seq', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:010342f1b966182a83de30af20709551' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution_seq-in-order::concert-bank
ALTER SEQUENCE batch_job_execution_seq CACHE 20 ORDER;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_seq-in-order', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:00af11abaf182173464c63269cd5e28f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_step_execution_seq::concert-bank
CREATE SEQUENCE batch_step_execution_seq START WITH 1;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_step_execution_seq', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:55780345f8db0b6ce47acbcdded87e1f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_step_execution_seq-in-order::concert-bank
ALTER SEQUENCE batch_step_execution_seq CACHE 20 ORDER;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_step_execution_seq-in-order', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d1bd372435988e87763fd72d17f93c06' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_instance::concert-bank
CREATE TABLE batch_job_instance (job_instance_id NUMBER(19) NOT NULL, version NUMBER(19), job_name VARCHAR2(100 char) NOT NULL, job_key VARCHAR2(32 char) NOT NULL, CONSTRAINT batch_job_instance_pk PRIMARY KEY (job_instance_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_instance', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9a209904b4b865bb70850cd1e7222834' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_inst_un::concert-bank
ALTER TABLE batch_job_instance ADD CONSTRAINT job_inst_un UNIQUE (job_name, job_key);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_inst_un', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:aec5bcb3f8567e47626dfba87c371c2f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_instance_name_ix::concert-bank
CREATE INDEX batch_job_instance_name_ix ON batch_job_instance (job_name, job_instance_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_instance_name_ix', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:eed189c6877ae85f1b4436fd7c98cc7d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution::concert-bank
CREATE TABLE batch_job_execution (job_execution_id NUMBER(19) NOT NULL, version NUMBER(19), job_instance_id NUMBER(19) NOT NULL, create_time TIMESTAMP(6) NOT NULL, start_time TIMESTAMP(6), end_time TIMESTAMP(6), status VARCHAR2(10 char), exit_code VARCHAR2(2500 char), exit_message VARCHAR2(2500 char), last_updated TIMESTAMP(6), CONSTRAINT batch_job_execution_pk PRIMARY KEY (job_execution_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2d9e364ad53e91ac5130d8dcda7ded5f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_inst_exec_fk::concert-bank
ALTER TABLE batch_job_execution ADD CONSTRAINT job_inst_exec_fk FOREIGN KEY (job_instance_id) REFERENCES batch_job_instance (job_instance_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_inst_exec_fk', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:05d7c553901e01a6e139704466e8447e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution_inst_ix::concert-bank
CREATE INDEX batch_job_execution_inst_ix ON batch_job_execution (job_instance_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_inst_ix', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2e966f69ef928ad1efb5b3fb9848cdd1' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution_params::concert-bank
CREATE TABLE batch_job_execution_params (job_execution_id NUMBER(19) NOT NULL, parameter_name VARCHAR2(100 char) NOT NULL, parameter_type VARCHAR2(100 char) NOT NULL, parameter_value VARCHAR2(2500 char), identifying VARCHAR2(1 char) NOT NULL);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_params', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a0372731baeb55b16ddd650d5db06837' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_exec_params_fk::concert-bank
ALTER TABLE batch_job_execution_params ADD CONSTRAINT job_exec_params_fk FOREIGN KEY (job_execution_id) REFERENCES batch_job_execution (job_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_exec_params_fk', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3813099cb8c94386789174a4173a2066' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_exec_params_ix::concert-bank
CREATE INDEX batch_job_exec_params_ix ON batch_job_execution_params (job_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_exec_params_ix', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c837d21e70fba792c081659c77d13d41' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_step_execution::concert-bank
CREATE TABLE batch_step_execution (step_execution_id NUMBER(19) NOT NULL, version NUMBER(19) NOT NULL, step_name VARCHAR2(100 char) NOT NULL, job_execution_id NUMBER(19) NOT NULL, create_time TIMESTAMP(6) NOT NULL, start_time TIMESTAMP(6), end_time TIMESTAMP(6), status VARCHAR2(10 char), commit_count NUMBER(19), read_count NUMBER(19), filter_count NUMBER(19), write_count NUMBER(19), read_skip_count NUMBER(19), write_skip_count NUMBER(19), process_skip_count NUMBER(19), rollback_count NUMBER(19), exit_code VARCHAR2(2500 char), exit_message VARCHAR2(2500 char), last_updated TIMESTAMP(6), CONSTRAINT batch_step_execution_pk PRIMARY KEY (step_execution_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_step_execution', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:99444049caadcefa44ae7be33e30ee2f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_exec_step_fk::concert-bank
ALTER TABLE batch_step_execution ADD CONSTRAINT job_exec_step_fk FOREIGN KEY (job_execution_id) REFERENCES batch_job_execution (job_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_exec_step_fk', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:25f757ff302d8adcb0ea0d5fabdcce2b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_step_execution_job_ix::concert-bank
CREATE INDEX batch_step_execution_job_ix ON batch_step_execution (job_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_step_execution_job_ix', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:83ded277d2f3116241531faa017c6631' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_step_execution_context::concert-bank
CREATE TABLE batch_step_execution_context (step_execution_id NUMBER(19) NOT NULL, short_context VARCHAR2(2500 char) NOT NULL, serialized_context CLOB, CONSTRAINT step_exec_ctx_pk PRIMARY KEY (step_execution_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_step_execution_context', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:44ae7dfe11d342547f3bea8aa5393d7b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::step_exec_ctx_fk::concert-bank
ALTER TABLE batch_step_execution_context ADD CONSTRAINT step_exec_ctx_fk FOREIGN KEY (step_execution_id) REFERENCES batch_step_execution (step_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'step_exec_ctx_fk', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:23df7d3ea6077cf3387f842341ecf62d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::batch_job_execution_context::concert-bank
CREATE TABLE batch_job_execution_context (job_execution_id NUMBER(19) NOT NULL, short_context VARCHAR2(2500 char) NOT NULL, serialized_context CLOB, CONSTRAINT job_exec_ctx_pk PRIMARY KEY (job_execution_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_context', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7d136e3e1797c8cc0474bd02ff187271' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_exec_ctx_fk::concert-bank
ALTER TABLE batch_job_execution_context ADD CONSTRAINT job_exec_ctx_fk FOREIGN KEY (job_execution_id) REFERENCES batch_job_execution (job_execution_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_exec_ctx_fk', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9ab3580941661063453890e4a953cf5e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-jobs.yaml::job_locks::concert-bank
CREATE TABLE job_locks (name VARCHAR2(64 char) NOT NULL, lock_until TIMESTAMP(6) NOT NULL, locked_at TIMESTAMP(6) NOT NULL, locked_by VARCHAR2(255 char) NOT NULL, CONSTRAINT job_locks_pk PRIMARY KEY (name));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'job_locks', 'concert-bank', 'db/changelog/schema/080-jobs.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d6e4ca4acf5670f56059ad7e9b84a414' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_run_seq::concert-bank
CREATE SEQUENCE reconciliation_run_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_run_seq', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:875e80e5eeb1aa7e5104da7e04cda47e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_runs::concert-bank
CREATE TABLE reconciliation_runs (run_id NUMBER(19) NOT NULL, business_date VARCHAR2(10 char) NOT NULL, status VARCHAR2(10 char) NOT NULL, started_at TIMESTAMP(6) with time zone NOT NULL, finished_at TIMESTAMP(6) with time zone, found_count NUMBER(12), new_count NUMBER(12), closed_count NUMBER(12), CONSTRAINT reconciliation_runs_pk PRIMARY KEY (run_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_runs', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ed35f8cd45609bfd0ca527c1afd7a005' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_runs_status_ck::concert-bank
ALTER TABLE reconciliation_runs ADD CONSTRAINT reconciliation_runs_status_ck CHECK (status IN ('RUNNING', 'FINISHED', 'ABANDONED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_runs_status_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:08981d0ed836417be426419ba17b36de' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_runs_end_ck::concert-bank
ALTER TABLE reconciliation_runs ADD CONSTRAINT reconciliation_runs_end_ck CHECK ((status = 'RUNNING' AND finished_at IS NULL) OR (status <> 'RUNNING' AND finished_at IS NOT NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_runs_end_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:92db17a1d687da1ca9f89c2fbdc7357e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_runs_running_ux::concert-bank
CREATE UNIQUE INDEX reconciliation_runs_running_ux ON reconciliation_runs ((CASE WHEN status = 'RUNNING' THEN status END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_runs_running_ux', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4eaa39f294f6963d756bf3a7d8612290' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_break_seq::concert-bank
CREATE SEQUENCE reconciliation_break_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_break_seq', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8f14a4e22ad1c7f1e2de0bb0c1da5702' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks::concert-bank
CREATE TABLE reconciliation_breaks (break_id NUMBER(19) NOT NULL, invariant VARCHAR2(100 char) NOT NULL, subject VARCHAR2(100 char) NOT NULL, scope VARCHAR2(20 char) NOT NULL, key_id NUMBER(19) NOT NULL, expected VARCHAR2(200 char), found VARCHAR2(200 char), first_seen TIMESTAMP(6) with time zone NOT NULL, last_seen TIMESTAMP(6) with time zone NOT NULL, first_run_id NUMBER(19) NOT NULL, last_run_id NUMBER(19) NOT NULL, closed_at TIMESTAMP(6) with time zone, CONSTRAINT reconciliation_breaks_pk PRIMARY KEY (break_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ec2d66792531926e6a7ac8fa6e435ebf' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks_first_fk::concert-bank
ALTER TABLE reconciliation_breaks ADD CONSTRAINT reconciliation_breaks_first_fk FOREIGN KEY (first_run_id) REFERENCES reconciliation_runs (run_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks_first_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d00982cdf6f241d879a8c04513c90a0a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks_last_fk::concert-bank
ALTER TABLE reconciliation_breaks ADD CONSTRAINT reconciliation_breaks_last_fk FOREIGN KEY (last_run_id) REFERENCES reconciliation_runs (run_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks_last_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a644192e210c711980935e8a78dd69f0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks_first_ix::concert-bank
CREATE INDEX reconciliation_breaks_first_ix ON reconciliation_breaks (first_run_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks_first_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a62970e233942cc78b40e3a35708764f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks_last_ix::concert-bank
CREATE INDEX reconciliation_breaks_last_ix ON reconciliation_breaks (last_run_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks_last_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c044636469eb99762fd8d13f8ffcec21' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_breaks_open_ux::concert-bank
CREATE UNIQUE INDEX reconciliation_breaks_open_ux ON reconciliation_breaks ((CASE WHEN closed_at IS NULL THEN invariant END), (CASE WHEN closed_at IS NULL THEN subject END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_breaks_open_ux', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5ea2a18dd2e3f6fb2f6423a9cf1687fc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::correction_seq::concert-bank
CREATE SEQUENCE correction_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'correction_seq', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:62a78418bcb10750531766a9e85744d6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections::concert-bank
CREATE TABLE corrections (correction_id NUMBER(19) NOT NULL, break_id NUMBER(19) NOT NULL, user_id NUMBER(19) NOT NULL, amount NUMBER(15) NOT NULL, balance_too NUMBER(1) NOT NULL, reason VARCHAR2(400 char) NOT NULL, status VARCHAR2(10 char) NOT NULL, proposed_by NUMBER(19) NOT NULL, proposed_at TIMESTAMP(6) with time zone NOT NULL, decided_by NUMBER(19), decided_at TIMESTAMP(6) with time zone, transaction_id NUMBER(19), CONSTRAINT corrections_pk PRIMARY KEY (correction_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b55361e97eba606a30247920f131bfdf' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_transaction_uk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_transaction_uk UNIQUE (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_transaction_uk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9223e82917fc85258ab3e2fd9b1708d5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_amount_ck::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_amount_ck CHECK (amount <> 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_amount_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cb4bcf859864b361c753115a9327c155' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_balance_ck::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_balance_ck CHECK (balance_too IN (0, 1));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_balance_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:813dff37fd3968d92bb365bd73a9fa6f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_status_ck::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_status_ck CHECK (status IN ('PROPOSED', 'POSTED', 'REJECTED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_status_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f93bd3be8d8b8b02c19ac3afdef03ba6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_decided_ck::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_decided_ck CHECK ((status = 'PROPOSED' AND decided_by IS NULL AND decided_at IS NULL AND transaction_id IS NULL) OR (status = 'POSTED' AND decided_by IS NOT NULL AND decided_at IS NOT NULL AND transaction_id IS NOT NULL) OR (status = 'REJECTED' AND decided_by IS NOT NULL AND decided_at IS NOT NULL AND transaction_id IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_decided_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:975919d11bdcca509abb41fa65264e7b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_second_person_ck::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_second_person_ck CHECK (status <> 'POSTED' OR decided_by <> proposed_by);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_second_person_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9989995259d45d02f38d9424e77d604f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_break_fk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_break_fk FOREIGN KEY (break_id) REFERENCES reconciliation_breaks (break_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_break_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f6145329b9592d04fc8674ca9f1b9477' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_user_fk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_user_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3b91e49f9e85bfcc9352456f095194a7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_proposed_fk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_proposed_fk FOREIGN KEY (proposed_by) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_proposed_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:15e7d7e006969ae1b418c63bce77d6c4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_decided_fk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_decided_fk FOREIGN KEY (decided_by) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_decided_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dc0aa57507130fce8f59bbc96b57e040' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_transaction_fk::concert-bank
ALTER TABLE corrections ADD CONSTRAINT corrections_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transactions (transaction_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_transaction_fk', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b6aa937531f27f23376ae0e6e25cb0ef' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_break_ix::concert-bank
CREATE INDEX corrections_break_ix ON corrections (break_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_break_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:18b708c4de4b0e4fcc4bfa36defeffe9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_user_ix::concert-bank
CREATE INDEX corrections_user_ix ON corrections (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_user_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e37f318f3ee6c9f3c48cb2be5650119b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_proposed_ix::concert-bank
CREATE INDEX corrections_proposed_ix ON corrections (proposed_by);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_proposed_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bbd57f9399bdbdf43eba3ea8eafd2672' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::corrections_decided_ix::concert-bank
CREATE INDEX corrections_decided_ix ON corrections (decided_by);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'corrections_decided_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4b329286c856b64a3cfde7e748a9e7f5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::ledger_entries_amount_ix::concert-bank
CREATE INDEX ledger_entries_amount_ix ON ledger_entries (account_id, entry_id, amount);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_amount_ix', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cce63e3d7137ebc9378b5a9ad73aafdd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::ledger_entries_account_ix-dropped::concert-bank
DROP INDEX ledger_entries_account_ix;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_entries_account_ix-dropped', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6a141018beadf8703caae7bdcc2d4c22' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::ledger_transactions_kind_ck-dropped::concert-bank
ALTER TABLE ledger_transactions DROP CONSTRAINT ledger_transactions_kind_ck;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_transactions_kind_ck-dropped', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d8e8e2a77eec729110e6fae0a1a60485' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::ledger_transactions_kinds_ck::concert-bank
ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_transactions_kinds_ck CHECK (kind IN ('CHARGE', 'PAYMENT', 'REFUND', 'CORRECTION'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'ledger_transactions_kinds_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:25d6902f0accdec566274eef76df7fc7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/085-reconciliation.yaml::reconciliation_runs_date_ck::concert-bank
ALTER TABLE reconciliation_runs ADD CONSTRAINT reconciliation_runs_date_ck CHECK (REGEXP_LIKE(business_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'reconciliation_runs_date_ck', 'concert-bank', 'db/changelog/schema/085-reconciliation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dd71e431e8656399c138afa89f229458' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlements::concert-bank
CREATE TABLE settlements (business_date VARCHAR2(10 char) NOT NULL, day_start TIMESTAMP(6) with time zone NOT NULL, day_end TIMESTAMP(6) with time zone NOT NULL, settled_at TIMESTAMP(6) with time zone NOT NULL, line_count NUMBER(9) NOT NULL, seats_sold NUMBER(9) NOT NULL, seats_returned NUMBER(9) NOT NULL, gross NUMBER(15) NOT NULL, refunded NUMBER(15) NOT NULL, net NUMBER(15) NOT NULL, CONSTRAINT settlements_pk PRIMARY KEY (business_date));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlements', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5ef9efa3dbd1cfe0716427b0cf2a0491' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlements_day_ck::concert-bank
ALTER TABLE settlements ADD CONSTRAINT settlements_day_ck CHECK (day_start < day_end);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlements_day_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:71d48641e1ac910694031573e06a06d9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlements_net_ck::concert-bank
ALTER TABLE settlements ADD CONSTRAINT settlements_net_ck CHECK (net = gross - refunded);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlements_net_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:24b687ca0934a1ff8ff917ce5dba0e3a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items::concert-bank
CREATE TABLE settlement_items (kind VARCHAR2(10 char) NOT NULL, payment_id NUMBER(19) NOT NULL, business_date VARCHAR2(10 char) NOT NULL, adjustment NUMBER(1) NOT NULL, CONSTRAINT settlement_items_pk PRIMARY KEY (kind, payment_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6a86b49e0f7b29e49e9f7479d072162e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_kind_ck::concert-bank
ALTER TABLE settlement_items ADD CONSTRAINT settlement_items_kind_ck CHECK (kind IN ('SALE', 'REFUND'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_kind_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d44856c9b44834859b60a719f70be4f8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_adjust_ck::concert-bank
ALTER TABLE settlement_items ADD CONSTRAINT settlement_items_adjust_ck CHECK (adjustment IN (0, 1));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_adjust_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bcc77e228f1e763c27678801f152ebed' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_payment_fk::concert-bank
ALTER TABLE settlement_items ADD CONSTRAINT settlement_items_payment_fk FOREIGN KEY (payment_id) REFERENCES payments (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_payment_fk', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0b5b14e46a17ba1476a907568f2e01c5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_date_fk::concert-bank
ALTER TABLE settlement_items ADD CONSTRAINT settlement_items_date_fk FOREIGN KEY (business_date) REFERENCES settlements (business_date);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_date_fk', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bbc923e2b9fa3d36412e5a50a31ae362' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_payment_ix::concert-bank
CREATE INDEX settlement_items_payment_ix ON settlement_items (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_payment_ix', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:558d820599c3fef5ead0d2fa8448a3ce' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_items_date_ix::concert-bank
CREATE INDEX settlement_items_date_ix ON settlement_items (business_date);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_items_date_ix', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:620c53431dbea9f6b94e3f6b0264d583' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_lines::concert-bank
CREATE TABLE settlement_lines (business_date VARCHAR2(10 char) NOT NULL, schedule_id NUMBER(19) NOT NULL, grade VARCHAR2(10 char) NOT NULL, adjustment NUMBER(1) NOT NULL, seats_sold NUMBER(9) NOT NULL, seats_returned NUMBER(9) NOT NULL, gross NUMBER(15) NOT NULL, refunded NUMBER(15) NOT NULL, net NUMBER(15) NOT NULL, CONSTRAINT settlement_lines_pk PRIMARY KEY (business_date, schedule_id, grade, adjustment));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_lines', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:495eabf15c99799f7056c81c4fb787eb' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_lines_net_ck::concert-bank
ALTER TABLE settlement_lines ADD CONSTRAINT settlement_lines_net_ck CHECK (net = gross - refunded);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_lines_net_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bc4241d529790c9fd83ac31bb3f15c1e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_lines_date_fk::concert-bank
ALTER TABLE settlement_lines ADD CONSTRAINT settlement_lines_date_fk FOREIGN KEY (business_date) REFERENCES settlements (business_date);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_lines_date_fk', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d18cc13e1549d3e5c9fde95961031369' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_lines_schedule_fk::concert-bank
ALTER TABLE settlement_lines ADD CONSTRAINT settlement_lines_schedule_fk FOREIGN KEY (schedule_id) REFERENCES concert_schedules (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_lines_schedule_fk', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:51fe377ff8cba43ba13cfbac7096ad8f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlement_lines_schedule_ix::concert-bank
CREATE INDEX settlement_lines_schedule_ix ON settlement_lines (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlement_lines_schedule_ix', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:50fbce6d02d32a2327fdcfcf81228c22' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/086-settlement.yaml::settlements_date_ck::concert-bank
ALTER TABLE settlements ADD CONSTRAINT settlements_date_ck CHECK (REGEXP_LIKE(business_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'settlements_date_ck', 'concert-bank', 'db/changelog/schema/086-settlement.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b010f8149696c15afd4d64352d52d856' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellation_seq::concert-bank
CREATE SEQUENCE schedule_cancellation_seq START WITH 1 CACHE 20;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellation_seq', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:20da11c64b099c720f915fa8667056f6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations::concert-bank
CREATE TABLE schedule_cancellations (cancellation_id NUMBER(19) NOT NULL, schedule_id NUMBER(19) NOT NULL, reason VARCHAR2(400 char) NOT NULL, ordered_by NUMBER(19) NOT NULL, ordered_at TIMESTAMP(6) with time zone NOT NULL, walked_seat_id NUMBER(19), frozen_at TIMESTAMP(6) with time zone, planned_count NUMBER(9), planned_amount NUMBER(15), hold_count NUMBER(9), finished_at TIMESTAMP(6) with time zone, CONSTRAINT schedule_cancellations_pk PRIMARY KEY (cancellation_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c420e15940277c8e4d0f096af8aa2723' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_date_uk::concert-bank
ALTER TABLE schedule_cancellations ADD CONSTRAINT schedule_cancellations_date_uk UNIQUE (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_date_uk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c5b1886eea3c1ccafde846174b68a78c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_plan_ck::concert-bank
ALTER TABLE schedule_cancellations ADD CONSTRAINT schedule_cancellations_plan_ck CHECK ((frozen_at IS NULL AND planned_count IS NULL AND planned_amount IS NULL AND hold_count IS NULL AND finished_at IS NULL) OR (frozen_at IS NOT NULL AND planned_count >= 0 AND planned_amount >= 0 AND hold_count >= 0 AND planned_count IS NOT NULL AND planned_amount IS NOT NULL AND hold_count IS NOT NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_plan_ck', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:16b07de1935898c28d4963f5e6a91bd7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_date_fk::concert-bank
ALTER TABLE schedule_cancellations ADD CONSTRAINT schedule_cancellations_date_fk FOREIGN KEY (schedule_id) REFERENCES concert_schedules (schedule_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_date_fk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:80e166d2d10517c64439e5a939952d2e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_user_fk::concert-bank
ALTER TABLE schedule_cancellations ADD CONSTRAINT schedule_cancellations_user_fk FOREIGN KEY (ordered_by) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_user_fk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8225f1148fec5a0859e2aaa79293144d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_user_ix::concert-bank
CREATE INDEX schedule_cancellations_user_ix ON schedule_cancellations (ordered_by);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_user_ix', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0e95530fdf592b9d905631fb4ed59903' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellation_items::concert-bank
CREATE TABLE schedule_cancellation_items (cancellation_id NUMBER(19) NOT NULL, reservation_id NUMBER(19) NOT NULL, payment_id NUMBER(19), amount NUMBER(15) NOT NULL, status VARCHAR2(20 char) NOT NULL, failure VARCHAR2(400 char), changed_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT cancellation_items_pk PRIMARY KEY (cancellation_id, reservation_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellation_items', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:68bc6b50be3d73249c0cee635fed6f65' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_status_ck::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_status_ck CHECK ((payment_id IS NOT NULL AND status IN ('PLANNED', 'REFUNDED', 'ALREADY_REFUNDED', 'FAILED')) OR (payment_id IS NULL AND status IN ('PLANNED', 'RELEASED', 'FAILED')));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_status_ck', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:283c096ff0d808d05eca955a69da4cf6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_amount_ck::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_amount_ck CHECK ((payment_id IS NOT NULL AND amount > 0) OR (payment_id IS NULL AND amount = 0));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_amount_ck', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cc258301206674707d0afe22e2da9b94' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_failure_ck::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_failure_ck CHECK ((status = 'FAILED' AND failure IS NOT NULL) OR (status <> 'FAILED' AND failure IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_failure_ck', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:229874cec03c010ee751a2dc890f912d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_order_fk::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_order_fk FOREIGN KEY (cancellation_id) REFERENCES schedule_cancellations (cancellation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_order_fk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:556a69fa0ab3207af5113d6c97b4a369' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_reserv_fk::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_reserv_fk FOREIGN KEY (reservation_id) REFERENCES reservations (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_reserv_fk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:750e234fcc3b931e5ec2166a65266172' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_payment_fk::concert-bank
ALTER TABLE schedule_cancellation_items ADD CONSTRAINT cancellation_items_payment_fk FOREIGN KEY (payment_id) REFERENCES payments (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_payment_fk', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:640ea36b5b4bf9f531ed026e4d500fcc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_reserv_ix::concert-bank
CREATE INDEX cancellation_items_reserv_ix ON schedule_cancellation_items (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_reserv_ix', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9e0e04cc08b7162335a26a015e490bb9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_payment_ix::concert-bank
CREATE INDEX cancellation_items_payment_ix ON schedule_cancellation_items (payment_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_payment_ix', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a9a5a27c67c0dcaf47ee6f6848534d36' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::cancellation_items_status_ix::concert-bank
CREATE INDEX cancellation_items_status_ix ON schedule_cancellation_items (cancellation_id, status, reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'cancellation_items_status_ix', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2f9a7cab3633c34cf0ab85914185327d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_attempts::concert-bank
ALTER TABLE schedule_cancellations ADD attempts NUMBER(9) DEFAULT 0 NOT NULL;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_attempts', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1be6031429aae8e3e5378df16d36619c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_retry_at::concert-bank
ALTER TABLE schedule_cancellations ADD retry_at TIMESTAMP(6) with time zone;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_retry_at', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9338068ccef56221bb77b6cad458ef7f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/089-schedule-cancellation.yaml::schedule_cancellations_rest_ck::concert-bank
ALTER TABLE schedule_cancellations ADD CONSTRAINT schedule_cancellations_rest_ck CHECK (retry_at IS NULL OR (frozen_at IS NOT NULL AND finished_at IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'schedule_cancellations_rest_ck', 'concert-bank', 'db/changelog/schema/089-schedule-cancellation.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d8519654b85ce989415b5bcbc5930a47' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_seq::concert-bank
CREATE SEQUENCE payment_file_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_seq', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4d6735029e71ffcb8ded9a2e570c60ea' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files::concert-bank
CREATE TABLE payment_files (file_id NUMBER(19) NOT NULL, business_date VARCHAR2(10 char) NOT NULL, day_start TIMESTAMP(6) with time zone NOT NULL, day_end TIMESTAMP(6) with time zone NOT NULL, file_name VARCHAR2(200 char) NOT NULL, sha256 VARCHAR2(64 char) NOT NULL, status VARCHAR2(10 char) NOT NULL, opened_at TIMESTAMP(6) with time zone NOT NULL, line_count NUMBER(9) NOT NULL, skipped_count NUMBER(9) NOT NULL, control_total NUMBER(24) NOT NULL, message VARCHAR2(400 char), compared_at TIMESTAMP(6) with time zone, found_count NUMBER(9), CONSTRAINT payment_files_pk PRIMARY KEY (file_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5de5ab2be47d12deda195c02ae293536' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_status_ck::concert-bank
ALTER TABLE payment_files ADD CONSTRAINT payment_files_status_ck CHECK (status IN ('READING', 'READ', 'COMPARED', 'REPLACED', 'REJECTED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_status_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9da9e3943668b7aa45e0aa78de097fd5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_day_ck::concert-bank
ALTER TABLE payment_files ADD CONSTRAINT payment_files_day_ck CHECK (day_start < day_end);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_day_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:534810e1fcec9f39586a21a87d435f4b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_counts_ck::concert-bank
ALTER TABLE payment_files ADD CONSTRAINT payment_files_counts_ck CHECK (line_count >= 0 AND skipped_count >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_counts_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:6c0cd1befef7838c42b0e0d0f85b2e3e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_message_ck::concert-bank
ALTER TABLE payment_files ADD CONSTRAINT payment_files_message_ck CHECK ((status = 'REJECTED' AND message IS NOT NULL) OR (status <> 'REJECTED' AND message IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_message_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c27cc8734f2f7f269219342f641fbf22' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_compared_ck::concert-bank
ALTER TABLE payment_files ADD CONSTRAINT payment_files_compared_ck CHECK ((status = 'COMPARED' AND compared_at IS NOT NULL AND found_count IS NOT NULL) OR (status IN ('READING', 'READ', 'REJECTED') AND compared_at IS NULL AND found_count IS NULL) OR status = 'REPLACED');
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_compared_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0f4bee3343ecd7df74ee2617d7293b8b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_reading_ux::concert-bank
CREATE UNIQUE INDEX payment_files_reading_ux ON payment_files ((CASE WHEN status = 'READING' THEN business_date END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_reading_ux', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9eebd27c3357d08841c61ede43372078' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_files_current_ux::concert-bank
CREATE UNIQUE INDEX payment_files_current_ux ON payment_files ((CASE WHEN status IN ('READ', 'COMPARED') THEN business_date END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_files_current_ux', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d396ae01db72f0acb1dd6fbb719c39a4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines::concert-bank
CREATE TABLE payment_file_lines (file_id NUMBER(19) NOT NULL, line_number NUMBER(9) NOT NULL, provider_ref VARCHAR2(64 char) NOT NULL, payment_id NUMBER(19) NOT NULL, kind VARCHAR2(10 char) NOT NULL, amount NUMBER(15) NOT NULL, status VARCHAR2(10 char) NOT NULL, occurred_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT payment_file_lines_pk PRIMARY KEY (file_id, line_number));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f585aa59d576069197d347a9b1fb0550' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines_kind_ck::concert-bank
ALTER TABLE payment_file_lines ADD CONSTRAINT payment_file_lines_kind_ck CHECK (kind IN ('CAPTURE', 'REFUND'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines_kind_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:29798998ed919fb16f56676bbb6211e7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines_amount_ck::concert-bank
ALTER TABLE payment_file_lines ADD CONSTRAINT payment_file_lines_amount_ck CHECK (amount > 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines_amount_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4a3ef89c41541f1cbc76cfd5830cf941' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines_status_ck::concert-bank
ALTER TABLE payment_file_lines ADD CONSTRAINT payment_file_lines_status_ck CHECK (status IN ('SUCCEEDED', 'FAILED'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines_status_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:261db485701182098897a325175486b5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines_file_fk::concert-bank
ALTER TABLE payment_file_lines ADD CONSTRAINT payment_file_lines_file_fk FOREIGN KEY (file_id) REFERENCES payment_files (file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines_file_fk', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cb18fe2b2f27e1b0db4f3aa300d4ec56' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_lines_payment_ix::concert-bank
CREATE INDEX payment_file_lines_payment_ix ON payment_file_lines (payment_id, kind);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_lines_payment_ix', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:39b18016fe0c280e2c7a5cce936106f4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_skips::concert-bank
CREATE TABLE payment_file_skips (file_id NUMBER(19) NOT NULL, line_number NUMBER(9) NOT NULL, reason VARCHAR2(200 char) NOT NULL, CONSTRAINT payment_file_skips_pk PRIMARY KEY (file_id, line_number));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_skips', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5f72d1b3eb60ec749c8bb60106a4fb7c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_skips_file_fk::concert-bank
ALTER TABLE payment_file_skips ADD CONSTRAINT payment_file_skips_file_fk FOREIGN KEY (file_id) REFERENCES payment_files (file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_skips_file_fk', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3f14306911b24aff5d6b9835f57dbb0d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_break_seq::concert-bank
CREATE SEQUENCE payment_file_break_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_break_seq', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:93f4c1c79bcc77420764d25c957fa643' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks::concert-bank
CREATE TABLE payment_file_breaks (break_id NUMBER(19) NOT NULL, business_date VARCHAR2(10 char) NOT NULL, break_kind VARCHAR2(20 char) NOT NULL, subject VARCHAR2(100 char) NOT NULL, line_number NUMBER(9), payment_id NUMBER(19) NOT NULL, kind VARCHAR2(10 char) NOT NULL, expected VARCHAR2(100 char) NOT NULL, found VARCHAR2(100 char) NOT NULL, first_seen TIMESTAMP(6) with time zone NOT NULL, last_seen TIMESTAMP(6) with time zone NOT NULL, first_file_id NUMBER(19) NOT NULL, last_file_id NUMBER(19) NOT NULL, closed_at TIMESTAMP(6) with time zone, CONSTRAINT payment_file_breaks_pk PRIMARY KEY (break_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c1685dfb13dfe0ea91f679e2198ca723' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_kind_ck::concert-bank
ALTER TABLE payment_file_breaks ADD CONSTRAINT payment_file_breaks_kind_ck CHECK (break_kind IN ('MISSING_HERE', 'MISSING_THERE', 'DUPLICATE', 'STATUS', 'AMOUNT', 'LEDGER', 'LATE'));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_kind_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:42cc93e10db1dddf556a0580a0e023b8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_line_ck::concert-bank
ALTER TABLE payment_file_breaks ADD CONSTRAINT payment_file_breaks_line_ck CHECK ((break_kind = 'MISSING_THERE' AND line_number IS NULL) OR (break_kind <> 'MISSING_THERE' AND line_number IS NOT NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_line_ck', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a01dfeb6f2cc273a54d1f30def30b473' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_first_fk::concert-bank
ALTER TABLE payment_file_breaks ADD CONSTRAINT payment_file_breaks_first_fk FOREIGN KEY (first_file_id) REFERENCES payment_files (file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_first_fk', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9ca3f84c287b22763b87d43d3940df31' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_last_fk::concert-bank
ALTER TABLE payment_file_breaks ADD CONSTRAINT payment_file_breaks_last_fk FOREIGN KEY (last_file_id) REFERENCES payment_files (file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_last_fk', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9d0aae64db66f14f80e6778b35aad002' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_first_ix::concert-bank
CREATE INDEX payment_file_breaks_first_ix ON payment_file_breaks (first_file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_first_ix', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:258b128396e4366762d598ce0fd08f9a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_last_ix::concert-bank
CREATE INDEX payment_file_breaks_last_ix ON payment_file_breaks (last_file_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_last_ix', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:20699ea8b1c19484528cb45f7962bdb9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/087-payment-files.yaml::payment_file_breaks_open_ux::concert-bank
CREATE UNIQUE INDEX payment_file_breaks_open_ux ON payment_file_breaks ((CASE WHEN closed_at IS NULL THEN business_date END), (CASE WHEN closed_at IS NULL THEN subject END), (CASE WHEN closed_at IS NULL THEN break_kind END));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'payment_file_breaks_open_ux', 'concert-bank', 'db/changelog/schema/087-payment-files.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0491b25eb87b6be39658f0bc0bb90c95' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/users.sql::concert-bank
COMMENT ON TABLE users IS 'One row per person. A person is known by the hash of the identity string (CI) and has one account.';
COMMENT ON COLUMN users.user_id IS 'From user_seq.';
COMMENT ON COLUMN users.email IS 'Log-in name, stored in lower case.';
COMMENT ON COLUMN users.name IS 'How the person is addressed.';
COMMENT ON COLUMN users.password_hash IS 'Argon2id, with its parameters; never the password.';
COMMENT ON COLUMN users.ci_hash IS 'HMAC-SHA-256 of the identity string, in hex; the string itself is not kept.';
COMMENT ON COLUMN users.role IS 'USER or ADMIN.';
COMMENT ON COLUMN users.created_at IS 'When the person signed up.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/users.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:15a8e5b87984763bb42b2734f23836f3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/ledger.sql::concert-bank
COMMENT ON TABLE accounts IS 'The accounts of the ledger: one POINT account per user, and the accounts of the house.';
COMMENT ON COLUMN accounts.account_id IS 'From account_seq; the accounts of the house have fixed ids below 100.';
COMMENT ON COLUMN accounts.kind IS 'POINT (what a user may spend), FUNDING (where charged points come from), SALES (what tickets earned).';
COMMENT ON COLUMN accounts.user_id IS 'Owner of a POINT account; NULL for the house.';
COMMENT ON COLUMN accounts.balance IS 'Won. POINT: the sum of its entries, kept in the same transaction as each entry. NULL for the house: a running balance there would make every sale in the system wait for one row.';
COMMENT ON COLUMN accounts.created_at IS 'When the account was opened.';
COMMENT ON TABLE ledger_transactions IS 'The journal of the ledger: one row per movement of money. Append-only; its entries sum to zero.';
COMMENT ON COLUMN ledger_transactions.transaction_id IS 'From ledger_transaction_seq.';
COMMENT ON COLUMN ledger_transactions.kind IS 'CHARGE, PAYMENT or REFUND.';
COMMENT ON COLUMN ledger_transactions.reference IS 'What it was for, such as reservation:17.';
COMMENT ON COLUMN ledger_transactions.created_at IS 'When it was posted.';
COMMENT ON TABLE ledger_entries IS 'The lines of a ledger transaction. Append-only.';
COMMENT ON COLUMN ledger_entries.entry_id IS 'From ledger_entry_seq.';
COMMENT ON COLUMN ledger_entries.transaction_id IS 'The transaction that it belongs to.';
COMMENT ON COLUMN ledger_entries.account_id IS 'The account that it changes.';
COMMENT ON COLUMN ledger_entries.amount IS 'Won: positive into the account, negative out of it, never zero.';
COMMENT ON COLUMN ledger_entries.balance_after IS 'Won in the account after this entry; NULL for the house, as its balance.';
COMMENT ON COLUMN ledger_entries.created_at IS 'As its transaction.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/ledger.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:47c9a8ec5a01a8c7789a078228751c67' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/catalogue.sql::concert-bank
COMMENT ON TABLE venues IS 'Where concerts take place.';
COMMENT ON COLUMN venues.venue_id IS 'From venue_seq.';
COMMENT ON COLUMN venues.code IS 'The key in import files.';
COMMENT ON COLUMN venues.name IS 'As shown to buyers.';
COMMENT ON TABLE venue_seats IS 'The seating plan of a venue; the seats of each schedule are made from it.';
COMMENT ON COLUMN venue_seats.venue_seat_id IS 'From venue_seat_seq.';
COMMENT ON COLUMN venue_seats.venue_id IS 'The venue.';
COMMENT ON COLUMN venue_seats.section IS 'Section, such as A or 101.';
COMMENT ON COLUMN venue_seats.row_label IS 'Row within the section.';
COMMENT ON COLUMN venue_seats.seat_number IS 'Number within the row.';
COMMENT ON COLUMN venue_seats.grade IS 'Price grade, such as VIP or R.';
COMMENT ON TABLE concerts IS 'What is on sale.';
COMMENT ON COLUMN concerts.concert_id IS 'From concert_seq.';
COMMENT ON COLUMN concerts.code IS 'The key in import files.';
COMMENT ON COLUMN concerts.title IS 'As shown to buyers.';
COMMENT ON COLUMN concerts.artist IS 'As shown to buyers.';
COMMENT ON COLUMN concerts.venue_id IS 'Where it takes place.';
COMMENT ON COLUMN concerts.open_date IS 'When the first sale opens, as announced.';
COMMENT ON TABLE grade_prices IS 'What a seat of a grade costs at a concert.';
COMMENT ON COLUMN grade_prices.concert_id IS 'The concert.';
COMMENT ON COLUMN grade_prices.grade IS 'The grade, as in venue_seats.';
COMMENT ON COLUMN grade_prices.price IS 'Won.';
COMMENT ON TABLE concert_schedules IS 'The dates of a concert and their sale windows. UPCOMING, ONGOING and ENDED follow from the window and the clock, so no job has to set them.';
COMMENT ON COLUMN concert_schedules.schedule_id IS 'From schedule_seq.';
COMMENT ON COLUMN concert_schedules.concert_id IS 'The concert.';
COMMENT ON COLUMN concert_schedules.code IS 'The key in import files, within the concert.';
COMMENT ON COLUMN concert_schedules.starts_at IS 'When the doors open.';
COMMENT ON COLUMN concert_schedules.sale_opens_at IS 'From when seats can be held.';
COMMENT ON COLUMN concert_schedules.sale_closes_at IS 'Until when seats can be held; not after the start.';
COMMENT ON COLUMN concert_schedules.queue_required IS '1 where buyers come through the waiting room.';
COMMENT ON COLUMN concert_schedules.cancelled_at IS 'When the date was called off; NULL while it stands.';
COMMENT ON TABLE seats IS 'One row per schedule and seat: the row that every claim locks.';
COMMENT ON COLUMN seats.seat_id IS 'From seat_seq.';
COMMENT ON COLUMN seats.schedule_id IS 'The date.';
COMMENT ON COLUMN seats.section IS 'As in the seating plan.';
COMMENT ON COLUMN seats.row_label IS 'As in the seating plan.';
COMMENT ON COLUMN seats.seat_number IS 'As in the seating plan.';
COMMENT ON COLUMN seats.grade IS 'As in the seating plan.';
COMMENT ON COLUMN seats.price IS 'Won.';
COMMENT ON COLUMN seats.status IS 'AVAILABLE, PENDING (held until held_until) or SOLD.';
COMMENT ON COLUMN seats.held_until IS 'PENDING: the end of the hold. From then on the seat is anyone''s, whether or not something has swept it.';
COMMENT ON COLUMN seats.version IS 'Counts the changes of status.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/catalogue.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:518ed824b6bc991f86b11e11b6e85928' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/reservations.sql::concert-bank
COMMENT ON TABLE reservations IS 'A buyer''s claim on one to a few seats of a date.';
COMMENT ON COLUMN reservations.reservation_id IS 'From reservation_seq.';
COMMENT ON COLUMN reservations.user_id IS 'The buyer.';
COMMENT ON COLUMN reservations.schedule_id IS 'The date.';
COMMENT ON COLUMN reservations.status IS 'PENDING (held), CONFIRMED (paid), CANCELLED or EXPIRED. A PENDING one whose held_until has passed is as good as EXPIRED: everything that reads it judges by the clock.';
COMMENT ON COLUMN reservations.amount IS 'Won: the sum of its seats.';
COMMENT ON COLUMN reservations.seat_count IS 'How many seats it was made with.';
COMMENT ON COLUMN reservations.held_until IS 'When the hold ends, or would have.';
COMMENT ON COLUMN reservations.created_at IS 'When the seats were held.';
COMMENT ON COLUMN reservations.closed_at IS 'When it was cancelled or found expired.';
COMMENT ON TABLE reservation_seats IS 'The claims: which reservation took which seat, and until when the claim lived.';
COMMENT ON COLUMN reservation_seats.reservation_id IS 'The reservation.';
COMMENT ON COLUMN reservation_seats.seat_id IS 'The seat.';
COMMENT ON COLUMN reservation_seats.price IS 'Won, as agreed.';
COMMENT ON COLUMN reservation_seats.released_at IS 'When the claim ended; NULL while it lives.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/reservations.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:04b28c10fed3ddbabfa2e93531776a91' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/payments.sql::concert-bank
COMMENT ON TABLE payments IS 'Attempts to pay for a reservation, and what became of them.';
COMMENT ON COLUMN payments.payment_id IS 'From payment_seq; the requestId of the API.';
COMMENT ON COLUMN payments.reservation_id IS 'What is paid for.';
COMMENT ON COLUMN payments.method IS 'POINT or CARD.';
COMMENT ON COLUMN payments.status IS 'REQUESTED, COMPLETED, FAILED, REFUNDED or PARKED.';
COMMENT ON COLUMN payments.amount IS 'Won.';
COMMENT ON COLUMN payments.transaction_id IS 'The ledger transaction that captured the money; NULL until then.';
COMMENT ON COLUMN payments.requested_at IS 'When it was asked for.';
COMMENT ON COLUMN payments.completed_at IS 'When the money was captured.';
COMMENT ON COLUMN payments.message IS 'Why it failed, for the buyer.';
COMMENT ON TABLE refunds IS 'Money given back: one per payment at most, and all of it.';
COMMENT ON COLUMN refunds.refund_id IS 'From refund_seq.';
COMMENT ON COLUMN refunds.payment_id IS 'The payment that is undone.';
COMMENT ON COLUMN refunds.amount IS 'Won.';
COMMENT ON COLUMN refunds.transaction_id IS 'The ledger transaction that moved the money back.';
COMMENT ON COLUMN refunds.refunded_at IS 'When.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/payments.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:92aacacb37ff6d857ad55ebfa1035998' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/operations.sql::concert-bank
COMMENT ON TABLE idempotency_keys IS 'The answers that were given, so that a repeated request gets the same one.';
COMMENT ON COLUMN idempotency_keys.user_id IS 'Whose key it is.';
COMMENT ON COLUMN idempotency_keys.idempotency_key IS 'As the client sent it.';
COMMENT ON COLUMN idempotency_keys.fingerprint IS 'SHA-256 of the request in hex: method, path and body.';
COMMENT ON COLUMN idempotency_keys.response_status IS 'The HTTP status that was answered.';
COMMENT ON COLUMN idempotency_keys.response_body IS 'The body that was answered, byte for byte.';
COMMENT ON COLUMN idempotency_keys.created_at IS 'When it was answered; archived by age, and answered from there.';
COMMENT ON TABLE parameters IS 'What an operator may tune while the system runs. Read by the procedures at every command.';
COMMENT ON COLUMN parameters.name IS 'The name in the API.';
COMMENT ON COLUMN parameters.value IS 'The value in force.';
COMMENT ON COLUMN parameters.unit IS 'Of the value.';
COMMENT ON COLUMN parameters.min_value IS 'The smallest allowed.';
COMMENT ON COLUMN parameters.max_value IS 'The largest allowed.';
COMMENT ON COLUMN parameters.description IS 'What it does.';
COMMENT ON COLUMN parameters.updated_at IS 'When it was last changed; NULL if never.';
COMMENT ON COLUMN parameters.updated_by IS 'The user who changed it.';
COMMENT ON TABLE audit_log IS 'What administrators did, and what was announced. Append-only; archived by age.';
COMMENT ON COLUMN audit_log.audit_id IS 'From audit_seq.';
COMMENT ON COLUMN audit_log.user_id IS 'Who did it, or whose reservation it is about; NULL for the installer.';
COMMENT ON COLUMN audit_log.action IS 'What, such as PARAMETER_CHANGED, or the kind of event.';
COMMENT ON COLUMN audit_log.subject IS 'To what, such as hold-seconds or RESERVATION:17.';
COMMENT ON COLUMN audit_log.detail IS 'From what to what, or the body of the event.';
COMMENT ON COLUMN audit_log.created_at IS 'When.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/operations.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5d9b580c5c41466faf50d9a70b10c6d8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/waiting-rooms.sql::concert-bank
COMMENT ON TABLE waiting_rooms IS 'One for each date that buyers come to through a waiting room: its rates, and where it stands.';
COMMENT ON COLUMN waiting_rooms.schedule_id IS 'The date.';
COMMENT ON COLUMN waiting_rooms.target IS 'How many admitted buyers may shop at the same time.';
COMMENT ON COLUMN waiting_rooms.max_per_second IS 'How many are admitted within any second at most.';
COMMENT ON COLUMN waiting_rooms.capacity IS 'How many may wait.';
COMMENT ON COLUMN waiting_rooms.paused_at IS 'Since when nobody is admitted; NULL if the room is not paused.';
COMMENT ON COLUMN waiting_rooms.pause_reason IS 'What those who wait are told.';
COMMENT ON COLUMN waiting_rooms.sold_out_at IS 'Since when every seat is sold; NULL while some are not.';
COMMENT ON COLUMN waiting_rooms.joined_count IS 'How many have ever come, as of the last round.';
COMMENT ON COLUMN waiting_rooms.waiting_count IS 'How many wait, as of the last round.';
COMMENT ON COLUMN waiting_rooms.journal_count IS 'The last number in the admission journal.';
COMMENT ON COLUMN waiting_rooms.served_place IS 'The highest place that was admitted.';
COMMENT ON COLUMN waiting_rooms.mark_place IS 'Where place_seq stood when waiting_count was counted.';
COMMENT ON COLUMN waiting_rooms.mark_ordinal IS 'How many had come by then, for positions.';
COMMENT ON COLUMN waiting_rooms.marked_at IS 'When that was; NULL before the first round.';
COMMENT ON TABLE waiting_tickets IS 'Places in waiting rooms, and what became of them.';
COMMENT ON COLUMN waiting_tickets.place IS 'From place_seq: who came first has the lower number. Over all rooms.';
COMMENT ON COLUMN waiting_tickets.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_tickets.user_id IS 'The buyer.';
COMMENT ON COLUMN waiting_tickets.status IS 'WAITING, ADMITTED, DONE (paid), EXPIRED (the admission was over) or LEFT.';
COMMENT ON COLUMN waiting_tickets.joined_at IS 'When the place was taken.';
COMMENT ON COLUMN waiting_tickets.admitted_at IS 'When the buyer was let in; NULL if never.';
COMMENT ON COLUMN waiting_tickets.admitted_until IS 'When the admission ends; past that it is over, whatever the status says.';
COMMENT ON COLUMN waiting_tickets.closed_at IS 'When it became DONE, EXPIRED or LEFT.';
COMMENT ON TABLE waiting_room_changes IS 'Who came and left since the last round, which counts and deletes them.';
COMMENT ON COLUMN waiting_room_changes.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_room_changes.place IS 'Whose place.';
COMMENT ON COLUMN waiting_room_changes.change IS '1 came, -1 left while waiting.';
COMMENT ON TABLE waiting_milestones IS 'How many had come when place_seq stood where: a place becomes a position without counting.';
COMMENT ON COLUMN waiting_milestones.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_milestones.place IS 'Where place_seq stood.';
COMMENT ON COLUMN waiting_milestones.ordinal IS 'How many had come to this room by then.';
COMMENT ON TABLE admission_journal IS 'Who was let in, in order and without a gap. Append-only: the evidence that it was fair.';
COMMENT ON COLUMN admission_journal.schedule_id IS 'The date.';
COMMENT ON COLUMN admission_journal.journal_no IS '1, 2, 3, ... for each date.';
COMMENT ON COLUMN admission_journal.place IS 'Which place.';
COMMENT ON COLUMN admission_journal.user_id IS 'Whose.';
COMMENT ON COLUMN admission_journal.admitted_at IS 'When.';
COMMENT ON COLUMN admission_journal.admitted_until IS 'Until when, if the buyer does not pay before.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/waiting-rooms.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7c83e2a5a3f086a7f8cb8803bb6ba950' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/jobs.sql::concert-bank
COMMENT ON TABLE batch_job_instance IS 'Spring Batch: a job with its identifying parameters, such as reconcile of a day. Runs once to the end.';
COMMENT ON COLUMN batch_job_instance.job_instance_id IS 'From batch_job_instance_seq.';
COMMENT ON COLUMN batch_job_instance.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_job_instance.job_name IS 'Which job.';
COMMENT ON COLUMN batch_job_instance.job_key IS 'Hash of the identifying parameters.';
COMMENT ON TABLE batch_job_execution IS 'Spring Batch: an attempt to run a job instance; the last one that was restarted is the one that counts.';
COMMENT ON COLUMN batch_job_execution.job_execution_id IS 'From batch_job_execution_seq.';
COMMENT ON COLUMN batch_job_execution.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_job_execution.job_instance_id IS 'Of which instance.';
COMMENT ON COLUMN batch_job_execution.create_time IS 'When it was asked for; local time of the application, as all times of Spring Batch.';
COMMENT ON COLUMN batch_job_execution.start_time IS 'When it began.';
COMMENT ON COLUMN batch_job_execution.end_time IS 'When it ended, well or not.';
COMMENT ON COLUMN batch_job_execution.status IS 'STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED or UNKNOWN.';
COMMENT ON COLUMN batch_job_execution.exit_code IS 'What the job says of itself.';
COMMENT ON COLUMN batch_job_execution.exit_message IS 'Why it failed, and what to do.';
COMMENT ON COLUMN batch_job_execution.last_updated IS 'When this row last changed.';
COMMENT ON TABLE batch_job_execution_params IS 'Spring Batch: the parameters of an execution.';
COMMENT ON COLUMN batch_job_execution_params.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_job_execution_params.parameter_name IS 'Its name, such as date.';
COMMENT ON COLUMN batch_job_execution_params.parameter_type IS 'Its Java type.';
COMMENT ON COLUMN batch_job_execution_params.parameter_value IS 'Its value as text.';
COMMENT ON COLUMN batch_job_execution_params.identifying IS 'Y if it tells instances apart, else N.';
COMMENT ON TABLE batch_step_execution IS 'Spring Batch: a step of an execution, with how far it has come.';
COMMENT ON COLUMN batch_step_execution.step_execution_id IS 'From batch_step_execution_seq.';
COMMENT ON COLUMN batch_step_execution.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_step_execution.step_name IS 'Which step.';
COMMENT ON COLUMN batch_step_execution.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_step_execution.create_time IS 'When it was its turn.';
COMMENT ON COLUMN batch_step_execution.start_time IS 'When it began.';
COMMENT ON COLUMN batch_step_execution.end_time IS 'When it ended, well or not.';
COMMENT ON COLUMN batch_step_execution.status IS 'As of batch_job_execution.';
COMMENT ON COLUMN batch_step_execution.commit_count IS 'Transactions that committed.';
COMMENT ON COLUMN batch_step_execution.read_count IS 'Items read.';
COMMENT ON COLUMN batch_step_execution.filter_count IS 'Items read that needed nothing.';
COMMENT ON COLUMN batch_step_execution.write_count IS 'Items written.';
COMMENT ON COLUMN batch_step_execution.read_skip_count IS 'Items that could not be read.';
COMMENT ON COLUMN batch_step_execution.write_skip_count IS 'Items that could not be written.';
COMMENT ON COLUMN batch_step_execution.process_skip_count IS 'Items that could not be processed.';
COMMENT ON COLUMN batch_step_execution.rollback_count IS 'Transactions that were rolled back.';
COMMENT ON COLUMN batch_step_execution.exit_code IS 'What the step says of itself.';
COMMENT ON COLUMN batch_step_execution.exit_message IS 'Why it failed.';
COMMENT ON COLUMN batch_step_execution.last_updated IS 'When this row last changed.';
COMMENT ON TABLE batch_step_execution_context IS 'Spring Batch: where a restart of the step goes on.';
COMMENT ON COLUMN batch_step_execution_context.step_execution_id IS 'Of which step.';
COMMENT ON COLUMN batch_step_execution_context.short_context IS 'Its first 2,500 characters.';
COMMENT ON COLUMN batch_step_execution_context.serialized_context IS 'The whole of it; NULL if the short one is the whole.';
COMMENT ON TABLE batch_job_execution_context IS 'Spring Batch: what a restart of the job needs to know.';
COMMENT ON COLUMN batch_job_execution_context.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_job_execution_context.short_context IS 'Its first 2,500 characters.';
COMMENT ON COLUMN batch_job_execution_context.serialized_context IS 'The whole of it; NULL if the short one is the whole.';
COMMENT ON TABLE job_locks IS 'ShedLock: which instance of the application runs a job; a row stays when the lock is given back.';
COMMENT ON COLUMN job_locks.name IS 'Which job.';
COMMENT ON COLUMN job_locks.lock_until IS 'Until when, by the clock of the database; a running job moves it on. UTC.';
COMMENT ON COLUMN job_locks.locked_at IS 'Since when. UTC.';
COMMENT ON COLUMN job_locks.locked_by IS 'The host and process that took it.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/jobs.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e26856183b174ef67c59f61396aa2f47' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/reconciliation.sql::concert-bank
COMMENT ON TABLE reconciliation_runs IS 'The runs of job reconcile.';
COMMENT ON COLUMN reconciliation_runs.run_id IS 'From reconciliation_run_seq.';
COMMENT ON COLUMN reconciliation_runs.business_date IS 'The date that it was run for, as 2026-11-20.';
COMMENT ON COLUMN reconciliation_runs.status IS 'RUNNING, FINISHED, or ABANDONED: it was cut off, and a later run began anew.';
COMMENT ON COLUMN reconciliation_runs.started_at IS 'When it began; its snapshot is not older.';
COMMENT ON COLUMN reconciliation_runs.finished_at IS 'When it finished or was given up.';
COMMENT ON COLUMN reconciliation_runs.found_count IS 'Breaks that it saw.';
COMMENT ON COLUMN reconciliation_runs.new_count IS 'Of these, breaks that no earlier run saw open.';
COMMENT ON COLUMN reconciliation_runs.closed_count IS 'Breaks that were open and are gone.';
COMMENT ON TABLE reconciliation_breaks IS 'Broken rules, from the run that saw them first to the run that saw them no more.';
COMMENT ON COLUMN reconciliation_breaks.break_id IS 'From reconciliation_break_seq.';
COMMENT ON COLUMN reconciliation_breaks.invariant IS 'Which rule, in the words of invariant_break_v.';
COMMENT ON COLUMN reconciliation_breaks.subject IS 'Of what, such as account 17.';
COMMENT ON COLUMN reconciliation_breaks.scope IS 'What key_id numbers, such as account.';
COMMENT ON COLUMN reconciliation_breaks.key_id IS 'Its key.';
COMMENT ON COLUMN reconciliation_breaks.expected IS 'What should be there, as of last_seen.';
COMMENT ON COLUMN reconciliation_breaks.found IS 'What is there, as of last_seen.';
COMMENT ON COLUMN reconciliation_breaks.first_seen IS 'Start of the run that saw it first.';
COMMENT ON COLUMN reconciliation_breaks.last_seen IS 'Start of the run that saw it last.';
COMMENT ON COLUMN reconciliation_breaks.first_run_id IS 'The run that saw it first.';
COMMENT ON COLUMN reconciliation_breaks.last_run_id IS 'The run that saw it last.';
COMMENT ON COLUMN reconciliation_breaks.closed_at IS 'When a whole run did not see it; NULL while it is open.';
COMMENT ON TABLE corrections IS 'Ledger transactions that mend a break: proposed by one administrator, posted or rejected by another.';
COMMENT ON COLUMN corrections.correction_id IS 'From correction_seq.';
COMMENT ON COLUMN corrections.break_id IS 'The break that it is about.';
COMMENT ON COLUMN corrections.user_id IS 'Whose point account it changes.';
COMMENT ON COLUMN corrections.amount IS 'Won into the account; below 0 out of it.';
COMMENT ON COLUMN corrections.balance_too IS '1 if money moves; 0 if the balance has it already and only the entry is missing.';
COMMENT ON COLUMN corrections.reason IS 'Why, for those who read it in years.';
COMMENT ON COLUMN corrections.status IS 'PROPOSED, POSTED or REJECTED.';
COMMENT ON COLUMN corrections.proposed_by IS 'The administrator who proposed it.';
COMMENT ON COLUMN corrections.proposed_at IS 'When.';
COMMENT ON COLUMN corrections.decided_by IS 'The administrator who posted or rejected it; who posts is not who proposed.';
COMMENT ON COLUMN corrections.decided_at IS 'When.';
COMMENT ON COLUMN corrections.transaction_id IS 'The ledger transaction, once it is posted.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/reconciliation.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:562be6c62f70768fabdecfad3024e025' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/settlement.sql::concert-bank
COMMENT ON TABLE settlements IS 'Days that are settled. A row is never changed.';
COMMENT ON COLUMN settlements.business_date IS 'The day, as 2026-11-20.';
COMMENT ON COLUMN settlements.day_start IS 'When it began, in the zone of the jobs.';
COMMENT ON COLUMN settlements.day_end IS 'When the next one began.';
COMMENT ON COLUMN settlements.settled_at IS 'When it was settled.';
COMMENT ON COLUMN settlements.line_count IS 'Of settlement_lines.';
COMMENT ON COLUMN settlements.seats_sold IS 'Over all lines.';
COMMENT ON COLUMN settlements.seats_returned IS 'Over all lines.';
COMMENT ON COLUMN settlements.gross IS 'Won paid, over all lines.';
COMMENT ON COLUMN settlements.refunded IS 'Won given back, over all lines.';
COMMENT ON COLUMN settlements.net IS 'Won that stay: the control total of the file.';
COMMENT ON TABLE settlement_items IS 'In which settlement each sale and each refund is: in one. Append-only.';
COMMENT ON COLUMN settlement_items.kind IS 'SALE or REFUND.';
COMMENT ON COLUMN settlement_items.payment_id IS 'The payment, or the one that was refunded.';
COMMENT ON COLUMN settlement_items.business_date IS 'The day that it is settled with.';
COMMENT ON COLUMN settlement_items.adjustment IS '1 if it happened on an earlier day, and came after that was settled.';
COMMENT ON TABLE settlement_lines IS 'What a day sold and gave back, for each date and grade. A row is never changed.';
COMMENT ON COLUMN settlement_lines.business_date IS 'The day.';
COMMENT ON COLUMN settlement_lines.schedule_id IS 'The date of the concert.';
COMMENT ON COLUMN settlement_lines.grade IS 'The grade of the seats.';
COMMENT ON COLUMN settlement_lines.adjustment IS '1 for what belongs to earlier days.';
COMMENT ON COLUMN settlement_lines.seats_sold IS 'Seats that were paid.';
COMMENT ON COLUMN settlement_lines.seats_returned IS 'Seats that were given back with their money.';
COMMENT ON COLUMN settlement_lines.gross IS 'Won paid.';
COMMENT ON COLUMN settlement_lines.refunded IS 'Won given back.';
COMMENT ON COLUMN settlement_lines.net IS 'Won that stay.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/settlement.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:82dce11ee46575ca91df709d16ff0f53' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/payment-files.sql::concert-bank
COMMENT ON TABLE payment_files IS 'The files of the payment provider, each delivery of a day.';
COMMENT ON COLUMN payment_files.file_id IS 'From payment_file_seq.';
COMMENT ON COLUMN payment_files.business_date IS 'The day that it is about, as 2026-11-20.';
COMMENT ON COLUMN payment_files.day_start IS 'When that day began, in the zone of the jobs.';
COMMENT ON COLUMN payment_files.day_end IS 'When the next one began.';
COMMENT ON COLUMN payment_files.file_name IS 'Its name in the inbox.';
COMMENT ON COLUMN payment_files.sha256 IS 'SHA-256 of its bytes, in hexadecimal digits: another delivery has another one.';
COMMENT ON COLUMN payment_files.status IS 'READING; READ, whole; COMPARED with our books; REPLACED by a later delivery of that day; REJECTED.';
COMMENT ON COLUMN payment_files.opened_at IS 'When it was first looked into.';
COMMENT ON COLUMN payment_files.line_count IS 'Lines that were read, without those that were skipped.';
COMMENT ON COLUMN payment_files.skipped_count IS 'Lines that could not be read.';
COMMENT ON COLUMN payment_files.control_total IS 'Won captured less won refunded, over the lines that were read, whatever their status.';
COMMENT ON COLUMN payment_files.message IS 'Why it was rejected.';
COMMENT ON COLUMN payment_files.compared_at IS 'When it was last compared with our books.';
COMMENT ON COLUMN payment_files.found_count IS 'Breaks that were found then.';
COMMENT ON TABLE payment_file_lines IS 'What the provider says: a row for each line of each file that could be read. Never changed.';
COMMENT ON COLUMN payment_file_lines.file_id IS 'In which file.';
COMMENT ON COLUMN payment_file_lines.line_number IS 'Where in it; the line of names is 1.';
COMMENT ON COLUMN payment_file_lines.provider_ref IS 'How the provider calls the transaction.';
COMMENT ON COLUMN payment_file_lines.payment_id IS 'Our payment, as the provider was told; there may be none such.';
COMMENT ON COLUMN payment_file_lines.kind IS 'CAPTURE or REFUND.';
COMMENT ON COLUMN payment_file_lines.amount IS 'Won, above 0.';
COMMENT ON COLUMN payment_file_lines.status IS 'SUCCEEDED or FAILED.';
COMMENT ON COLUMN payment_file_lines.occurred_at IS 'When, by the clock of the provider.';
COMMENT ON TABLE payment_file_skips IS 'Lines that could not be read, and why. What they said is not kept.';
COMMENT ON COLUMN payment_file_skips.file_id IS 'In which file.';
COMMENT ON COLUMN payment_file_skips.line_number IS 'Where in it; the line of names is 1.';
COMMENT ON COLUMN payment_file_skips.reason IS 'What is wrong with it.';
COMMENT ON TABLE payment_file_breaks IS 'Where the provider and our books differ, from the comparison that saw it first to the one that saw it no more.';
COMMENT ON COLUMN payment_file_breaks.break_id IS 'From payment_file_break_seq.';
COMMENT ON COLUMN payment_file_breaks.business_date IS 'The day whose file shows it.';
COMMENT ON COLUMN payment_file_breaks.break_kind IS 'MISSING_HERE, MISSING_THERE, DUPLICATE, STATUS, AMOUNT, LEDGER or LATE.';
COMMENT ON COLUMN payment_file_breaks.subject IS 'The reference of the provider, with # and a number from its second line on; of MISSING_THERE our payment.';
COMMENT ON COLUMN payment_file_breaks.line_number IS 'Where in last_file_id; NULL for MISSING_THERE.';
COMMENT ON COLUMN payment_file_breaks.payment_id IS 'The payment that the line names, or ours.';
COMMENT ON COLUMN payment_file_breaks.kind IS 'CAPTURE or REFUND.';
COMMENT ON COLUMN payment_file_breaks.expected IS 'What our payments say, as of last_seen.';
COMMENT ON COLUMN payment_file_breaks.found IS 'What the file says, or of LEDGER the ledger, as of last_seen.';
COMMENT ON COLUMN payment_file_breaks.first_seen IS 'When it was seen first.';
COMMENT ON COLUMN payment_file_breaks.last_seen IS 'When it was seen last.';
COMMENT ON COLUMN payment_file_breaks.first_file_id IS 'The file that showed it first.';
COMMENT ON COLUMN payment_file_breaks.last_file_id IS 'The file that showed it last.';
COMMENT ON COLUMN payment_file_breaks.closed_at IS 'When it was seen no more; NULL while it is open.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/payment-files.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:02c757a581a8c18c435d03e49b912a50' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/070-remarks.yaml::remarks/schedule-cancellation.sql::concert-bank
COMMENT ON TABLE schedule_cancellations IS 'Dates that were called off, and how far the refunds are: one row for a date.';
COMMENT ON COLUMN schedule_cancellations.cancellation_id IS 'Its number.';
COMMENT ON COLUMN schedule_cancellations.schedule_id IS 'The date.';
COMMENT ON COLUMN schedule_cancellations.reason IS 'Why, as the administrator wrote it.';
COMMENT ON COLUMN schedule_cancellations.ordered_by IS 'The administrator.';
COMMENT ON COLUMN schedule_cancellations.ordered_at IS 'When it was ordered; from then on nothing of the date can be held or paid.';
COMMENT ON COLUMN schedule_cancellations.walked_seat_id IS 'Up to which seat of the date the plan is written; NULL before the first.';
COMMENT ON COLUMN schedule_cancellations.frozen_at IS 'When the plan was complete; it never changes after.';
COMMENT ON COLUMN schedule_cancellations.planned_count IS 'Paid reservations in the plan.';
COMMENT ON COLUMN schedule_cancellations.planned_amount IS 'Won to give back, by the plan.';
COMMENT ON COLUMN schedule_cancellations.hold_count IS 'Unpaid holds in the plan.';
COMMENT ON COLUMN schedule_cancellations.finished_at IS 'When everything planned was proved to be given back.';
COMMENT ON COLUMN schedule_cancellations.attempts IS 'Runs that could not finish it since somebody last started one by hand.';
COMMENT ON COLUMN schedule_cancellations.retry_at IS 'When it is tried again by itself; NULL: whenever the job begins, or never, if it is finished.';
COMMENT ON TABLE schedule_cancellation_items IS 'The plan of a cancellation: each reservation that had seats of the date when nothing could be sold any more.';
COMMENT ON COLUMN schedule_cancellation_items.cancellation_id IS 'The cancellation.';
COMMENT ON COLUMN schedule_cancellation_items.reservation_id IS 'The reservation.';
COMMENT ON COLUMN schedule_cancellation_items.payment_id IS 'What is to be given back; NULL for an unpaid hold.';
COMMENT ON COLUMN schedule_cancellation_items.amount IS 'Won; 0 for an unpaid hold.';
COMMENT ON COLUMN schedule_cancellation_items.status IS 'PLANNED, REFUNDED, ALREADY_REFUNDED (by the buyer), RELEASED (an unpaid hold), or FAILED.';
COMMENT ON COLUMN schedule_cancellation_items.failure IS 'Of a FAILED one: why. It is tried again with its cancellation.';
COMMENT ON COLUMN schedule_cancellation_items.changed_at IS 'When it was planned, or since when its status is what it is.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/schedule-cancellation.sql', 'concert-bank', 'db/changelog/schema/070-remarks.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:661be19717edd7ad64abbab4b461fa89' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::message_seq::concert-bank
CREATE SEQUENCE message_seq START WITH 1 CACHE 1000;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'message_seq', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4e7224871b0c5e47c528939027d202b9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::processed_messages::concert-bank
CREATE TABLE processed_messages (consumer VARCHAR2(30 char) NOT NULL, message_id NUMBER(19) NOT NULL, processed_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT processed_messages_pk PRIMARY KEY (consumer, message_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'processed_messages', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:16f35dc8f5c8aab82ab63e5ee53b0d86' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::processed_messages_at_ix::concert-bank
CREATE INDEX processed_messages_at_ix ON processed_messages (processed_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'processed_messages_at_ix', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:606b09bfb3f1e967b3554e3a9cae020e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notification_seq::concert-bank
CREATE SEQUENCE notification_seq START WITH 1 CACHE 100;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notification_seq', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0003555e911c2f9044895937240929d7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications::concert-bank
CREATE TABLE notifications (notification_id NUMBER(19) NOT NULL, message_id NUMBER(19) NOT NULL, user_id NUMBER(19) NOT NULL, kind VARCHAR2(30 char) NOT NULL, reservation_id NUMBER(19) NOT NULL, refund_id NUMBER(19), status VARCHAR2(10 char) NOT NULL, attempts NUMBER(5) NOT NULL, next_attempt_at TIMESTAMP(6) with time zone, sent_at TIMESTAMP(6) with time zone, last_error VARCHAR2(400 char), created_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT notifications_pk PRIMARY KEY (notification_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c3075e9e0e08ce97ba95ea471777eab6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_message_uk::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_message_uk UNIQUE (message_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_message_uk', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1702bc65d467ea95d21811a9d6ada19d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_kind_ck::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_kind_ck CHECK ((kind IN ('RESERVATION_CONFIRMED', 'RESERVATION_CANCELLED') AND refund_id IS NULL) OR (kind = 'REFUND_MADE' AND refund_id IS NOT NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_kind_ck', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b79052f503fc5ae79ad76d78a89962ed' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_status_ck::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_status_ck CHECK ((status = 'PENDING' AND next_attempt_at IS NOT NULL AND sent_at IS NULL) OR (status = 'SENT' AND next_attempt_at IS NULL AND sent_at IS NOT NULL) OR (status = 'FAILED' AND next_attempt_at IS NULL AND sent_at IS NULL));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_status_ck', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:fc2f73015866679c04d82953ec531315' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_user_fk::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_user_fk FOREIGN KEY (user_id) REFERENCES users (user_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_user_fk', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:41ac15efcf99c4b7879a8a467824ad25' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_reservation_fk::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_reservation_fk FOREIGN KEY (reservation_id) REFERENCES reservations (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_reservation_fk', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e788ff5c649408b4f54b0cefe17dbde5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_refund_fk::concert-bank
ALTER TABLE notifications ADD CONSTRAINT notifications_refund_fk FOREIGN KEY (refund_id) REFERENCES refunds (refund_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_refund_fk', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:886e0c23997c5652cd6d50120a17c276' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_user_ix::concert-bank
CREATE INDEX notifications_user_ix ON notifications (user_id, notification_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_user_ix', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e8dc01ab8b85b0b13314043a0081b84f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_reservation_ix::concert-bank
CREATE INDEX notifications_reservation_ix ON notifications (reservation_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_reservation_ix', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4cd60ae7d3b2fb5b15e2270b12c75f2f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_refund_ix::concert-bank
CREATE INDEX notifications_refund_ix ON notifications (refund_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_refund_ix', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:45ea14b67aaca32c5feaf1fd2dd90524' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::notifications_due_ix::concert-bank
CREATE INDEX notifications_due_ix ON notifications (next_attempt_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'notifications_due_ix', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:436d3d447f3648859fea6d3b10f6a251' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::audit_log_message_id::concert-bank
ALTER TABLE audit_log ADD message_id NUMBER(19);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_message_id', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2ea282edbd2ced5f77d62e80e52f3ec1' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::audit_log_message_uk::concert-bank
ALTER TABLE audit_log ADD CONSTRAINT audit_log_message_uk UNIQUE (message_id);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_message_uk', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:48e67278e6fef242b906c023201cbfd9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/080-messages.yaml::remarks/messages.sql::concert-bank
COMMENT ON TABLE processed_messages IS 'Which consumer has done what a message asks for; written in the transaction that did it.';
COMMENT ON COLUMN processed_messages.consumer IS 'Such as NOTIFICATION.';
COMMENT ON COLUMN processed_messages.message_id IS 'The property messageId of the message, from message_seq.';
COMMENT ON COLUMN processed_messages.processed_at IS 'When.';
COMMENT ON TABLE notifications IS 'What buyers are told by e-mail. The facts it is about; the text is made from them when it is sent.';
COMMENT ON COLUMN notifications.notification_id IS 'From notification_seq.';
COMMENT ON COLUMN notifications.message_id IS 'The event that it tells of; at most one notice for each.';
COMMENT ON COLUMN notifications.user_id IS 'Whom; the address is looked up when it is sent.';
COMMENT ON COLUMN notifications.kind IS 'RESERVATION_CONFIRMED, RESERVATION_CANCELLED, REFUND_MADE.';
COMMENT ON COLUMN notifications.reservation_id IS 'The reservation it is about.';
COMMENT ON COLUMN notifications.refund_id IS 'The refund it is about, for REFUND_MADE.';
COMMENT ON COLUMN notifications.status IS 'PENDING, SENT, or FAILED: given up.';
COMMENT ON COLUMN notifications.attempts IS 'How often a sender has taken it.';
COMMENT ON COLUMN notifications.next_attempt_at IS 'From when on a sender may take it; NULL when it is sent or given up.';
COMMENT ON COLUMN notifications.sent_at IS 'When the mail server took it.';
COMMENT ON COLUMN notifications.last_error IS 'Why the last attempt failed.';
COMMENT ON COLUMN notifications.created_at IS 'When it was recorded.';
COMMENT ON COLUMN audit_log.message_id IS 'The event that the line was written for; NULL where it is no event.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/messages.sql', 'concert-bank', 'db/changelog/schema/080-messages.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:569518db7e2677879120c49245907d02' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::idempotency_keys_archive::concert-bank
CREATE TABLE idempotency_keys_archive (user_id NUMBER(19) NOT NULL, idempotency_key VARCHAR2(64 char) NOT NULL, fingerprint VARCHAR2(64 char) NOT NULL, response_status NUMBER(3) NOT NULL, response_body VARCHAR2(4000 char) NOT NULL, created_at TIMESTAMP(6) with time zone NOT NULL, archived_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT idempotency_keys_archive_pk PRIMARY KEY (user_id, idempotency_key));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'idempotency_keys_archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f023bf4d67e4aba7dcf63c1844259606' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::processed_messages_archive::concert-bank
CREATE TABLE processed_messages_archive (consumer VARCHAR2(30 char) NOT NULL, message_id NUMBER(19) NOT NULL, processed_at TIMESTAMP(6) with time zone NOT NULL, archived_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT processed_messages_archive_pk PRIMARY KEY (consumer, message_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'processed_messages_archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3969939bbf004548bca4a983ee6dec56' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::audit_log_archive::concert-bank
CREATE TABLE audit_log_archive (audit_id NUMBER(19) NOT NULL, user_id NUMBER(19), action VARCHAR2(40 char) NOT NULL, subject VARCHAR2(100 char) NOT NULL, detail VARCHAR2(1000 char), message_id NUMBER(19), created_at TIMESTAMP(6) with time zone NOT NULL, archived_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT audit_log_archive_pk PRIMARY KEY (audit_id));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:78bb98ed88c4bfe5904515fb51c761f2' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::audit_log_created_ix::concert-bank
CREATE INDEX audit_log_created_ix ON audit_log (created_at);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'audit_log_created_ix', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:512c8ea5b7b4600b65f935b233cdc7ed' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::waiting_tickets_archive::concert-bank
CREATE TABLE waiting_tickets_archive (place NUMBER(10) NOT NULL, schedule_id NUMBER(19) NOT NULL, user_id NUMBER(19) NOT NULL, status VARCHAR2(10 char) NOT NULL, joined_at TIMESTAMP(6) with time zone NOT NULL, admitted_at TIMESTAMP(6) with time zone, admitted_until TIMESTAMP(6) with time zone, closed_at TIMESTAMP(6) with time zone, archived_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT waiting_tickets_archive_pk PRIMARY KEY (place));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_tickets_archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bf14e617fe524703be4c74d1e18a4522' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::admission_journal_archive::concert-bank
CREATE TABLE admission_journal_archive (schedule_id NUMBER(19) NOT NULL, journal_no NUMBER(12) NOT NULL, place NUMBER(10) NOT NULL, user_id NUMBER(19) NOT NULL, admitted_at TIMESTAMP(6) with time zone NOT NULL, admitted_until TIMESTAMP(6) with time zone NOT NULL, archived_at TIMESTAMP(6) with time zone NOT NULL, CONSTRAINT admission_journal_archive_pk PRIMARY KEY (schedule_id, journal_no));
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'admission_journal_archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d4e44fc4af445a76b452f28fc4cc9aff' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::waiting_rooms_archived_tickets::concert-bank
ALTER TABLE waiting_rooms ADD archived_tickets NUMBER(12) DEFAULT 0 NOT NULL;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_archived_tickets', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:82975a85d0d2e35ac97cce53b291adee' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::waiting_rooms_archived_admissions::concert-bank
ALTER TABLE waiting_rooms ADD archived_admissions NUMBER(12) DEFAULT 0 NOT NULL;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_archived_admissions', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ccbc0caedba6f69e2a299842f6c6404a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::waiting_rooms_archived_ck::concert-bank
ALTER TABLE waiting_rooms ADD CONSTRAINT waiting_rooms_archived_ck CHECK (archived_tickets >= 0 AND archived_admissions >= 0);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms_archived_ck', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7447bee539ede168c0811927a6e4b2e6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::batch_job_execution_end_ix::concert-bank
CREATE INDEX batch_job_execution_end_ix ON batch_job_execution (end_time);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'batch_job_execution_end_ix', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:945c057ce5ac7d75eb09fa8d8c8590c0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::parameters-of-the-archive::concert-bank
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('idempotency-key-days', 30, 'days', 1, 3650, 'How long the answers to requests are kept before they are archived.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('processed-message-days', 30, 'days', 1, 3650, 'How long the markers of processed messages are kept before they are archived.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('audit-days', 400, 'days', 30, 3650, 'How long the lines of the audit log are kept before they are archived.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('waiting-ticket-days', 30, 'days', 1, 3650, 'How long the places of a waiting room are kept after the sale, before they are archived.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('routine-run-days', 14, 'days', 2, 3650, 'How long the runs of jobs are kept that succeeded and were of no date.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('job-run-days', 400, 'days', 2, 3650, 'How long all other runs of jobs are kept: those of a date, and what failed.');
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters-of-the-archive', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2a26901da96b96aeb2622598686f06b5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/schema/088-archive.yaml::remarks/archive.sql::concert-bank
COMMENT ON TABLE idempotency_keys_archive IS 'Answers past their retention. A request with such a key still gets its answer. Insert-only.';
COMMENT ON COLUMN idempotency_keys_archive.user_id IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.idempotency_key IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.fingerprint IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.response_status IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.response_body IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.created_at IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.archived_at IS 'When it came here.';
COMMENT ON TABLE processed_messages_archive IS 'Markers past their retention. A message with such a marker still has no second effect. Insert-only.';
COMMENT ON COLUMN processed_messages_archive.consumer IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.message_id IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.processed_at IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.archived_at IS 'When it came here.';
COMMENT ON TABLE audit_log_archive IS 'Lines of the audit log past their retention; report_audit_v shows them with the others. Insert-only.';
COMMENT ON COLUMN audit_log_archive.audit_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.user_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.action IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.subject IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.detail IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.message_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.created_at IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.archived_at IS 'When it came here.';
COMMENT ON TABLE waiting_tickets_archive IS 'Places in the rooms of sales that were over for their retention. Insert-only.';
COMMENT ON COLUMN waiting_tickets_archive.place IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.schedule_id IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.user_id IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.status IS 'As in waiting_tickets; WAITING: until the sale was over.';
COMMENT ON COLUMN waiting_tickets_archive.joined_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.admitted_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.admitted_until IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.closed_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.archived_at IS 'When it came here.';
COMMENT ON TABLE admission_journal_archive IS 'The admissions of archived places; admission_journal_v shows them with the others. Insert-only.';
COMMENT ON COLUMN admission_journal_archive.schedule_id IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.journal_no IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.place IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.user_id IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.admitted_at IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.admitted_until IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.archived_at IS 'When it came here.';
COMMENT ON COLUMN waiting_rooms.archived_tickets IS 'How many of those who came are in waiting_tickets_archive.';
COMMENT ON COLUMN waiting_rooms.archived_admissions IS 'How many lines of the journal are in admission_journal_archive.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'remarks/archive.sql', 'concert-bank', 'db/changelog/schema/088-archive.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dfd82d169298621a5ce6c7fb42fd8fb4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/reference/010-house-accounts.yaml::house-accounts::concert-bank
INSERT INTO accounts (account_id, kind, user_id, balance, created_at) VALUES (1, 'FUNDING', NULL, NULL, CURRENT_TIMESTAMP);
INSERT INTO accounts (account_id, kind, user_id, balance, created_at) VALUES (2, 'SALES', NULL, NULL, CURRENT_TIMESTAMP);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'house-accounts', 'concert-bank', 'db/changelog/reference/010-house-accounts.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8afcf66db1a3cb20448336cb75201ebd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/reference/020-parameters.yaml::parameters-of-the-sale::concert-bank
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('hold-seconds', 300, 'seconds', 1, 3600, 'How long a hold keeps its seats.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('seats-per-user', 4, 'seats', 1, 10, 'How many seats of one date a user may have, held and paid for together.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('admission-seconds', 600, 'seconds', 1, 7200, 'How long an admission from the waiting room lasts.');
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters-of-the-sale', 'concert-bank', 'db/changelog/reference/020-parameters.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a3ba3ff0de78b96002b768a592e4e69e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/reference/020-parameters.yaml::parameters-of-a-new-waiting-room::concert-bank
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('room-target', 500, 'buyers', 0, 1000000, 'How many buyers a new waiting room lets shop at the same time.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('room-per-second', 50, 'buyers', 0, 10000, 'How many buyers a new waiting room admits within a second at most.');
INSERT INTO parameters (name, value, unit, min_value, max_value, description) VALUES ('room-capacity', 1000000, 'buyers', 0, 10000000, 'How many buyers may wait in a new waiting room.');
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'parameters-of-a-new-waiting-room', 'concert-bank', 'db/changelog/reference/020-parameters.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:72c0e3aada29f7b1411cf83977b9c814' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/reference/020-parameters.yaml::waiting_rooms-of-earlier-dates::concert-bank
INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity) SELECT cs.schedule_id, 500, 50, 1000000 FROM concert_schedules cs WHERE cs.queue_required = 1;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_rooms-of-earlier-dates', 'concert-bank', 'db/changelog/reference/020-parameters.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3bd25e4d59a0313333eb8817b66383fc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::type/number_nt.tps::plsql
-- A list of ids or of amounts, for bulk parameters.
CREATE OR REPLACE TYPE number_nt AS TABLE OF NUMBER;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'type/number_nt.tps', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:133fc2e07a167f2e246af9fac714c3df' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::type/varchar2_nt.tps::plsql
-- A list of short texts, for bulk parameters.
CREATE OR REPLACE TYPE varchar2_nt AS TABLE OF VARCHAR2(400 CHAR);
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'type/varchar2_nt.tps', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:17878478f3e4e36cfb1c6939f1ec9b22' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::queue/hold_expiry_q.sql::plsql
-- Holds that end. Each hold puts one message here, delayed by what is left of it: it comes when the time is over, also
-- for a hold that was paid or given back by then, and finds nothing to do. The row of the reservation is the truth.
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'HOLD_EXPIRY_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'hold_expiry_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'ENQ_TIME',
      multiple_consumers => FALSE,
      comment            => 'Holds: a message for each, delayed until it ends.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'HOLD_EXPIRY_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'hold_expiry_q',
      queue_table => 'hold_expiry_qt',
      max_retries => 5,
      retry_delay => 10,
      comment     => 'The time of a hold is over.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'HOLD_EXPIRY_EQ';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'hold_expiry_eq',
      queue_table => 'hold_expiry_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE,
      comment     => 'Ends of holds that could not be processed.');
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'hold_expiry_q');
  DBMS_AQADM.START_QUEUE(queue_name => 'hold_expiry_eq', enqueue => FALSE, dequeue => TRUE);
  DBMS_AQADM.GRANT_QUEUE_PRIVILEGE(privilege => 'DEQUEUE', queue_name => 'hold_expiry_q', grantee => 'cb_app');
END;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'queue/hold_expiry_q.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bf373e1dd5c510c06b5797ee9f02cd18' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::queue/ticket_event_q.sql::plsql
-- What happened to reservations, payments and refunds, for whoever has to act on it. The consumers subscribe before
-- the queue takes its first message: a message for nobody is refused (ORA-24033).
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'TICKET_EVENT_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'ticket_event_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'ENQ_TIME',
      multiple_consumers => TRUE,
      comment            => 'What happened to tickets, for each consumer.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'TICKET_EVENT_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'ticket_event_q',
      queue_table => 'ticket_event_qt',
      max_retries => 5,
      retry_delay => 10,
      comment     => 'What happened to reservations, payments and refunds.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'TICKET_EVENT_EQ';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'ticket_event_eq',
      queue_table => 'ticket_event_qt',
      queue_type  => DBMS_AQADM.EXCEPTION_QUEUE,
      comment     => 'Events that could not be processed.');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_subscribers s
   WHERE s.queue_name = 'TICKET_EVENT_Q'
     AND s.consumer_name = 'NOTIFICATION';
  IF l_there = 0 THEN
    DBMS_AQADM.ADD_SUBSCRIBER(
      queue_name => 'ticket_event_q',
      subscriber => SYS.AQ$_AGENT('NOTIFICATION', NULL, NULL));
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_subscribers s
   WHERE s.queue_name = 'TICKET_EVENT_Q'
     AND s.consumer_name = 'AUDIT_TRAIL';
  IF l_there = 0 THEN
    DBMS_AQADM.ADD_SUBSCRIBER(
      queue_name => 'ticket_event_q',
      subscriber => SYS.AQ$_AGENT('AUDIT_TRAIL', NULL, NULL));
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'ticket_event_q');
  DBMS_AQADM.START_QUEUE(queue_name => 'ticket_event_eq', enqueue => FALSE, dequeue => TRUE);
  DBMS_AQADM.GRANT_QUEUE_PRIVILEGE(privilege => 'DEQUEUE', queue_name => 'ticket_event_q', grantee => 'cb_app');
END;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'queue/ticket_event_q.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a062811c59d2b11be4716f83d341a4a5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::queue/waiting_room_q.sql::plsql
-- Places in the waiting rooms of all dates. The priority is the number of the place, so that one that commits late is
-- next; the correlation is the date. A place is never parked: it is tried as often as Oracle can count.
-- Can be run again (PL/SQL Packages and Types Reference, DBMS_AQADM): what is there already is left as it is.
DECLARE
  l_there PLS_INTEGER;
BEGIN
  SELECT COUNT(*)
    INTO l_there
    FROM user_queue_tables t
   WHERE t.queue_table = 'WAITING_ROOM_QT';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE_TABLE(
      queue_table        => 'waiting_room_qt',
      queue_payload_type => 'SYS.AQ$_JMS_TEXT_MESSAGE',
      sort_list          => 'PRIORITY,ENQ_TIME',
      multiple_consumers => FALSE,
      comment            => 'Places in the waiting rooms, by their numbers.',
      compatible         => '10.0');
  END IF;

  SELECT COUNT(*)
    INTO l_there
    FROM user_queues q
   WHERE q.name = 'WAITING_ROOM_Q';
  IF l_there = 0 THEN
    DBMS_AQADM.CREATE_QUEUE(
      queue_name  => 'waiting_room_q',
      queue_table => 'waiting_room_qt',
      max_retries => 2147483647,
      retry_delay => 0,
      comment     => 'Places of all dates.');
  END IF;

  DBMS_AQADM.START_QUEUE(queue_name => 'waiting_room_q');
END;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'queue/waiting_room_q.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ffb826068c4089ed62bbf94ef3738ae7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::waiting_room_qt_correlation_ix::concert-bank
CREATE INDEX waiting_room_qt_correlation_ix ON waiting_room_qt (q_name, state, corrid, priority, enq_time, step_no);
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'waiting_room_qt_correlation_ix', 'concert-bank', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e24d74380a3d69069c97e8a08cc88d03' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ticket_errors.pks::plsql
CREATE OR REPLACE PACKAGE ticket_errors AUTHID DEFINER AS
  -- Purpose:    every error that a command may end in: its name, its code, and its exception.
  -- Callers:    every package. Java knows the same list (enum TicketError); a test holds the two together.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it keeps nothing.
  --
  -- Behind each code stand the HTTP status and the problem type of the REST API. Ranges: -201nn
  -- seats, reservations and the waiting room, -202nn money, -203nn requests, -204nn people, -205nn operation.

  -- 409 seat-taken. The message ends in the ids of the seats that were taken: "...: 17,18".
  c_seat_taken CONSTANT PLS_INTEGER := -20101;
  e_seat_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_taken, -20101);

  -- 409 seat-limit-exceeded
  c_seat_limit_exceeded CONSTANT PLS_INTEGER := -20102;
  e_seat_limit_exceeded EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_limit_exceeded, -20102);

  -- 409 sale-not-open
  c_sale_not_open CONSTANT PLS_INTEGER := -20103;
  e_sale_not_open EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_sale_not_open, -20103);

  -- 404 seat-not-found
  c_seat_not_found CONSTANT PLS_INTEGER := -20104;
  e_seat_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_not_found, -20104);

  -- 404 schedule-not-found
  c_schedule_not_found CONSTANT PLS_INTEGER := -20105;
  e_schedule_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_schedule_not_found, -20105);

  -- 404 reservation-not-found
  c_reservation_not_found CONSTANT PLS_INTEGER := -20110;
  e_reservation_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_found, -20110);

  -- 409 reservation-not-payable
  c_reservation_not_payable CONSTANT PLS_INTEGER := -20111;
  e_reservation_not_payable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_payable, -20111);

  -- 409 reservation-not-cancellable
  c_reservation_not_cancellable CONSTANT PLS_INTEGER := -20112;
  e_reservation_not_cancellable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_cancellable, -20112);

  -- 403 queue-token-required
  c_queue_token_required CONSTANT PLS_INTEGER := -20121;
  e_queue_token_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_token_required, -20121);

  -- 503 queue-full
  c_queue_full CONSTANT PLS_INTEGER := -20122;
  e_queue_full EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_full, -20122);

  -- 409 queue-not-required
  c_queue_not_required CONSTANT PLS_INTEGER := -20123;
  e_queue_not_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_not_required, -20123);

  -- 401 queue-token-invalid
  c_queue_ticket_not_found CONSTANT PLS_INTEGER := -20124;
  e_queue_ticket_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_ticket_not_found, -20124);

  -- 409 insufficient-points
  c_insufficient_points CONSTANT PLS_INTEGER := -20201;
  e_insufficient_points EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_insufficient_points, -20201);

  -- 409 already-paid
  c_already_paid CONSTANT PLS_INTEGER := -20202;
  e_already_paid EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_already_paid, -20202);

  -- 400 validation
  c_amount_out_of_range CONSTANT PLS_INTEGER := -20203;
  e_amount_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_amount_out_of_range, -20203);

  -- 409 request-in-progress
  c_request_in_progress CONSTANT PLS_INTEGER := -20301;
  e_request_in_progress EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_request_in_progress, -20301);

  -- 422 idempotency-key-reused
  c_key_reused CONSTANT PLS_INTEGER := -20302;
  e_key_reused EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_key_reused, -20302);

  -- 409 email-taken
  c_email_taken CONSTANT PLS_INTEGER := -20401;
  e_email_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_email_taken, -20401);

  -- 409 person-already-registered
  c_person_already_registered CONSTANT PLS_INTEGER := -20402;
  e_person_already_registered EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_person_already_registered, -20402);

  -- 404 user-not-found
  c_user_not_found CONSTANT PLS_INTEGER := -20403;
  e_user_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_user_not_found, -20403);

  -- 403 forbidden
  c_not_an_admin CONSTANT PLS_INTEGER := -20404;
  e_not_an_admin EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_not_an_admin, -20404);

  -- 404 parameter-not-found
  c_parameter_not_found CONSTANT PLS_INTEGER := -20501;
  e_parameter_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parameter_not_found, -20501);

  -- 400 validation
  c_parameter_out_of_range CONSTANT PLS_INTEGER := -20502;
  e_parameter_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parameter_out_of_range, -20502);

  -- 400 validation
  c_catalogue_invalid CONSTANT PLS_INTEGER := -20503;
  e_catalogue_invalid EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_catalogue_invalid, -20503);

  -- 404 parked-message-not-found
  c_parked_message_not_found CONSTANT PLS_INTEGER := -20504;
  e_parked_message_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parked_message_not_found, -20504);

  -- 400 validation
  c_rate_out_of_range CONSTANT PLS_INTEGER := -20505;
  e_rate_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_rate_out_of_range, -20505);

  -- 404 waiting-room-not-found
  c_waiting_room_not_found CONSTANT PLS_INTEGER := -20506;
  e_waiting_room_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_waiting_room_not_found, -20506);

  -- 400 validation
  c_reason_required CONSTANT PLS_INTEGER := -20507;
  e_reason_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reason_required, -20507);

  -- 409 reconciliation-over
  c_reconciliation_over CONSTANT PLS_INTEGER := -20511;
  e_reconciliation_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reconciliation_over, -20511);

  -- 404 break-not-found
  c_break_not_found CONSTANT PLS_INTEGER := -20512;
  e_break_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_break_not_found, -20512);

  -- 404 correction-not-found
  c_correction_not_found CONSTANT PLS_INTEGER := -20513;
  e_correction_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_not_found, -20513);

  -- 409 correction-decided
  c_correction_decided CONSTANT PLS_INTEGER := -20514;
  e_correction_decided EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_decided, -20514);

  -- 403 second-person-required
  c_second_person_required CONSTANT PLS_INTEGER := -20515;
  e_second_person_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_second_person_required, -20515);

  -- 409 already-settled
  c_already_settled CONSTANT PLS_INTEGER := -20516;
  e_already_settled EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_already_settled, -20516);

  -- 409 day-not-settleable
  c_day_not_settleable CONSTANT PLS_INTEGER := -20517;
  e_day_not_settleable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_day_not_settleable, -20517);

  -- 409 correction-mismatch
  c_correction_mismatch CONSTANT PLS_INTEGER := -20518;
  e_correction_mismatch EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_mismatch, -20518);

  -- 409 payment-file-early
  c_payment_file_early CONSTANT PLS_INTEGER := -20521;
  e_payment_file_early EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_early, -20521);

  -- 409 payment-file-changed
  c_payment_file_changed CONSTANT PLS_INTEGER := -20522;
  e_payment_file_changed EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_changed, -20522);

  -- 409 payment-file-over
  c_payment_file_over CONSTANT PLS_INTEGER := -20523;
  e_payment_file_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_over, -20523);

  -- 422 payment-file-unreadable
  c_payment_file_unreadable CONSTANT PLS_INTEGER := -20524;
  e_payment_file_unreadable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_unreadable, -20524);

  -- 422 payment-file-incomplete
  c_payment_file_incomplete CONSTANT PLS_INTEGER := -20525;
  e_payment_file_incomplete EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_incomplete, -20525);

  -- 409 schedule-cancelled
  c_schedule_cancelled CONSTANT PLS_INTEGER := -20531;
  e_schedule_cancelled EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_schedule_cancelled, -20531);

  -- 404 schedule-cancellation-not-found
  c_cancellation_not_found CONSTANT PLS_INTEGER := -20532;
  e_cancellation_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_found, -20532);

  -- 409 schedule-cancellation-not-planned
  c_cancellation_not_planned CONSTANT PLS_INTEGER := -20533;
  e_cancellation_not_planned EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_planned, -20533);

  -- 409 schedule-cancellation-not-proved
  c_cancellation_not_proved CONSTANT PLS_INTEGER := -20534;
  e_cancellation_not_proved EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_proved, -20534);

  -- 404 job-run-not-found
  c_job_run_not_found CONSTANT PLS_INTEGER := -20551;
  e_job_run_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_not_found, -20551);

  -- 409 job-run-over
  c_job_run_over CONSTANT PLS_INTEGER := -20552;
  e_job_run_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_over, -20552);

  -- 409 job-run-not-restartable
  c_job_run_not_restartable CONSTANT PLS_INTEGER := -20553;
  e_job_run_not_restartable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_not_restartable, -20553);

  -- Oracle's own errors that the packages handle by name.
  e_resource_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_resource_busy, -54);
  e_wait_timeout EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_wait_timeout, -30006);
  e_no_message EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_no_message, -25228);
  e_no_such_message EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_no_such_message, -25263);

  -- Ends the command with an error that the caller can act on; never returns.
  --   p_code     one of the codes above
  --   p_message  what was wrong, with which value, and what to do; a client may see it
  PROCEDURE raise_error(
    p_code    IN PLS_INTEGER,
    p_message IN VARCHAR2
  );
END ticket_errors;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ticket_errors.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8184581911e2a4b29c1106ece5caa821' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/audit_trail.pks::plsql
CREATE OR REPLACE PACKAGE audit_trail AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE parameter_store, PACKAGE membership, PACKAGE catalogue_import,
    PACKAGE room_operation, PACKAGE job_operation, PACKAGE correction, PACKAGE schedule_cancellation,
    PACKAGE event_log, PACKAGE parked_message,
    PACKAGE test_audit_trail) AS
  -- Purpose:    remembers what administrators did, in the transaction that did it, and what was announced.
  -- Callers:    the packages named above; no role may call it. test_audit_trail exists in test
  --             databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: no; its callers are.

  -- Adds a line.
  --   p_user_id     who; NULL for the installer
  --   p_action      what, such as 'PARAMETER_CHANGED'
  --   p_subject     to what
  --   p_detail      from what to what; may be NULL
  --   p_message_id  the event that the line is for; NULL if it is for none
  PROCEDURE record_action(
    p_user_id    IN audit_log.user_id%TYPE,
    p_action     IN audit_log.action%TYPE,
    p_subject    IN audit_log.subject%TYPE,
    p_detail     IN audit_log.detail%TYPE,
    p_message_id IN audit_log.message_id%TYPE DEFAULT NULL
  );
END audit_trail;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/audit_trail.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c15c2f2d38e70497a6e4c6df5a98be2e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/membership.pks::plsql
CREATE OR REPLACE PACKAGE membership AUTHID DEFINER AS
  -- Purpose:    who may use the system: one account per person.
  -- Callers:    the account endpoints; packages that ask for an administrator.
  -- Locks:      appoint_admin: the user's row; before it, where the installer appoints the first
  --             administrator, an application lock (DBMS_LOCK), waiting 5 seconds.
  -- Isolation:  READ COMMITTED; the unique constraints on e-mail and person decide a race.
  -- Idempotent: sign_up by e-mail and person; appoint_admin by nature.

  -- Signs a person up and opens the point account.
  --   p_email          log-in name; kept in lower case
  --   p_name           how to address the person
  --   p_password_hash  with its parameters; never the password
  --   p_ci_hash        hash of the identity string, in hex
  --   p_user_id        OUT: the new user
  --   raises           e_email_taken, e_person_already_registered
  PROCEDURE sign_up(
    p_email         IN  users.email%TYPE,
    p_name          IN  users.name%TYPE,
    p_password_hash IN  users.password_hash%TYPE,
    p_ci_hash       IN  users.ci_hash%TYPE,
    p_user_id       OUT users.user_id%TYPE
  );

  -- What a log-in is checked against. A procedure for one address, and no view, so that nobody can
  -- read all addresses and hashes with the application's user.
  --   p_email          log-in name, in any case
  --   p_user_id        OUT: the user; NULL where there is no such account, and so are the others
  --   p_password_hash  OUT: with its parameters
  --   p_role           OUT: USER or ADMIN
  --   raises           nothing
  PROCEDURE find_credential(
    p_email         IN  users.email%TYPE,
    p_user_id       OUT users.user_id%TYPE,
    p_password_hash OUT users.password_hash%TYPE,
    p_role          OUT users.role%TYPE
  );

  -- Makes a user an administrator. An administrator may do it, and the installer as long as there
  -- is none.
  --   p_appointed_by  the administrator who decides; NULL for the installer
  --   p_user_id       who becomes one
  --   raises          e_not_an_admin, e_user_not_found, e_request_in_progress (the first administrator
  --                   was being appointed for 5 seconds)
  PROCEDURE appoint_admin(
    p_appointed_by IN users.user_id%TYPE,
    p_user_id      IN users.user_id%TYPE
  );

  -- Refuses whoever is not an administrator now, whatever a token says.
  --   p_user_id  who asks
  --   raises     e_not_an_admin
  PROCEDURE require_admin(
    p_user_id IN users.user_id%TYPE
  );
END membership;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/membership.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e9f210a4e2e7f4725b695268d555247c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/parameter_store.pks::plsql
CREATE OR REPLACE PACKAGE parameter_store AUTHID DEFINER AS
  -- Purpose:    what an operator may tune while the system runs.
  -- Callers:    the packages that read a parameter; the admin endpoint.
  -- Locks:      set_value: the parameter's row, WAIT 5.
  -- Isolation:  READ COMMITTED. Read at every command, so that a change holds from the next one on,
  --             in every instance.
  -- Idempotent: set_value, by nature.

  -- The value in force.
  --   p_name   such as 'hold-seconds'
  --   returns  the value, in the unit of the parameter
  --   raises   e_parameter_not_found
  FUNCTION value_of(
    p_name IN parameters.name%TYPE
  ) RETURN parameters.value%TYPE;

  -- Changes a parameter and records who did, from what to what.
  --   p_user_id  the administrator
  --   p_name     which parameter
  --   p_value    the new value, in the unit of the parameter
  --   raises     e_parameter_not_found, e_parameter_out_of_range, e_not_an_admin, e_wait_timeout
  PROCEDURE set_value(
    p_user_id IN users.user_id%TYPE,
    p_name    IN parameters.name%TYPE,
    p_value   IN parameters.value%TYPE
  );
END parameter_store;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/parameter_store.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b2abdcc2c46874fc447a861aae0835c7' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/idempotency.pks::plsql
CREATE OR REPLACE PACKAGE idempotency AUTHID DEFINER AS
  -- Purpose:    the same request, sent again, gets the same answer and changes nothing.
  -- Callers:    claim: every command, first of all. record_answer: the REST layer, last of all.
  -- Locks:      an application lock (DBMS_LOCK) on user and key, until the transaction ends. No row
  --             can serve: two first requests have none to lock, and inserting one would make the
  --             second wait, without limit, where it should hear "in progress". Then, where there is an
  --             answer already, its row, WAIT 5.
  -- Isolation:  READ COMMITTED; what is read after the lock is what the holder before committed.
  -- Idempotent: by itself.
  --
  -- A key is good for ever: what was archived is answered from the archive.
  -- Two keys may share a lock (the id is a hash): the second then hears "in progress" although it
  -- is not, and succeeds when it asks again.

  -- Takes the key for this transaction, and tells what was answered before.
  --   p_user_id          whose key it is
  --   p_key              1 to 64 visible characters
  --   p_fingerprint      SHA-256 of the request, in hex
  --   p_response_status  OUT: the HTTP status that was answered; NULL if this is the first time
  --   p_response_body    OUT: the body that was answered; NULL if this is the first time
  --   raises             e_request_in_progress, e_key_reused (it was used for another request),
  --                      e_wait_timeout
  PROCEDURE claim(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );

  -- Keeps the answer of a request. Called in the transaction of the command it answers, or, for a
  -- rejection that rolled the command back, in a transaction of its own.
  --   p_user_id, p_key, p_fingerprint  as for claim
  --   p_response_status  IN OUT: the HTTP status; if an answer was kept before, that one's
  --   p_response_body    IN OUT: the body; if an answer was kept before, that one's
  --   raises             e_request_in_progress (the key was busy for 5 seconds), e_key_reused,
  --                      e_wait_timeout
  PROCEDURE record_answer(
    p_user_id         IN     idempotency_keys.user_id%TYPE,
    p_key             IN     idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN     idempotency_keys.fingerprint%TYPE,
    p_response_status IN OUT idempotency_keys.response_status%TYPE,
    p_response_body   IN OUT idempotency_keys.response_body%TYPE
  );
END idempotency;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/idempotency.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:731e41374b65b9a5ca235603d6aa20e0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ledger.pks::plsql
CREATE OR REPLACE PACKAGE ledger AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE membership, PACKAGE point_account, PACKAGE payment, PACKAGE refund, PACKAGE correction,
    PACKAGE test_ledger) AS
  -- Purpose:    the double-entry ledger. Money moves only here: every movement is one transaction of
  --             two entries that sum to zero, and a point account's balance changes with its entry.
  -- Callers:    the packages named above; no role may call it. test_ledger exists in test
  --             databases only.
  -- Locks:      the point account's row, WAIT 5. It is the last lock of every command, and a command
  --             takes one, or several by ascending id, so accounts cannot deadlock.
  -- Isolation:  READ COMMITTED; the balance is read under the lock.
  -- Idempotent: no; the commands that call it are, by their key and the state they check.
  --
  -- Nothing here is ever updated or deleted but accounts.balance. All amounts are whole won.

  -- Opens the point account of a new user, with nothing in it.
  --   p_user_id  whose account
  PROCEDURE open_account(
    p_user_id IN users.user_id%TYPE
  );

  -- Points that a user bought: from FUNDING to the user.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE charge(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Points that pay for tickets: from the user to SALES.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_insufficient_points, e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE debit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Points that come back: from SALES to the user.
  --   p_user_id         whose account
  --   p_amount          won, a whole number above 0
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_amount_out_of_range, e_user_not_found, e_wait_timeout
  PROCEDURE credit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- A transaction that mends the books: between the user and FUNDING.
  --   p_user_id         whose account
  --   p_amount          won into it, a whole number; below 0 out of it
  --   p_balance_too     1 if money moves; 0 if the balance has it already and only the entry is missing
  --   p_reference       what it was for
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the user's account now
  --   raises            e_insufficient_points, e_amount_out_of_range (no room for it), e_correction_mismatch (an entry
  --                     that is not what is missing between the entries and the balance), e_user_not_found,
  --                     e_wait_timeout
  PROCEDURE correct(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_balance_too    IN  corrections.balance_too%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );
END ledger;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ledger.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c2ee3f27f7a6ff9d34b0aa72b4da0b1b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/point_account.pks::plsql
CREATE OR REPLACE PACKAGE point_account AUTHID DEFINER AS
  -- Purpose:    the command with which a user charges points.
  -- Callers:    POST /point/charge.
  -- Locks:      idempotency key, account.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the Idempotency-Key.

  -- Charges points.
  --   p_user_id          whose account
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_amount           won, 1 to 10,000,000
  --   p_transaction_id   OUT: the ledger transaction
  --   p_balance          OUT: won in the account now
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_amount_out_of_range, e_request_in_progress, e_key_reused, e_user_not_found,
  --                      e_wait_timeout
  PROCEDURE charge(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_amount          IN  ledger_entries.amount%TYPE,
    p_transaction_id  OUT ledger_transactions.transaction_id%TYPE,
    p_balance         OUT accounts.balance%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END point_account;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/point_account.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b6bc752ae6b6a55bf1d486c2f94d80e5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ticket_event.pks::plsql
CREATE OR REPLACE PACKAGE ticket_event AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold,
    PACKAGE payment,
    PACKAGE refund,
    PACKAGE hold_sweep,
    PACKAGE reservation_claim,
    PACKAGE admission_round,
    PACKAGE test_ticket_event
  ) AS
  -- Purpose:    announces what happened, in the transaction in which it happens: the message is there when
  --             the change is committed, and never was when it is rolled back.
  -- Callers:    the packages named above, each right after its change; no role may call it.
  -- Locks:      none; consumers that hold messages are not waited for.
  -- Isolation:  any.
  -- Idempotent: no; its callers are.
  --
  -- An event goes to every subscriber of ticket_event_q: its JMS type is the kind, its correlation what it is
  -- about (RESERVATION:17), its body the ids as JSON: {"paymentId":3,"reservationId":17}. Ids only: whoever
  -- reads it fetches what is true by then. Correlations have no underscore, which would be a pattern. The
  -- property messageId (a long) is the message's number, here and in hold_expiry_q; see processed_message.

  -- The kinds of events.
  c_reservation_held      CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_HELD';
  c_reservation_confirmed CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_CONFIRMED';
  c_reservation_cancelled CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_CANCELLED';
  c_reservation_expired   CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_EXPIRED';
  c_payment_completed     CONSTANT VARCHAR2(30 CHAR) := 'PAYMENT_COMPLETED';
  c_payment_failed        CONSTANT VARCHAR2(30 CHAR) := 'PAYMENT_FAILED';
  c_refund_made           CONSTANT VARCHAR2(30 CHAR) := 'REFUND_MADE';
  c_user_admitted         CONSTANT VARCHAR2(30 CHAR) := 'USER_ADMITTED';

  -- The kind of message in hold_expiry_q.
  c_hold_over CONSTANT VARCHAR2(30 CHAR) := 'HOLD_OVER';

  -- Seats were held; and when the hold is over, a message in hold_expiry_q says so.
  --   p_reservation_id  which
  --   p_hold_seconds    how long the hold lasts; the message comes then, not before
  PROCEDURE reservation_held(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_hold_seconds   IN parameters.value%TYPE
  );

  -- A reservation was paid.
  --   p_reservation_id  which
  PROCEDURE reservation_confirmed(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- A reservation was given back, as a hold or with its money.
  --   p_reservation_id  which
  PROCEDURE reservation_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- A hold was found over, and its seats are free or another buyer's.
  --   p_reservation_id  which
  PROCEDURE reservation_expired(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- Money was captured.
  --   p_payment_id      which payment
  --   p_reservation_id  for which reservation
  PROCEDURE payment_completed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- An attempt to pay failed.
  --   p_payment_id      which payment
  --   p_reservation_id  for which reservation
  PROCEDURE payment_failed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- Money went back to the buyer.
  --   p_refund_id       which refund
  --   p_reservation_id  for which reservation
  PROCEDURE refund_made(
    p_refund_id      IN refunds.refund_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- A user may buy now.
  --   p_user_id      who
  --   p_schedule_id  which date
  PROCEDURE user_admitted(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  );
END ticket_event;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ticket_event.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:46c447cd4ac70075540d200711216280' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/reservation_claim.pks::plsql
CREATE OR REPLACE PACKAGE reservation_claim AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold, PACKAGE payment, PACKAGE cancellation, PACKAGE hold_expiry,
    PACKAGE schedule_refund, PACKAGE test_reservation_claim) AS
  -- Purpose:    what a reservation holds: locking it with its seats, and giving the seats back.
  -- Callers:    the packages named above; no role may call it. test_reservation_claim exists in test
  --             databases only.
  -- Locks:      lock_reservation, lock_anybodys, lock_all: the seats of the reservation, or of all of them, by
  --             ascending id, then the reservation, or all of them by ascending id, each WAIT 5.
  --             end_lapsed_claims: the reservations that lose a seat by ascending id, WAIT 5. Else the procedures
  --             change only what their caller has locked.
  -- Isolation:  READ COMMITTED; what is decided on is read again under the locks.
  -- Idempotent: no; its callers are.
  --
  -- A claim lives while reservation_seats.released_at is NULL. It begins with a hold and ends when the
  -- reservation is cancelled or found expired, or when another buyer takes a lapsed seat over.

  -- Locks a user's reservation and the seats that it still claims.
  --   p_user_id         whose it must be
  --   p_reservation_id  which
  --   p_reservation     OUT: its row, as of the lock
  --   p_seat_ids        OUT: the seats that it claims, ascending
  --   raises            e_reservation_not_found (also when it is somebody else's), e_wait_timeout
  PROCEDURE lock_reservation(
    p_user_id        IN  reservations.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  );

  -- The same for a caller that acts for nobody, such as the end of a hold.
  --   p_reservation_id  which
  --   p_reservation     OUT: its row, as of the lock
  --   p_seat_ids        OUT: the seats that it claims, ascending
  --   raises            e_reservation_not_found, e_wait_timeout
  PROCEDURE lock_anybodys(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  );

  -- Locks several reservations, and the seats that they still claim, for a caller that acts for nobody.
  --   p_reservation_ids  which; one that does not exist is left out
  --   raises             e_wait_timeout
  PROCEDURE lock_all(
    p_reservation_ids IN number_nt
  );

  -- The seats that a reservation still claims.
  --   p_reservation_id  which
  --   returns           their ids, ascending
  FUNCTION seats_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN number_nt;

  -- Ends the claims of a reservation whose row and seats are locked: the seats are AVAILABLE again.
  --   p_reservation_id  which
  --   p_seat_ids        the seats that it claims
  --   p_status          what it becomes: 'CANCELLED' or 'EXPIRED'
  --   p_now             when
  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  );

  -- Ends the lapsed claims on seats that another buyer takes over and has locked. A reservation that
  -- loses its last seat so is EXPIRED; one that keeps some stays as it is until it is touched. A claim
  -- whose time is not over stays, whatever the caller thinks.
  --   p_seat_ids  the seats, all of them PENDING and past held_until
  --   p_now       when
  --   raises      e_wait_timeout
  PROCEDURE end_lapsed_claims(
    p_seat_ids IN number_nt,
    p_now      IN reservations.closed_at%TYPE
  );

  -- Whether a hold can no longer be paid: its time is over, or a seat of it was taken over.
  --   p_reservation  its row, locked
  --   p_seat_ids     the seats that it claims
  --   p_now          the time, read after the lock
  --   returns        TRUE if it cannot be paid
  FUNCTION is_lapsed(
    p_reservation IN reservations%ROWTYPE,
    p_seat_ids    IN number_nt,
    p_now         IN reservations.held_until%TYPE
  ) RETURN BOOLEAN;
END reservation_claim;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/reservation_claim.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:efb0002487faeb1c9b13b4ccd24c02d3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/buyer.pks::plsql
CREATE OR REPLACE PACKAGE buyer AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE seat_hold, PACKAGE waiting_room, PACKAGE test_buyer) AS
  -- Purpose:    commands of one buyer follow one another, so that what a buyer may have is counted right.
  -- Callers:    the packages named above; no role may call it. test_buyer exists in test databases only.
  -- Locks:      the buyer's row, WAIT 5; children of it are not kept waiting.
  -- Isolation:  any.
  -- Idempotent: yes.

  -- Locks the buyer until the transaction ends.
  --   p_user_id  who
  --   raises     e_user_not_found, e_wait_timeout
  PROCEDURE lock_buyer(
    p_user_id IN users.user_id%TYPE
  );
END buyer;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/buyer.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2d8673ca8e2c7fc93c39e07ce3cfd103' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/sale.pks::plsql
CREATE OR REPLACE PACKAGE sale AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold, PACKAGE payment, PACKAGE waiting_room, PACKAGE admission_round, PACKAGE test_sale) AS
  -- Purpose:    when the seats of a date can be bought.
  -- Callers:    the packages named above; no role may call it. test_sale exists in test databases only.
  -- Locks:      none.
  -- Isolation:  READ COMMITTED. Who has locked seats asks afterwards: the plan of a cancellation walks the seats when
  --             the date is called off already, so whoever has a seat then is in the plan or hears of it here.
  -- Idempotent: yes, it changes nothing.

  -- Refuses what is asked of a date that is not on sale.
  --   p_schedule_id  the date
  --   p_now          the time
  --   raises         e_schedule_not_found, e_schedule_cancelled, e_sale_not_open (not yet, or no longer)
  PROCEDURE require_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  );

  -- Refuses what is asked of a date that was called off.
  --   p_schedule_id  the date
  --   raises         e_schedule_not_found, e_schedule_cancelled
  PROCEDURE require_not_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  );

  -- Whether a date is on sale.
  --   p_schedule_id  the date
  --   p_now          the time
  --   returns        TRUE if it is
  --   raises         e_schedule_not_found
  FUNCTION is_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN;

  -- Whether every seat of a date is sold. A seat that is held may come back.
  --   p_schedule_id  the date
  --   returns        TRUE if nothing is left
  FUNCTION is_sold_out(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN;
END sale;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/sale.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4bedd19fff9874fdcbda17fe212f7d16' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/place_queue.pks::plsql
CREATE OR REPLACE PACKAGE place_queue AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE waiting_room, PACKAGE admission_round, PACKAGE test_place_queue) AS
  -- Purpose:    the places of the waiting rooms as messages of waiting_room_q.
  -- Callers:    the packages named above; no role may call it. test_place_queue exists in test databases only.
  -- Locks:      take: the messages it returns, until the transaction ends; messages that others have are skipped.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: no.
  --
  -- The priority of a message is its place, so that a place which commits late comes before those that were
  -- given after it; Oracle does not promise that order, and admission_round looks. The correlation of a message
  -- is its date (SCHEDULE:3), so that a room takes its own places only.

  -- Puts a place into the queue, for when the transaction is committed.
  --   p_schedule_id  the date
  --   p_place        the place
  PROCEDURE put(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  );

  -- Takes the next places out of the queue; a rollback brings them back.
  --   p_schedule_id  the date
  --   p_limit        how many at most, 1 or more
  --   p_places       OUT: the places; empty if nobody is waiting
  PROCEDURE take(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  );
END place_queue;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/place_queue.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cb75aebad8fe74f3ea0c42e8c40b91b9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/admission.pks::plsql
CREATE OR REPLACE PACKAGE admission AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE seat_hold, PACKAGE payment, PACKAGE schedule_refund, PACKAGE test_admission) AS
  -- Purpose:    who may buy where a waiting room stands in front of the seats.
  -- Callers:    the packages named above; no role may call it. test_admission exists in test databases only.
  -- Locks:      the ticket of the buyer, WAIT 5: after the buyer, before the seats. end_tickets: tickets by ascending
  --             place, WAIT 5.
  -- Isolation:  READ COMMITTED; the ticket is judged as of its lock, by the clock of the caller.
  -- Idempotent: yes.

  -- Locks the ticket with which a buyer holds seats of a date. Nothing happens where the date has no room.
  --   p_user_id      the buyer
  --   p_schedule_id  the date
  --   p_place        the place that the buyer shows; NULL if none
  --   p_ticket       OUT: the ticket, locked; its place is NULL where none is required
  --   raises         e_queue_token_required (no place is shown, or none of this buyer and date),
  --                  e_wait_timeout
  PROCEDURE lock_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_place       IN  waiting_tickets.place%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  );

  -- Refuses a buyer whose admission has not begun or is over.
  --   p_ticket  the ticket from lock_ticket
  --   p_now     the time, read after every lock
  --   raises    e_queue_token_required
  PROCEDURE require_admitted(
    p_ticket IN waiting_tickets%ROWTYPE,
    p_now    IN waiting_tickets.admitted_until%TYPE
  );

  -- Locks the admission that paying for a reservation would end.
  --   p_user_id         the buyer
  --   p_reservation_id  the reservation
  --   p_place           OUT: the admission, locked; NULL if the buyer has none for that date
  --   raises            e_wait_timeout
  PROCEDURE lock_admission(
    p_user_id        IN  users.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE
  );

  -- Ends an admission, because its buyer has paid: its room may admit somebody else. One whose time is over
  -- stays what it is.
  --   p_place  the admission from lock_admission; NULL changes nothing
  --   p_now    when
  PROCEDURE finish(
    p_place IN waiting_tickets.place%TYPE,
    p_now   IN waiting_tickets.closed_at%TYPE
  );

  -- Ends the tickets of a date that was called off: admissions are EXPIRED, and whoever waits has LEFT.
  --   p_schedule_id  the date
  --   p_limit        how many at most
  --   p_ended        OUT: how many were ended; fewer than p_limit when there are no more
  --   raises         e_wait_timeout
  PROCEDURE end_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  NUMBER,
    p_ended       OUT NUMBER
  );
END admission;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/admission.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:de2868f3141748a1f8f68dc1263cde4d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/waiting_room.pks::plsql
CREATE OR REPLACE PACKAGE waiting_room AUTHID DEFINER AS
  -- Purpose:    a buyer's place in front of a sale: to take it, and to give it up.
  -- Callers:    POST and DELETE /queue/tokens.
  -- Locks:      join_room: the buyer's row, WAIT 5; a lapsed ticket of the same buyer, WAIT 5. Nothing of the
  --             room: joins of different buyers never wait for one another.
  --             leave_room: the ticket, WAIT 5.
  -- Isolation:  READ COMMITTED; the clock is read under the locks.
  -- Idempotent: by nature: a buyer has one place in a room, and gives it up once.
  --
  -- A room is full when those who waited at its last round, and the numbers given since to it or to nobody,
  -- reach its capacity. Only joins that were open while that round counted come on top.

  -- Takes a place in the room of a date, behind everybody who has one. A buyer who waits there or was admitted
  -- keeps the place that there is.
  --   p_user_id         the buyer
  --   p_schedule_id     the date
  --   p_place           OUT: the number of the place; they ascend over all rooms
  --   p_status          OUT: 'WAITING' or 'ADMITTED'
  --   p_admitted_until  OUT: when the admission ends; NULL while waiting
  --   p_is_new          OUT: 1 if the place was taken now, 0 if the buyer had it
  --   raises            e_schedule_not_found, e_schedule_cancelled, e_sale_not_open, e_queue_not_required (the date
  --                     has no room), e_queue_full, e_user_not_found, e_wait_timeout
  PROCEDURE join_room(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE,
    p_status         OUT waiting_tickets.status%TYPE,
    p_admitted_until OUT waiting_tickets.admitted_until%TYPE,
    p_is_new         OUT NUMBER
  );

  -- Gives a place up, or an admission back. What is over already stays as it is.
  --   p_user_id  the buyer
  --   p_place    the place
  --   raises     e_queue_ticket_not_found (also when it is somebody else's), e_wait_timeout
  PROCEDURE leave_room(
    p_user_id IN users.user_id%TYPE,
    p_place   IN waiting_tickets.place%TYPE
  );
END waiting_room;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/waiting_room.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:075886825186e79cca11d6edd76f0a7e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/admission_round.pks::plsql
CREATE OR REPLACE PACKAGE admission_round AUTHID DEFINER AS
  -- Purpose:    lets the next buyers of a waiting room in.
  -- Callers:    the application, for each room several times a second, from every instance.
  -- Locks:      the room, SKIP LOCKED: while one instance is at it, the others have nothing to do, and when it
  --             dies its locks die with it. Then tickets, SKIP LOCKED: lapsed admissions, those who are let in.
  -- Isolation:  READ COMMITTED; everything is counted under the room's lock, by one reading of the clock. Who is
  --             let in gets a later one, so that nobody comes before the end of an admission that was counted.
  -- Idempotent: yes: a repeated round finds the room full.
  --
  -- One round, in one transaction: counts who came and left since the last one; ends the admissions whose time
  -- is over; and admits the next places in the order of their numbers, as many as the target leaves free and
  -- max_per_second allows within any second, if the date is on sale, not sold out, and the room not paused.
  -- A place whose ticket somebody else has locked is passed by, and is the first of the next round.
  -- Live admissions are counted, not kept as a number, so they cannot drift. Every admission gets the next
  -- number of the room's journal, which has no gap and is never changed.

  -- One round of a room. Nothing happens if another session is at it, or if the date has no room.
  --   p_schedule_id  the date
  --   p_admitted     OUT: how many were let in
  PROCEDURE run(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_admitted    OUT NUMBER
  );
END admission_round;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/admission_round.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:744af85c2cf5d68787e1eb00c3de929e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/room_operation.pks::plsql
CREATE OR REPLACE PACKAGE room_operation AUTHID DEFINER AS
  -- Purpose:    what an operator may do to a waiting room during a sale.
  -- Callers:    the admin endpoints.
  -- Locks:      the room, WAIT 5: between two rounds.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by nature. Every call is audited.

  -- Stops admissions; who was admitted may go on buying. A paused room gets the new reason.
  --   p_user_id      the administrator
  --   p_schedule_id  the date
  --   p_reason       what those who wait are told
  --   raises         e_not_an_admin, e_reason_required, e_waiting_room_not_found, e_wait_timeout
  PROCEDURE pause(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  );

  -- Lets admissions go on.
  --   p_user_id      the administrator
  --   p_schedule_id  the date
  --   p_reason       for the audit log
  --   raises         e_not_an_admin, e_reason_required, e_waiting_room_not_found, e_wait_timeout
  PROCEDURE resume(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  );

  -- Changes how many may shop, come in, and wait; from the next round on. Nobody who is in is sent away.
  --   p_user_id         the administrator
  --   p_schedule_id     the date
  --   p_target          buyers who may shop at the same time, 0 to 1,000,000
  --   p_max_per_second  buyers who are admitted within a second, 0 to 10,000
  --   p_capacity        buyers who may wait, 0 to 10,000,000
  --   raises            e_not_an_admin, e_waiting_room_not_found, e_rate_out_of_range, e_wait_timeout
  PROCEDURE set_rates(
    p_user_id        IN users.user_id%TYPE,
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  );
END room_operation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/room_operation.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:55094dcc9e349aec0ca80fe745f448ab' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/seat_hold.pks::plsql
CREATE OR REPLACE PACKAGE seat_hold AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer claims seats.
  -- Callers:    POST /reservations.
  -- Locks:      idempotency key; the buyer's row, WAIT 5 (two holds of one buyer follow one another,
  --             so that the seat limit counts right); the buyer's ticket of the waiting room, WAIT 5, where the
  --             date has one; the seats by ascending id, NOWAIT; the
  --             reservations that lose a lapsed seat by ascending id, WAIT 5.
  -- Isolation:  READ COMMITTED; availability, sale window and limit are judged under the locks, by
  --             one reading of the clock.
  -- Idempotent: by the Idempotency-Key.

  -- Holds seats of one date, all of them or none. A seat whose hold has lapsed is taken over.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_schedule_id      the date
  --   p_seat_ids         the seats, each once, at least one
  --   p_place            the place in the waiting room with which the buyer was admitted; NULL if none
  --   p_reservation_id   OUT: the new reservation, PENDING
  --   p_amount           OUT: won for all seats
  --   p_held_until       OUT: when the hold ends
  --   p_held_seat_ids    OUT: the seats, ascending; the lists below are in the same order
  --   p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices  OUT: where they are and cost, won
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_schedule_not_found, e_seat_not_found, e_schedule_cancelled, e_sale_not_open,
  --                      e_seat_taken, e_seat_limit_exceeded, e_queue_token_required (the date has a waiting room,
  --                      and this place is not this buyer's, not of this date, not admitted, or over),
  --                      e_request_in_progress, e_key_reused, e_user_not_found, e_wait_timeout
  PROCEDURE hold(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids        IN  number_nt,
    p_place           IN  waiting_tickets.place%TYPE,
    p_reservation_id  OUT reservations.reservation_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_held_seat_ids   OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END seat_hold;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/seat_hold.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c9b30dca234dfdb82a22a4beb2c1d872' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/payment.pks::plsql
CREATE OR REPLACE PACKAGE payment AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer pays for a hold.
  -- Callers:    POST /payments.
  -- Locks:      idempotency key; the buyer's admission to the date, where it has a waiting room; the seats of
  --             the reservation by ascending id; the reservation; the buyer's account; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the Idempotency-Key; with another key, by the state of the reservation.

  c_completed CONSTANT VARCHAR2(10 CHAR) := 'COMPLETED';
  c_expired   CONSTANT VARCHAR2(10 CHAR) := 'EXPIRED';

  -- Pays with points: money, seats and reservation change in one transaction, or not at all. An admission from
  -- the waiting room ends with it.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_reservation_id   what is paid for
  --   p_outcome          OUT: c_completed, or c_expired: the hold was over. An expired hold is closed
  --                      and its seats are free, so the caller commits this outcome too; that is why
  --                      it is no exception, whose rollback would undo it
  --   p_payment_id       OUT: the payment
  --   p_amount           OUT: won
  --   p_paid_at          OUT: when
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_reservation_not_found, e_already_paid, e_reservation_not_payable, e_schedule_cancelled,
  --                      e_insufficient_points, e_request_in_progress, e_key_reused, e_wait_timeout
  PROCEDURE pay_with_points(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_amount          OUT payments.amount%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END payment;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/payment.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1f1701cbd4f373da4acd630588fb6d20' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/refund.pks::plsql
CREATE OR REPLACE PACKAGE refund AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE cancellation, PACKAGE schedule_refund, PACKAGE test_refund) AS
  -- Purpose:    gives back what was paid for a reservation, whoever cancelled it.
  -- Callers:    the packages named above; no role may call it. test_refund exists in test databases only.
  -- Locks:      the buyer's account, WAIT 5. The reservation and its seats are locked by the caller.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: no; refunds_payment_uk lets a payment be refunded once.

  -- Gives back all that was paid: the payment is REFUNDED, its money back in the buyer's account.
  --   p_reservation  its row, CONFIRMED and locked, from before it was closed
  --   p_now          when
  --   p_payment_id   OUT: the payment
  --   p_method       OUT: how it was paid
  --   p_paid_at      OUT: when it was paid
  --   p_refund_id    OUT: the refund; its amount is that of the reservation
  --   raises         e_user_not_found, e_amount_out_of_range (the account has no room for it), e_wait_timeout
  PROCEDURE give_back(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  refunds.refunded_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE,
    p_method      OUT payments.method%TYPE,
    p_paid_at     OUT payments.completed_at%TYPE,
    p_refund_id   OUT refunds.refund_id%TYPE
  );
END refund;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/refund.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:291c9493a376144b05c0d533b752b78d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/cancellation.pks::plsql
CREATE OR REPLACE PACKAGE cancellation AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer gives a reservation back.
  -- Callers:    DELETE /reservations/{id}.
  -- Locks:      idempotency key; the seats of the reservation by ascending id; the reservation; the
  --             buyer's account; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the Idempotency-Key; with another key, by the state of the reservation.

  c_released CONSTANT VARCHAR2(10 CHAR) := 'RELEASED';
  c_refunded CONSTANT VARCHAR2(10 CHAR) := 'REFUNDED';
  c_expired  CONSTANT VARCHAR2(10 CHAR) := 'EXPIRED';

  -- Cancels a reservation: a hold is released, a paid one refunded in full, before the date begins.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_reservation_id   which
  --   p_outcome          OUT: c_released, c_refunded, or c_expired: the hold was over. As for a
  --                      payment, the caller commits that outcome too
  --   p_schedule_id      OUT: the date. A hold that was closed as expired before returns neither this
  --                      nor anything below
  --   p_amount           OUT: won for all seats
  --   p_held_until       OUT: when the hold ended, or would have
  --   p_seat_ids         OUT: the seats that were given back, ascending; the lists below are in the
  --                      same order
  --   p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices  OUT: where they are and cost, won
  --   p_payment_id, p_method, p_paid_at  OUT, c_refunded: the payment
  --   p_refund_id, p_refunded_at         OUT, c_refunded: the refund; its amount is p_amount
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_reservation_not_found, e_reservation_not_cancellable,
  --                      e_amount_out_of_range (the account has no room for it), e_request_in_progress, e_key_reused,
  --                      e_wait_timeout
  PROCEDURE cancel(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_schedule_id     OUT reservations.schedule_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_seat_ids        OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_method          OUT payments.method%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_refund_id       OUT refunds.refund_id%TYPE,
    p_refunded_at     OUT refunds.refunded_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END cancellation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/cancellation.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:888a3386afbddce9348fe9791fddfe66' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/hold_sweep.pks::plsql
CREATE OR REPLACE PACKAGE hold_sweep AUTHID DEFINER AS
  -- Purpose:    releases holds that are over and that nobody has touched since: the net behind the messages that
  --             announce the end of each hold.
  -- Callers:    the job sweepExpiredHolds.
  -- Locks:      the seats of such holds by ascending id, then the reservations by ascending id, both SKIP LOCKED. It
  --             never waits, so it is part of no deadlock; whom somebody has locked, it leaves to the next sweep.
  -- Isolation:  READ COMMITTED; that a hold is over and unpaid is judged again under the locks.
  -- Idempotent: by the state of the reservation.

  -- Releases holds, the longest over first. Two sweepers share the work, whether of one part or of two. Until the
  -- caller commits, buyers hear that these seats are taken: many small sweeps, not a large one.
  --   p_limit       how many reservations at most
  --   p_partition   which part: those whose id leaves this remainder
  --   p_partitions  of how many parts, 1 or more
  --   p_released    OUT: how many were released; fewer than p_limit when no more can be had at this moment
  PROCEDURE sweep(
    p_limit      IN  NUMBER,
    p_partition  IN  NUMBER,
    p_partitions IN  NUMBER,
    p_released   OUT NUMBER
  );

  -- Whether there is anything to sweep at this moment. Locks nothing.
  --   p_due  OUT: 1, or 0 if no hold is over
  PROCEDURE look(
    p_due OUT NUMBER
  );
END hold_sweep;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/hold_sweep.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:5e7e3678f5c37eed98757e12dd1b2e42' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/reconciliation.pks::plsql
CREATE OR REPLACE PACKAGE reconciliation AUTHID DEFINER AS
  -- Purpose:    keeps the books of the reconciliations: their runs, and the breaks from first to last seen. What is a
  --             break, invariant_break_v says; nothing is repaired here.
  -- Callers:    the job reconcile.
  -- Locks:      the run, WAIT 5; begin_run: the one that still runs. Nobody else changes the breaks of a run, so under
  --             its lock no break is waited for.
  -- Isolation:  READ COMMITTED; the breaks themselves are read by the caller in one read-only snapshot.
  -- Idempotent: recording a break twice in a run changes nothing the second time.

  -- Begins a run. One that still runs is given up: its caller is dead, or it would not be asked for another. Two
  -- that begin at once meet at reconciliation_runs_running_ux: the second one waits and fails with DUP_VAL_ON_INDEX.
  --   p_business_date  the date that it is run for, as 2026-11-20
  --   p_run_id         OUT: the run, RUNNING
  --   raises           e_wait_timeout
  PROCEDURE begin_run(
    p_business_date IN  reconciliation_runs.business_date%TYPE,
    p_run_id        OUT reconciliation_runs.run_id%TYPE
  );

  -- Gives up a run that will not finish: one that was stopped or has failed. Nothing, if it is over.
  --   p_run_id  which run
  --   raises    e_wait_timeout
  PROCEDURE abandon_run(
    p_run_id IN reconciliation_runs.run_id%TYPE
  );

  -- Breaks that the run sees. Each is new, or was open before and is still there.
  --   p_run_id  which run
  --   p_invariants, p_subjects, p_scopes, p_key_ids, p_expected, p_found  as in invariant_break_v, an element each
  --   raises    e_reconciliation_over, e_wait_timeout
  PROCEDURE record_breaks(
    p_run_id     IN reconciliation_runs.run_id%TYPE,
    p_invariants IN varchar2_nt,
    p_subjects   IN varchar2_nt,
    p_scopes     IN varchar2_nt,
    p_key_ids    IN number_nt,
    p_expected   IN varchar2_nt,
    p_found      IN varchar2_nt
  );

  -- The run has seen everything: breaks that it did not see are closed.
  --   p_run_id  which run
  --   p_found   OUT: how many breaks it saw
  --   p_new     OUT: how many of these no earlier run saw open
  --   p_closed  OUT: how many are gone
  --   raises    e_reconciliation_over, e_wait_timeout
  PROCEDURE finish_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_found  OUT reconciliation_runs.found_count%TYPE,
    p_new    OUT reconciliation_runs.new_count%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  );
END reconciliation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/reconciliation.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c46fd9c6753032cc7f52038799825edd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/job_operation.pks::plsql
CREATE OR REPLACE PACKAGE job_operation AUTHID DEFINER AS
  -- Purpose:    says whether an administrator may start, stop or restart a run of a job, and remembers that he did.
  --             The run itself is the job runner's, who calls this in a transaction that commits when it is done.
  -- Callers:    the operator's endpoints.
  -- Locks:      none.
  -- Isolation:  READ COMMITTED; a run may end between the look and the stop, which does no harm.
  -- Idempotent: no.

  -- A run of a job is started.
  --   p_user_id        the administrator
  --   p_job_name       which job
  --   p_business_date  of which day, such as '2026-11-20'
  --   raises           e_not_an_admin
  PROCEDURE start_job(
    p_user_id       IN users.user_id%TYPE,
    p_job_name      IN batch_job_instance.job_name%TYPE,
    p_business_date IN settlements.business_date%TYPE
  );

  -- A run is stopped.
  --   p_user_id  the administrator
  --   p_run_id   which run
  --   raises     e_not_an_admin, e_job_run_not_found, e_job_run_over
  PROCEDURE stop_run(
    p_user_id IN users.user_id%TYPE,
    p_run_id  IN batch_job_execution.job_execution_id%TYPE
  );

  -- A run that failed or was stopped goes on.
  --   p_user_id   the administrator
  --   p_run_id    which run
  --   p_job_name  OUT: of which job
  --   raises      e_not_an_admin, e_job_run_not_found, e_job_run_not_restartable (it is done, it works, or a later run
  --               went on with it)
  PROCEDURE restart_run(
    p_user_id  IN  users.user_id%TYPE,
    p_run_id   IN  batch_job_execution.job_execution_id%TYPE,
    p_job_name OUT batch_job_instance.job_name%TYPE
  );
END job_operation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/job_operation.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:111cdb26e02680eb3fe3d3f996b4d0c9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/correction.pks::plsql
CREATE OR REPLACE PACKAGE correction AUTHID DEFINER AS
  -- Purpose:    mends a break of the books by one more ledger transaction, which two administrators stand for.
  -- Callers:    administrators.
  -- Locks:      propose: none. post, reject: the corrections of its break by ascending id, WAIT 5; post: then the point
  --             account, WAIT 5.
  -- Isolation:  READ COMMITTED; the corrections, the balance and its entries are read under the locks.
  -- Idempotent: no: a correction is decided once.

  -- Proposes a correction; no money moves.
  --   p_user_id        the administrator
  --   p_break_id       the break that it is about, open or closed
  --   p_account_user   whose point account is wrong
  --   p_amount         won into it; below 0 out of it. The other side is FUNDING
  --   p_balance_too    1 if money is to move; 0 if the balance is right and only the entry is missing
  --   p_reason         why, for those who read it in years
  --   p_correction_id  OUT: the proposal
  --   raises           e_not_an_admin, e_break_not_found, e_amount_out_of_range, e_reason_required, e_user_not_found
  PROCEDURE propose(
    p_user_id       IN  users.user_id%TYPE,
    p_break_id      IN  corrections.break_id%TYPE,
    p_account_user  IN  corrections.user_id%TYPE,
    p_amount        IN  corrections.amount%TYPE,
    p_balance_too   IN  corrections.balance_too%TYPE,
    p_reason        IN  corrections.reason%TYPE,
    p_correction_id OUT corrections.correction_id%TYPE
  );

  -- Posts a correction that another administrator proposed. What was proposed before another correction of its break
  -- was posted, or before the break was closed, was proposed of other books than those of now.
  --   p_user_id         the administrator
  --   p_correction_id   which
  --   p_transaction_id  OUT: the ledger transaction
  --   p_balance         OUT: won in the account now
  --   raises            e_not_an_admin, e_correction_not_found, e_correction_decided, e_second_person_required,
  --                     e_correction_mismatch (that, or an entry alone that is not what is missing),
  --                     e_insufficient_points, e_amount_out_of_range (no room for it), e_wait_timeout
  PROCEDURE post(
    p_user_id        IN  users.user_id%TYPE,
    p_correction_id  IN  corrections.correction_id%TYPE,
    p_transaction_id OUT corrections.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  );

  -- Rejects a correction; who proposed it may take it back so.
  --   p_user_id        the administrator
  --   p_correction_id  which
  --   p_reason         why
  --   raises           e_not_an_admin, e_correction_not_found, e_correction_decided, e_reason_required, e_wait_timeout
  PROCEDURE reject(
    p_user_id       IN users.user_id%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_reason        IN corrections.reason%TYPE
  );
END correction;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/correction.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e49427a54743224f7b36632269dcbf9c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/settlement.pks::plsql
CREATE OR REPLACE PACKAGE settlement AUTHID DEFINER AS
  -- Purpose:    settles a day: what was sold and given back, for each date of a concert and grade.
  -- Callers:    the job settle.
  -- Locks:      none. Two that settle the same day meet at settlements_pk: the second one waits without limit, and is
  --             refused. Two that settle two days meet at settlement_items_pk, where there is anything to settle: the
  --             second one waits and fails with DUP_VAL_ON_INDEX; it can be called again.
  -- Isolation:  READ COMMITTED. The sales and refunds of the day are chosen by one statement; what commits later with a
  --             time of this day is chosen by the next settlement, as an adjustment.
  -- Idempotent: no: a day is settled once, and never changes.

  -- Settles a day that is over. Each sale and each refund is in one settlement: that of its day, or, if it came too
  -- late, that of the next day as an adjustment.
  --   p_business_date  the day, as 2026-11-20
  --   p_day_start      when it began
  --   p_day_end        when the next one began
  --   p_line_count     OUT: how many lines it has
  --   raises           e_already_settled, e_day_not_settleable (it is not over, or a later day is settled already)
  PROCEDURE settle_day(
    p_business_date IN  settlements.business_date%TYPE,
    p_day_start     IN  settlements.day_start%TYPE,
    p_day_end       IN  settlements.day_end%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  );
END settlement;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/settlement.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:571f640919fad04894f9e112f7ec1651' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/archiving.pks::plsql
CREATE OR REPLACE PACKAGE archiving AUTHID DEFINER AS
  -- Purpose:    takes what is finished and past its retention out of the way of the daily work, some at a time. How
  --             long each kind of row is kept is a parameter.
  -- Callers:    the job archive.
  -- Locks:      the rows that it moves, SKIP LOCKED, for tickets the room before them. It never waits, so it is part
  --             of no deadlock; what somebody has locked, it leaves to the next call.
  -- Isolation:  READ COMMITTED. A row is in its table or in the archive in every committed state, never in both: a
  --             statement that reads both sees it once.
  -- Idempotent: by nature: what was moved is not there any more. Two archivers share the work.
  --
  -- Of a row that is the last with its number or key, nothing is forgotten: idempotency answers from the archive, too,
  -- and processed_message and parked_message know the markers that are in it.

  -- Moves answers to requests that are older than idempotency-key-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_answers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves markers of processed messages that are older than processed-message-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_markers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves lines of the audit log that are older than audit-days, the oldest first.
  --   p_limit  how many at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_audit_lines(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Moves the tickets of waiting rooms whose sale has been over, or cancelled, for waiting-ticket-days, each with its
  -- line of the journal: those that are closed, that were never called, and whose admission is over as well.
  --   p_limit  how many tickets at most
  --   p_moved  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE move_tickets(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  );

  -- Removes runs of jobs from the books of Spring Batch, with all that belongs to them, the oldest first: those that
  -- succeeded and were of no date after routine-run-days, all others that are over after job-run-days.
  --   p_limit    how many at most
  --   p_removed  OUT: how many; fewer than p_limit when no more can be had at this moment
  PROCEDURE remove_runs(
    p_limit   IN  NUMBER,
    p_removed OUT NUMBER
  );
END archiving;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/archiving.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:61da3f17d1f149090e0675f2fdbddbfb' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/schedule_cancellation.pks::plsql
CREATE OR REPLACE PACKAGE schedule_cancellation AUTHID DEFINER AS
  -- Purpose:    calls a date off. What it takes to give the money back is the job's (schedule_refund).
  -- Callers:    the admin endpoint.
  -- Locks:      the date, WAIT 5: of two orders for it, the second finds the first.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the date.

  -- Calls a date off, for good: from the commit on nobody can hold or pay anything of it, nor join its waiting room.
  -- One that was called off before keeps its first order.
  --   p_user_id          the administrator
  --   p_schedule_id      the date
  --   p_reason           why, for the audit log
  --   p_cancellation_id  OUT: the number of the order
  --   p_is_new           OUT: 1 if it was ordered now, 0 if it had been
  --   raises             e_not_an_admin, e_reason_required, e_schedule_not_found, e_wait_timeout
  PROCEDURE order_cancellation(
    p_user_id         IN  users.user_id%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_reason          IN  schedule_cancellations.reason%TYPE,
    p_cancellation_id OUT schedule_cancellations.cancellation_id%TYPE,
    p_is_new          OUT NUMBER
  );
END schedule_cancellation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/schedule_cancellation.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f8a9fd2bdd391b0c44035b2bfc8df4ed' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/schedule_refund.pks::plsql
CREATE OR REPLACE PACKAGE schedule_refund AUTHID DEFINER AS
  -- Purpose:    gives back what was paid for a date that was called off: a plan, then its refunds, then the proof.
  -- Callers:    the job cancelSchedule: what is due, and with it, once it is planned, what failed before.
  -- Locks:      the cancellation, WAIT 5. Then: end_room: tickets by ascending place. plan: every seat of a part of
  --             the hall by ascending id. refund_items: the seats of all these reservations by ascending id, the
  --             reservations by ascending id, the accounts by ascending id. Each WAIT 5.
  -- Isolation:  READ COMMITTED; what is planned and what is given back is read under the locks.
  -- Idempotent: plan goes on where it stopped; refund_items does what is not done yet; prove says the same again.
  --
  -- Why the plan misses nothing: the date was called off, and that is committed, before the first seat is locked here.
  -- Whoever was in the middle of a hold or a payment then had its seats locked; plan waits for them and sees what they
  -- did. Whoever locks those seats later asks only then whether the date still stands, and hears that it does not.

  -- What is due. Locks nothing.
  --   p_unplanned_ids  OUT: cancellations whose plan is not complete, ascending
  --   p_planned_ids    OUT: cancellations with a plan that are not finished, but those that are postponed, ascending
  PROCEDURE find_work(
    p_unplanned_ids OUT number_nt,
    p_planned_ids   OUT number_nt
  );

  -- Somebody starts the job by hand: every cancellation that is postponed is due now, and begins to count anew.
  -- Locks what it changes.
  PROCEDURE try_now;

  -- A run could not finish it: it is due again 1 minute later, after the next one 4, 9, 16 and so on, at most a day.
  --   p_cancellation_id  the cancellation, not finished
  --   p_retry_at         OUT: when
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE postpone(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_retry_at        OUT schedule_cancellations.retry_at%TYPE
  );

  -- Ends tickets of the date's waiting room.
  --   p_cancellation_id  the cancellation
  --   p_limit            how many at most
  --   p_ended            OUT: how many; fewer than p_limit when there are no more
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE end_room(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_ended           OUT NUMBER
  );

  -- Plans the reservations that have one of the next seats, and freezes the plan after the last seat.
  --   p_cancellation_id  the cancellation
  --   p_limit            how many seats at most: buyers wait for their locks until the caller commits
  --   p_seats            OUT: how many seats were looked at; 0 of a plan that was frozen before
  --   p_is_frozen        OUT: 1 if the plan is complete, 0 if there are more seats
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE plan(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_seats           OUT NUMBER,
    p_is_frozen       OUT NUMBER
  );

  -- How many reservations of the plan are not done, or failed. Locks nothing.
  --   p_cancellation_id  the cancellation
  --   p_open             OUT: how many
  PROCEDURE count_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_open            OUT NUMBER
  );

  -- The next reservations of the plan that are not done, or failed. Locks nothing.
  --   p_cancellation_id  the cancellation
  --   p_after            the last one that was looked at; 0 for the first ones
  --   p_limit            how many at most
  --   p_reservation_ids  OUT: the reservations, ascending; none when there are no more
  PROCEDURE next_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_after           IN  schedule_cancellation_items.reservation_id%TYPE,
    p_limit           IN  NUMBER,
    p_reservation_ids OUT number_nt
  );

  -- Gives back what these reservations have in the plan: all that was paid, whatever the time; unpaid holds are
  -- released. What is done already stays. All or nothing: one that is refused refuses them all.
  --   p_cancellation_id  the cancellation
  --   p_reservation_ids  the reservations
  --   p_done             OUT: for how many something was left to do
  --   raises             e_cancellation_not_found, e_cancellation_not_planned (the plan is not frozen),
  --                      e_cancellation_not_proved (a reservation is in a state that its plan rules out),
  --                      e_user_not_found, e_amount_out_of_range (an account has no room for it), e_wait_timeout
  PROCEDURE refund_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_done            OUT NUMBER
  );

  -- Keeps why a reservation could not be given back; the next run to which its cancellation is due tries it again.
  --   p_cancellation_id  the cancellation
  --   p_reservation_id   the reservation
  --   p_failure          why, for whoever mends it
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE note_failure(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN schedule_cancellation_items.reservation_id%TYPE,
    p_failure         IN schedule_cancellation_items.failure%TYPE
  );

  -- Proves that what was planned is what was refunded, by this or by the buyers, and what failed: in number, in won,
  -- and in the ledger. When nothing failed, and no seat of the date is claimed any more, the cancellation is finished.
  --   p_cancellation_id  the cancellation
  --   p_planned_count, p_planned_amount    OUT: paid reservations in the plan, and won
  --   p_refunded_count, p_refunded_amount  OUT: of them refunded by this
  --   p_already_count, p_already_amount    OUT: of them given back by their buyers in between
  --   p_failed_count, p_failed_amount      OUT: of them not given back
  --   p_hold_count       OUT: unpaid holds in the plan
  --   p_released_count   OUT: of them released
  --   p_is_finished      OUT: 1, or 0 if something failed
  --   raises             e_cancellation_not_found, e_cancellation_not_planned, e_cancellation_not_proved,
  --                      e_wait_timeout
  PROCEDURE prove(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_planned_count   OUT schedule_cancellations.planned_count%TYPE,
    p_planned_amount  OUT schedule_cancellations.planned_amount%TYPE,
    p_refunded_count  OUT NUMBER,
    p_refunded_amount OUT NUMBER,
    p_already_count   OUT NUMBER,
    p_already_amount  OUT NUMBER,
    p_failed_count    OUT NUMBER,
    p_failed_amount   OUT NUMBER,
    p_hold_count      OUT schedule_cancellations.hold_count%TYPE,
    p_released_count  OUT NUMBER,
    p_is_finished     OUT NUMBER
  );
END schedule_refund;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/schedule_refund.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:50b903178f4aafe607a812896fe2ef20' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/payment_file.pks::plsql
CREATE OR REPLACE PACKAGE payment_file AUTHID DEFINER AS
  -- Purpose:    keeps the files of the payment provider and compares them with the payments and the ledger. What is a
  --             difference, payment_file_finding_v says; nothing is repaired here.
  -- Callers:    the job reconcilePaymentFile.
  -- Locks:      the file, WAIT 5; a comparison then locks its day's breaks, and other days' which it closes.
  -- Isolation:  READ COMMITTED. A comparison finds all differences by one statement, so in one state of the books.
  -- Idempotent: opening and comparing a file again changes nothing more. A line is put once.

  -- Begins with a file, or goes on with it. The same bytes are the same file; others are another delivery of that day,
  -- which takes the place of the earlier one when it is whole.
  --   p_business_date  the day that it is about, as 2026-11-20
  --   p_day_start      when it began
  --   p_day_end        when the next one began
  --   p_file_name      its name, for people
  --   p_sha256         SHA-256 of its bytes
  --   p_begin_anew     1: what was read of another delivery, and not to its end, is given up; 0: it is an error
  --   p_file_id        OUT: the file
  --   p_status         OUT: READING; or READ or COMPARED, if it is whole already
  --   p_lines_read     OUT: how many of its lines were put, readable or not
  --   raises           e_payment_file_early (the day is not over), e_payment_file_changed, e_wait_timeout
  PROCEDURE open_file(
    p_business_date IN  payment_files.business_date%TYPE,
    p_day_start     IN  payment_files.day_start%TYPE,
    p_day_end       IN  payment_files.day_end%TYPE,
    p_file_name     IN  payment_files.file_name%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE,
    p_lines_read    OUT payment_files.line_count%TYPE
  );

  -- Lines of a file that is being read: lists of one length.
  --   p_file_id       which file
  --   p_line_numbers  where in it; the line of names is 1
  --   p_provider_refs, p_payment_ids, p_kinds, p_amounts, p_statuses  as in payment_file_lines
  --   p_microseconds  when, counted from the start of 1970 in UTC
  --   raises          e_payment_file_over, e_wait_timeout
  PROCEDURE put_lines(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_numbers  IN number_nt,
    p_provider_refs IN varchar2_nt,
    p_payment_ids   IN number_nt,
    p_kinds         IN varchar2_nt,
    p_amounts       IN number_nt,
    p_statuses      IN varchar2_nt,
    p_microseconds  IN number_nt
  );

  -- Lines that cannot be read.
  --   p_file_id       which file
  --   p_line_numbers  where in it
  --   p_reasons       what is wrong with each; nothing of what it says
  --   p_limit         how many a file may have
  --   raises          e_payment_file_unreadable (it has more), e_payment_file_over, e_wait_timeout
  PROCEDURE put_skips(
    p_file_id      IN payment_files.file_id%TYPE,
    p_line_numbers IN number_nt,
    p_reasons      IN varchar2_nt,
    p_limit        IN NUMBER
  );

  -- The trailer: the file is READ if all of it is there, and counts from now on instead of an earlier delivery.
  --   p_file_id        which file
  --   p_line_count     how many lines it says that it has
  --   p_control_total  won captured less won refunded, as it says; held against the lines where none was skipped
  --   raises           e_payment_file_incomplete, e_payment_file_over, e_wait_timeout
  PROCEDURE end_file(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_count    IN payment_files.line_count%TYPE,
    p_control_total IN payment_files.control_total%TYPE
  );

  -- A file that is not what was agreed on. The next delivery begins anew, even with the same bytes.
  --   p_file_id  which file; one that is not being read is left alone
  --   p_message  why
  PROCEDURE reject_file(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  );

  -- Compares a whole file with our books: a break is new, seen again, or gone. Breaks of other days are closed where
  -- this file has what was missing there.
  --   p_file_id  which file, READ or COMPARED
  --   p_lines    OUT: how many lines it has that could be read, and were compared
  --   p_skipped  OUT: how many it has that could not
  --   p_found    OUT: how many breaks it shows
  --   p_new      OUT: how many of these were not open before
  --   p_closed   OUT: how many are gone
  --   raises     e_payment_file_over, e_wait_timeout
  PROCEDURE compare_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_lines   OUT payment_files.line_count%TYPE,
    p_skipped OUT payment_files.skipped_count%TYPE,
    p_found   OUT payment_files.found_count%TYPE,
    p_new     OUT NUMBER,
    p_closed  OUT NUMBER
  );
END payment_file;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/payment_file.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cd2c67700869504ef1dbb3df0df11763' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/catalogue_import.pks::plsql
CREATE OR REPLACE PACKAGE catalogue_import AUTHID DEFINER AS
  -- Purpose:    venues, concerts and dates from an operator's files.
  -- Callers:    POST /admin/catalogue; the demo. One import is one transaction of the caller's.
  -- Locks:      the rows that it changes; of seats, AVAILABLE ones only. Holds do not wait for seats,
  --             so an import during a sale cannot deadlock with them.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the codes: what exists is brought up to date, what is new is added, nothing is
  --             removed. A seat that is held or sold keeps the price it was claimed at.

  -- A venue and its seats.
  --   p_user_id  the administrator
  --   p_code     the venue's key
  --   p_name     as shown to buyers
  --   p_sections, p_row_labels, p_seat_numbers, p_grades  the seats: four lists of one length
  --   raises     e_not_an_admin
  PROCEDURE put_venue(
    p_user_id      IN users.user_id%TYPE,
    p_code         IN venues.code%TYPE,
    p_name         IN venues.name%TYPE,
    p_sections     IN varchar2_nt,
    p_row_labels   IN varchar2_nt,
    p_seat_numbers IN number_nt,
    p_grades       IN varchar2_nt
  );

  -- A concert and the price of each grade.
  --   p_user_id            the administrator
  --   p_code               the concert's key
  --   p_title, p_artist    as shown to buyers
  --   p_venue_code         where; it cannot change once the concert has dates
  --   p_open_date          when the first sale opens, as announced
  --   p_grades, p_prices   the prices, won: two lists of one length, with every grade of the venue
  --   raises               e_not_an_admin, e_catalogue_invalid
  PROCEDURE put_concert(
    p_user_id    IN users.user_id%TYPE,
    p_code       IN concerts.code%TYPE,
    p_title      IN concerts.title%TYPE,
    p_artist     IN concerts.artist%TYPE,
    p_venue_code IN venues.code%TYPE,
    p_open_date  IN concerts.open_date%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  );

  -- A date of a concert, and its seats from the seating plan, every grade of which has its price.
  --   p_user_id         the administrator
  --   p_concert_code    the concert
  --   p_code            the date's key within the concert
  --   p_starts_at       when the doors open
  --   p_sale_opens_at, p_sale_closes_at  when seats can be held; not after the start
  --   p_queue_required  1 where buyers come through the waiting room, else 0
  --   p_schedule_id     OUT: the date
  --   p_seats_added     OUT: how many seats it did not have yet
  --   raises            e_not_an_admin, e_catalogue_invalid
  PROCEDURE put_schedule(
    p_user_id        IN  users.user_id%TYPE,
    p_concert_code   IN  concerts.code%TYPE,
    p_code           IN  concert_schedules.code%TYPE,
    p_starts_at      IN  concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN  concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN  concert_schedules.sale_closes_at%TYPE,
    p_queue_required IN  concert_schedules.queue_required%TYPE,
    p_schedule_id    OUT concert_schedules.schedule_id%TYPE,
    p_seats_added    OUT PLS_INTEGER
  );
END catalogue_import;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/catalogue_import.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:65a29203d6f0ffed552fc5897409d99f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/processed_message.pks::plsql
CREATE OR REPLACE PACKAGE processed_message AUTHID DEFINER AS
  -- Purpose:    a message that comes twice has one effect: who has processed it says so in the same commit.
  -- Callers:    the consumers of the queues, in the transaction that dequeued the message and first of all in it.
  -- Locks:      an application lock (DBMS_LOCK) on consumer and message, until the transaction ends, waiting
  --             5 seconds. No row can serve: the first time there is none, and an INSERT against an uncommitted
  --             duplicate waits without a limit.
  -- Isolation:  READ COMMITTED; what is read after the lock is what the holder before committed.
  -- Idempotent: by itself, that is what it is for.
  --
  -- A consumer is named as it subscribes to its queue: parked_message asks here who has still to process what. A
  -- message may come however late: markers that were archived count as well.

  -- Notes that a consumer has processed a message, and tells whether it is the first time. A second session with
  -- the same message waits for the first: if that one commits it hears 0, if it rolls back 1.
  --   p_consumer    who, such as 'NOTIFICATION'
  --   p_message_id  the property messageId of the message
  --   p_is_first    OUT: 1 if the caller has to do what the message asks for; 0 if that was done before
  --   raises        e_request_in_progress (the other session was not through after 5 seconds; the message comes
  --                 again)
  PROCEDURE mark(
    p_consumer   IN  processed_messages.consumer%TYPE,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_is_first   OUT NUMBER
  );
END processed_message;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/processed_message.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e108999cb14250606a130feef856d97c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/hold_expiry.pks::plsql
CREATE OR REPLACE PACKAGE hold_expiry AUTHID DEFINER AS
  -- Purpose:    gives back the seats of a hold whose time is over. Nothing depends on it: a hold that is over cannot
  --             be paid and can be taken over, whether or not somebody comes here.
  -- Callers:    the consumer of hold_expiry_q.
  -- Locks:      the seats of the reservation by ascending id; the reservation; each WAIT 5.
  -- Isolation:  READ COMMITTED; the state of the reservation and the clock are read under the locks.
  -- Idempotent: by the state of the reservation.

  c_released    CONSTANT VARCHAR2(11 CHAR) := 'RELEASED';
  c_not_pending CONSTANT VARCHAR2(11 CHAR) := 'NOT_PENDING';
  c_not_yet     CONSTANT VARCHAR2(11 CHAR) := 'NOT_YET';

  -- Closes a hold as EXPIRED, and announces it. It acts for nobody, so it does not ask whose it is.
  --   p_reservation_id  which
  --   p_outcome         OUT: c_released; c_not_pending: it was paid, cancelled or closed before, nothing changed;
  --                     c_not_yet: its time is not over, nothing changed, and the caller comes again
  --   raises            e_reservation_not_found, e_wait_timeout
  PROCEDURE release(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_outcome        OUT VARCHAR2
  );
END hold_expiry;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/hold_expiry.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bf6456b6e8f2bd3d8073059491585bc3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/notification.pks::plsql
CREATE OR REPLACE PACKAGE notification AUTHID DEFINER AS
  -- Purpose:    what buyers are told by e-mail. A notice is recorded with the message that asks for it, exactly once;
  --             it is sent afterwards, outside of any transaction, at least once.
  -- Callers:    record_notice: the consumer NOTIFICATION of ticket_event_q, after processed_message.mark. The others:
  --             whoever sends, each call in a transaction of its own, with none open while a mail server is asked.
  -- Locks:      claim_next: the notices that it takes; those that another sender has locked are passed by.
  --             mark_sent, mark_failed: the notice.
  -- Isolation:  READ COMMITTED; what is due is looked at again when it is taken.
  -- Idempotent: record_notice by the message; claim_next no; mark_sent and mark_failed by the state of the notice.
  --
  -- A notice holds the facts by their ids, and the address is looked up when it is sent. notification_v shows it with
  -- what the text is made of.

  -- Records what is to be told about an event, to be sent at once.
  --   p_message_id      the property messageId of the event
  --   p_kind            RESERVATION_CONFIRMED, RESERVATION_CANCELLED or REFUND_MADE
  --   p_reservation_id  which reservation; its owner is told
  --   p_refund_id       which refund, for REFUND_MADE; else NULL
  --   raises            e_reservation_not_found; ORA-00001 when there is a notice of this event, ORA-02290 when
  --                     it is of another kind
  PROCEDURE record_notice(
    p_message_id     IN notifications.message_id%TYPE,
    p_kind           IN notifications.kind%TYPE,
    p_reservation_id IN notifications.reservation_id%TYPE,
    p_refund_id      IN notifications.refund_id%TYPE
  );

  -- Takes notices that are due, the longest due first, and counts an attempt of each. They are the caller's for two
  -- minutes after the commit: whoever does not say mark_sent or mark_failed by then has died, and another takes them.
  --   p_limit             how many at most, 1 or more
  --   p_notification_ids  OUT: the notices, ascending; the lists below are in the same order
  --   p_emails            OUT: where to send each
  --   p_names             OUT: how to address the person
  --   raises              nothing
  PROCEDURE claim_next(
    p_limit            IN  NUMBER,
    p_notification_ids OUT number_nt,
    p_emails           OUT varchar2_nt,
    p_names            OUT varchar2_nt
  );

  -- The mail server took it.
  --   p_notification_id  which
  PROCEDURE mark_sent(
    p_notification_id IN notifications.notification_id%TYPE
  );

  -- The mail server did not take it. It is due again after 30 seconds, 2 minutes, 5 and 8; the fifth failure is the
  -- last, and it is FAILED. One that is SENT or FAILED stays so.
  --   p_notification_id  which
  --   p_error            why; the first 400 characters are kept
  PROCEDURE mark_failed(
    p_notification_id IN notifications.notification_id%TYPE,
    p_error           IN VARCHAR2
  );
END notification;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/notification.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bcb72a43c5b8e3c580642fc04a85bbd4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/event_log.pks::plsql
CREATE OR REPLACE PACKAGE event_log AUTHID DEFINER AS
  -- Purpose:    every event leaves a line in audit_log, for whoever asks later what happened to a reservation.
  -- Callers:    the consumer AUDIT_TRAIL of ticket_event_q, after processed_message.mark.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: by the message: audit_log has at most one line of it.

  -- Adds the line of an event: its kind is the action, its correlation the subject, its body the detail. The user is
  -- the owner of the reservation that it is about, or the user.
  --   p_message_id   the property messageId of the event
  --   p_kind         such as 'RESERVATION_CONFIRMED'
  --   p_correlation  what it is about, such as 'RESERVATION:17'
  --   p_body         its ids as JSON
  --   raises         ORA-00001 when there is a line of this event
  PROCEDURE record_event(
    p_message_id  IN audit_log.message_id%TYPE,
    p_kind        IN audit_log.action%TYPE,
    p_correlation IN audit_log.subject%TYPE,
    p_body        IN audit_log.detail%TYPE
  );
END event_log;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/event_log.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8fca4e932cd2b1147025dda057be46c6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/queue_transfer.pks::plsql
CREATE OR REPLACE PACKAGE queue_transfer AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE parked_message, PACKAGE test_queue_transfer) AS
  -- Purpose:    takes a message out of one queue and puts it into another, in one transaction.
  -- Callers:    the packages named above; no role may call it. test_queue_transfer exists in test databases only.
  -- Locks:      the message; one that another session has is not waited for.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by nature: what was moved is not there any more.

  -- Moves a message as it is, with its kind, text, properties and correlation; it can be dequeued at once.
  --   p_from        the queue it is in: one of a single consumer, or an exception queue, which gives a message
  --                 out once, without a consumer's name (Advanced Queuing User's Guide, "Dequeuing Messages")
  --   p_msgid       which, in hex
  --   p_to          the queue it goes to
  --   p_parking     the exception queue for it there
  --   p_recipients  which consumers get it; all subscribers if the list is empty
  --   p_moved       OUT: 1; 0 if it is not there, or another session has it
  --   raises        nothing
  PROCEDURE move(
    p_from       IN  VARCHAR2,
    p_msgid      IN  VARCHAR2,
    p_to         IN  VARCHAR2,
    p_parking    IN  VARCHAR2,
    p_recipients IN  varchar2_nt,
    p_moved      OUT PLS_INTEGER
  );
END queue_transfer;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/queue_transfer.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:41489dfaaf1818b160fbd9ba5ede1b84' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/parked_message.pks::plsql
CREATE OR REPLACE PACKAGE parked_message AUTHID DEFINER AS
  -- Purpose:    messages that their consumer failed on for good, and how an administrator puts them back when the
  --             cause is mended.
  -- Callers:    the operator's endpoints; parked_message_v.
  -- Locks:      requeue, requeue_since: the messages that they put back. One that another session is putting back is
  --             not waited for.
  -- Isolation:  READ COMMITTED; a message is in one of its two queues, whoever looks.
  -- Idempotent: by nature: what was put back is not parked any more.
  --
  -- A message keeps its kind, correlation, body and messageId, and comes at once, as if for the first time. Of a queue
  -- with several consumers only those get it that have no marker of it, archived or not: a marker commits with
  -- the dequeue. Oracle parks such a message when each consumer has processed it or failed (PL/SQL Packages and Types
  -- Reference, DBMS_AQ, MESSAGE_PROPERTIES_T, exception_queue), and does not tell who failed when it gives it out.

  -- Puts a parked message back into its queue.
  --   p_user_id  the administrator
  --   p_queue    the queue it was in: TICKET_EVENT_Q or HOLD_EXPIRY_Q
  --   p_msgid    which, as in parked_message_v
  --   raises     e_not_an_admin, e_parked_message_not_found (also when another session is putting it back)
  PROCEDURE requeue(
    p_user_id IN users.user_id%TYPE,
    p_queue   IN VARCHAR2,
    p_msgid   IN VARCHAR2
  );

  -- Puts back all parked messages that were enqueued since a point in time, the oldest first.
  --   p_user_id   the administrator
  --   p_queue     the queue they were in
  --   p_since     from when on
  --   p_requeued  OUT: how many; those that another session is putting back are not among them
  --   raises      e_not_an_admin, e_parked_message_not_found (there is no such queue)
  PROCEDURE requeue_since(
    p_user_id  IN  users.user_id%TYPE,
    p_queue    IN  VARCHAR2,
    p_since    IN  TIMESTAMP WITH TIME ZONE,
    p_requeued OUT NUMBER
  );

  -- What the view shows of a message. Methods of the type, because where it keeps what is Oracle's own affair.

  -- The kind of a message: its JMS type.
  --   p_message  the message
  --   returns    such as 'RESERVATION_CONFIRMED'
  FUNCTION kind_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2;

  -- Its property messageId.
  --   p_message  the message
  --   returns    the number; NULL if it has none
  FUNCTION id_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN NUMBER;

  -- Its text.
  --   p_message  the message
  --   returns    ids as JSON
  FUNCTION body_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2;

  -- Who has still to process a message.
  --   p_queue       the queue it was in
  --   p_message_id  its property messageId
  --   returns       their names, separated by commas; NULL if the queue has one consumer only
  FUNCTION consumers_of(
    p_queue      IN VARCHAR2,
    p_message_id IN processed_messages.message_id%TYPE
  ) RETURN VARCHAR2;
END parked_message;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/parked_message.pks', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d1bc66f742bbfbe42a86bc40eb48269a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/concert_v.sql::plsql
CREATE OR REPLACE VIEW concert_v AS
SELECT c.concert_id,
       c.title,
       c.artist,
       v.name AS venue,
       c.open_date,
       (SELECT MIN(cs.starts_at)
          FROM concert_schedules cs
         WHERE cs.concert_id = c.concert_id
           AND cs.cancelled_at IS NULL) AS first_date,
       (SELECT MAX(cs.starts_at)
          FROM concert_schedules cs
         WHERE cs.concert_id = c.concert_id
           AND cs.cancelled_at IS NULL) AS last_date
  FROM concerts c
  JOIN venues v ON v.venue_id = c.venue_id;
COMMENT ON TABLE concert_v IS 'The catalogue: one row per concert, with its first and last date.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/concert_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dd2e23d13c8a1314e007fb0b86ca7333' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/schedule_v.sql::plsql
CREATE OR REPLACE VIEW schedule_v AS
SELECT cs.schedule_id,
       cs.concert_id,
       cs.starts_at,
       cs.sale_opens_at,
       cs.sale_closes_at,
       CASE
         WHEN cs.cancelled_at IS NOT NULL THEN 'CANCELLED'
         WHEN SYSTIMESTAMP < cs.sale_opens_at THEN 'UPCOMING'
         WHEN SYSTIMESTAMP < cs.sale_closes_at THEN 'ONGOING'
         ELSE 'ENDED'
       END AS status,
       (SELECT COUNT(*)
          FROM seats s
         WHERE s.schedule_id = cs.schedule_id) AS total_seats,
       (SELECT COUNT(*)
          FROM seats s
         WHERE s.schedule_id = cs.schedule_id
           AND cs.cancelled_at IS NULL
           AND (s.status = 'AVAILABLE'
                OR (s.status = 'PENDING' AND s.held_until <= SYSTIMESTAMP))) AS available_seats,
       cs.queue_required
  FROM concert_schedules cs;
COMMENT ON TABLE schedule_v IS 'The dates of a concert, with their sale status and how many seats are left, as of now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/schedule_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9c27382a02d2a1e5a7b8904a51ba32d4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/seat_map_v.sql::plsql
CREATE OR REPLACE VIEW seat_map_v AS
SELECT s.seat_id,
       s.schedule_id,
       s.section,
       s.row_label,
       s.seat_number,
       s.grade,
       s.price,
       CASE
         WHEN cs.cancelled_at IS NOT NULL THEN 'CANCELLED'
         WHEN s.status = 'PENDING' AND s.held_until <= SYSTIMESTAMP THEN 'AVAILABLE'
         ELSE s.status
       END AS status
  FROM seats s
  JOIN concert_schedules cs ON cs.schedule_id = s.schedule_id;
COMMENT ON TABLE seat_map_v IS 'The seat map of a date, as of now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/seat_map_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:29c1d0b89dfad7b02cbfb16d6c037f02' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/reservation_v.sql::plsql
CREATE OR REPLACE VIEW reservation_v AS
SELECT r.reservation_id,
       r.user_id,
       r.schedule_id,
       CASE
         WHEN r.status = 'PENDING' AND r.held_until <= SYSTIMESTAMP THEN 'EXPIRED'
         ELSE r.status
       END AS status,
       r.amount,
       r.held_until,
       r.created_at,
       p.payment_id,
       p.method AS payment_method,
       p.status AS payment_status,
       p.completed_at AS paid_at,
       f.refund_id,
       f.amount AS refund_amount,
       f.refunded_at
  FROM reservations r
  LEFT JOIN payments p
    ON p.reservation_id = r.reservation_id
   AND p.status IN ('COMPLETED', 'REFUNDED')
  LEFT JOIN refunds f ON f.payment_id = p.payment_id;
COMMENT ON TABLE reservation_v IS 'Reservations with their payment and refund, as of now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/reservation_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:adb40b4006f80e0d89ce085f8e9aad07' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/reservation_seat_v.sql::plsql
CREATE OR REPLACE VIEW reservation_seat_v AS
SELECT rs.reservation_id,
       rs.seat_id,
       s.section,
       s.row_label,
       s.seat_number,
       s.grade,
       rs.price
  FROM reservation_seats rs
  JOIN seats s ON s.seat_id = rs.seat_id;
COMMENT ON TABLE reservation_seat_v IS 'The seats that a reservation was made with.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/reservation_seat_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:27b8f8c9097e0e15c70dee0af9436955' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_v.sql::plsql
CREATE OR REPLACE VIEW payment_v AS
SELECT p.payment_id,
       p.reservation_id,
       r.user_id,
       p.method,
       p.status,
       p.amount,
       p.requested_at,
       p.completed_at,
       p.message
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id;
COMMENT ON TABLE payment_v IS 'Payments, each with the user who owns it.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:200e140aca9015c620c5fc78536810de' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/point_balance_v.sql::plsql
CREATE OR REPLACE VIEW point_balance_v AS
SELECT a.user_id,
       a.balance AS point
  FROM accounts a
 WHERE a.kind = 'POINT';
COMMENT ON TABLE point_balance_v IS 'What each user may spend, in won.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/point_balance_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d11cb08674315fb1efcfb0761000cec9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/point_entry_v.sql::plsql
CREATE OR REPLACE VIEW point_entry_v AS
SELECT a.user_id,
       e.entry_id,
       e.transaction_id,
       t.kind,
       e.amount,
       e.balance_after AS balance,
       t.reference,
       e.created_at
  FROM ledger_entries e
  JOIN ledger_transactions t ON t.transaction_id = e.transaction_id
  JOIN accounts a ON a.account_id = e.account_id
 WHERE a.kind = 'POINT';
COMMENT ON TABLE point_entry_v IS 'The statement of each point account.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/point_entry_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:58067689bff496beb13d963318763964' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/parameter_v.sql::plsql
CREATE OR REPLACE VIEW parameter_v AS
SELECT p.name,
       p.value,
       p.unit,
       p.min_value,
       p.max_value,
       p.description
  FROM parameters p;
COMMENT ON TABLE parameter_v IS 'What an operator may tune, and within which limits.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/parameter_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:397c76736dd8665df1ea1bb7d73d8254' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/waiting_room_v.sql::plsql
CREATE OR REPLACE VIEW waiting_room_v AS
SELECT r.schedule_id,
       CASE
         WHEN cs.cancelled_at IS NOT NULL OR SYSTIMESTAMP >= cs.sale_closes_at THEN 'CLOSED'
         WHEN SYSTIMESTAMP < cs.sale_opens_at THEN 'UPCOMING'
         WHEN r.sold_out_at IS NOT NULL THEN 'SOLD_OUT'
         WHEN r.paused_at IS NOT NULL THEN 'PAUSED'
         ELSE 'OPEN'
       END AS state,
       r.target,
       r.max_per_second,
       r.capacity,
       r.paused_at,
       r.pause_reason,
       r.sold_out_at,
       r.joined_count,
       
       GREATEST(r.waiting_count, 0) AS waiting_count,
       r.journal_count AS admitted_count,
       r.mark_place,
       r.mark_ordinal,
       r.served_place,
       (SELECT COUNT(*)
          FROM waiting_tickets t
         WHERE t.schedule_id = r.schedule_id
           AND t.status = 'ADMITTED'
           AND t.admitted_until > SYSTIMESTAMP) AS shoppers
  FROM waiting_rooms r
  JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
 WHERE cs.queue_required = 1;
COMMENT ON TABLE waiting_room_v IS 'The waiting rooms: their rates, how many wait and shop, and the last place served.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/waiting_room_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e124bd0191929e5b3d26d278c94144bd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/waiting_milestone_v.sql::plsql
CREATE OR REPLACE VIEW waiting_milestone_v AS
SELECT m.schedule_id,
       m.place,
       m.ordinal
  FROM waiting_milestones m;
COMMENT ON TABLE waiting_milestone_v IS 'How many had come to a waiting room when which place was given.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/waiting_milestone_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f6b51d0e4b7d33e40fb9eef3650f6232' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/waiting_ticket_v.sql::plsql
CREATE OR REPLACE VIEW waiting_ticket_v AS
SELECT t.place,
       t.schedule_id,
       t.user_id,
       CASE
         WHEN t.status = 'ADMITTED' AND t.admitted_until <= SYSTIMESTAMP THEN 'EXPIRED'
         ELSE t.status
       END AS status,
       t.joined_at,
       t.admitted_at,
       t.admitted_until,
       t.closed_at
  FROM waiting_tickets t;
COMMENT ON TABLE waiting_ticket_v IS 'Places in waiting rooms, with their status as of now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/waiting_ticket_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f460a65e52b5314810b8b96bcb16709c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/admission_journal_v.sql::plsql
CREATE OR REPLACE VIEW admission_journal_v AS
SELECT j.schedule_id,
       j.journal_no,
       j.place,
       j.user_id,
       j.admitted_at,
       j.admitted_until
  FROM admission_journal j
UNION ALL
SELECT a.schedule_id,
       a.journal_no,
       a.place,
       a.user_id,
       a.admitted_at,
       a.admitted_until
  FROM admission_journal_archive a;
COMMENT ON TABLE admission_journal_v IS 'Who was let into a sale, in order and without a gap.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/admission_journal_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:53ad7bfddbb9155a5acb7d244281c3c1' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/invariant_break_v.sql::plsql
CREATE OR REPLACE VIEW invariant_break_v AS
SELECT 'one live claim per seat' AS invariant,
       'seat ' || rs.seat_id AS subject,
       '1' AS expected,
       TO_CHAR(COUNT(*)) AS found,
       'seat' AS scope,
       rs.seat_id AS key_id
  FROM reservation_seats rs
 WHERE rs.released_at IS NULL
 GROUP BY rs.seat_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'a claimed seat is neither free nor of a closed reservation',
       'seat ' || s.seat_id,
       CASE r.status WHEN 'PENDING' THEN 'PENDING' WHEN 'CONFIRMED' THEN 'SOLD' ELSE 'no claim' END,
       s.status,
       'seat',
       s.seat_id
  FROM reservation_seats rs
  JOIN reservations r ON r.reservation_id = rs.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE rs.released_at IS NULL
   AND s.status <> CASE r.status WHEN 'PENDING' THEN 'PENDING' WHEN 'CONFIRMED' THEN 'SOLD' ELSE 'no claim' END
UNION ALL
SELECT 'a seat that is not free has its claim',
       'seat ' || s.seat_id,
       'a live claim',
       'none',
       'seat',
       s.seat_id
  FROM seats s
 WHERE s.status <> 'AVAILABLE'
   AND NOT EXISTS (
         SELECT NULL
           FROM reservation_seats rs
          WHERE rs.seat_id = s.seat_id
            AND rs.released_at IS NULL)
UNION ALL
SELECT 'a seat is held as long as its reservation',
       'seat ' || s.seat_id,
       TO_CHAR(SYS_EXTRACT_UTC(r.held_until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       TO_CHAR(SYS_EXTRACT_UTC(s.held_until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       'seat',
       s.seat_id
  FROM reservation_seats rs
  JOIN reservations r ON r.reservation_id = rs.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE rs.released_at IS NULL
   AND r.status = 'PENDING'
   AND s.held_until <> r.held_until
UNION ALL
SELECT 'a hold has its seats until it is over',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.seat_count),
       TO_CHAR(COUNT(CASE WHEN rs.released_at IS NULL THEN rs.seat_id END)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 WHERE r.status = 'PENDING'
 GROUP BY r.reservation_id, r.seat_count
HAVING COUNT(CASE WHEN rs.released_at IS NULL THEN rs.seat_id END) = 0
    OR COUNT(CASE WHEN rs.released_at IS NULL OR rs.released_at >= r.held_until THEN rs.seat_id END) <> r.seat_count
UNION ALL
SELECT 'a confirmed reservation has all its seats',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.seat_count),
       TO_CHAR(COUNT(rs.seat_id)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs
    ON rs.reservation_id = r.reservation_id
   AND rs.released_at IS NULL
 WHERE r.status = 'CONFIRMED'
 GROUP BY r.reservation_id, r.seat_count
HAVING COUNT(rs.seat_id) <> r.seat_count
UNION ALL
SELECT 'a reservation costs what its seats cost',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.amount),
       TO_CHAR(NVL(SUM(rs.price), 0)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 GROUP BY r.reservation_id, r.amount
HAVING NVL(SUM(rs.price), 0) <> r.amount
UNION ALL
SELECT 'the seats of a reservation are of its date',
       'seat ' || rs.seat_id || ' of reservation ' || r.reservation_id,
       'schedule ' || r.schedule_id,
       'schedule ' || s.schedule_id,
       'reservation',
       r.reservation_id
  FROM reservations r
  JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE s.schedule_id <> r.schedule_id
UNION ALL
SELECT 'every ledger transaction sums to zero',
       'ledger transaction ' || o.transaction_id,
       '0 in 2 entries',
       NVL(SUM(o.amount), 0) || ' in ' || COUNT(o.entry_id) || ' entries',
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, NULL AS entry_id, NULL AS amount
          FROM ledger_transactions t
         UNION ALL
        SELECT e.transaction_id, e.entry_id, e.amount
          FROM ledger_entries e) o
 GROUP BY o.transaction_id
HAVING NVL(SUM(o.amount), 0) <> 0 OR COUNT(o.entry_id) <> 2
UNION ALL
SELECT 'a ledger transaction moves money as its kind says',
       'ledger transaction ' || o.transaction_id,
       CASE MAX(o.kind)
         WHEN 'CHARGE' THEN 'FUNDING- POINT+'
         WHEN 'PAYMENT' THEN 'POINT- SALES+'
         WHEN 'REFUND' THEN 'POINT+ SALES-'
         ELSE 'FUNDING- POINT+ or FUNDING+ POINT-'
       END,
       MIN(o.side) || ' ' || MAX(o.side),
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, t.kind, NULL AS side
          FROM ledger_transactions t
         UNION ALL
        SELECT e.transaction_id, NULL, a.kind || CASE WHEN e.amount < 0 THEN '-' ELSE '+' END
          FROM ledger_entries e
          JOIN accounts a ON a.account_id = e.account_id) o
 GROUP BY o.transaction_id
HAVING COUNT(o.side) > 0
   AND MAX(o.kind) || ' ' || MIN(o.side) || ' ' || MAX(o.side) NOT IN (
         'CHARGE FUNDING- POINT+', 'PAYMENT POINT- SALES+', 'REFUND POINT+ SALES-', 'CORRECTION FUNDING- POINT+',
         'CORRECTION FUNDING+ POINT-')
UNION ALL
SELECT 'every ledger transaction has what it was for',
       'ledger transaction ' || o.transaction_id,
       TO_CHAR(SUM(o.due)),
       TO_CHAR(SUM(o.there)),
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, 1 AS due, 0 AS there
          FROM ledger_transactions t
         WHERE t.kind <> 'CHARGE'
         UNION ALL
        SELECT p.transaction_id, 0, 1
          FROM payments p
         WHERE p.transaction_id IS NOT NULL
         UNION ALL
        SELECT f.transaction_id, 0, 1
          FROM refunds f
         UNION ALL
        SELECT c.transaction_id, 0, 1
          FROM corrections c
         WHERE c.transaction_id IS NOT NULL) o
 GROUP BY o.transaction_id
HAVING SUM(o.due) <> SUM(o.there)
UNION ALL
SELECT 'every balance is the sum of its entries, and not negative',
       'account ' || o.account_id,
       TO_CHAR(NVL(SUM(o.amount), 0)),
       TO_CHAR(SUM(o.balance)),
       'account',
       o.account_id
  FROM (SELECT a.account_id, a.balance, NULL AS amount
          FROM accounts a
         WHERE a.kind = 'POINT'
         UNION ALL
        SELECT e.account_id, NULL, e.amount
          FROM ledger_entries e) o
 GROUP BY o.account_id
HAVING NVL(SUM(o.amount), 0) <> SUM(o.balance) OR SUM(o.balance) < 0
UNION ALL
SELECT 'every user has a point account',
       'user ' || u.user_id,
       'POINT',
       'none',
       'user',
       u.user_id
  FROM users u
 WHERE NOT EXISTS (
         SELECT NULL
           FROM accounts a
          WHERE a.user_id = u.user_id)
UNION ALL
SELECT 'one completed payment per reservation',
       'reservation ' || p.reservation_id,
       '1',
       TO_CHAR(COUNT(*)),
       'reservation',
       p.reservation_id
  FROM payments p
 WHERE p.status IN ('COMPLETED', 'REFUNDED')
 GROUP BY p.reservation_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'a confirmed reservation has its money',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.amount),
       TO_CHAR(NVL(SUM(p.amount), 0)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN payments p
    ON p.reservation_id = r.reservation_id
   AND p.status = 'COMPLETED'
 WHERE r.status = 'CONFIRMED'
 GROUP BY r.reservation_id, r.amount
HAVING NVL(SUM(p.amount), 0) <> r.amount
UNION ALL
SELECT 'captured money has its reservation',
       'payment ' || p.payment_id,
       CASE p.status WHEN 'COMPLETED' THEN 'CONFIRMED' ELSE 'CANCELLED' END,
       r.status,
       'payment',
       p.payment_id
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
 WHERE p.status IN ('COMPLETED', 'REFUNDED')
   AND r.status <> CASE p.status WHEN 'COMPLETED' THEN 'CONFIRMED' ELSE 'CANCELLED' END
UNION ALL
SELECT 'a payment is what the ledger captured',
       'payment ' || p.payment_id,
       TO_CHAR(p.amount),
       TO_CHAR(NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0)),
       'payment',
       p.payment_id
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = p.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0) <> p.amount
UNION ALL
SELECT 'a refund is what the ledger gave back',
       'payment ' || f.payment_id,
       TO_CHAR(f.amount),
       TO_CHAR(NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0)),
       'payment',
       f.payment_id
  FROM refunds f
  JOIN payments p ON p.payment_id = f.payment_id
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0) <> f.amount
UNION ALL
SELECT 'a correction is what the ledger posted',
       'correction ' || c.correction_id,
       TO_CHAR(c.amount),
       TO_CHAR(NVL(CASE t.kind WHEN 'CORRECTION' THEN e.amount END, 0)),
       'correction',
       c.correction_id
  FROM corrections c
  JOIN ledger_transactions t ON t.transaction_id = c.transaction_id
  LEFT JOIN accounts a ON a.user_id = c.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'CORRECTION' THEN e.amount END, 0) <> c.amount
UNION ALL
SELECT 'a refunded payment is given back once and in full',
       'payment ' || p.payment_id,
       CASE p.status WHEN 'REFUNDED' THEN TO_CHAR(p.amount) ELSE '0' END,
       TO_CHAR(NVL(SUM(f.amount), 0)),
       'payment',
       p.payment_id
  FROM payments p
  LEFT JOIN refunds f ON f.payment_id = p.payment_id
 GROUP BY p.payment_id, p.status, p.amount
HAVING NVL(SUM(f.amount), 0) <> CASE p.status WHEN 'REFUNDED' THEN p.amount ELSE 0 END
UNION ALL
SELECT 'captured = ticketed + refunded + parked',
       'all sales',
       TO_CHAR(m.captured),
       TO_CHAR(m.ticketed + m.refunded + m.parked),
       'sales',
       CAST(0 AS NUMBER(19))
  FROM (SELECT l.captured,
               l.refunded,
               (SELECT NVL(SUM(r.amount), 0)
                  FROM reservations r
                 WHERE r.status = 'CONFIRMED') AS ticketed,
               (SELECT NVL(SUM(p.amount), 0)
                  FROM payments p
                 WHERE p.status = 'PARKED') AS parked
          FROM (SELECT NVL(SUM(CASE WHEN t.kind = 'PAYMENT' AND e.amount < 0 THEN -e.amount END), 0) AS captured,
                       NVL(SUM(CASE WHEN t.kind = 'REFUND' AND e.amount > 0 THEN e.amount END), 0) AS refunded
                  FROM ledger_transactions t
                  JOIN ledger_entries e ON e.transaction_id = t.transaction_id) l) m
 WHERE m.captured <> m.ticketed + m.refunded + m.parked
UNION ALL
SELECT 'what is settled was sold or given back',
       i.kind || ' of payment ' || i.payment_id,
       CASE i.kind WHEN 'SALE' THEN 'captured' ELSE 'REFUNDED' END,
       p.status,
       'payment',
       i.payment_id
  FROM settlement_items i
  JOIN payments p ON p.payment_id = i.payment_id
 WHERE p.status NOT IN (CASE i.kind WHEN 'SALE' THEN 'COMPLETED' ELSE 'REFUNDED' END, 'REFUNDED')
UNION ALL
SELECT 'the lines of a settlement are what it settled',
       'settlement ' || o.business_date || ', schedule ' || o.schedule_id || ', '
       || CASE o.adjustment WHEN 1 THEN 'adjustments' ELSE 'day' END,
       SUM(o.due_sold) || ' - ' || SUM(o.due_returned) || ' seats, ' || SUM(o.due_gross) || ' - '
       || SUM(o.due_refunded) || ' won',
       SUM(o.seats_sold) || ' - ' || SUM(o.seats_returned) || ' seats, ' || SUM(o.gross) || ' - ' || SUM(o.refunded)
       || ' won',
       'settlement',
       TO_NUMBER(REPLACE(o.business_date, '-'))
  FROM (SELECT l.business_date,
               l.schedule_id,
               l.adjustment,
               l.seats_sold,
               l.seats_returned,
               l.gross,
               l.refunded,
               CAST(0 AS NUMBER(9)) AS due_sold,
               CAST(0 AS NUMBER(9)) AS due_returned,
               CAST(0 AS NUMBER(15)) AS due_gross,
               CAST(0 AS NUMBER(15)) AS due_refunded
          FROM settlement_lines l
         UNION ALL
        SELECT i.business_date,
               r.schedule_id,
               i.adjustment,
               CAST(0 AS NUMBER(9)),
               CAST(0 AS NUMBER(9)),
               CAST(0 AS NUMBER(15)),
               CAST(0 AS NUMBER(15)),
               CASE i.kind WHEN 'SALE' THEN 1 ELSE 0 END,
               CASE i.kind WHEN 'REFUND' THEN 1 ELSE 0 END,
               CASE i.kind WHEN 'SALE' THEN rs.price ELSE 0 END,
               CASE i.kind WHEN 'REFUND' THEN rs.price ELSE 0 END
          FROM settlement_items i
          JOIN payments p ON p.payment_id = i.payment_id
          JOIN reservations r ON r.reservation_id = p.reservation_id
          JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id) o
 GROUP BY o.business_date, o.schedule_id, o.adjustment
HAVING SUM(o.seats_sold) <> SUM(o.due_sold)
    OR SUM(o.seats_returned) <> SUM(o.due_returned)
    OR SUM(o.gross) <> SUM(o.due_gross)
    OR SUM(o.refunded) <> SUM(o.due_refunded)
UNION ALL
SELECT 'a settlement is the sum of its lines',
       'settlement ' || s.business_date,
       COUNT(l.schedule_id) || ' lines, ' || NVL(SUM(l.seats_sold), 0) || ' - ' || NVL(SUM(l.seats_returned), 0)
       || ' seats, ' || NVL(SUM(l.gross), 0) || ' - ' || NVL(SUM(l.refunded), 0) || ' won',
       s.line_count || ' lines, ' || s.seats_sold || ' - ' || s.seats_returned || ' seats, ' || s.gross || ' - '
       || s.refunded || ' won',
       'settlement',
       TO_NUMBER(REPLACE(s.business_date, '-'))
  FROM settlements s
  LEFT JOIN settlement_lines l ON l.business_date = s.business_date
 GROUP BY s.business_date, s.line_count, s.seats_sold, s.seats_returned, s.gross, s.refunded
HAVING COUNT(l.schedule_id) <> s.line_count
    OR NVL(SUM(l.seats_sold), 0) <> s.seats_sold
    OR NVL(SUM(l.seats_returned), 0) <> s.seats_returned
    OR NVL(SUM(l.gross), 0) <> s.gross
    OR NVL(SUM(l.refunded), 0) <> s.refunded
UNION ALL
SELECT 'one live place per buyer and date',
       'user ' || t.user_id || ' in schedule ' || t.schedule_id,
       '1',
       TO_CHAR(COUNT(*)),
       'user',
       t.user_id
  FROM waiting_tickets t
 WHERE t.status IN ('WAITING', 'ADMITTED')
 GROUP BY t.user_id, t.schedule_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'the admission journal has no gap',
       'waiting room ' || r.schedule_id,
       r.journal_count || ' up to ' || r.journal_count,
       COUNT(CASE WHEN j.journal_no > 0 THEN 1 END) + r.archived_admissions || ' up to '
       || NVL(MAX(j.journal_no), 0),
       'waiting room',
       r.schedule_id
  FROM waiting_rooms r
  LEFT JOIN admission_journal j ON j.schedule_id = r.schedule_id
 GROUP BY r.schedule_id, r.journal_count, r.archived_admissions
HAVING COUNT(CASE WHEN j.journal_no > 0 THEN 1 END) + r.archived_admissions <> r.journal_count
    OR NVL(MAX(j.journal_no), 0) > r.journal_count
    OR (r.archived_admissions = 0 AND NVL(MAX(j.journal_no), 0) < r.journal_count)
UNION ALL
SELECT 'whoever was admitted is in the journal, once',
       'place ' || o.place,
       '1',
       TO_CHAR(SUM(o.journalled)),
       'place',
       o.place
  FROM (SELECT t.place,
               t.schedule_id,
               t.user_id,
               t.admitted_at,
               CAST(1 AS NUMBER(9)) AS admitted,
               CAST(0 AS NUMBER(9)) AS journalled
          FROM waiting_tickets t
         WHERE t.admitted_at IS NOT NULL
         UNION ALL
        SELECT j.place,
               j.schedule_id,
               j.user_id,
               j.admitted_at,
               CAST(0 AS NUMBER(9)),
               CAST(1 AS NUMBER(9))
          FROM admission_journal j) o
 GROUP BY o.place, o.schedule_id, o.user_id, o.admitted_at
HAVING SUM(o.admitted) = 1
   AND SUM(o.journalled) <> 1
UNION ALL
SELECT 'whoever is in the journal was admitted',
       'place ' || j.place,
       'admitted',
       NVL(MAX(t.status), 'no ticket'),
       'place',
       j.place
  FROM admission_journal j
  LEFT JOIN waiting_tickets t ON t.place = j.place
 WHERE t.admitted_at IS NULL
 GROUP BY j.place
UNION ALL
SELECT 'a waiting room knows how many wait and have come',
       'waiting room ' || c.schedule_id,
       c.waiting || ' of ' || c.come,
       c.known_waiting || ' of ' || c.known_come,
       'waiting room',
       c.schedule_id
  FROM (SELECT r.schedule_id,
               (SELECT COUNT(*)
                  FROM waiting_tickets t
                 WHERE t.schedule_id = r.schedule_id
                   AND t.status = 'WAITING') AS waiting,
               r.archived_tickets
               + (SELECT COUNT(*)
                    FROM waiting_tickets t
                   WHERE t.schedule_id = r.schedule_id) AS come,
               r.waiting_count
               + (SELECT NVL(SUM(w.change), 0)
                    FROM waiting_room_changes w
                   WHERE w.schedule_id = r.schedule_id) AS known_waiting,
               r.joined_count
               + (SELECT COUNT(*)
                    FROM waiting_room_changes w
                   WHERE w.schedule_id = r.schedule_id
                     AND w.change = 1) AS known_come
          FROM waiting_rooms r) c
 WHERE c.waiting <> c.known_waiting
    OR c.come <> c.known_come;
COMMENT ON TABLE invariant_break_v IS 'Every broken rule: which, of what, what was expected, what was found.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/invariant_break_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4821eec0a8ac9b202733e81b0871e95c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/reconciliation_scope_v.sql::plsql
CREATE OR REPLACE VIEW reconciliation_scope_v AS
SELECT 'seat' AS scope,
       (SELECT MIN(s.seat_id) FROM seats s) AS first_key,
       (SELECT MAX(s.seat_id) FROM seats s) AS last_key
  FROM DUAL
UNION ALL
SELECT 'reservation',
       (SELECT MIN(r.reservation_id) FROM reservations r),
       (SELECT MAX(r.reservation_id) FROM reservations r)
  FROM DUAL
UNION ALL
SELECT 'ledger transaction',
       (SELECT MIN(t.transaction_id) FROM ledger_transactions t),
       (SELECT MAX(t.transaction_id) FROM ledger_transactions t)
  FROM DUAL
UNION ALL
SELECT 'account',
       (SELECT MIN(a.account_id) FROM accounts a),
       (SELECT MAX(a.account_id) FROM accounts a)
  FROM DUAL
UNION ALL
SELECT 'payment',
       (SELECT MIN(p.payment_id) FROM payments p),
       (SELECT MAX(p.payment_id) FROM payments p)
  FROM DUAL
UNION ALL
SELECT 'correction',
       (SELECT MIN(c.correction_id) FROM corrections c),
       (SELECT MAX(c.correction_id) FROM corrections c)
  FROM DUAL
UNION ALL
SELECT 'sales', 0, 0
  FROM DUAL
UNION ALL
SELECT 'settlement',
       (SELECT TO_NUMBER(REPLACE(MIN(s.business_date), '-')) FROM settlements s),
       (SELECT TO_NUMBER(REPLACE(MAX(s.business_date), '-')) FROM settlements s)
  FROM DUAL
UNION ALL
SELECT 'user',
       (SELECT MIN(u.user_id) FROM users u),
       (SELECT MAX(u.user_id) FROM users u)
  FROM DUAL
UNION ALL
SELECT 'place',
       (SELECT MIN(t.place) FROM waiting_tickets t),
       (SELECT MAX(t.place) FROM waiting_tickets t)
  FROM DUAL
UNION ALL
SELECT 'waiting room',
       (SELECT MIN(w.schedule_id) FROM waiting_rooms w),
       (SELECT MAX(w.schedule_id) FROM waiting_rooms w)
  FROM DUAL;
COMMENT ON TABLE reconciliation_scope_v IS 'The scopes of invariant_break_v, each with its first and last key.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/reconciliation_scope_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:256e5a2be26d506c5eba6faad8bb0237' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/reconciliation_break_v.sql::plsql
CREATE OR REPLACE VIEW reconciliation_break_v AS
SELECT b.break_id,
       b.invariant,
       b.subject,
       b.scope,
       b.key_id,
       b.expected,
       b.found,
       b.first_seen,
       b.last_seen,
       b.closed_at,
       CASE WHEN b.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status
  FROM reconciliation_breaks b;
COMMENT ON TABLE reconciliation_break_v IS 'What reconciliations found: open breaks, and those that are gone.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/reconciliation_break_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c37ac68a300718e5d82ab8d4d1eacd56' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/settlement_v.sql::plsql
CREATE OR REPLACE VIEW settlement_v AS
SELECT s.business_date,
       s.day_start,
       s.day_end,
       s.settled_at,
       s.line_count,
       s.seats_sold,
       s.seats_returned,
       s.gross,
       s.refunded,
       s.net
  FROM settlements s;
COMMENT ON TABLE settlement_v IS 'Days that are settled, with their totals.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/settlement_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2f787d342e79326feb8d1531afd880da' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/settlement_line_v.sql::plsql
CREATE OR REPLACE VIEW settlement_line_v AS
SELECT l.business_date,
       c.code AS concert_code,
       cs.code AS schedule_code,
       l.schedule_id,
       cs.starts_at,
       l.grade,
       l.adjustment,
       l.seats_sold,
       l.seats_returned,
       l.gross,
       l.refunded,
       l.net
  FROM settlement_lines l
  JOIN concert_schedules cs ON cs.schedule_id = l.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id;
COMMENT ON TABLE settlement_line_v IS 'What a day sold and gave back, for each date of a concert and grade.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/settlement_line_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:07555f53fc19b6437e85c6d5f0ba811a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/schedule_cancellation_v.sql::plsql
CREATE OR REPLACE VIEW schedule_cancellation_v AS
SELECT c.cancellation_id,
       c.schedule_id,
       CASE
         WHEN c.finished_at IS NOT NULL THEN 'FINISHED'
         WHEN c.frozen_at IS NOT NULL THEN 'REFUNDING'
         ELSE 'PLANNING'
       END AS status,
       c.reason,
       c.ordered_by,
       c.ordered_at,
       c.frozen_at,
       c.finished_at,
       c.retry_at,
       c.planned_count,
       c.planned_amount,
       c.hold_count,
       NVL(i.open_count, 0) AS open_count,
       NVL(i.refunded_count, 0) AS refunded_count,
       NVL(i.refunded_amount, 0) AS refunded_amount,
       NVL(i.already_count, 0) AS already_count,
       NVL(i.already_amount, 0) AS already_amount,
       NVL(i.released_count, 0) AS released_count,
       NVL(i.failed_count, 0) AS failed_count,
       NVL(i.failed_amount, 0) AS failed_amount
  FROM schedule_cancellations c
  LEFT JOIN (
         SELECT t.cancellation_id,
                SUM(CASE t.status WHEN 'PLANNED' THEN 1 ELSE 0 END) AS open_count,
                SUM(CASE t.status WHEN 'REFUNDED' THEN 1 ELSE 0 END) AS refunded_count,
                SUM(CASE t.status WHEN 'REFUNDED' THEN t.amount ELSE 0 END) AS refunded_amount,
                SUM(CASE t.status WHEN 'ALREADY_REFUNDED' THEN 1 ELSE 0 END) AS already_count,
                SUM(CASE t.status WHEN 'ALREADY_REFUNDED' THEN t.amount ELSE 0 END) AS already_amount,
                SUM(CASE t.status WHEN 'RELEASED' THEN 1 ELSE 0 END) AS released_count,
                SUM(CASE t.status WHEN 'FAILED' THEN 1 ELSE 0 END) AS failed_count,
                SUM(CASE t.status WHEN 'FAILED' THEN t.amount ELSE 0 END) AS failed_amount
           FROM schedule_cancellation_items t
          GROUP BY t.cancellation_id) i
    ON i.cancellation_id = c.cancellation_id;
COMMENT ON TABLE schedule_cancellation_v IS 'Dates that were called off, and how far their refunds are.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/schedule_cancellation_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:14aacdf484d5233ffef4417178d0a9e5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/schedule_cancellation_item_v.sql::plsql
CREATE OR REPLACE VIEW schedule_cancellation_item_v AS
SELECT i.cancellation_id,
       i.reservation_id,
       i.payment_id,
       i.amount,
       i.status,
       i.failure,
       i.changed_at
  FROM schedule_cancellation_items i;
COMMENT ON TABLE schedule_cancellation_item_v IS 'Reservations of dates that were called off, and what became of each.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/schedule_cancellation_item_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:03b9ee197ecafa9ac9f334a7d68e7c1a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_sales_v.sql::plsql
CREATE OR REPLACE VIEW report_sales_v AS
SELECT c.code AS concert_code,
       c.title,
       l.business_date,
       SUM(l.seats_sold) AS seats_sold,
       SUM(l.seats_returned) AS seats_returned,
       SUM(l.gross) AS gross,
       SUM(l.refunded) AS refunded,
       SUM(l.net) AS net
  FROM settlement_lines l
  JOIN concert_schedules cs ON cs.schedule_id = l.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
 GROUP BY c.code, c.title, l.business_date;
COMMENT ON TABLE report_sales_v IS 'Report: what each concert sold and gave back on each settled day; won.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_sales_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:46cc88f86d1ee32ce21eafbdbfca6338' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_seat_v.sql::plsql
CREATE OR REPLACE VIEW report_seat_v AS
SELECT c.code AS concert_code,
       cs.code AS schedule_code,
       cs.starts_at,
       s.grade,
       COUNT(*) AS seats,
       SUM(CASE WHEN s.status = 'SOLD' THEN 1 ELSE 0 END) AS sold,
       SUM(CASE WHEN s.status = 'PENDING' AND s.held_until > SYSTIMESTAMP THEN 1 ELSE 0 END) AS held,
       SUM(CASE WHEN s.status = 'AVAILABLE' OR s.held_until <= SYSTIMESTAMP THEN 1 ELSE 0 END) AS free
  FROM seats s
  JOIN concert_schedules cs ON cs.schedule_id = s.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
 GROUP BY c.code, cs.code, cs.starts_at, s.grade;
COMMENT ON TABLE report_seat_v IS 'Report: the seats of each date and grade: sold, held, free.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_seat_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2d729769234a772b858fed3ef2f69bd8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_hold_v.sql::plsql
CREATE OR REPLACE VIEW report_hold_v AS
SELECT r.reservation_id,
       r.user_id,
       r.schedule_id,
       r.seat_count,
       r.amount,
       r.held_until,
       CASE WHEN r.held_until <= SYSTIMESTAMP THEN 'OVER' ELSE 'RUNNING' END AS status
  FROM reservations r
 WHERE r.status = 'PENDING';
COMMENT ON TABLE report_hold_v IS 'Report: holds and when they end; OVER are those that nobody has swept yet.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_hold_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1bac0a17fa6bbbc636f40a070480c5b5' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_queue_v.sql::plsql
CREATE OR REPLACE VIEW report_queue_v AS
SELECT w.schedule_id,
       w.state,
       w.waiting_count,
       w.shoppers,
       w.joined_count,
       w.admitted_count,
       w.max_per_second,
       (SELECT COUNT(*)
          FROM admission_journal j
         WHERE j.schedule_id = w.schedule_id
           AND j.admitted_at > SYSTIMESTAMP - NUMTODSINTERVAL(60, 'SECOND')) AS admitted_in_a_minute
  FROM waiting_room_v w;
COMMENT ON TABLE report_queue_v IS 'Report: the waiting rooms, how many wait and how fast they are let in.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_queue_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b52c29bd514a70e6f828619671ee0cb9' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_payment_v.sql::plsql
CREATE OR REPLACE VIEW report_payment_v AS
SELECT p.method,
       p.status,
       COUNT(*) AS payments,
       SUM(p.amount) AS amount
  FROM payments p
 GROUP BY p.method, p.status;
COMMENT ON TABLE report_payment_v IS 'Report: payments by method and state, their number and won.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_payment_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1fdfa34a805df0e43357c0fef2756593' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_ledger_v.sql::plsql
CREATE OR REPLACE VIEW report_ledger_v AS
SELECT a.kind,
       COUNT(DISTINCT a.account_id) AS accounts,
       COUNT(e.entry_id) AS entries,
       NVL(SUM(e.amount), 0) AS balance
  FROM accounts a
  LEFT JOIN ledger_entries e ON e.account_id = a.account_id
 GROUP BY a.kind;
COMMENT ON TABLE report_ledger_v IS 'Report: what the ledger has in accounts of each kind; over all kinds it is 0.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_ledger_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c46b7911818ca9de4f61fe7cdd51199e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/job_run_v.sql::plsql
CREATE OR REPLACE VIEW job_run_v AS
SELECT r.run_id,
       r.job_name,
       (SELECT p.parameter_value
          FROM batch_job_execution_params p
         WHERE p.job_execution_id = r.run_id
           AND p.parameter_name = 'date') AS business_date,
       r.status,
       r.started_at,
       r.ended_at,
       r.seen_at,
       EXTRACT(DAY FROM r.took) * 86400 + EXTRACT(HOUR FROM r.took) * 3600 + EXTRACT(MINUTE FROM r.took) * 60
       + EXTRACT(SECOND FROM r.took) AS seconds,
       (SELECT NVL(SUM(s.read_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_read,
       (SELECT NVL(SUM(s.write_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_written,
       (SELECT NVL(SUM(s.read_skip_count + s.process_skip_count + s.write_skip_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_skipped,
       r.exit_message
  FROM (SELECT u.run_id,
               u.job_name,
               u.status,
               u.started_at,
               u.ended_at,
               u.seen_at,
               u.seen_at - u.started_at AS took,
               u.exit_message
          FROM (SELECT x.job_execution_id AS run_id,
                       i.job_name,
                       x.status,
                       NVL(x.start_time, x.create_time) AS started_at,
                       x.end_time AS ended_at,
                       NVL(
                         x.end_time,
                         GREATEST(
                           NVL(x.last_updated, x.create_time),
                           NVL(
                             (SELECT MAX(s.last_updated)
                                FROM batch_step_execution s
                               WHERE s.job_execution_id = x.job_execution_id),
                             x.create_time))) AS seen_at,
                       x.exit_message
                  FROM batch_job_execution x
                  JOIN batch_job_instance i ON i.job_instance_id = x.job_instance_id) u) r;
COMMENT ON TABLE job_run_v IS 'The runs of the jobs: when, how long, how much, and what became of them.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/job_run_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:61aedaab6bfd7ee01bf1a43d053495c3' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/job_lock_v.sql::plsql
CREATE OR REPLACE VIEW job_lock_v AS
SELECT l.name AS job_name,
       l.locked_by,
       FROM_TZ(l.locked_at, 'UTC') AS locked_at
  FROM job_locks l
 WHERE FROM_TZ(l.lock_until, 'UTC') > SYSTIMESTAMP;
COMMENT ON TABLE job_lock_v IS 'Which instance of the application runs a job now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/job_lock_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4f173a4e35bfae1ac3000425df1b12db' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/correction_v.sql::plsql
CREATE OR REPLACE VIEW correction_v AS
SELECT c.correction_id,
       c.break_id,
       c.user_id,
       c.amount,
       c.balance_too,
       c.reason,
       c.status,
       c.proposed_by,
       c.proposed_at,
       c.decided_by,
       c.decided_at,
       c.transaction_id
  FROM corrections c;
COMMENT ON TABLE correction_v IS 'Corrections of the books: proposed, posted and rejected.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/correction_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b145b11b201ffa22578ae54f7c5b1e04' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_job_v.sql::plsql
CREATE OR REPLACE VIEW report_job_v AS
SELECT u.job_name,
       u.job_execution_id,
       u.business_date,
       u.status,
       u.start_time,
       u.end_time,
       u.seconds,
       u.usual_seconds,
       CASE WHEN u.seconds > 2 * u.usual_seconds + 1 THEN 'YES' ELSE 'NO' END AS slow,
       u.items_read,
       u.written,
       u.skipped,
       u.exit_message
  FROM (SELECT r.job_name,
               r.run_id AS job_execution_id,
               r.business_date,
               r.status,
               r.started_at AS start_time,
               r.ended_at AS end_time,
               r.seconds,
               r.total_before / NULLIF(r.runs_before, 0) AS usual_seconds,
               r.items_read,
               r.items_written AS written,
               r.items_skipped AS skipped,
               r.exit_message
          FROM (SELECT j.job_name,
                       j.run_id,
                       j.business_date,
                       j.status,
                       j.started_at,
                       j.ended_at,
                       j.seconds,
                       j.items_read,
                       j.items_written,
                       j.items_skipped,
                       j.exit_message,
                       SUM(CASE WHEN j.status = 'COMPLETED' THEN j.seconds END) OVER (
                         PARTITION BY j.job_name
                         ORDER BY j.run_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING) AS total_before,
                       COUNT(CASE WHEN j.status = 'COMPLETED' THEN 1 END) OVER (
                         PARTITION BY j.job_name
                         ORDER BY j.run_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING) AS runs_before
                  FROM job_run_v j) r) u;
COMMENT ON TABLE report_job_v IS 'Report: runs of the jobs, what became of them, which were slow, and why they failed.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_job_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:8fab01264180fd915276bb71250bf477' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_lock_wait_v.sql::plsql
CREATE OR REPLACE VIEW report_lock_wait_v AS
SELECT w.inst_id AS waiting_instance,
       w.sid AS waiting_session,
       w.username AS waiting_user,
       w.program AS waiting_program,
       w.event AS waits_for,
       w.wait_time_micro / 1000000 AS seconds,
       h.inst_id AS holding_instance,
       h.sid AS holding_session,
       h.username AS holding_user,
       h.program AS holding_program,
       h.status AS holding_status
  FROM gv$session w
  JOIN gv$session h
    ON h.inst_id = w.blocking_instance
   AND h.sid = w.blocking_session;
COMMENT ON TABLE report_lock_wait_v IS 'Report: who waits for whose lock now, and for how long.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_lock_wait_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:790f306bb933a2c9af556a277b40b0e8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_audit_v.sql::plsql
CREATE OR REPLACE VIEW report_audit_v AS
SELECT l.audit_id,
       l.created_at,
       l.user_id,
       l.action,
       l.subject,
       l.detail,
       CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS archived_at,
       l.message_id
  FROM audit_log l
UNION ALL
SELECT a.audit_id,
       a.created_at,
       a.user_id,
       a.action,
       a.subject,
       a.detail,
       a.archived_at,
       a.message_id
  FROM audit_log_archive a;
COMMENT ON TABLE report_audit_v IS 'Report: the audit log, whether or not a line was archived.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_audit_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e0087936c0189a19c6d9edc558b12336' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/report_archive_v.sql::plsql
CREATE OR REPLACE VIEW report_archive_v AS
SELECT 'idempotency keys' AS kind,
       p.value AS kept_days,
       (SELECT COUNT(*)
          FROM idempotency_keys k
         WHERE k.created_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')) AS due,
       (SELECT COUNT(*) FROM idempotency_keys_archive) AS archived
  FROM parameters p
 WHERE p.name = 'idempotency-key-days'
UNION ALL
SELECT 'processed messages',
       p.value,
       (SELECT COUNT(*)
          FROM processed_messages m
         WHERE m.processed_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM processed_messages_archive)
  FROM parameters p
 WHERE p.name = 'processed-message-days'
UNION ALL
SELECT 'audit lines',
       p.value,
       (SELECT COUNT(*)
          FROM audit_log l
         WHERE l.created_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM audit_log_archive)
  FROM parameters p
 WHERE p.name = 'audit-days'
UNION ALL
SELECT 'waiting tickets',
       p.value,
       (SELECT COUNT(*)
          FROM concert_schedules cs
          JOIN waiting_tickets t ON t.schedule_id = cs.schedule_id
         WHERE cs.sale_closes_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')
            OR cs.cancelled_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM waiting_tickets_archive)
  FROM parameters p
 WHERE p.name = 'waiting-ticket-days';
COMMENT ON TABLE report_archive_v IS 'Report: of each kind of row, how many are due to be archived and how many were.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/report_archive_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:eff4408928df77f526a7c2ec3734e37e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_file_expected_v.sql::plsql
CREATE OR REPLACE VIEW payment_file_expected_v AS
SELECT p.payment_id,
       'CAPTURE' AS kind,
       p.amount,
       p.completed_at AS occurred_at,
       NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0) AS ledger_amount
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = p.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = p.transaction_id
   AND e.account_id = a.account_id
 WHERE p.status IN ('COMPLETED', 'REFUNDED', 'PARKED')
UNION ALL
SELECT f.payment_id,
       'REFUND',
       f.amount,
       f.refunded_at,
       NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0)
  FROM refunds f
  JOIN payments p ON p.payment_id = f.payment_id
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = f.transaction_id
   AND e.account_id = a.account_id;
COMMENT ON TABLE payment_file_expected_v IS 'Captures and refunds as our books have them: what a clean file says.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_file_expected_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:a0d9f392393537b7bff6057c760b66fe' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_file_finding_v.sql::plsql
CREATE OR REPLACE VIEW payment_file_finding_v AS
SELECT c.file_id,
       c.break_kind,
       c.subject,
       c.line_number,
       c.payment_id,
       c.kind,
       CASE c.break_kind
         WHEN 'DUPLICATE' THEN 'once'
         WHEN 'MISSING_HERE' THEN 'nothing'
         WHEN 'STATUS' THEN CASE c.status WHEN 'FAILED' THEN 'SUCCEEDED' ELSE 'not captured' END
         WHEN 'LATE' THEN TO_CHAR(SYS_EXTRACT_UTC(c.expected_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         ELSE TO_CHAR(c.expected_amount)
       END AS expected,
       CASE c.break_kind
         WHEN 'DUPLICATE' THEN 'again'
         WHEN 'STATUS' THEN c.status
         WHEN 'LEDGER' THEN TO_CHAR(c.ledger_amount)
         WHEN 'LATE' THEN TO_CHAR(SYS_EXTRACT_UTC(c.occurred_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         ELSE TO_CHAR(c.amount)
       END AS found
  FROM (SELECT l.file_id,
               l.line_number,
               l.payment_id,
               l.kind,
               l.amount,
               l.status,
               l.occurred_at,
               l.provider_ref || CASE WHEN l.ref_turn > 1 THEN '#' || l.ref_turn END AS subject,
               e.amount AS expected_amount,
               e.occurred_at AS expected_at,
               e.ledger_amount,
               CASE
                 WHEN l.ref_turn > 1 THEN 'DUPLICATE'
                 WHEN l.status = 'FAILED' THEN
                   
                   CASE
                     WHEN l.payment_turn = 1
                      AND l.succeeded = 0
                      AND e.occurred_at >= f.day_start
                      AND e.occurred_at < f.day_end
                      AND NOT EXISTS (
                            SELECT NULL
                              FROM payment_file_lines o
                              JOIN payment_files d ON d.file_id = o.file_id
                             WHERE o.payment_id = l.payment_id
                               AND o.kind = l.kind
                               AND o.status = 'SUCCEEDED'
                               AND d.business_date <> f.business_date
                               AND d.status IN ('READ', 'COMPARED'))
                     THEN 'STATUS'
                   END
                 WHEN l.payment_turn > 1 THEN 'DUPLICATE'
                 WHEN EXISTS (
                        SELECT NULL
                          FROM payment_file_lines o
                          JOIN payment_files d ON d.file_id = o.file_id
                         WHERE o.payment_id = l.payment_id
                           AND o.kind = l.kind
                           AND o.status = 'SUCCEEDED'
                           AND d.business_date < f.business_date
                           AND d.status IN ('READ', 'COMPARED'))
                 THEN 'DUPLICATE'
                 WHEN e.payment_id IS NULL THEN
                   CASE
                     WHEN l.kind = 'CAPTURE'
                      AND EXISTS (
                            SELECT NULL
                              FROM payments p
                             WHERE p.payment_id = l.payment_id)
                     THEN 'STATUS'
                     ELSE 'MISSING_HERE'
                   END
                 WHEN l.amount <> e.amount THEN 'AMOUNT'
                 WHEN e.ledger_amount <> e.amount THEN 'LEDGER'
                 WHEN l.occurred_at < f.day_start
                   OR l.occurred_at >= f.day_end
                   OR e.occurred_at < f.day_start
                   OR e.occurred_at >= f.day_end
                 THEN 'LATE'
               END AS break_kind
          FROM (SELECT n.file_id,
                       n.line_number,
                       n.provider_ref,
                       n.payment_id,
                       n.kind,
                       n.amount,
                       n.status,
                       n.occurred_at,
                       ROW_NUMBER() OVER (PARTITION BY n.file_id, n.provider_ref ORDER BY n.line_number) AS ref_turn,
                       ROW_NUMBER() OVER (
                         PARTITION BY n.file_id, n.payment_id, n.kind, n.status
                         ORDER BY n.line_number) AS payment_turn,
                       MAX(CASE n.status WHEN 'SUCCEEDED' THEN 1 ELSE 0 END) OVER (
                         PARTITION BY n.file_id, n.payment_id, n.kind) AS succeeded
                  FROM payment_file_lines n) l
          JOIN payment_files f ON f.file_id = l.file_id
          LEFT JOIN payment_file_expected_v e
            ON e.payment_id = l.payment_id
           AND e.kind = l.kind) c
 WHERE c.break_kind IS NOT NULL
UNION ALL
SELECT f.file_id,
       'MISSING_THERE',
       e.kind || ' ' || e.payment_id,
       CAST(NULL AS NUMBER),
       e.payment_id,
       e.kind,
       TO_CHAR(e.amount),
       'nothing'
  FROM payment_files f
  JOIN payment_file_expected_v e
    ON e.occurred_at >= f.day_start
   AND e.occurred_at < f.day_end
 WHERE NOT EXISTS (
         SELECT NULL
           FROM payment_file_lines o
           JOIN payment_files d ON d.file_id = o.file_id
          WHERE o.payment_id = e.payment_id
            AND o.kind = e.kind
            AND d.status IN ('READ', 'COMPARED')
            AND (o.status = 'SUCCEEDED' OR o.file_id = f.file_id));
COMMENT ON TABLE payment_file_finding_v IS 'Where the files of the provider and our books differ now.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_file_finding_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:50d898ce2ab20e59f253c935421ee66b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_file_v.sql::plsql
CREATE OR REPLACE VIEW payment_file_v AS
SELECT f.file_id,
       f.business_date,
       f.file_name,
       f.sha256,
       f.status,
       f.opened_at,
       f.line_count,
       f.skipped_count,
       f.control_total,
       f.message,
       f.compared_at,
       f.found_count
  FROM payment_files f;
COMMENT ON TABLE payment_file_v IS 'The files of the payment provider, and what became of each.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_file_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:80f4b2dcba78a89a5108ccf83ecd1a9a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_file_skip_v.sql::plsql
CREATE OR REPLACE VIEW payment_file_skip_v AS
SELECT f.business_date,
       f.file_id,
       f.file_name,
       f.status,
       s.line_number,
       s.reason
  FROM payment_file_skips s
  JOIN payment_files f ON f.file_id = s.file_id;
COMMENT ON TABLE payment_file_skip_v IS 'Lines of the files of the payment provider that could not be read.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_file_skip_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:33c6be0ad1ba1a033182ec82d77b6881' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/payment_file_break_v.sql::plsql
CREATE OR REPLACE VIEW payment_file_break_v AS
SELECT b.break_id,
       b.business_date,
       b.break_kind,
       b.subject,
       b.line_number,
       b.payment_id,
       b.kind,
       b.expected,
       b.found,
       b.first_seen,
       b.last_seen,
       b.closed_at,
       CASE WHEN b.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status,
       f.file_name,
       f.sha256
  FROM payment_file_breaks b
  JOIN payment_files f ON f.file_id = b.last_file_id;
COMMENT ON TABLE payment_file_break_v IS 'Where payment provider and our books differ: open breaks, and those gone.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/payment_file_break_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:50563ce7ca47c407570aca164ed7e93d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/notification_v.sql::plsql
CREATE OR REPLACE VIEW notification_v AS
SELECT n.notification_id,
       n.user_id,
       n.kind,
       n.reservation_id,
       n.refund_id,
       c.title AS concert_title,
       cs.starts_at,
       r.seat_count,
       COALESCE(f.amount, r.amount) AS amount,
       n.status,
       n.attempts,
       n.next_attempt_at,
       n.sent_at,
       n.last_error,
       n.created_at
  FROM notifications n
  JOIN reservations r ON r.reservation_id = n.reservation_id
  JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
  LEFT JOIN refunds f ON f.refund_id = n.refund_id;
COMMENT ON TABLE notification_v IS 'What buyers are told by e-mail, and what became of it.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/notification_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d3449e6e848f996ae7d7b267818b6837' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::view/parked_message_v.sql::plsql
CREATE OR REPLACE VIEW parked_message_v AS
SELECT p.queue_name,
       parked_message.consumers_of(p_queue => p.queue_name, p_message_id => p.message_id) AS consumer,
       p.msgid,
       p.message_id,
       p.kind,
       p.correlation,
       p.message_body,
       p.enqueued_at,
       p.attempts
  FROM (SELECT 'TICKET_EVENT_Q' AS queue_name,
               RAWTOHEX(e.msg_id) AS msgid,
               MAX(parked_message.id_of(p_message => e.user_data)) AS message_id,
               MAX(parked_message.kind_of(p_message => e.user_data)) AS kind,
               MAX(e.corr_id) AS correlation,
               MAX(parked_message.body_of(p_message => e.user_data)) AS message_body,
               MAX(CAST(e.enq_timestamp AS TIMESTAMP WITH TIME ZONE)) AS enqueued_at,
               MAX(e.retry_count) AS attempts
          FROM aq$ticket_event_qt e
         WHERE e.queue = 'TICKET_EVENT_EQ'
         GROUP BY e.msg_id
         UNION ALL
        SELECT 'HOLD_EXPIRY_Q' AS queue_name,
               RAWTOHEX(h.msg_id) AS msgid,
               parked_message.id_of(p_message => h.user_data) AS message_id,
               parked_message.kind_of(p_message => h.user_data) AS kind,
               h.corr_id AS correlation,
               parked_message.body_of(p_message => h.user_data) AS message_body,
               CAST(h.enq_timestamp AS TIMESTAMP WITH TIME ZONE) AS enqueued_at,
               h.retry_count AS attempts
          FROM aq$hold_expiry_qt h
         WHERE h.queue = 'HOLD_EXPIRY_EQ') p;
COMMENT ON TABLE parked_message_v IS 'Messages that their consumer failed on for good.';
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'view/parked_message_v.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:cbcbc8c43a07e1c02035c685bf2ae656' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ticket_errors.pkb::plsql
CREATE OR REPLACE PACKAGE BODY ticket_errors AS
  PROCEDURE raise_error(
    p_code    IN PLS_INTEGER,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    RAISE_APPLICATION_ERROR(p_code, p_message);
  END raise_error;
END ticket_errors;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ticket_errors.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:702091957a894a9e63413b6bace9ee16' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/audit_trail.pkb::plsql
CREATE OR REPLACE PACKAGE BODY audit_trail AS
  PROCEDURE record_action(
    p_user_id    IN audit_log.user_id%TYPE,
    p_action     IN audit_log.action%TYPE,
    p_subject    IN audit_log.subject%TYPE,
    p_detail     IN audit_log.detail%TYPE,
    p_message_id IN audit_log.message_id%TYPE DEFAULT NULL
  ) IS
  BEGIN
    INSERT INTO audit_log (audit_id, user_id, action, subject, detail, message_id, created_at)
    VALUES (audit_seq.NEXTVAL, p_user_id, p_action, p_subject, p_detail, p_message_id, SYSTIMESTAMP);
  END record_action;
END audit_trail;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/audit_trail.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f6c6c3482d727f7cd5074b7973600b6a' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/membership.pkb::plsql
CREATE OR REPLACE PACKAGE BODY membership AS
  c_user  CONSTANT VARCHAR2(10 CHAR) := 'USER';
  c_admin CONSTANT VARCHAR2(10 CHAR) := 'ADMIN';

  -- One id of DBMS_LOCK (0 to 1073741823). An idempotency key whose hash is the same waits at most for
  -- the one appointment that takes it.
  c_first_admin_lock CONSTANT PLS_INTEGER := 1073741823;
  c_lock_granted     CONSTANT PLS_INTEGER := 0;
  c_lock_held        CONSTANT PLS_INTEGER := 4;
  c_lock_seconds     CONSTANT PLS_INTEGER := 5;

  -- Says which of the two unique constraints refused the row. Asked before the insert, the answer
  -- could be out of date; asked after, it can only be missing when the other row has gone again.
  PROCEDURE raise_duplicate(
    p_email IN users.email%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.email = p_email;
    IF l_count > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_email_taken,
        p_message => 'There is an account for ' || p_email || '. Log in, or use another address.');
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_person_already_registered,
      p_message => 'This person has an account under another address. Everyone has one.');
  END raise_duplicate;

  PROCEDURE sign_up(
    p_email         IN  users.email%TYPE,
    p_name          IN  users.name%TYPE,
    p_password_hash IN  users.password_hash%TYPE,
    p_ci_hash       IN  users.ci_hash%TYPE,
    p_user_id       OUT users.user_id%TYPE
  ) IS
    l_email users.email%TYPE;
  BEGIN
    l_email := LOWER(p_email);
    BEGIN
      INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
      VALUES (user_seq.NEXTVAL, l_email, p_name, p_password_hash, p_ci_hash, c_user, SYSTIMESTAMP)
      RETURNING user_id INTO p_user_id;
    EXCEPTION
      WHEN DUP_VAL_ON_INDEX THEN
        raise_duplicate(p_email => l_email);
    END;
    ledger.open_account(p_user_id => p_user_id);
  END sign_up;

  PROCEDURE find_credential(
    p_email         IN  users.email%TYPE,
    p_user_id       OUT users.user_id%TYPE,
    p_password_hash OUT users.password_hash%TYPE,
    p_role          OUT users.role%TYPE
  ) IS
  BEGIN
    SELECT u.user_id, u.password_hash, u.role
      INTO p_user_id, p_password_hash, p_role
      FROM users u
     WHERE u.email = LOWER(p_email);
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_user_id       := NULL;
      p_password_hash := NULL;
      p_role          := NULL;
  END find_credential;

  PROCEDURE require_admin(
    p_user_id IN users.user_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.user_id = p_user_id
       AND u.role = c_admin;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_not_an_admin,
        p_message => 'Only an administrator may do this.');
    END IF;
  END require_admin;

  -- As long as there is no administrator there is no row at which two installers could queue, and
  -- each would find that there is none. The second comes after the first has committed.
  PROCEDURE lock_first_appointment IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => c_first_admin_lock,
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => c_lock_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'The first administrator is being appointed. Ask again in a moment.');
    END IF;
  END lock_first_appointment;

  PROCEDURE require_appointer(
    p_appointed_by IN users.user_id%TYPE
  ) IS
    l_admins PLS_INTEGER;
  BEGIN
    IF p_appointed_by IS NOT NULL THEN
      require_admin(p_user_id => p_appointed_by);
      RETURN;
    END IF;
    lock_first_appointment;
    SELECT COUNT(*)
      INTO l_admins
      FROM users u
     WHERE u.role = c_admin;
    IF l_admins > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_not_an_admin,
        p_message => 'There is an administrator already; only an administrator may appoint another.');
    END IF;
  END require_appointer;

  PROCEDURE appoint_admin(
    p_appointed_by IN users.user_id%TYPE,
    p_user_id      IN users.user_id%TYPE
  ) IS
  BEGIN
    require_appointer(p_appointed_by => p_appointed_by);
    UPDATE users u
       SET u.role = c_admin
     WHERE u.user_id = p_user_id;
    IF SQL%ROWCOUNT = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no user ' || p_user_id || '.');
    END IF;
    audit_trail.record_action(
      p_user_id => p_appointed_by,
      p_action  => 'ADMIN_APPOINTED',
      p_subject => 'user:' || p_user_id,
      p_detail  => NULL);
  END appoint_admin;
END membership;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/membership.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3ff151a11994fe06c59360da05662b46' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/parameter_store.pkb::plsql
CREATE OR REPLACE PACKAGE BODY parameter_store AS
  PROCEDURE raise_not_found(
    p_name IN parameters.name%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_parameter_not_found,
      p_message => 'There is no parameter ' || p_name || '.');
  END raise_not_found;

  FUNCTION value_of(
    p_name IN parameters.name%TYPE
  ) RETURN parameters.value%TYPE IS
    l_value parameters.value%TYPE;
  BEGIN
    SELECT p.value
      INTO l_value
      FROM parameters p
     WHERE p.name = p_name;
    RETURN l_value;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_not_found(p_name => p_name);
  END value_of;

  -- Two administrators who change the same parameter follow one another: each sees what the other
  -- left, and the audit log tells it so.
  PROCEDURE lock_parameter(
    p_name      IN  parameters.name%TYPE,
    p_parameter OUT parameters%ROWTYPE
  ) IS
  BEGIN
    SELECT p.*
      INTO p_parameter
      FROM parameters p
     WHERE p.name = p_name
       FOR UPDATE OF p.value WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_not_found(p_name => p_name);
  END lock_parameter;

  PROCEDURE set_value(
    p_user_id IN users.user_id%TYPE,
    p_name    IN parameters.name%TYPE,
    p_value   IN parameters.value%TYPE
  ) IS
    l_parameter parameters%ROWTYPE;
    l_now       parameters.updated_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    lock_parameter(p_name => p_name, p_parameter => l_parameter);
    IF p_value IS NULL
       OR p_value <> TRUNC(p_value)
       OR p_value NOT BETWEEN l_parameter.min_value AND l_parameter.max_value
    THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_parameter_out_of_range,
        p_message => p_name || ' takes a whole number from ' || l_parameter.min_value
                     || ' to ' || l_parameter.max_value || ' (' || l_parameter.unit || ').');
    END IF;
    l_now := SYSTIMESTAMP;
    UPDATE parameters p
       SET p.value      = p_value,
           p.updated_at = l_now,
           p.updated_by = p_user_id
     WHERE p.name = p_name;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'PARAMETER_CHANGED',
      p_subject => p_name,
      p_detail  => l_parameter.value || ' -> ' || p_value);
  END set_value;
END parameter_store;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/parameter_store.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0428928a4fb1ac4189b192f96ac92f10' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/idempotency.pkb::plsql
CREATE OR REPLACE PACKAGE BODY idempotency AS
  -- The ids of DBMS_LOCK for customers: 0 to 1073741823.
  c_lock_ids       CONSTANT PLS_INTEGER := 1073741824;
  c_lock_granted   CONSTANT PLS_INTEGER := 0;
  c_lock_held      CONSTANT PLS_INTEGER := 4;
  c_do_not_wait    CONSTANT PLS_INTEGER := 0;
  c_answer_seconds CONSTANT PLS_INTEGER := 5;

  PROCEDURE lock_key(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE,
    p_seconds IN PLS_INTEGER
  ) IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => DBMS_UTILITY.GET_HASH_VALUE(
                             name      => 'idempotency:' || p_user_id || ':' || p_key,
                             base      => 0,
                             hash_size => c_lock_ids),
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => p_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'The first request with this Idempotency-Key is still running. Ask again in a moment.');
    END IF;
  END lock_key;

  PROCEDURE lock_archived_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
  BEGIN
    SELECT a.response_status
      INTO l_status
      FROM idempotency_keys_archive a
     WHERE a.user_id = p_user_id
       AND a.idempotency_key = p_key
       FOR UPDATE OF a.response_status WAIT 5;
  END lock_archived_answer;

  -- Gives a replay, which only reads, a transaction to end. The application lock is released by COMMIT
  -- or ROLLBACK, and Oracle's driver sends no COMMIT where its session has changed and locked nothing
  -- (ojdbc 23, T4CConnection.doCommit): the lock would stay with a connection that idles in the pool.
  PROCEDURE lock_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
  BEGIN
    SELECT k.response_status
      INTO l_status
      FROM idempotency_keys k
     WHERE k.user_id = p_user_id
       AND k.idempotency_key = p_key
       FOR UPDATE OF k.response_status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      -- Archived, perhaps a moment ago.
      lock_archived_answer(p_user_id => p_user_id, p_key => p_key);
  END lock_answer;

  -- One statement for both tables: the answer is in one of them at any moment, and may be moved at any.
  PROCEDURE find_answer(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_fingerprint idempotency_keys.fingerprint%TYPE;
  BEGIN
    SELECT MAX(f.fingerprint), MAX(f.response_status), MAX(f.response_body)
      INTO l_fingerprint, p_response_status, p_response_body
      FROM (SELECT k.fingerprint, k.response_status, k.response_body
              FROM idempotency_keys k
             WHERE k.user_id = p_user_id
               AND k.idempotency_key = p_key
             UNION ALL
            SELECT a.fingerprint, a.response_status, a.response_body
              FROM idempotency_keys_archive a
             WHERE a.user_id = p_user_id
               AND a.idempotency_key = p_key) f;
    IF l_fingerprint <> p_fingerprint THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_key_reused,
        p_message => 'This Idempotency-Key was used for another request. Use a new key.');
    END IF;
    IF p_response_status IS NOT NULL THEN
      lock_answer(p_user_id => p_user_id, p_key => p_key);
    END IF;
  END find_answer;

  PROCEDURE claim(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
  BEGIN
    lock_key(p_user_id => p_user_id, p_key => p_key, p_seconds => c_do_not_wait);
    find_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
  END claim;

  PROCEDURE record_answer(
    p_user_id         IN     idempotency_keys.user_id%TYPE,
    p_key             IN     idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN     idempotency_keys.fingerprint%TYPE,
    p_response_status IN OUT idempotency_keys.response_status%TYPE,
    p_response_body   IN OUT idempotency_keys.response_body%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
    l_body   idempotency_keys.response_body%TYPE;
  BEGIN
    lock_key(p_user_id => p_user_id, p_key => p_key, p_seconds => c_answer_seconds);
    find_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);
    IF l_status IS NULL THEN
      INSERT INTO idempotency_keys (
        user_id, idempotency_key, fingerprint, response_status, response_body, created_at)
      VALUES (
        p_user_id, p_key, p_fingerprint, p_response_status, p_response_body, SYSTIMESTAMP);
    ELSE
      p_response_status := l_status;
      p_response_body   := l_body;
    END IF;
  END record_answer;
END idempotency;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/idempotency.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:c7a7ff2d94240217c3f3d3957f11fb74' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ledger.pkb::plsql
CREATE OR REPLACE PACKAGE BODY ledger AS
  -- The accounts of the house, as the reference changelog inserts them.
  c_funding_account CONSTANT PLS_INTEGER := 1;
  c_sales_account   CONSTANT PLS_INTEGER := 2;

  -- What the column has room for.
  c_max_balance CONSTANT accounts.balance%TYPE := 999999999999999;

  PROCEDURE open_account(
    p_user_id IN users.user_id%TYPE
  ) IS
  BEGIN
    INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
    VALUES (account_seq.NEXTVAL, 'POINT', p_user_id, 0, SYSTIMESTAMP);
  END open_account;

  -- Everyone who moves a user's points queues here, so that the balance which is checked is the one
  -- which is changed.
  PROCEDURE lock_account(
    p_user_id IN  users.user_id%TYPE,
    p_account OUT accounts%ROWTYPE
  ) IS
  BEGIN
    SELECT a.*
      INTO p_account
      FROM accounts a
     WHERE a.user_id = p_user_id
       FOR UPDATE OF a.balance WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no point account for user ' || p_user_id || '.');
  END lock_account;

  PROCEDURE require_amount(
    p_amount IN ledger_entries.amount%TYPE
  ) IS
  BEGIN
    IF p_amount IS NULL OR p_amount <= 0 OR p_amount <> TRUNC(p_amount) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'An amount is a whole number of won above 0, not '
                     || NVL(TO_CHAR(p_amount), 'nothing') || '.');
    END IF;
  END require_amount;

  PROCEDURE require_room(
    p_kind    IN ledger_transactions.kind%TYPE,
    p_balance IN accounts.balance%TYPE,
    p_change  IN ledger_entries.amount%TYPE
  ) IS
    l_advice VARCHAR2(40 CHAR) := 'No more can be taken out of it.';
  BEGIN
    IF p_kind = 'PAYMENT' THEN
      l_advice := 'Charge points first.';
    END IF;
    IF p_balance + p_change < 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_insufficient_points,
        p_message => 'It takes ' || ABS(p_change) || ' won and the account has ' || p_balance || '. ' || l_advice);
    ELSIF p_balance + p_change > c_max_balance THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'An account has room for ' || c_max_balance || ' won: with ' || p_balance
                     || ' in it there is none for ' || p_change || ' more.');
    END IF;
  END require_room;

  PROCEDURE add_entry(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_account_id     IN ledger_entries.account_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE,
    p_balance_after  IN ledger_entries.balance_after%TYPE,
    p_now            IN ledger_entries.created_at%TYPE
  ) IS
  BEGIN
    INSERT INTO ledger_entries (
      entry_id, transaction_id, account_id, amount, balance_after, created_at)
    VALUES (
      ledger_entry_seq.NEXTVAL, p_transaction_id, p_account_id, p_amount, p_balance_after, p_now);
  END add_entry;

  -- Posts one transaction: p_signed_amount into the user's account, and the same out of the house's. The balance
  -- changes by p_balance_change: the same, but where a correction adds an entry that was missing.
  -- The only place that writes entries, so that no transaction can have any other sum than zero.
  PROCEDURE post(
    p_kind           IN  ledger_transactions.kind%TYPE,
    p_user_id        IN  users.user_id%TYPE,
    p_house_account  IN  accounts.account_id%TYPE,
    p_signed_amount  IN  ledger_entries.amount%TYPE,
    p_balance_change IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
    l_account accounts%ROWTYPE;
    l_now     ledger_transactions.created_at%TYPE;
  BEGIN
    lock_account(p_user_id => p_user_id, p_account => l_account);
    require_room(p_kind => p_kind, p_balance => l_account.balance, p_change => p_balance_change);
    p_balance := l_account.balance + p_balance_change;
    l_now := SYSTIMESTAMP;
    INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
    VALUES (ledger_transaction_seq.NEXTVAL, p_kind, p_reference, l_now)
    RETURNING transaction_id INTO p_transaction_id;
    add_entry(
      p_transaction_id => p_transaction_id,
      p_account_id     => l_account.account_id,
      p_amount         => p_signed_amount,
      p_balance_after  => p_balance,
      p_now            => l_now);
    add_entry(
      p_transaction_id => p_transaction_id,
      p_account_id     => p_house_account,
      p_amount         => -p_signed_amount,
      p_balance_after  => NULL,
      p_now            => l_now);
    UPDATE accounts a
       SET a.balance = p_balance
     WHERE a.account_id = l_account.account_id;
  END post;

  PROCEDURE charge(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'CHARGE',
      p_user_id        => p_user_id,
      p_house_account  => c_funding_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END charge;

  PROCEDURE debit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'PAYMENT',
      p_user_id        => p_user_id,
      p_house_account  => c_sales_account,
      p_signed_amount  => -p_amount,
      p_balance_change => -p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END debit;

  PROCEDURE credit(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    require_amount(p_amount => p_amount);
    post(
      p_kind           => 'REFUND',
      p_user_id        => p_user_id,
      p_house_account  => c_sales_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END credit;

  -- An entry alone may mend what the entries and the balance differ by, or a part of it, and nothing else: it would
  -- itself be a break.
  PROCEDURE require_missing(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN ledger_entries.amount%TYPE
  ) IS
    l_account accounts%ROWTYPE;
    l_missing accounts.balance%TYPE;
  BEGIN
    lock_account(p_user_id => p_user_id, p_account => l_account);
    SELECT l_account.balance - NVL(SUM(e.amount), 0)
      INTO l_missing
      FROM ledger_entries e
     WHERE e.account_id = l_account.account_id;
    IF p_amount NOT BETWEEN LEAST(l_missing, 0) AND GREATEST(l_missing, 0) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_mismatch,
        p_message => 'The balance of user ' || p_user_id || ' less its entries is ' || l_missing
                     || ' won: an entry of ' || p_amount || ' won is not what is missing.');
    END IF;
  END require_missing;

  PROCEDURE correct(
    p_user_id        IN  users.user_id%TYPE,
    p_amount         IN  ledger_entries.amount%TYPE,
    p_balance_too    IN  corrections.balance_too%TYPE,
    p_reference      IN  ledger_transactions.reference%TYPE,
    p_transaction_id OUT ledger_transactions.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
  BEGIN
    IF p_balance_too = 0 THEN
      require_missing(p_user_id => p_user_id, p_amount => p_amount);
    END IF;
    post(
      p_kind           => 'CORRECTION',
      p_user_id        => p_user_id,
      p_house_account  => c_funding_account,
      p_signed_amount  => p_amount,
      p_balance_change => p_amount * p_balance_too,
      p_reference      => p_reference,
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END correct;
END ledger;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ledger.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:2ff9d2f0caf1f7003dab2e208368f72b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/point_account.pkb::plsql
CREATE OR REPLACE PACKAGE BODY point_account AS
  c_max_charge CONSTANT PLS_INTEGER := 10000000;

  PROCEDURE charge(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_amount          IN  ledger_entries.amount%TYPE,
    p_transaction_id  OUT ledger_transactions.transaction_id%TYPE,
    p_balance         OUT accounts.balance%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    IF p_amount > c_max_charge THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'A charge is at most ' || c_max_charge || ' won, not ' || p_amount || '.');
    END IF;
    ledger.charge(
      p_user_id        => p_user_id,
      p_amount         => p_amount,
      p_reference      => 'charge',
      p_transaction_id => p_transaction_id,
      p_balance        => p_balance);
  END charge;
END point_account;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/point_account.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b485f954b97777b67c18eb90e0c85d61' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/ticket_event.pkb::plsql
CREATE OR REPLACE PACKAGE BODY ticket_event AS
  -- Sessions of every role come here, so queues are named with their owner.
  c_owner          CONSTANT VARCHAR2(128 CHAR) := $$PLSQL_UNIT_OWNER;
  c_event_queue    CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';
  c_event_parking  CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_EQ';
  c_expiry_queue   CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_Q';
  c_expiry_parking CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_EQ';
  c_of_reservation CONSTANT VARCHAR2(12 CHAR) := 'RESERVATION:';

  -- A message, to be parked in p_parking when its consumer fails for good.
  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_parking     IN VARCHAR2,
    p_type        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_body        IN VARCHAR2,
    p_delay       IN NUMBER
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    -- With the change or not at all: the one thing that everything else here rests on.
    l_options.visibility         := DBMS_AQ.ON_COMMIT;
    l_properties.correlation     := p_correlation;
    l_properties.delay           := p_delay;
    l_properties.exception_queue := c_owner || '.' || p_parking;
    l_message.set_type(p_type);
    -- Its number stays the same however often it comes, also after it was parked and put back.
    l_message.set_long_property('messageId', message_seq.NEXTVAL);
    l_message.set_text(p_body);
    DBMS_AQ.ENQUEUE(
      queue_name         => c_owner || '.' || p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE publish(
    p_type        IN VARCHAR2,
    p_correlation IN VARCHAR2,
    p_body        IN VARCHAR2
  ) IS
  BEGIN
    put(
      p_queue       => c_event_queue,
      p_parking     => c_event_parking,
      p_type        => p_type,
      p_correlation => p_correlation,
      p_body        => p_body,
      p_delay       => DBMS_AQ.NO_DELAY);
  END publish;

  PROCEDURE publish_of_reservation(
    p_type           IN VARCHAR2,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => p_type,
      p_correlation => c_of_reservation || p_reservation_id,
      p_body        => '{"reservationId":' || p_reservation_id || '}');
  END publish_of_reservation;

  PROCEDURE publish_of_payment(
    p_type           IN VARCHAR2,
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => p_type,
      p_correlation => 'PAYMENT:' || p_payment_id,
      p_body        => '{"paymentId":' || p_payment_id || ',"reservationId":' || p_reservation_id || '}');
  END publish_of_payment;

  PROCEDURE reservation_held(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_hold_seconds   IN parameters.value%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_held, p_reservation_id => p_reservation_id);
    put(
      p_queue       => c_expiry_queue,
      p_parking     => c_expiry_parking,
      p_type        => c_hold_over,
      p_correlation => c_of_reservation || p_reservation_id,
      p_body        => '{"reservationId":' || p_reservation_id || '}',
      p_delay       => p_hold_seconds);
  END reservation_held;

  PROCEDURE reservation_confirmed(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_confirmed, p_reservation_id => p_reservation_id);
  END reservation_confirmed;

  PROCEDURE reservation_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_cancelled, p_reservation_id => p_reservation_id);
  END reservation_cancelled;

  PROCEDURE reservation_expired(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_reservation(p_type => c_reservation_expired, p_reservation_id => p_reservation_id);
  END reservation_expired;

  PROCEDURE payment_completed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_payment(
      p_type           => c_payment_completed,
      p_payment_id     => p_payment_id,
      p_reservation_id => p_reservation_id);
  END payment_completed;

  PROCEDURE payment_failed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish_of_payment(
      p_type           => c_payment_failed,
      p_payment_id     => p_payment_id,
      p_reservation_id => p_reservation_id);
  END payment_failed;

  PROCEDURE refund_made(
    p_refund_id      IN refunds.refund_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => c_refund_made,
      p_correlation => 'REFUND:' || p_refund_id,
      p_body        => '{"refundId":' || p_refund_id || ',"reservationId":' || p_reservation_id || '}');
  END refund_made;

  PROCEDURE user_admitted(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
  BEGIN
    publish(
      p_type        => c_user_admitted,
      p_correlation => 'USER:' || p_user_id,
      p_body        => '{"userId":' || p_user_id || ',"scheduleId":' || p_schedule_id || '}');
  END user_admitted;
END ticket_event;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/ticket_event.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9a8a2258b3b9d55bb0f4d3ad8cf8228d' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/reservation_claim.pkb::plsql
CREATE OR REPLACE PACKAGE BODY reservation_claim AS
  PROCEDURE require_owner(
    p_user_id        IN reservations.user_id%TYPE,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id
       AND r.user_id = p_user_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'You have no reservation ' || p_reservation_id || '.');
    END IF;
  END require_owner;

  -- By ascending seat, as everyone does, so that no two commands wait for each other. Claims only
  -- ever end, so the seats locked here include every one that the reservation still claims.
  PROCEDURE lock_seats(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.reservation_id = p_reservation_id
                AND rs.released_at IS NULL)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
  END lock_seats;

  FUNCTION seats_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN number_nt IS
    l_seat_ids number_nt;
  BEGIN
    SELECT rs.seat_id
      BULK COLLECT INTO l_seat_ids
      FROM reservation_seats rs
     WHERE rs.reservation_id = p_reservation_id
       AND rs.released_at IS NULL
     ORDER BY rs.seat_id;
    RETURN l_seat_ids;
  END seats_of;

  PROCEDURE lock_anybodys(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  ) IS
  BEGIN
    lock_seats(p_reservation_id => p_reservation_id);
    SELECT r.*
      INTO p_reservation
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id
       FOR UPDATE OF r.status WAIT 5;
    p_seat_ids := seats_of(p_reservation_id => p_reservation_id);
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'There is no reservation ' || p_reservation_id || '.');
  END lock_anybodys;

  PROCEDURE lock_reservation(
    p_user_id        IN  reservations.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_reservation    OUT reservations%ROWTYPE,
    p_seat_ids       OUT number_nt
  ) IS
  BEGIN
    -- Before any lock: nobody can make a stranger's seats wait.
    require_owner(p_user_id => p_user_id, p_reservation_id => p_reservation_id);
    lock_anybodys(
      p_reservation_id => p_reservation_id,
      p_reservation    => p_reservation,
      p_seat_ids       => p_seat_ids);
  END lock_reservation;

  PROCEDURE lock_all(
    p_reservation_ids IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    -- First all the seats, then all the reservations: one reservation after the other would take seats after
    -- reservations.
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.reservation_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_reservation_ids) t))
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
    SELECT r.reservation_id
      BULK COLLECT INTO l_locked
      FROM reservations r
     WHERE r.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status WAIT 5;
  END lock_all;

  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  ) IS
  BEGIN
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'AVAILABLE',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
    UPDATE reservation_seats rs
       SET rs.released_at = p_now
     WHERE rs.reservation_id = p_reservation_id
       AND rs.released_at IS NULL;
    UPDATE reservations r
       SET r.status    = p_status,
           r.closed_at = p_now
     WHERE r.reservation_id = p_reservation_id;
    IF p_status = 'CANCELLED' THEN
      ticket_event.reservation_cancelled(p_reservation_id => p_reservation_id);
    ELSE
      ticket_event.reservation_expired(p_reservation_id => p_reservation_id);
    END IF;
  END close_reservation;

  -- Reservations come after seats in the lock order; among themselves by ascending id.
  PROCEDURE lock_losers(
    p_seat_ids        IN  number_nt,
    p_reservation_ids OUT number_nt
  ) IS
  BEGIN
    SELECT r.reservation_id
      BULK COLLECT INTO p_reservation_ids
      FROM reservations r
     WHERE r.reservation_id IN (
             SELECT rs.reservation_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status WAIT 5;
  END lock_losers;

  PROCEDURE end_lapsed_claims(
    p_seat_ids IN number_nt,
    p_now      IN reservations.closed_at%TYPE
  ) IS
    l_reservation_ids number_nt;
  BEGIN
    lock_losers(p_seat_ids => p_seat_ids, p_reservation_ids => l_reservation_ids);
    -- The time is asked for again here: whatever goes wrong with the seats' locks, a claim that lives
    -- stays for reservation_seats_live_ux to see.
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE reservation_seats rs
         SET rs.released_at = p_now
       WHERE rs.seat_id = p_seat_ids(i)
         AND rs.released_at IS NULL
         AND EXISTS (
               SELECT NULL
                 FROM reservations r
                WHERE r.reservation_id = rs.reservation_id
                  AND r.status = 'PENDING'
                  AND r.held_until <= p_now);
    -- One by one, to announce those that lost their last seat: they are as many as the seats of one hold.
    FOR i IN 1 .. l_reservation_ids.COUNT LOOP
      UPDATE reservations r
         SET r.status    = 'EXPIRED',
             r.closed_at = p_now
       WHERE r.reservation_id = l_reservation_ids(i)
         AND NOT EXISTS (
               SELECT NULL
                 FROM reservation_seats rs
                WHERE rs.reservation_id = r.reservation_id
                  AND rs.released_at IS NULL);
      IF SQL%ROWCOUNT > 0 THEN
        ticket_event.reservation_expired(p_reservation_id => l_reservation_ids(i));
      END IF;
    END LOOP;
  END end_lapsed_claims;

  FUNCTION is_lapsed(
    p_reservation IN reservations%ROWTYPE,
    p_seat_ids    IN number_nt,
    p_now         IN reservations.held_until%TYPE
  ) RETURN BOOLEAN IS
  BEGIN
    -- The second half holds even where a clock was set back after the take-over.
    RETURN p_reservation.held_until <= p_now
        OR p_seat_ids.COUNT < p_reservation.seat_count;
  END is_lapsed;
END reservation_claim;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/reservation_claim.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:bba7c918f3b565cd7322db6d7485bcb2' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/buyer.pkb::plsql
CREATE OR REPLACE PACKAGE BODY buyer AS
  PROCEDURE lock_buyer(
    p_user_id IN users.user_id%TYPE
  ) IS
    l_user_id users.user_id%TYPE;
  BEGIN
    SELECT u.user_id
      INTO l_user_id
      FROM users u
     WHERE u.user_id = p_user_id
       FOR UPDATE OF u.role WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no user ' || p_user_id || '.');
  END lock_buyer;
END buyer;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/buyer.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:41be79ec1522713f811d8015b9c8133c' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/sale.pkb::plsql
CREATE OR REPLACE PACKAGE BODY sale AS
  -- Read once for all that is asked of it: between two reads an order to call the date off may commit.
  PROCEDURE find_schedule(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_schedule    OUT concert_schedules%ROWTYPE
  ) IS
  BEGIN
    SELECT cs.*
      INTO p_schedule
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
  END find_schedule;

  FUNCTION is_on_sale(
    p_schedule IN concert_schedules%ROWTYPE,
    p_now      IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN IS
  BEGIN
    RETURN p_schedule.cancelled_at IS NULL
       AND p_now >= p_schedule.sale_opens_at
       AND p_now < p_schedule.sale_closes_at;
  END is_on_sale;

  PROCEDURE require_stands(
    p_schedule IN concert_schedules%ROWTYPE
  ) IS
  BEGIN
    IF p_schedule.cancelled_at IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_cancelled,
        p_message => 'Schedule ' || p_schedule.schedule_id
                     || ' was called off. What was paid for it comes back without your doing.');
    END IF;
  END require_stands;

  FUNCTION is_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    RETURN is_on_sale(p_schedule => l_schedule, p_now => p_now);
  END is_open;

  PROCEDURE require_not_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    require_stands(p_schedule => l_schedule);
  END require_not_cancelled;

  PROCEDURE require_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    require_stands(p_schedule => l_schedule);
    IF NOT is_on_sale(p_schedule => l_schedule, p_now => p_now) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_sale_not_open,
        p_message => 'Schedule ' || p_schedule_id || ' is not on sale now.');
    END IF;
  END require_open;

  FUNCTION is_sold_out(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND EXISTS (
             SELECT NULL
               FROM seats s
              WHERE s.schedule_id = cs.schedule_id
                AND s.status IN ('AVAILABLE', 'PENDING'));
    RETURN l_count = 0;
  END is_sold_out;
END sale;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/sale.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1d90f315e63c3f6f37e8c9a16be5d512' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/place_queue.pkb::plsql
CREATE OR REPLACE PACKAGE BODY place_queue AS
  -- Sessions of other roles come here, so the queue is named with its owner.
  c_queue       CONSTANT VARCHAR2(150 CHAR) := $$PLSQL_UNIT_OWNER || '.WAITING_ROOM_Q';
  c_of_schedule CONSTANT VARCHAR2(12 CHAR) := 'SCHEDULE:';

  PROCEDURE put(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_msgid      RAW(16);
  BEGIN
    l_options.visibility     := DBMS_AQ.ON_COMMIT;
    l_properties.correlation := c_of_schedule || p_schedule_id;
    l_properties.priority    := p_place;
    l_message.set_type('PLACE');
    l_message.set_text(TO_CHAR(p_place));
    DBMS_AQ.ENQUEUE(
      queue_name         => c_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE take(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_ARRAY_T;
    l_messages   SYS.AQ$_JMS_TEXT_MESSAGES;
    l_msgids     DBMS_AQ.MSGID_ARRAY_T;
    l_count      PLS_INTEGER;
  BEGIN
    p_places := number_nt();
    l_options.visibility  := DBMS_AQ.ON_COMMIT;
    l_options.correlation := c_of_schedule || p_schedule_id;
    l_options.wait        := DBMS_AQ.NO_WAIT;
    -- The search begins anew: a place that was committed late stands before the last one that was taken.
    l_options.navigation  := DBMS_AQ.FIRST_MESSAGE;
    BEGIN
      l_count := DBMS_AQ.DEQUEUE_ARRAY(
        queue_name               => c_queue,
        dequeue_options          => l_options,
        array_size               => p_limit,
        message_properties_array => l_properties,
        payload_array            => l_messages,
        msgid_array              => l_msgids);
    EXCEPTION
      WHEN ticket_errors.e_no_message THEN
        l_count := 0;
    END;
    p_places.EXTEND(l_count);
    FOR i IN 1 .. l_count LOOP
      p_places(i) := l_properties(i).priority;
    END LOOP;
  END take;
END place_queue;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/place_queue.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:849f3625a224ba001baf07f8d7feec9e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/admission.pkb::plsql
CREATE OR REPLACE PACKAGE BODY admission AS
  FUNCTION is_queue_required(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND cs.queue_required = 1;
    RETURN l_count > 0;
  END is_queue_required;

  PROCEDURE raise_required(
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_queue_token_required,
      p_message => p_message);
  END raise_required;

  PROCEDURE lock_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_place       IN  waiting_tickets.place%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  ) IS
  BEGIN
    IF NOT is_queue_required(p_schedule_id => p_schedule_id) THEN
      RETURN;
    END IF;
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place
       AND t.user_id = p_user_id
       AND t.schedule_id = p_schedule_id
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_required(
        p_message => 'Schedule ' || p_schedule_id
                     || ' has a waiting room: take a place in it, and show its token when you are admitted.');
  END lock_ticket;

  PROCEDURE require_admitted(
    p_ticket IN waiting_tickets%ROWTYPE,
    p_now    IN waiting_tickets.admitted_until%TYPE
  ) IS
  BEGIN
    IF p_ticket.place IS NULL THEN
      RETURN;
    ELSIF p_ticket.status = 'WAITING' THEN
      raise_required(p_message => 'Place ' || p_ticket.place || ' is still waiting.');
    ELSIF p_ticket.status <> 'ADMITTED' OR p_ticket.admitted_until <= p_now THEN
      raise_required(
        p_message => 'The admission of place ' || p_ticket.place || ' is over: take a new place.');
    END IF;
  END require_admitted;

  PROCEDURE lock_admission(
    p_user_id        IN  users.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE
  ) IS
  BEGIN
    SELECT t.place
      INTO p_place
      FROM waiting_tickets t
     WHERE t.user_id = p_user_id
       AND t.status = 'ADMITTED'
       AND t.schedule_id = (
             SELECT r.schedule_id
               FROM reservations r
              WHERE r.reservation_id = p_reservation_id
                AND r.user_id = p_user_id)
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_place := NULL;
  END lock_admission;

  PROCEDURE finish(
    p_place IN waiting_tickets.place%TYPE,
    p_now   IN waiting_tickets.closed_at%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.status    = 'DONE',
           t.closed_at = p_now
     WHERE t.place = p_place
       AND t.admitted_until > p_now;
  END finish;

  PROCEDURE find_live(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    CURSOR l_live IS
      SELECT t.place
        FROM waiting_tickets t
       WHERE t.schedule_id = p_schedule_id
         AND t.status IN ('WAITING', 'ADMITTED')
       ORDER BY t.place;
  BEGIN
    OPEN l_live;
    FETCH l_live BULK COLLECT INTO p_places LIMIT p_limit;
    CLOSE l_live;
  END find_live;

  -- What they are is read under the lock: one that was WAITING may be ADMITTED or over by now.
  PROCEDURE lock_tickets(
    p_places IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_locked
      FROM waiting_tickets t
     WHERE t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k)
     ORDER BY t.place
       FOR UPDATE OF t.status WAIT 5;
  END lock_tickets;

  PROCEDURE end_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  NUMBER,
    p_ended       OUT NUMBER
  ) IS
    l_places number_nt;
    l_now    waiting_tickets.closed_at%TYPE;
  BEGIN
    find_live(p_schedule_id => p_schedule_id, p_limit => p_limit, p_places => l_places);
    lock_tickets(p_places => l_places);
    l_now := SYSTIMESTAMP;
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = l_now
       WHERE t.place = l_places(i)
         AND t.status = 'ADMITTED';
    -- As if they had left: the next round counts them, and their messages find nobody.
    FORALL i IN 1 .. l_places.COUNT
      INSERT INTO waiting_room_changes (schedule_id, place, change)
      SELECT t.schedule_id, t.place, -1
        FROM waiting_tickets t
       WHERE t.place = l_places(i)
         AND t.status = 'WAITING';
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'LEFT',
             t.closed_at = l_now
       WHERE t.place = l_places(i)
         AND t.status = 'WAITING';
    p_ended := l_places.COUNT;
  END end_tickets;
END admission;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/admission.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dfc89b4aab2ce43872909f13246461a0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/waiting_room.pkb::plsql
CREATE OR REPLACE PACKAGE BODY waiting_room AS
  PROCEDURE find_room(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_room        OUT waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_room
      FROM waiting_rooms r
      JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
     WHERE r.schedule_id = p_schedule_id
       AND cs.queue_required = 1;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_queue_not_required,
        p_message => 'Schedule ' || p_schedule_id || ' has no waiting room: hold its seats directly.');
  END find_room;

  -- The ticket with which the buyer waits or shops; none if there is no such. An admission whose time is over
  -- is closed on the way, as a round would.
  PROCEDURE find_live_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_now         IN  waiting_tickets.joined_at%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  ) IS
    l_none waiting_tickets%ROWTYPE;
  BEGIN
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.user_id = p_user_id
       AND t.schedule_id = p_schedule_id
       AND t.status IN ('WAITING', 'ADMITTED')
       FOR UPDATE OF t.status WAIT 5;
    IF p_ticket.admitted_until <= p_now THEN
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = p_now
       WHERE t.place = p_ticket.place;
      p_ticket := l_none;
    END IF;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_ticket := l_none;
  END find_live_ticket;

  PROCEDURE raise_full(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_queue_full,
      p_message => 'The waiting room of schedule ' || p_schedule_id || ' is full. Try again in a moment.');
  END raise_full;

  -- How many wait is known as of the last round, when the sequence of the places stood at mark_place. Whoever
  -- came since has a place above it, so that no lock and no count is needed to keep the room within its bounds.
  -- Only if it might be full, the numbers that other rooms have drawn are taken off: those are counted, and
  -- none of them is a place of this room that is not committed yet.
  PROCEDURE require_capacity(
    p_room  IN waiting_rooms%ROWTYPE,
    p_place IN waiting_tickets.place%TYPE
  ) IS
    l_most   NUMBER := p_room.waiting_count + p_place - p_room.mark_place;
    l_others PLS_INTEGER;
  BEGIN
    IF l_most <= p_room.capacity THEN
      RETURN;
    END IF;
    SELECT COUNT(*)
      INTO l_others
      FROM (SELECT t.schedule_id, t.place
              FROM waiting_tickets t
             UNION ALL
            SELECT r.schedule_id, r.mark_place
              FROM waiting_rooms r) o
     WHERE o.place > p_room.mark_place
       AND o.place < p_place
       AND o.schedule_id <> p_room.schedule_id;
    IF l_most - l_others > p_room.capacity THEN
      raise_full(p_schedule_id => p_room.schedule_id);
    END IF;
  END require_capacity;

  PROCEDURE take_place(
    p_user_id IN  users.user_id%TYPE,
    p_room    IN  waiting_rooms%ROWTYPE,
    p_now     IN  waiting_tickets.joined_at%TYPE,
    p_place   OUT waiting_tickets.place%TYPE
  ) IS
  BEGIN
    -- A room that was full costs no numbers.
    IF p_room.waiting_count >= p_room.capacity THEN
      raise_full(p_schedule_id => p_room.schedule_id);
    END IF;
    p_place := place_seq.NEXTVAL;
    require_capacity(p_room => p_room, p_place => p_place);
    INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at)
    VALUES (p_place, p_room.schedule_id, p_user_id, 'WAITING', p_now);
    INSERT INTO waiting_room_changes (schedule_id, place, change)
    VALUES (p_room.schedule_id, p_place, 1);
    place_queue.put(p_schedule_id => p_room.schedule_id, p_place => p_place);
  END take_place;

  PROCEDURE join_room(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE,
    p_status         OUT waiting_tickets.status%TYPE,
    p_admitted_until OUT waiting_tickets.admitted_until%TYPE,
    p_is_new         OUT NUMBER
  ) IS
    l_room   waiting_rooms%ROWTYPE;
    l_ticket waiting_tickets%ROWTYPE;
    l_now    waiting_tickets.joined_at%TYPE;
  BEGIN
    buyer.lock_buyer(p_user_id => p_user_id);
    l_now := SYSTIMESTAMP;
    sale.require_open(p_schedule_id => p_schedule_id, p_now => l_now);
    find_room(p_schedule_id => p_schedule_id, p_room => l_room);
    find_live_ticket(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_now         => l_now,
      p_ticket      => l_ticket);
    IF l_ticket.place IS NULL THEN
      take_place(p_user_id => p_user_id, p_room => l_room, p_now => l_now, p_place => p_place);
      p_status := 'WAITING';
      p_is_new := 1;
    ELSE
      p_place          := l_ticket.place;
      p_status         := l_ticket.status;
      p_admitted_until := l_ticket.admitted_until;
      p_is_new         := 0;
    END IF;
  END join_room;

  PROCEDURE lock_ticket(
    p_user_id IN  users.user_id%TYPE,
    p_place   IN  waiting_tickets.place%TYPE,
    p_ticket  OUT waiting_tickets%ROWTYPE
  ) IS
  BEGIN
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place
       AND t.user_id = p_user_id
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_queue_ticket_not_found,
        p_message => 'You have no place ' || p_place || ' in a waiting room.');
  END lock_ticket;

  PROCEDURE leave_room(
    p_user_id IN users.user_id%TYPE,
    p_place   IN waiting_tickets.place%TYPE
  ) IS
    l_ticket waiting_tickets%ROWTYPE;
    l_now    waiting_tickets.closed_at%TYPE;
  BEGIN
    lock_ticket(p_user_id => p_user_id, p_place => p_place, p_ticket => l_ticket);
    l_now := SYSTIMESTAMP;
    IF l_ticket.status NOT IN ('WAITING', 'ADMITTED') OR l_ticket.admitted_until <= l_now THEN
      RETURN;
    END IF;
    UPDATE waiting_tickets t
       SET t.status    = 'LEFT',
           t.closed_at = l_now
     WHERE t.place = p_place;
    IF l_ticket.status = 'WAITING' THEN
      -- Its message stays in the queue: a round that comes to it finds nobody and goes on.
      INSERT INTO waiting_room_changes (schedule_id, place, change)
      VALUES (l_ticket.schedule_id, p_place, -1);
    END IF;
  END leave_room;
END waiting_room;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/waiting_room.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:1966b985d02f9b2e629f97a128c143cd' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/admission_round.pkb::plsql
CREATE OR REPLACE PACKAGE BODY admission_round AS
  -- Of an idle room the sequence is read now and then, so that places of other rooms do not fill it.
  c_idle_seconds CONSTANT PLS_INTEGER := 10;
  -- Messages that a round takes, before it leaves the rest to the next one; and at once.
  c_most_places  CONSTANT PLS_INTEGER := 10000;
  c_most_at_once CONSTANT PLS_INTEGER := 1000;
  -- Above every place.
  c_no_place     CONSTANT NUMBER := 10000000000;

  -- FALSE if another session is at the room, or there is none.
  FUNCTION is_locked(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_schedule_id waiting_rooms.schedule_id%TYPE;
  BEGIN
    SELECT r.schedule_id
      INTO l_schedule_id
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.served_place SKIP LOCKED;
    RETURN TRUE;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN FALSE;
  END is_locked;

  -- Who came and who left. What is not committed yet is counted by a later round.
  PROCEDURE count_changes(
    p_room IN OUT waiting_rooms%ROWTYPE
  ) IS
    l_changes number_nt;
    l_came    PLS_INTEGER;
    l_more    PLS_INTEGER;
  BEGIN
    DELETE FROM waiting_room_changes c
     WHERE c.schedule_id = p_room.schedule_id
    RETURNING c.change BULK COLLECT INTO l_changes;
    SELECT NVL(SUM(CASE WHEN c.column_value = 1 THEN 1 ELSE 0 END), 0), NVL(SUM(c.column_value), 0)
      INTO l_came, l_more
      FROM TABLE(l_changes) c;
    p_room.joined_count  := p_room.joined_count + l_came;
    p_room.waiting_count := p_room.waiting_count + l_more;
  END count_changes;

  PROCEDURE add_milestone(
    p_schedule_id IN waiting_milestones.schedule_id%TYPE,
    p_place       IN waiting_milestones.place%TYPE,
    p_ordinal     IN waiting_milestones.ordinal%TYPE
  ) IS
  BEGIN
    INSERT INTO waiting_milestones (schedule_id, place, ordinal)
    SELECT p_schedule_id, p_place, p_ordinal
      FROM DUAL
     WHERE NOT EXISTS (
             SELECT NULL
               FROM waiting_milestones m
              WHERE m.schedule_id = p_schedule_id
                AND m.place = p_place);
  END add_milestone;

  -- Where the sequence of the places stands, and how many had joined by then: from two such marks a position
  -- can be told without looking. It never counts more joins than places were given, so no position can rise.
  PROCEDURE set_mark(
    p_room  IN OUT waiting_rooms%ROWTYPE,
    p_place IN     waiting_rooms.mark_place%TYPE,
    p_now   IN     waiting_rooms.marked_at%TYPE
  ) IS
    l_ordinal waiting_rooms.mark_ordinal%TYPE :=
      LEAST(p_room.joined_count, p_room.mark_ordinal + p_place - p_room.mark_place);
  BEGIN
    IF l_ordinal > p_room.mark_ordinal THEN
      add_milestone(
        p_schedule_id => p_room.schedule_id,
        p_place       => p_room.mark_place,
        p_ordinal     => p_room.mark_ordinal);
      add_milestone(p_schedule_id => p_room.schedule_id, p_place => p_place, p_ordinal => l_ordinal);
    END IF;
    p_room.mark_place   := p_place;
    p_room.mark_ordinal := l_ordinal;
    p_room.marked_at    := p_now;
  END set_mark;

  -- Whether somebody came or left since the last round.
  FUNCTION is_changed(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       AND EXISTS (
             SELECT NULL
               FROM waiting_room_changes c
              WHERE c.schedule_id = r.schedule_id);
    RETURN l_count > 0;
  END is_changed;

  -- The mark is drawn before the changes are counted: whoever has a higher place is not counted yet. Those who
  -- come to an idle room are marked at once, or whoever comes next would be told a position far too high.
  PROCEDURE take_stock(
    p_room IN OUT waiting_rooms%ROWTYPE,
    p_now  IN     waiting_rooms.marked_at%TYPE
  ) IS
    l_place waiting_rooms.mark_place%TYPE;
  BEGIN
    IF p_room.waiting_count > 0
       OR p_room.marked_at IS NULL
       OR p_room.marked_at <= p_now - NUMTODSINTERVAL(c_idle_seconds, 'SECOND')
       OR is_changed(p_schedule_id => p_room.schedule_id)
    THEN
      l_place := place_seq.NEXTVAL;
    END IF;
    count_changes(p_room => p_room);
    IF l_place IS NOT NULL THEN
      set_mark(p_room => p_room, p_place => l_place, p_now => p_now);
    END IF;
  END take_stock;

  -- An admission that its buyer is just using is left to the next round.
  PROCEDURE close_lapsed(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_now         IN waiting_tickets.closed_at%TYPE
  ) IS
    l_places number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_places
      FROM waiting_tickets t
     WHERE t.schedule_id = p_schedule_id
       AND t.status = 'ADMITTED'
       AND t.admitted_until <= p_now
       FOR UPDATE OF t.status SKIP LOCKED;
    FORALL i IN 1 .. l_places.COUNT
      UPDATE waiting_tickets t
         SET t.status    = 'EXPIRED',
             t.closed_at = p_now
       WHERE t.place = l_places(i);
  END close_lapsed;

  -- How many may come in now.
  FUNCTION free_of(
    p_room IN waiting_rooms%ROWTYPE,
    p_now  IN waiting_tickets.admitted_until%TYPE
  ) RETURN PLS_INTEGER IS
    l_shoppers PLS_INTEGER;
    l_lately   PLS_INTEGER;
  BEGIN
    IF p_room.paused_at IS NOT NULL
       OR p_room.sold_out_at IS NOT NULL
       OR NOT sale.is_open(p_schedule_id => p_room.schedule_id, p_now => p_now)
    THEN
      RETURN 0;
    END IF;
    SELECT COUNT(*)
      INTO l_shoppers
      FROM waiting_tickets t
     WHERE t.schedule_id = p_room.schedule_id
       AND t.status = 'ADMITTED'
       AND t.admitted_until > p_now;
    SELECT COUNT(*)
      INTO l_lately
      FROM admission_journal j
     WHERE j.schedule_id = p_room.schedule_id
       AND j.admitted_at > p_now - NUMTODSINTERVAL(1, 'SECOND');
    RETURN LEAST(p_room.target - l_shoppers, p_room.max_per_second - l_lately);
  END free_of;

  -- The first place that waits in front of the highest one that was taken, and was not taken itself. Of messages
  -- that are dequeued by their correlation Oracle leaves the order undetermined (PL/SQL Packages and Types
  -- Reference, DBMS_AQ, DEQUEUE_OPTIONS_T), and a place may have been committed while the others were taken.
  FUNCTION first_missing(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_taken       IN number_nt
  ) RETURN waiting_tickets.place%TYPE IS
    l_highest waiting_tickets.place%TYPE;
    l_missing waiting_tickets.place%TYPE;
  BEGIN
    SELECT MAX(k.column_value)
      INTO l_highest
      FROM TABLE(p_taken) k;
    SELECT MIN(t.place)
      INTO l_missing
      FROM waiting_tickets t
     WHERE t.schedule_id = p_schedule_id
       AND t.status = 'WAITING'
       AND t.admitted_until IS NULL
       AND t.place < l_highest
       AND t.place NOT IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k);
    RETURN l_missing;
  END first_missing;

  -- The taken places that still wait and whose tickets nobody else has locked, locked, in the order of their
  -- numbers. Whether they wait is read under the lock, for the same reason as the room.
  PROCEDURE lock_waiting(
    p_taken    IN  number_nt,
    p_below    IN  waiting_tickets.place%TYPE,
    p_places   OUT number_nt,
    p_user_ids OUT number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_locked
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place < p_below
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k)
       FOR UPDATE OF t.status SKIP LOCKED;
    SELECT t.place, t.user_id
      BULK COLLECT INTO p_places, p_user_ids
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(l_locked) k)
     ORDER BY t.place;
  END lock_waiting;

  -- Admits the first p_count of these places.
  PROCEDURE admit(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_places   IN     number_nt,
    p_user_ids IN     number_nt,
    p_count    IN     PLS_INTEGER,
    p_now      IN     waiting_tickets.admitted_at%TYPE
  ) IS
    l_until   waiting_tickets.admitted_until%TYPE :=
      p_now + NUMTODSINTERVAL(parameter_store.value_of(p_name => 'admission-seconds'), 'SECOND');
    l_numbers number_nt := number_nt();
  BEGIN
    l_numbers.EXTEND(p_count);
    FOR i IN 1 .. p_count LOOP
      l_numbers(i) := p_room.journal_count + i;
    END LOOP;
    FORALL i IN 1 .. p_count
      UPDATE waiting_tickets t
         SET t.status         = 'ADMITTED',
             t.admitted_at    = p_now,
             t.admitted_until = l_until
       WHERE t.place = p_places(i);
    FORALL i IN 1 .. p_count
      INSERT INTO admission_journal (
        schedule_id, journal_no, place, user_id, admitted_at, admitted_until)
      VALUES (
        p_room.schedule_id, l_numbers(i), p_places(i), p_user_ids(i), p_now, l_until);
    FOR i IN 1 .. p_count LOOP
      p_room.served_place := GREATEST(p_room.served_place, p_places(i));
      ticket_event.user_admitted(p_user_id => p_user_ids(i), p_schedule_id => p_room.schedule_id);
    END LOOP;
    p_room.journal_count := p_room.journal_count + p_count;
    p_room.waiting_count := p_room.waiting_count - p_count;
  END admit;

  -- Admits the first of the taken places below p_below, as many as there is room for.
  PROCEDURE admit_first(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_taken    IN     number_nt,
    p_below    IN     waiting_tickets.place%TYPE,
    p_now      IN     waiting_tickets.admitted_at%TYPE,
    p_free     IN OUT PLS_INTEGER
  ) IS
    l_places   number_nt;
    l_user_ids number_nt;
    l_count    PLS_INTEGER;
  BEGIN
    lock_waiting(p_taken => p_taken, p_below => p_below, p_places => l_places, p_user_ids => l_user_ids);
    l_count := LEAST(p_free, l_places.COUNT);
    admit(p_room => p_room, p_places => l_places, p_user_ids => l_user_ids, p_count => l_count, p_now => p_now);
    p_free := p_free - l_count;
  END admit_first;

  -- What was taken and waits still: tickets that somebody has locked at this moment, and more than was needed.
  -- Their numbers make them the next again.
  PROCEDURE put_back(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_taken       IN number_nt
  ) IS
    l_places number_nt;
  BEGIN
    SELECT t.place
      BULK COLLECT INTO l_places
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_taken) k);
    FOR i IN 1 .. l_places.COUNT LOOP
      place_queue.put(p_schedule_id => p_schedule_id, p_place => l_places(i));
    END LOOP;
  END put_back;

  -- Takes what is needed, and twice as much each time that this was not enough: places that were given up, or
  -- whose tickets are locked, cost nobody a turn. In the end, a place whose message cannot be had stops nobody.
  PROCEDURE admit_next(
    p_room     IN OUT waiting_rooms%ROWTYPE,
    p_free     IN     PLS_INTEGER,
    p_admitted OUT    PLS_INTEGER
  ) IS
    -- Not before an admission ended whose end was counted.
    l_now   waiting_tickets.admitted_at%TYPE := SYSTIMESTAMP;
    l_free  PLS_INTEGER := p_free;
    l_size  PLS_INTEGER := p_free;
    l_taken number_nt := number_nt();
    l_more  number_nt;
  BEGIN
    WHILE l_free > 0 AND l_taken.COUNT < c_most_places LOOP
      place_queue.take(
        p_schedule_id => p_room.schedule_id,
        p_limit       => LEAST(l_size, c_most_at_once),
        p_places      => l_more);
      EXIT WHEN l_more.COUNT = 0;
      FOR i IN 1 .. l_more.COUNT LOOP
        l_taken.EXTEND;
        l_taken(l_taken.COUNT) := l_more(i);
      END LOOP;
      admit_first(
        p_room  => p_room,
        p_taken => l_taken,
        p_below => NVL(
                     first_missing(p_schedule_id => p_room.schedule_id, p_taken => l_taken),
                     c_no_place),
        p_now   => l_now,
        p_free  => l_free);
      l_size := l_size * 2;
    END LOOP;
    IF l_free > 0 AND l_taken.COUNT > 0 THEN
      admit_first(p_room => p_room, p_taken => l_taken, p_below => c_no_place, p_now => l_now, p_free => l_free);
    END IF;
    put_back(p_schedule_id => p_room.schedule_id, p_taken => l_taken);
    p_admitted := GREATEST(p_free, 0) - GREATEST(l_free, 0);
  END admit_next;

  PROCEDURE note_sold_out(
    p_room IN OUT waiting_rooms%ROWTYPE,
    p_now  IN     waiting_rooms.sold_out_at%TYPE
  ) IS
  BEGIN
    IF sale.is_sold_out(p_schedule_id => p_room.schedule_id) THEN
      p_room.sold_out_at := NVL(p_room.sold_out_at, p_now);
    ELSE
      p_room.sold_out_at := NULL;
    END IF;
  END note_sold_out;

  -- A round that found nothing to do writes nothing: they are several a second.
  PROCEDURE save_room(
    p_room IN waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    UPDATE waiting_rooms r
       SET r.sold_out_at   = p_room.sold_out_at,
           r.joined_count  = p_room.joined_count,
           r.waiting_count = p_room.waiting_count,
           r.journal_count = p_room.journal_count,
           r.served_place  = p_room.served_place,
           r.mark_place    = p_room.mark_place,
           r.mark_ordinal  = p_room.mark_ordinal,
           r.marked_at     = p_room.marked_at
     WHERE r.schedule_id = p_room.schedule_id
       AND (r.joined_count <> p_room.joined_count
            OR r.waiting_count <> p_room.waiting_count
            OR r.journal_count <> p_room.journal_count
            OR r.mark_place <> p_room.mark_place
            OR DECODE(r.sold_out_at, p_room.sold_out_at, 0, 1) = 1);
  END save_room;

  PROCEDURE run(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_admitted    OUT NUMBER
  ) IS
    l_room     waiting_rooms%ROWTYPE;
    l_now      waiting_tickets.admitted_at%TYPE;
    l_admitted PLS_INTEGER;
  BEGIN
    p_admitted := 0;
    IF NOT is_locked(p_schedule_id => p_schedule_id) THEN
      RETURN;
    END IF;
    -- Read under the lock: no manual says that SKIP LOCKED never returns a row as it was before the commit of
    -- the round that has just let go of it.
    SELECT r.*
      INTO l_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id;
    l_now := SYSTIMESTAMP;
    take_stock(p_room => l_room, p_now => l_now);
    close_lapsed(p_schedule_id => p_schedule_id, p_now => l_now);
    note_sold_out(p_room => l_room, p_now => l_now);
    admit_next(
      p_room     => l_room,
      p_free     => free_of(p_room => l_room, p_now => l_now),
      p_admitted => l_admitted);
    save_room(p_room => l_room);
    p_admitted := l_admitted;
  END run;
END admission_round;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/admission_round.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:71533fa23bf3f38b9ef5796f055ecdb0' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/room_operation.pkb::plsql
CREATE OR REPLACE PACKAGE BODY room_operation AS
  c_most_target   CONSTANT PLS_INTEGER := 1000000;
  c_most_rate     CONSTANT PLS_INTEGER := 10000;
  c_most_capacity CONSTANT PLS_INTEGER := 10000000;

  PROCEDURE lock_room(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_room        OUT waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.target WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_waiting_room_not_found,
        p_message => 'Schedule ' || p_schedule_id || ' has no waiting room.');
  END lock_room;

  PROCEDURE record_action(
    p_user_id     IN users.user_id%TYPE,
    p_action      IN audit_log.action%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_detail      IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => p_action,
      p_subject => 'waiting room:' || p_schedule_id,
      p_detail  => p_detail);
  END record_action;

  PROCEDURE require_reason(
    p_reason IN waiting_rooms.pause_reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for those who wait and for the audit log.');
    END IF;
  END require_reason;

  PROCEDURE pause(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
    l_now  waiting_rooms.paused_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    l_now := SYSTIMESTAMP;
    UPDATE waiting_rooms r
       SET r.paused_at    = NVL(r.paused_at, l_now),
           r.pause_reason = p_reason
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_PAUSED',
      p_schedule_id => p_schedule_id,
      p_detail      => p_reason);
  END pause;

  PROCEDURE resume(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    UPDATE waiting_rooms r
       SET r.paused_at    = NULL,
           r.pause_reason = NULL
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_RESUMED',
      p_schedule_id => p_schedule_id,
      p_detail      => p_reason);
  END resume;

  PROCEDURE require_within(
    p_name  IN VARCHAR2,
    p_value IN NUMBER,
    p_most  IN PLS_INTEGER
  ) IS
  BEGIN
    IF p_value IS NULL OR p_value <> TRUNC(p_value) OR p_value NOT BETWEEN 0 AND p_most THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_rate_out_of_range,
        p_message => p_name || ' takes a whole number from 0 to ' || p_most || '.');
    END IF;
  END require_within;

  FUNCTION rates_of(
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_target || ', ' || p_max_per_second || ' a second, capacity ' || p_capacity;
  END rates_of;

  PROCEDURE set_rates(
    p_user_id        IN users.user_id%TYPE,
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_within(p_name => 'target', p_value => p_target, p_most => c_most_target);
    require_within(p_name => 'maxPerSecond', p_value => p_max_per_second, p_most => c_most_rate);
    require_within(p_name => 'capacity', p_value => p_capacity, p_most => c_most_capacity);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    UPDATE waiting_rooms r
       SET r.target         = p_target,
           r.max_per_second = p_max_per_second,
           r.capacity       = p_capacity
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_RATES_CHANGED',
      p_schedule_id => p_schedule_id,
      p_detail      => rates_of(
                         p_target         => l_room.target,
                         p_max_per_second => l_room.max_per_second,
                         p_capacity       => l_room.capacity)
                       || ' -> '
                       || rates_of(
                            p_target         => p_target,
                            p_max_per_second => p_max_per_second,
                            p_capacity       => p_capacity));
  END set_rates;
END room_operation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/room_operation.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:7dc0fb2b2e1f25d0bbe8c73378e91d5b' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/seat_hold.pkb::plsql
CREATE OR REPLACE PACKAGE BODY seat_hold AS
  -- Before any seat is looked at: nobody can lock a hall with one request, and the seats that a
  -- rejection names fit into its message.
  PROCEDURE require_few_seats(
    p_seat_ids IN number_nt,
    p_limit    IN parameters.value%TYPE
  ) IS
  BEGIN
    IF p_seat_ids.COUNT > p_limit THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_limit_exceeded,
        p_message => 'A user may have ' || p_limit || ' seats of a schedule; you ask for '
                     || p_seat_ids.COUNT || '.');
    END IF;
  END require_few_seats;

  -- The seats that can be locked at once, by ascending id. NOWAIT in that order lets the one who got
  -- furthest win, so somebody always does. Only after that has failed are the busy ones skipped: to
  -- learn which they are, or to find that they are free again.
  PROCEDURE lock_seats(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN  number_nt,
    p_locked_ids  OUT number_nt
  ) IS
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO p_locked_ids
      FROM seats s
     WHERE s.schedule_id = p_schedule_id
       AND s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status NOWAIT;
  EXCEPTION
    WHEN ticket_errors.e_resource_busy THEN
      SELECT s.seat_id
        BULK COLLECT INTO p_locked_ids
        FROM seats s
       WHERE s.schedule_id = p_schedule_id
         AND s.seat_id IN (
               SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                 FROM TABLE(p_seat_ids) t)
       ORDER BY s.seat_id
         FOR UPDATE OF s.status SKIP LOCKED;
  END lock_seats;

  PROCEDURE require_seats_exist(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seat_ids    IN number_nt
  ) IS
    l_missing VARCHAR2(400 CHAR);
    l_count   PLS_INTEGER;
  BEGIN
    SELECT /*+ DYNAMIC_SAMPLING(t 2) */ LISTAGG(t.column_value, ',') WITHIN GROUP (ORDER BY t.column_value)
      INTO l_missing
      FROM TABLE(p_seat_ids) t
     WHERE NOT EXISTS (
             SELECT NULL
               FROM seats s
              WHERE s.seat_id = t.column_value
                AND s.schedule_id = p_schedule_id);
    IF l_missing IS NULL THEN
      RETURN;
    END IF;
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_seat_not_found,
      p_message => 'Schedule ' || p_schedule_id || ' has no such seats: ' || l_missing);
  END require_seats_exist;

  -- A seat is taken when somebody else has it locked, or holds it still, or has bought it.
  PROCEDURE require_seats_free(
    p_seat_ids   IN number_nt,
    p_locked_ids IN number_nt,
    p_now        IN reservations.created_at%TYPE
  ) IS
    l_taken VARCHAR2(400 CHAR);
  BEGIN
    SELECT /*+ DYNAMIC_SAMPLING(t 2) */ LISTAGG(t.column_value, ',') WITHIN GROUP (ORDER BY t.column_value)
      INTO l_taken
      FROM TABLE(p_seat_ids) t
     WHERE t.column_value NOT IN (
             SELECT s.seat_id
               FROM seats s
              WHERE s.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
                        FROM TABLE(p_locked_ids) k)
                AND (s.status = 'AVAILABLE'
                     OR (s.status = 'PENDING' AND s.held_until <= p_now)));
    IF l_taken IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_taken,
        p_message => 'These seats were taken: ' || l_taken);
    END IF;
  END require_seats_free;

  PROCEDURE require_within_limit(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_wanted      IN PLS_INTEGER,
    p_limit       IN parameters.value%TYPE,
    p_now         IN reservations.created_at%TYPE
  ) IS
    l_held PLS_INTEGER;
  BEGIN
    SELECT NVL(SUM(r.seat_count), 0)
      INTO l_held
      FROM reservations r
     WHERE r.schedule_id = p_schedule_id
       AND r.user_id = p_user_id
       AND (r.status = 'CONFIRMED'
            OR (r.status = 'PENDING' AND r.held_until > p_now));
    IF l_held + p_wanted > p_limit THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_seat_limit_exceeded,
        p_message => 'A user may have ' || p_limit || ' seats of a schedule; you have ' || l_held
                     || ' and ask for ' || p_wanted || ' more.');
    END IF;
  END require_within_limit;

  PROCEDURE take_over_lapsed(
    p_seat_ids IN number_nt,
    p_now      IN reservations.created_at%TYPE
  ) IS
    l_lapsed number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_lapsed
      FROM seats s
     WHERE s.status = 'PENDING'
       AND s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id;
    IF l_lapsed.COUNT > 0 THEN
      reservation_claim.end_lapsed_claims(p_seat_ids => l_lapsed, p_now => p_now);
    END IF;
  END take_over_lapsed;

  -- Writes the claim: the reservation, its seats, and the state of each seat.
  PROCEDURE create_reservation(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids       IN  number_nt,
    p_prices         IN  number_nt,
    p_amount         IN  reservations.amount%TYPE,
    p_now            IN  reservations.created_at%TYPE,
    p_held_until     IN  reservations.held_until%TYPE,
    p_reservation_id OUT reservations.reservation_id%TYPE
  ) IS
    l_reservation_id reservations.reservation_id%TYPE;
    -- SQL cannot call a collection's methods.
    l_seat_count     reservations.seat_count%TYPE := p_seat_ids.COUNT;
  BEGIN
    INSERT INTO reservations (
      reservation_id, user_id, schedule_id, status, amount, seat_count, held_until, created_at)
    VALUES (
      reservation_seq.NEXTVAL, p_user_id, p_schedule_id, 'PENDING', p_amount, l_seat_count,
      p_held_until, p_now)
    RETURNING reservation_id INTO l_reservation_id;
    FORALL i IN 1 .. p_seat_ids.COUNT
      INSERT INTO reservation_seats (reservation_id, seat_id, price)
      VALUES (l_reservation_id, p_seat_ids(i), p_prices(i));
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'PENDING',
             s.held_until = p_held_until,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
    p_reservation_id := l_reservation_id;
  END create_reservation;

  PROCEDURE hold(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids        IN  number_nt,
    p_place           IN  waiting_tickets.place%TYPE,
    p_reservation_id  OUT reservations.reservation_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_held_seat_ids   OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_limit        parameters.value%TYPE;
    l_ticket       waiting_tickets%ROWTYPE;
    l_locked_ids   number_nt;
    l_now          reservations.created_at%TYPE;
    l_hold_seconds parameters.value%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    l_limit := parameter_store.value_of(p_name => 'seats-per-user');
    require_few_seats(p_seat_ids => p_seat_ids, p_limit => l_limit);
    require_seats_exist(p_schedule_id => p_schedule_id, p_seat_ids => p_seat_ids);
    buyer.lock_buyer(p_user_id => p_user_id);
    admission.lock_ticket(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_place       => p_place,
      p_ticket      => l_ticket);
    lock_seats(
      p_schedule_id => p_schedule_id,
      p_seat_ids    => p_seat_ids,
      p_locked_ids  => l_locked_ids);

    l_now := SYSTIMESTAMP;
    sale.require_open(p_schedule_id => p_schedule_id, p_now => l_now);
    admission.require_admitted(p_ticket => l_ticket, p_now => l_now);
    require_seats_free(p_seat_ids => p_seat_ids, p_locked_ids => l_locked_ids, p_now => l_now);
    require_within_limit(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_wanted      => l_locked_ids.COUNT,
      p_limit       => l_limit,
      p_now         => l_now);

    take_over_lapsed(p_seat_ids => l_locked_ids, p_now => l_now);
    SELECT s.seat_id, s.section, s.row_label, s.seat_number, s.grade, s.price
      BULK COLLECT INTO p_held_seat_ids, p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices
      FROM seats s
     WHERE s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_locked_ids) t)
     ORDER BY s.seat_id;
    SELECT SUM(t.column_value)
      INTO p_amount
      FROM TABLE(p_prices) t;
    l_hold_seconds := parameter_store.value_of(p_name => 'hold-seconds');
    p_held_until   := l_now + NUMTODSINTERVAL(l_hold_seconds, 'SECOND');
    create_reservation(
      p_user_id        => p_user_id,
      p_schedule_id    => p_schedule_id,
      p_seat_ids       => p_held_seat_ids,
      p_prices         => p_prices,
      p_amount         => p_amount,
      p_now            => l_now,
      p_held_until     => p_held_until,
      p_reservation_id => p_reservation_id);
    ticket_event.reservation_held(
      p_reservation_id => p_reservation_id,
      p_hold_seconds   => l_hold_seconds);
  END hold;
END seat_hold;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/seat_hold.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:3a6782c2acacd18ef18c32e33dc07d5f' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/payment.pkb::plsql
CREATE OR REPLACE PACKAGE BODY payment AS
  -- What a reservation that is not PENDING answers to a payment; EXPIRED is an outcome instead.
  PROCEDURE require_payable(
    p_reservation IN reservations%ROWTYPE
  ) IS
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_already_paid,
        p_message => 'Reservation ' || p_reservation.reservation_id || ' is paid.');
    ELSIF p_reservation.status = 'CANCELLED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_payable,
        p_message => 'Reservation ' || p_reservation.reservation_id || ' was cancelled. Hold seats again.');
    END IF;
  END require_payable;

  -- The seats are sold: the reservation, locked with them, is CONFIRMED.
  PROCEDURE confirm_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_seat_ids       IN number_nt
  ) IS
  BEGIN
    UPDATE reservations r
       SET r.status = 'CONFIRMED'
     WHERE r.reservation_id = p_reservation_id;
    FORALL i IN 1 .. p_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'SOLD',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = p_seat_ids(i);
  END confirm_reservation;

  PROCEDURE capture_points(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  payments.completed_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE
  ) IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    ledger.debit(
      p_user_id        => p_reservation.user_id,
      p_amount         => p_reservation.amount,
      p_reference      => 'reservation:' || p_reservation.reservation_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
    INSERT INTO payments (
      payment_id, reservation_id, method, status, amount, transaction_id, requested_at, completed_at)
    VALUES (
      payment_seq.NEXTVAL, p_reservation.reservation_id, 'POINT', c_completed, p_reservation.amount,
      l_transaction_id, p_now, p_now)
    RETURNING payment_id INTO p_payment_id;
  END capture_points;

  PROCEDURE pay_with_points(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_amount          OUT payments.amount%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
    l_now         payments.completed_at%TYPE;
    l_place       waiting_tickets.place%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    admission.lock_admission(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_place          => l_place);
    reservation_claim.lock_reservation(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);

    l_now := SYSTIMESTAMP;
    require_payable(p_reservation => l_reservation);
    IF l_reservation.status = 'EXPIRED' THEN
      p_outcome := c_expired;
      RETURN;
    END IF;
    IF reservation_claim.is_lapsed(
         p_reservation => l_reservation, p_seat_ids => l_seat_ids, p_now => l_now)
    THEN
      reservation_claim.close_reservation(
        p_reservation_id => p_reservation_id,
        p_seat_ids       => l_seat_ids,
        p_status         => 'EXPIRED',
        p_now            => l_now);
      p_outcome := c_expired;
      RETURN;
    END IF;

    -- First what may be refused: an error of PL/SQL takes nothing back that was done before it.
    sale.require_not_cancelled(p_schedule_id => l_reservation.schedule_id);
    capture_points(p_reservation => l_reservation, p_now => l_now, p_payment_id => p_payment_id);
    confirm_reservation(p_reservation_id => p_reservation_id, p_seat_ids => l_seat_ids);
    ticket_event.payment_completed(p_payment_id => p_payment_id, p_reservation_id => p_reservation_id);
    ticket_event.reservation_confirmed(p_reservation_id => p_reservation_id);
    admission.finish(p_place => l_place, p_now => l_now);
    p_outcome := c_completed;
    p_amount  := l_reservation.amount;
    p_paid_at := l_now;
  END pay_with_points;
END payment;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/payment.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:e3b16b204544d7ef4047dc41548c2c16' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/refund.pkb::plsql
CREATE OR REPLACE PACKAGE BODY refund AS
  PROCEDURE give_back(
    p_reservation IN  reservations%ROWTYPE,
    p_now         IN  refunds.refunded_at%TYPE,
    p_payment_id  OUT payments.payment_id%TYPE,
    p_method      OUT payments.method%TYPE,
    p_paid_at     OUT payments.completed_at%TYPE,
    p_refund_id   OUT refunds.refund_id%TYPE
  ) IS
    l_transaction_id ledger_transactions.transaction_id%TYPE;
    l_balance        accounts.balance%TYPE;
  BEGIN
    UPDATE payments p
       SET p.status = 'REFUNDED'
     WHERE p.reservation_id = p_reservation.reservation_id
       AND p.status = 'COMPLETED'
    RETURNING p.payment_id, p.method, p.completed_at
         INTO p_payment_id, p_method, p_paid_at;
    ledger.credit(
      p_user_id        => p_reservation.user_id,
      p_amount         => p_reservation.amount,
      p_reference      => 'reservation:' || p_reservation.reservation_id,
      p_transaction_id => l_transaction_id,
      p_balance        => l_balance);
    INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
    VALUES (refund_seq.NEXTVAL, p_payment_id, p_reservation.amount, l_transaction_id, p_now)
    RETURNING refund_id INTO p_refund_id;
    ticket_event.refund_made(
      p_refund_id      => p_refund_id,
      p_reservation_id => p_reservation.reservation_id);
  END give_back;
END refund;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/refund.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:18001b8e01b0528d7057582aa6083ac8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/cancellation.pkb::plsql
CREATE OR REPLACE PACKAGE BODY cancellation AS
  PROCEDURE raise_not_cancellable(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_why            IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_reservation_not_cancellable,
      p_message => 'Reservation ' || p_reservation_id || ' cannot be cancelled: ' || p_why || '.');
  END raise_not_cancellable;

  -- A ticket can be given back until the date begins.
  PROCEDURE require_not_begun(
    p_reservation IN reservations%ROWTYPE,
    p_now         IN reservations.closed_at%TYPE
  ) IS
    l_starts_at concert_schedules.starts_at%TYPE;
  BEGIN
    SELECT cs.starts_at
      INTO l_starts_at
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_reservation.schedule_id;
    IF l_starts_at <= p_now THEN
      raise_not_cancellable(
        p_reservation_id => p_reservation.reservation_id,
        p_why            => 'the concert has begun');
    END IF;
  END require_not_begun;

  PROCEDURE describe_seats(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_seat_ids       IN  number_nt,
    p_sections       OUT varchar2_nt,
    p_row_labels     OUT varchar2_nt,
    p_seat_numbers   OUT number_nt,
    p_grades         OUT varchar2_nt,
    p_prices         OUT number_nt
  ) IS
  BEGIN
    SELECT s.section, s.row_label, s.seat_number, s.grade, rs.price
      BULK COLLECT INTO p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices
      FROM reservation_seats rs
      JOIN seats s ON s.seat_id = rs.seat_id
     WHERE rs.reservation_id = p_reservation_id
       AND rs.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY rs.seat_id;
  END describe_seats;

  PROCEDURE cancel(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_reservation_id  IN  reservations.reservation_id%TYPE,
    p_outcome         OUT VARCHAR2,
    p_schedule_id     OUT reservations.schedule_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_seat_ids        OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_payment_id      OUT payments.payment_id%TYPE,
    p_method          OUT payments.method%TYPE,
    p_paid_at         OUT payments.completed_at%TYPE,
    p_refund_id       OUT refunds.refund_id%TYPE,
    p_refunded_at     OUT refunds.refunded_at%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_reservation reservations%ROWTYPE;
    l_now         reservations.closed_at%TYPE;
    l_status      reservations.status%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_idempotency_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
    IF p_response_status IS NOT NULL THEN
      RETURN;
    END IF;
    reservation_claim.lock_reservation(
      p_user_id        => p_user_id,
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => p_seat_ids);

    l_now    := SYSTIMESTAMP;
    l_status := 'CANCELLED';
    IF l_reservation.status = 'CANCELLED' THEN
      raise_not_cancellable(p_reservation_id => p_reservation_id, p_why => 'it is cancelled already');
    ELSIF l_reservation.status = 'EXPIRED' THEN
      p_outcome := c_expired;
      RETURN;
    ELSIF l_reservation.status = 'CONFIRMED' THEN
      require_not_begun(p_reservation => l_reservation, p_now => l_now);
      p_outcome := c_refunded;
    ELSIF reservation_claim.is_lapsed(
            p_reservation => l_reservation, p_seat_ids => p_seat_ids, p_now => l_now)
    THEN
      p_outcome := c_expired;
      l_status  := 'EXPIRED';
    ELSE
      p_outcome := c_released;
    END IF;

    p_schedule_id := l_reservation.schedule_id;
    p_amount      := l_reservation.amount;
    p_held_until  := l_reservation.held_until;
    describe_seats(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => p_seat_ids,
      p_sections       => p_sections,
      p_row_labels     => p_row_labels,
      p_seat_numbers   => p_seat_numbers,
      p_grades         => p_grades,
      p_prices         => p_prices);
    reservation_claim.close_reservation(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => p_seat_ids,
      p_status         => l_status,
      p_now            => l_now);
    IF p_outcome = c_refunded THEN
      refund.give_back(
        p_reservation => l_reservation,
        p_now         => l_now,
        p_payment_id  => p_payment_id,
        p_method      => p_method,
        p_paid_at     => p_paid_at,
        p_refund_id   => p_refund_id);
      p_refunded_at := l_now;
    END IF;
  END cancel;
END cancellation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/cancellation.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f5aa343b7e4d6fa71d87461a51af2321' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/hold_sweep.pkb::plsql
CREATE OR REPLACE PACKAGE BODY hold_sweep AS
  -- Reservations that are locked and changed by one set of statements.
  c_batch CONSTANT PLS_INTEGER := 100;

  -- Seats come before reservations in the lock order. A hold of which one seat is busy is being paid, given up or
  -- taken over at this moment.
  PROCEDURE lock_seats(
    p_reservation_ids IN  number_nt,
    p_seat_ids        OUT number_nt
  ) IS
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO p_seat_ids
      FROM seats s
     WHERE s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.reservation_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_reservation_ids) t))
     ORDER BY s.seat_id
       FOR UPDATE OF s.status SKIP LOCKED;
  END lock_seats;

  -- Of the candidates, those that are still unpaid and over, and that claim no seat but those which are locked here:
  -- nobody can change them before this transaction ends.
  PROCEDURE lock_lapsed(
    p_candidates      IN  number_nt,
    p_seat_ids        IN  number_nt,
    p_now             IN  reservations.held_until%TYPE,
    p_reservation_ids OUT number_nt
  ) IS
  BEGIN
    SELECT r.reservation_id
      BULK COLLECT INTO p_reservation_ids
      FROM reservations r
     WHERE r.status = 'PENDING'
       AND r.held_until <= p_now
       AND r.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(c 2) */ c.column_value
               FROM TABLE(p_candidates) c)
       AND NOT EXISTS (
             SELECT NULL
               FROM reservation_seats rs
              WHERE rs.reservation_id = r.reservation_id
                AND rs.released_at IS NULL
                AND rs.seat_id NOT IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
     ORDER BY r.reservation_id
       FOR UPDATE OF r.status SKIP LOCKED;
  END lock_lapsed;

  -- Ends the claims: the seats that they still have are AVAILABLE again.
  PROCEDURE release(
    p_reservation_ids IN number_nt,
    p_now             IN reservations.closed_at%TYPE
  ) IS
    l_seat_ids number_nt;
  BEGIN
    -- Asked for again: one of the seats that were locked may have gone to another buyer just before.
    SELECT rs.seat_id
      BULK COLLECT INTO l_seat_ids
      FROM reservation_seats rs
     WHERE rs.released_at IS NULL
       AND rs.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY rs.seat_id;
    FORALL i IN 1 .. l_seat_ids.COUNT
      UPDATE seats s
         SET s.status     = 'AVAILABLE',
             s.held_until = NULL,
             s.version    = s.version + 1
       WHERE s.seat_id = l_seat_ids(i);
    FORALL i IN 1 .. p_reservation_ids.COUNT
      UPDATE reservation_seats rs
         SET rs.released_at = p_now
       WHERE rs.reservation_id = p_reservation_ids(i)
         AND rs.released_at IS NULL;
    FORALL i IN 1 .. p_reservation_ids.COUNT
      UPDATE reservations r
         SET r.status    = 'EXPIRED',
             r.closed_at = p_now
       WHERE r.reservation_id = p_reservation_ids(i);
    FOR i IN 1 .. p_reservation_ids.COUNT LOOP
      ticket_event.reservation_expired(p_reservation_id => p_reservation_ids(i));
    END LOOP;
  END release;

  PROCEDURE release_batch(
    p_candidates IN  number_nt,
    p_released   OUT PLS_INTEGER
  ) IS
    l_seat_ids        number_nt;
    l_reservation_ids number_nt;
    l_now             reservations.closed_at%TYPE;
  BEGIN
    lock_seats(p_reservation_ids => p_candidates, p_seat_ids => l_seat_ids);
    l_now := SYSTIMESTAMP;
    lock_lapsed(
      p_candidates      => p_candidates,
      p_seat_ids        => l_seat_ids,
      p_now             => l_now,
      p_reservation_ids => l_reservation_ids);
    release(p_reservation_ids => l_reservation_ids, p_now => l_now);
    p_released := l_reservation_ids.COUNT;
  END release_batch;

  PROCEDURE sweep(
    p_limit      IN  NUMBER,
    p_partition  IN  NUMBER,
    p_partitions IN  NUMBER,
    p_released   OUT NUMBER
  ) IS
    -- Locks nothing: the seats have to be locked before. It goes on behind what another session has locked, so
    -- that two sweepers of one part share it.
    CURSOR l_lapsed(p_now IN reservations.held_until%TYPE) IS
      SELECT r.reservation_id
        FROM reservations r
       WHERE r.status = 'PENDING'
         AND r.held_until <= p_now
         AND MOD(r.reservation_id, p_partitions) = p_partition
       ORDER BY r.held_until;
    l_candidates number_nt;
    l_released   PLS_INTEGER;
    l_left       PLS_INTEGER := p_limit;
    l_size       PLS_INTEGER;
  BEGIN
    OPEN l_lapsed(p_now => SYSTIMESTAMP);
    WHILE l_left > 0 LOOP
      l_size := LEAST(c_batch, l_left);
      FETCH l_lapsed BULK COLLECT INTO l_candidates LIMIT l_size;
      EXIT WHEN l_candidates.COUNT = 0;
      release_batch(p_candidates => l_candidates, p_released => l_released);
      l_left := l_left - l_released;
    END LOOP;
    CLOSE l_lapsed;
    p_released := p_limit - l_left;
  END sweep;

  PROCEDURE look(
    p_due OUT NUMBER
  ) IS
    l_now reservations.held_until%TYPE := SYSTIMESTAMP;
  BEGIN
    -- The first of the index, and not their number: there may be very many.
    SELECT COUNT(*)
      INTO p_due
      FROM DUAL
     WHERE EXISTS (
             SELECT NULL
               FROM reservations r
              WHERE r.status = 'PENDING'
                AND r.held_until <= l_now);
  END look;
END hold_sweep;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/hold_sweep.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:dbd21bd57f46e04477aea4a1a9af88fb' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/reconciliation.pkb::plsql
CREATE OR REPLACE PACKAGE BODY reconciliation AS
  -- It may be writing at this moment: then its transaction is waited for.
  PROCEDURE lock_running(
    p_run_ids OUT number_nt
  ) IS
  BEGIN
    -- The column as the index of what runs has it.
    SELECT r.run_id
      BULK COLLECT INTO p_run_ids
      FROM reconciliation_runs r
     WHERE CASE WHEN r.status = 'RUNNING' THEN r.status END = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
  END lock_running;

  PROCEDURE abandon(
    p_run_ids IN number_nt,
    p_now     IN reconciliation_runs.finished_at%TYPE
  ) IS
  BEGIN
    FORALL i IN 1 .. p_run_ids.COUNT
      UPDATE reconciliation_runs r
         SET r.status      = 'ABANDONED',
             r.finished_at = p_now
       WHERE r.run_id = p_run_ids(i);
  END abandon;

  PROCEDURE begin_run(
    p_business_date IN  reconciliation_runs.business_date%TYPE,
    p_run_id        OUT reconciliation_runs.run_id%TYPE
  ) IS
    l_running number_nt;
    l_now     reconciliation_runs.started_at%TYPE;
  BEGIN
    lock_running(p_run_ids => l_running);
    l_now := SYSTIMESTAMP;
    abandon(p_run_ids => l_running, p_now => l_now);
    INSERT INTO reconciliation_runs (run_id, business_date, status, started_at)
    VALUES (reconciliation_run_seq.NEXTVAL, p_business_date, 'RUNNING', l_now)
    RETURNING run_id INTO p_run_id;
  END begin_run;

  -- A run that was given up while it stood still must not write into the books of the next one.
  PROCEDURE lock_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_run    OUT reconciliation_runs%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_run
      FROM reconciliation_runs r
     WHERE r.run_id = p_run_id
       AND r.status = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reconciliation_over,
        p_message => 'Reconciliation ' || p_run_id || ' does not run. Begin another one.');
  END lock_run;

  PROCEDURE abandon_run(
    p_run_id IN reconciliation_runs.run_id%TYPE
  ) IS
    l_run_ids number_nt;
  BEGIN
    SELECT r.run_id
      BULK COLLECT INTO l_run_ids
      FROM reconciliation_runs r
     WHERE r.run_id = p_run_id
       AND r.status = 'RUNNING'
       FOR UPDATE OF r.status WAIT 5;
    abandon(p_run_ids => l_run_ids, p_now => SYSTIMESTAMP);
  END abandon_run;

  PROCEDURE record_breaks(
    p_run_id     IN reconciliation_runs.run_id%TYPE,
    p_invariants IN varchar2_nt,
    p_subjects   IN varchar2_nt,
    p_scopes     IN varchar2_nt,
    p_key_ids    IN number_nt,
    p_expected   IN varchar2_nt,
    p_found      IN varchar2_nt
  ) IS
    l_run reconciliation_runs%ROWTYPE;
  BEGIN
    lock_run(p_run_id => p_run_id, p_run => l_run);
    -- Both columns as the index of the open breaks has them.
    FORALL i IN 1 .. p_subjects.COUNT
      UPDATE reconciliation_breaks b
         SET b.expected    = p_expected(i),
             b.found       = p_found(i),
             b.last_seen   = l_run.started_at,
             b.last_run_id = p_run_id
       WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END = p_invariants(i)
         AND CASE WHEN b.closed_at IS NULL THEN b.subject END = p_subjects(i);
    FORALL i IN 1 .. p_subjects.COUNT
      INSERT INTO reconciliation_breaks (
        break_id, invariant, subject, scope, key_id, expected, found, first_seen, last_seen,
        first_run_id, last_run_id)
      SELECT reconciliation_break_seq.NEXTVAL, p_invariants(i), p_subjects(i), p_scopes(i), p_key_ids(i),
             p_expected(i), p_found(i), l_run.started_at, l_run.started_at, p_run_id, p_run_id
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM reconciliation_breaks b
                WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END = p_invariants(i)
                  AND CASE WHEN b.closed_at IS NULL THEN b.subject END = p_subjects(i));
  END record_breaks;

  PROCEDURE close_unseen(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_now    IN  reconciliation_breaks.closed_at%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  ) IS
  BEGIN
    UPDATE reconciliation_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.invariant END IS NOT NULL
       AND b.last_run_id <> p_run_id;
    p_closed := SQL%ROWCOUNT;
  END close_unseen;

  PROCEDURE finish_run(
    p_run_id IN  reconciliation_runs.run_id%TYPE,
    p_found  OUT reconciliation_runs.found_count%TYPE,
    p_new    OUT reconciliation_runs.new_count%TYPE,
    p_closed OUT reconciliation_runs.closed_count%TYPE
  ) IS
    l_run reconciliation_runs%ROWTYPE;
    l_now reconciliation_runs.finished_at%TYPE;
  BEGIN
    lock_run(p_run_id => p_run_id, p_run => l_run);
    l_now := SYSTIMESTAMP;
    close_unseen(p_run_id => p_run_id, p_now => l_now, p_closed => p_closed);
    SELECT COUNT(*),
           NVL(SUM(CASE WHEN b.first_run_id = p_run_id THEN 1 ELSE 0 END), 0)
      INTO p_found, p_new
      FROM reconciliation_breaks b
     WHERE b.last_run_id = p_run_id;
    UPDATE reconciliation_runs r
       SET r.status       = 'FINISHED',
           r.finished_at  = l_now,
           r.found_count  = p_found,
           r.new_count    = p_new,
           r.closed_count = p_closed
     WHERE r.run_id = p_run_id;
  END finish_run;
END reconciliation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/reconciliation.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9cca972b0fb05d577ede0086ade9a80e' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/job_operation.pkb::plsql
CREATE OR REPLACE PACKAGE BODY job_operation AS
  PROCEDURE find_run(
    p_run_id IN  batch_job_execution.job_execution_id%TYPE,
    p_run    OUT batch_job_execution%ROWTYPE
  ) IS
  BEGIN
    SELECT x.*
      INTO p_run
      FROM batch_job_execution x
     WHERE x.job_execution_id = p_run_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_found,
        p_message => 'There is no run ' || p_run_id || ' of a job.');
  END find_run;

  PROCEDURE require_last(
    p_run IN batch_job_execution%ROWTYPE
  ) IS
    l_last batch_job_execution.job_execution_id%TYPE;
  BEGIN
    SELECT MAX(x.job_execution_id)
      INTO l_last
      FROM batch_job_execution x
     WHERE x.job_instance_id = p_run.job_instance_id;
    IF l_last <> p_run.job_execution_id THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_restartable,
        p_message => 'Run ' || p_run.job_execution_id || ' went on already, in run ' || l_last || '.');
    END IF;
  END require_last;

  PROCEDURE start_job(
    p_user_id       IN users.user_id%TYPE,
    p_job_name      IN batch_job_instance.job_name%TYPE,
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_STARTED',
      p_subject => 'job:' || p_job_name,
      p_detail  => 'of ' || p_business_date);
  END start_job;

  PROCEDURE stop_run(
    p_user_id IN users.user_id%TYPE,
    p_run_id  IN batch_job_execution.job_execution_id%TYPE
  ) IS
    l_run batch_job_execution%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    find_run(p_run_id => p_run_id, p_run => l_run);
    IF l_run.status NOT IN ('STARTING', 'STARTED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_over,
        p_message => 'Run ' || p_run_id || ' is ' || l_run.status || ': there is nothing to stop.');
    END IF;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_RUN_STOPPED',
      p_subject => 'job run:' || p_run_id,
      p_detail  => NULL);
  END stop_run;

  PROCEDURE restart_run(
    p_user_id  IN  users.user_id%TYPE,
    p_run_id   IN  batch_job_execution.job_execution_id%TYPE,
    p_job_name OUT batch_job_instance.job_name%TYPE
  ) IS
    l_run batch_job_execution%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    find_run(p_run_id => p_run_id, p_run => l_run);
    require_last(p_run => l_run);
    IF l_run.status NOT IN ('FAILED', 'STOPPED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_restartable,
        p_message => 'Run ' || p_run_id || ' is ' || l_run.status
                     || ': a run goes on that failed or was stopped.');
    END IF;
    SELECT i.job_name
      INTO p_job_name
      FROM batch_job_instance i
     WHERE i.job_instance_id = l_run.job_instance_id;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_RUN_RESTARTED',
      p_subject => 'job run:' || p_run_id,
      p_detail  => NULL);
  END restart_run;
END job_operation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/job_operation.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ff3078edaef1a6084316edfc23a63310' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/correction.pkb::plsql
CREATE OR REPLACE PACKAGE BODY correction AS
  PROCEDURE require_reason(
    p_reason IN corrections.reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for those who read the books in years.');
    END IF;
  END require_reason;

  PROCEDURE require_amount(
    p_amount IN corrections.amount%TYPE
  ) IS
  BEGIN
    IF p_amount IS NULL OR p_amount = 0 OR p_amount <> TRUNC(p_amount) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_amount_out_of_range,
        p_message => 'A correction is a whole number of won above or below 0, not '
                     || NVL(TO_CHAR(p_amount), 'nothing') || '.');
    END IF;
  END require_amount;

  PROCEDURE require_break(
    p_break_id IN corrections.break_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM reconciliation_breaks b
     WHERE b.break_id = p_break_id;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_break_not_found,
        p_message => 'There is no break ' || p_break_id || ' of a reconciliation.');
    END IF;
  END require_break;

  PROCEDURE require_account(
    p_account_user IN corrections.user_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM accounts a
     WHERE a.user_id = p_account_user;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no point account for user ' || p_account_user || '.');
    END IF;
  END require_account;

  PROCEDURE record_action(
    p_user_id       IN users.user_id%TYPE,
    p_action        IN audit_log.action%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_detail        IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => p_action,
      p_subject => 'correction:' || p_correction_id,
      p_detail  => p_detail);
  END record_action;

  PROCEDURE propose(
    p_user_id       IN  users.user_id%TYPE,
    p_break_id      IN  corrections.break_id%TYPE,
    p_account_user  IN  corrections.user_id%TYPE,
    p_amount        IN  corrections.amount%TYPE,
    p_balance_too   IN  corrections.balance_too%TYPE,
    p_reason        IN  corrections.reason%TYPE,
    p_correction_id OUT corrections.correction_id%TYPE
  ) IS
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    require_amount(p_amount => p_amount);
    require_break(p_break_id => p_break_id);
    require_account(p_account_user => p_account_user);
    INSERT INTO corrections (
      correction_id, break_id, user_id, amount, balance_too, reason, status, proposed_by, proposed_at)
    VALUES (
      correction_seq.NEXTVAL, p_break_id, p_account_user, p_amount, p_balance_too, p_reason, 'PROPOSED',
      p_user_id, SYSTIMESTAMP)
    RETURNING correction_id INTO p_correction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_PROPOSED',
      p_correction_id => p_correction_id,
      p_detail        => 'break ' || p_break_id || ', account of user ' || p_account_user || ', ' || p_amount
                         || ' won: ' || p_reason);
  END propose;

  -- All corrections of its break, so that of two that are posted at once the second finds the first. Which break a
  -- correction is about never changes.
  PROCEDURE lock_corrections(
    p_correction_id IN corrections.correction_id%TYPE
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT c.correction_id
      BULK COLLECT INTO l_locked
      FROM corrections c
     WHERE c.break_id = (
             SELECT o.break_id
               FROM corrections o
              WHERE o.correction_id = p_correction_id)
     ORDER BY c.correction_id
       FOR UPDATE OF c.status WAIT 5;
  END lock_corrections;

  PROCEDURE lock_proposal(
    p_correction_id IN  corrections.correction_id%TYPE,
    p_correction    OUT corrections%ROWTYPE
  ) IS
  BEGIN
    lock_corrections(p_correction_id => p_correction_id);
    SELECT c.*
      INTO p_correction
      FROM corrections c
     WHERE c.correction_id = p_correction_id;
    IF p_correction.status <> 'PROPOSED' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_decided,
        p_message => 'Correction ' || p_correction_id || ' is ' || p_correction.status || ' already.');
    END IF;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_not_found,
        p_message => 'There is no correction ' || p_correction_id || '.');
  END lock_proposal;

  -- Whoever proposed it had seen the break, and what was posted because of it until then.
  PROCEDURE require_current(
    p_correction IN corrections%ROWTYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT b.break_id
              FROM reconciliation_breaks b
             WHERE b.break_id = p_correction.break_id
               AND b.closed_at >= p_correction.proposed_at
             UNION ALL
            SELECT c.break_id
              FROM corrections c
             WHERE c.break_id = p_correction.break_id
               AND c.status = 'POSTED'
               AND c.decided_at >= p_correction.proposed_at) s;
    IF l_count > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_correction_mismatch,
        p_message => 'Since correction ' || p_correction.correction_id || ' was proposed, break '
                     || p_correction.break_id || ' was closed or another correction of it posted.'
                     || ' Reject it, and propose what is still missing.');
    END IF;
  END require_current;

  PROCEDURE post(
    p_user_id        IN  users.user_id%TYPE,
    p_correction_id  IN  corrections.correction_id%TYPE,
    p_transaction_id OUT corrections.transaction_id%TYPE,
    p_balance        OUT accounts.balance%TYPE
  ) IS
    l_correction     corrections%ROWTYPE;
    l_transaction_id corrections.transaction_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    lock_proposal(p_correction_id => p_correction_id, p_correction => l_correction);
    IF l_correction.proposed_by = p_user_id THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_second_person_required,
        p_message => 'You proposed correction ' || p_correction_id || ': another administrator posts it.');
    END IF;
    require_current(p_correction => l_correction);
    ledger.correct(
      p_user_id        => l_correction.user_id,
      p_amount         => l_correction.amount,
      p_balance_too    => l_correction.balance_too,
      p_reference      => 'correction:' || p_correction_id,
      p_transaction_id => l_transaction_id,
      p_balance        => p_balance);
    UPDATE corrections c
       SET c.status         = 'POSTED',
           c.decided_by     = p_user_id,
           c.decided_at     = SYSTIMESTAMP,
           c.transaction_id = l_transaction_id
     WHERE c.correction_id = p_correction_id;
    p_transaction_id := l_transaction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_POSTED',
      p_correction_id => p_correction_id,
      p_detail        => 'ledger transaction ' || l_transaction_id);
  END post;

  PROCEDURE reject(
    p_user_id       IN users.user_id%TYPE,
    p_correction_id IN corrections.correction_id%TYPE,
    p_reason        IN corrections.reason%TYPE
  ) IS
    l_correction corrections%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_proposal(p_correction_id => p_correction_id, p_correction => l_correction);
    UPDATE corrections c
       SET c.status     = 'REJECTED',
           c.decided_by = p_user_id,
           c.decided_at = SYSTIMESTAMP
     WHERE c.correction_id = p_correction_id;
    record_action(
      p_user_id       => p_user_id,
      p_action        => 'CORRECTION_REJECTED',
      p_correction_id => p_correction_id,
      p_detail        => p_reason);
  END reject;
END correction;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/correction.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:90a7889c6d281a0458ecc9053d180b93' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/settlement.pkb::plsql
CREATE OR REPLACE PACKAGE BODY settlement AS
  PROCEDURE raise_settled(
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_already_settled,
      p_message => p_business_date || ' is settled. What changes later is an adjustment of a later day.');
  END raise_settled;

  PROCEDURE require_open(
    p_business_date IN settlements.business_date%TYPE
  ) IS
    l_last settlements.business_date%TYPE;
  BEGIN
    SELECT MAX(s.business_date)
      INTO l_last
      FROM settlements s
     WHERE s.business_date >= p_business_date;
    IF l_last = p_business_date THEN
      raise_settled(p_business_date => p_business_date);
    ELSIF l_last IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_day_not_settleable,
        p_message => p_business_date || ' cannot be settled: ' || l_last
                     || ' is, and has what was sold before as adjustments.');
    END IF;
  END require_open;

  PROCEDURE require_over(
    p_business_date IN settlements.business_date%TYPE,
    p_day_end       IN settlements.day_end%TYPE,
    p_now           IN settlements.settled_at%TYPE
  ) IS
  BEGIN
    IF p_day_end > p_now THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_day_not_settleable,
        p_message => p_business_date || ' cannot be settled: it is not over.');
    END IF;
  END require_over;

  -- Whatever happened before the end of the day and is in no settlement yet.
  PROCEDURE choose_items(
    p_business_date IN settlements.business_date%TYPE,
    p_day_start     IN settlements.day_start%TYPE,
    p_day_end       IN settlements.day_end%TYPE
  ) IS
  BEGIN
    INSERT INTO settlement_items (kind, payment_id, business_date, adjustment)
    SELECT 'SALE',
           p.payment_id,
           p_business_date,
           CASE WHEN p.completed_at < p_day_start THEN 1 ELSE 0 END
      FROM payments p
     WHERE p.status IN ('COMPLETED', 'REFUNDED')
       AND p.completed_at < p_day_end
       AND NOT EXISTS (
             SELECT NULL
               FROM settlement_items i
              WHERE i.kind = 'SALE'
                AND i.payment_id = p.payment_id)
    UNION ALL
    SELECT 'REFUND',
           f.payment_id,
           p_business_date,
           CASE WHEN f.refunded_at < p_day_start THEN 1 ELSE 0 END
      FROM refunds f
     WHERE f.refunded_at < p_day_end
       AND NOT EXISTS (
             SELECT NULL
               FROM settlement_items i
              WHERE i.kind = 'REFUND'
                AND i.payment_id = f.payment_id);
  END choose_items;

  PROCEDURE write_lines(
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    INSERT INTO settlement_lines (
      business_date, schedule_id, grade, adjustment, seats_sold, seats_returned, gross, refunded, net)
    SELECT i.business_date,
           r.schedule_id,
           s.grade,
           i.adjustment,
           SUM(CASE i.kind WHEN 'SALE' THEN 1 ELSE 0 END),
           SUM(CASE i.kind WHEN 'REFUND' THEN 1 ELSE 0 END),
           SUM(CASE i.kind WHEN 'SALE' THEN rs.price ELSE 0 END),
           SUM(CASE i.kind WHEN 'REFUND' THEN rs.price ELSE 0 END),
           SUM(CASE i.kind WHEN 'SALE' THEN rs.price ELSE -rs.price END)
      FROM settlement_items i
      JOIN payments p ON p.payment_id = i.payment_id
      JOIN reservations r ON r.reservation_id = p.reservation_id
      JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
      JOIN seats s ON s.seat_id = rs.seat_id
     WHERE i.business_date = p_business_date
     GROUP BY i.business_date, r.schedule_id, s.grade, i.adjustment;
  END write_lines;

  PROCEDURE write_totals(
    p_business_date IN  settlements.business_date%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  ) IS
    l_totals settlements%ROWTYPE;
  BEGIN
    SELECT COUNT(*),
           NVL(SUM(l.seats_sold), 0),
           NVL(SUM(l.seats_returned), 0),
           NVL(SUM(l.gross), 0),
           NVL(SUM(l.refunded), 0)
      INTO l_totals.line_count, l_totals.seats_sold, l_totals.seats_returned, l_totals.gross, l_totals.refunded
      FROM settlement_lines l
     WHERE l.business_date = p_business_date;
    UPDATE settlements s
       SET s.line_count     = l_totals.line_count,
           s.seats_sold     = l_totals.seats_sold,
           s.seats_returned = l_totals.seats_returned,
           s.gross          = l_totals.gross,
           s.refunded       = l_totals.refunded,
           s.net            = l_totals.gross - l_totals.refunded
     WHERE s.business_date = p_business_date;
    p_line_count := l_totals.line_count;
  END write_totals;

  -- The row that can be there once: whoever comes second waits here for the first one to commit or to give up.
  PROCEDURE open_settlement(
    p_business_date IN settlements.business_date%TYPE,
    p_day_start     IN settlements.day_start%TYPE,
    p_day_end       IN settlements.day_end%TYPE,
    p_now           IN settlements.settled_at%TYPE
  ) IS
  BEGIN
    INSERT INTO settlements (
      business_date, day_start, day_end, settled_at, line_count, seats_sold, seats_returned, gross, refunded, net)
    VALUES (p_business_date, p_day_start, p_day_end, p_now, 0, 0, 0, 0, 0, 0);
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      raise_settled(p_business_date => p_business_date);
  END open_settlement;

  PROCEDURE settle_day(
    p_business_date IN  settlements.business_date%TYPE,
    p_day_start     IN  settlements.day_start%TYPE,
    p_day_end       IN  settlements.day_end%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  ) IS
    l_now settlements.settled_at%TYPE := SYSTIMESTAMP;
  BEGIN
    require_open(p_business_date => p_business_date);
    require_over(p_business_date => p_business_date, p_day_end => p_day_end, p_now => l_now);
    open_settlement(
      p_business_date => p_business_date,
      p_day_start     => p_day_start,
      p_day_end       => p_day_end,
      p_now           => l_now);
    choose_items(p_business_date => p_business_date, p_day_start => p_day_start, p_day_end => p_day_end);
    write_lines(p_business_date => p_business_date);
    write_totals(p_business_date => p_business_date, p_line_count => p_line_count);
  END settle_day;
END settlement;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/settlement.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:12f27f859a3e56d35bcbc7af53edb733' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/archiving.pkb::plsql
CREATE OR REPLACE PACKAGE BODY archiving AS
  -- What is older has been kept long enough.
  FUNCTION kept_since(
    p_parameter IN parameters.name%TYPE
  ) RETURN idempotency_keys.created_at%TYPE IS
  BEGIN
    RETURN SYSTIMESTAMP - NUMTODSINTERVAL(parameter_store.value_of(p_name => p_parameter), 'DAY');
  END kept_since;

  PROCEDURE move_answers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    -- Rows are locked as they are fetched, so that a call locks no more than it moves.
    CURSOR l_old(p_before IN idempotency_keys.created_at%TYPE) IS
      SELECT k.user_id, k.idempotency_key
        FROM idempotency_keys k
       WHERE k.created_at <= p_before
       ORDER BY k.created_at
         FOR UPDATE OF k.response_status SKIP LOCKED;
    l_user_ids number_nt;
    l_keys     varchar2_nt;
    l_now      idempotency_keys_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'idempotency-key-days'));
    FETCH l_old BULK COLLECT INTO l_user_ids, l_keys LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_keys.COUNT
      INSERT INTO idempotency_keys_archive (
        user_id, idempotency_key, fingerprint, response_status, response_body, created_at, archived_at)
      SELECT k.user_id, k.idempotency_key, k.fingerprint, k.response_status, k.response_body, k.created_at, l_now
        FROM idempotency_keys k
       WHERE k.user_id = l_user_ids(i)
         AND k.idempotency_key = l_keys(i);
    FORALL i IN 1 .. l_keys.COUNT
      DELETE FROM idempotency_keys k
       WHERE k.user_id = l_user_ids(i)
         AND k.idempotency_key = l_keys(i);
    p_moved := SQL%ROWCOUNT;
  END move_answers;

  PROCEDURE move_markers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    CURSOR l_old(p_before IN processed_messages.processed_at%TYPE) IS
      SELECT m.consumer, m.message_id
        FROM processed_messages m
       WHERE m.processed_at <= p_before
       ORDER BY m.processed_at
         FOR UPDATE OF m.processed_at SKIP LOCKED;
    l_consumers   varchar2_nt;
    l_message_ids number_nt;
    l_now         processed_messages_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'processed-message-days'));
    FETCH l_old BULK COLLECT INTO l_consumers, l_message_ids LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_message_ids.COUNT
      INSERT INTO processed_messages_archive (consumer, message_id, processed_at, archived_at)
      SELECT m.consumer, m.message_id, m.processed_at, l_now
        FROM processed_messages m
       WHERE m.consumer = l_consumers(i)
         AND m.message_id = l_message_ids(i);
    FORALL i IN 1 .. l_message_ids.COUNT
      DELETE FROM processed_messages m
       WHERE m.consumer = l_consumers(i)
         AND m.message_id = l_message_ids(i);
    p_moved := SQL%ROWCOUNT;
  END move_markers;

  PROCEDURE move_audit_lines(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    CURSOR l_old(p_before IN audit_log.created_at%TYPE) IS
      SELECT l.audit_id
        FROM audit_log l
       WHERE l.created_at <= p_before
       ORDER BY l.created_at
         FOR UPDATE OF l.action SKIP LOCKED;
    l_audit_ids number_nt;
    l_now       audit_log_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'audit-days'));
    FETCH l_old BULK COLLECT INTO l_audit_ids LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_audit_ids.COUNT
      INSERT INTO audit_log_archive (
        audit_id, user_id, action, subject, detail, message_id, created_at, archived_at)
      SELECT l.audit_id, l.user_id, l.action, l.subject, l.detail, l.message_id, l.created_at, l_now
        FROM audit_log l
       WHERE l.audit_id = l_audit_ids(i);
    FORALL i IN 1 .. l_audit_ids.COUNT
      DELETE FROM audit_log l
       WHERE l.audit_id = l_audit_ids(i);
    p_moved := SQL%ROWCOUNT;
  END move_audit_lines;

  -- While it is locked, no round counts. FALSE if a round or another archiver is at it.
  FUNCTION lock_room(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_schedule_id waiting_rooms.schedule_id%TYPE;
  BEGIN
    SELECT r.schedule_id
      INTO l_schedule_id
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.archived_tickets SKIP LOCKED;
    RETURN TRUE;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN FALSE;
  END lock_room;

  -- In the order of the index: how many there are of the room costs nothing.
  PROCEDURE lock_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_before      IN  waiting_tickets.admitted_until%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    CURSOR l_tickets IS
      SELECT t.place
        FROM waiting_tickets t
       WHERE t.schedule_id = p_schedule_id
         AND (t.status <> 'ADMITTED' OR t.admitted_until <= p_before)
       ORDER BY t.status, t.admitted_until, t.place
         FOR UPDATE OF t.status SKIP LOCKED;
  BEGIN
    OPEN l_tickets;
    FETCH l_tickets BULK COLLECT INTO p_places LIMIT p_limit;
    CLOSE l_tickets;
  END lock_tickets;

  PROCEDURE move_journal(
    p_places IN  number_nt,
    p_now    IN  admission_journal_archive.archived_at%TYPE,
    p_moved  OUT PLS_INTEGER
  ) IS
  BEGIN
    FORALL i IN 1 .. p_places.COUNT
      INSERT INTO admission_journal_archive (
        schedule_id, journal_no, place, user_id, admitted_at, admitted_until, archived_at)
      SELECT j.schedule_id, j.journal_no, j.place, j.user_id, j.admitted_at, j.admitted_until, p_now
        FROM admission_journal j
       WHERE j.place = p_places(i);
    FORALL i IN 1 .. p_places.COUNT
      DELETE FROM admission_journal j
       WHERE j.place = p_places(i);
    p_moved := SQL%ROWCOUNT;
  END move_journal;

  -- The tickets are locked, and so is their room.
  PROCEDURE move_places(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_places      IN number_nt
  ) IS
    l_now        waiting_tickets_archive.archived_at%TYPE := SYSTIMESTAMP;
    l_count      PLS_INTEGER := p_places.COUNT;
    l_waiting    PLS_INTEGER;
    l_admissions PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_waiting
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k);
    FORALL i IN 1 .. p_places.COUNT
      INSERT INTO waiting_tickets_archive (
        place, schedule_id, user_id, status, joined_at, admitted_at, admitted_until, closed_at, archived_at)
      SELECT t.place, t.schedule_id, t.user_id, t.status, t.joined_at, t.admitted_at, t.admitted_until, t.closed_at,
             l_now
        FROM waiting_tickets t
       WHERE t.place = p_places(i);
    FORALL i IN 1 .. p_places.COUNT
      DELETE FROM waiting_tickets t
       WHERE t.place = p_places(i);
    move_journal(p_places => p_places, p_now => l_now, p_moved => l_admissions);
    UPDATE waiting_rooms r
       SET r.archived_tickets    = r.archived_tickets + l_count,
           r.archived_admissions = r.archived_admissions + l_admissions,
           r.waiting_count       = r.waiting_count - l_waiting
     WHERE r.schedule_id = p_schedule_id;
  END move_places;

  PROCEDURE move_tickets(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    l_before       waiting_tickets.admitted_until%TYPE := kept_since(p_parameter => 'waiting-ticket-days');
    l_schedule_ids number_nt;
    l_places       number_nt;
  BEGIN
    p_moved := 0;
    SELECT cs.schedule_id
      BULK COLLECT INTO l_schedule_ids
      FROM concert_schedules cs
     WHERE (cs.sale_closes_at <= l_before OR cs.cancelled_at <= l_before)
       AND EXISTS (
             SELECT NULL
               FROM waiting_tickets t
              WHERE t.schedule_id = cs.schedule_id)
     ORDER BY cs.schedule_id;
    FOR i IN 1 .. l_schedule_ids.COUNT LOOP
      EXIT WHEN p_moved >= p_limit;
      IF lock_room(p_schedule_id => l_schedule_ids(i)) THEN
        lock_tickets(
          p_schedule_id => l_schedule_ids(i),
          p_before      => l_before,
          p_limit       => p_limit - p_moved,
          p_places      => l_places);
        move_places(p_schedule_id => l_schedule_ids(i), p_places => l_places);
        p_moved := p_moved + l_places.COUNT;
      END IF;
    END LOOP;
  END move_tickets;

  -- A run that is over, of which no later attempt was made. Times of Spring Batch have no zone; the retentions are
  -- days, so it is enough that the database's zone is at most a day from theirs.
  PROCEDURE find_runs(
    p_limit        IN  PLS_INTEGER,
    p_instance_ids OUT number_nt
  ) IS
    l_routine_before batch_job_execution.end_time%TYPE := kept_since(p_parameter => 'routine-run-days');
    l_before         batch_job_execution.end_time%TYPE := kept_since(p_parameter => 'job-run-days');
    l_latest         batch_job_execution.end_time%TYPE := GREATEST(l_routine_before, l_before);
    CURSOR l_old IS
      SELECT x.job_instance_id
        FROM batch_job_execution x
       WHERE x.end_time <= l_latest
         AND (x.end_time <= l_before
              OR (x.end_time <= l_routine_before
                  AND x.status = 'COMPLETED'
                  AND NOT EXISTS (
                        SELECT NULL
                          FROM batch_job_execution_params p
                         WHERE p.job_execution_id = x.job_execution_id
                           AND p.parameter_name = 'date')))
         AND NOT EXISTS (
               SELECT NULL
                 FROM batch_job_execution later
                WHERE later.job_instance_id = x.job_instance_id
                  AND later.job_execution_id > x.job_execution_id)
       ORDER BY x.end_time
         FOR UPDATE OF x.status SKIP LOCKED;
  BEGIN
    OPEN l_old;
    FETCH l_old BULK COLLECT INTO p_instance_ids LIMIT p_limit;
    CLOSE l_old;
  END find_runs;

  PROCEDURE remove_steps(
    p_instance_ids IN number_nt
  ) IS
  BEGIN
    FORALL i IN 1 .. p_instance_ids.COUNT
      DELETE FROM batch_step_execution_context c
       WHERE c.step_execution_id IN (
               SELECT s.step_execution_id
                 FROM batch_job_execution x
                 JOIN batch_step_execution s ON s.job_execution_id = x.job_execution_id
                WHERE x.job_instance_id = p_instance_ids(i));
    FORALL i IN 1 .. p_instance_ids.COUNT
      DELETE FROM batch_step_execution s
       WHERE s.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = p_instance_ids(i));
  END remove_steps;

  PROCEDURE remove_runs(
    p_limit   IN  NUMBER,
    p_removed OUT NUMBER
  ) IS
    l_instance_ids number_nt;
  BEGIN
    find_runs(p_limit => p_limit, p_instance_ids => l_instance_ids);
    remove_steps(p_instance_ids => l_instance_ids);
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution_context c
       WHERE c.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = l_instance_ids(i));
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution_params p
       WHERE p.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = l_instance_ids(i));
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution x
       WHERE x.job_instance_id = l_instance_ids(i);
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_instance n
       WHERE n.job_instance_id = l_instance_ids(i);
    p_removed := SQL%ROWCOUNT;
  END remove_runs;
END archiving;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/archiving.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:d285cdc3893d9e90c16449ade32e8e08' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/schedule_cancellation.pkb::plsql
CREATE OR REPLACE PACKAGE BODY schedule_cancellation AS
  PROCEDURE require_reason(
    p_reason IN schedule_cancellations.reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for the audit log: a date is called off for good.');
    END IF;
  END require_reason;

  PROCEDURE lock_schedule(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_locked_id concert_schedules.schedule_id%TYPE;
  BEGIN
    SELECT cs.schedule_id
      INTO l_locked_id
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       FOR UPDATE OF cs.cancelled_at WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
  END lock_schedule;

  -- NULL if there is none.
  FUNCTION order_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN schedule_cancellations.cancellation_id%TYPE IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    SELECT MAX(c.cancellation_id)
      INTO l_cancellation_id
      FROM schedule_cancellations c
     WHERE c.schedule_id = p_schedule_id;
    RETURN l_cancellation_id;
  END order_of;

  PROCEDURE order_cancellation(
    p_user_id         IN  users.user_id%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_reason          IN  schedule_cancellations.reason%TYPE,
    p_cancellation_id OUT schedule_cancellations.cancellation_id%TYPE,
    p_is_new          OUT NUMBER
  ) IS
    l_now schedule_cancellations.ordered_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_schedule(p_schedule_id => p_schedule_id);
    p_is_new          := 0;
    p_cancellation_id := order_of(p_schedule_id => p_schedule_id);
    IF p_cancellation_id IS NOT NULL THEN
      RETURN;
    END IF;
    l_now := SYSTIMESTAMP;
    UPDATE concert_schedules cs
       SET cs.cancelled_at = NVL(cs.cancelled_at, l_now)
     WHERE cs.schedule_id = p_schedule_id;
    INSERT INTO schedule_cancellations (cancellation_id, schedule_id, reason, ordered_by, ordered_at)
    VALUES (schedule_cancellation_seq.NEXTVAL, p_schedule_id, p_reason, p_user_id, l_now)
    RETURNING cancellation_id INTO p_cancellation_id;
    p_is_new := 1;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'SCHEDULE_CANCELLED',
      p_subject => 'schedule:' || p_schedule_id,
      p_detail  => 'cancellation ' || p_cancellation_id || ': ' || p_reason);
  END order_cancellation;
END schedule_cancellation;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/schedule_cancellation.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:ec36cc8a8304f71b2444e39f048302f4' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/schedule_refund.pkb::plsql
CREATE OR REPLACE PACKAGE BODY schedule_refund AS
  -- Times the square of the attempts: 1 minute, 4, 9, and so on.
  c_pause_seconds   CONSTANT PLS_INTEGER := 60;
  -- A day: whoever mends it has a run to look at every morning.
  c_longest_seconds CONSTANT PLS_INTEGER := 86400;

  -- One run after the other, whatever the lock of the job does.
  PROCEDURE lock_cancellation(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_cancellation    OUT schedule_cancellations%ROWTYPE
  ) IS
  BEGIN
    SELECT c.*
      INTO p_cancellation
      FROM schedule_cancellations c
     WHERE c.cancellation_id = p_cancellation_id
       FOR UPDATE OF c.frozen_at WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_cancellation_not_found,
        p_message => 'There is no cancellation ' || p_cancellation_id || ' of a date.');
  END lock_cancellation;

  PROCEDURE require_frozen(
    p_cancellation IN schedule_cancellations%ROWTYPE
  ) IS
  BEGIN
    IF p_cancellation.frozen_at IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_cancellation_not_planned,
        p_message => 'The plan of cancellation ' || p_cancellation.cancellation_id
                     || ' is not complete: nothing is refunded before it is.');
    END IF;
  END require_frozen;

  PROCEDURE raise_not_proved(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_why             IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_cancellation_not_proved,
      p_message => 'Cancellation ' || p_cancellation_id || ': ' || p_why || '. Run reconcile, and mend what it finds.');
  END raise_not_proved;

  PROCEDURE find_work(
    p_unplanned_ids OUT number_nt,
    p_planned_ids   OUT number_nt
  ) IS
    l_now schedule_cancellations.retry_at%TYPE := SYSTIMESTAMP;
  BEGIN
    SELECT c.cancellation_id
      BULK COLLECT INTO p_unplanned_ids
      FROM schedule_cancellations c
     WHERE c.frozen_at IS NULL
     ORDER BY c.cancellation_id;
    SELECT c.cancellation_id
      BULK COLLECT INTO p_planned_ids
      FROM schedule_cancellations c
     WHERE c.frozen_at IS NOT NULL
       AND c.finished_at IS NULL
       AND (c.retry_at IS NULL OR c.retry_at <= l_now)
     ORDER BY c.cancellation_id;
  END find_work;

  PROCEDURE try_now IS
  BEGIN
    UPDATE schedule_cancellations c
       SET c.attempts = 0,
           c.retry_at = NULL
     WHERE c.retry_at IS NOT NULL;
  END try_now;

  PROCEDURE postpone(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_retry_at        OUT schedule_cancellations.retry_at%TYPE
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_attempts     schedule_cancellations.attempts%TYPE;
    l_seconds      PLS_INTEGER;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    l_attempts := l_cancellation.attempts + 1;
    l_seconds  := LEAST(c_pause_seconds * l_attempts * l_attempts, c_longest_seconds);
    p_retry_at := SYSTIMESTAMP + NUMTODSINTERVAL(l_seconds, 'SECOND');
    UPDATE schedule_cancellations c
       SET c.attempts = l_attempts,
           c.retry_at = p_retry_at
     WHERE c.cancellation_id = p_cancellation_id;
  END postpone;

  PROCEDURE end_room(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_ended           OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    admission.end_tickets(
      p_schedule_id => l_cancellation.schedule_id,
      p_limit       => p_limit,
      p_ended       => p_ended);
  END end_room;

  PROCEDURE find_seats(
    p_cancellation IN  schedule_cancellations%ROWTYPE,
    p_limit        IN  PLS_INTEGER,
    p_seat_ids     OUT number_nt
  ) IS
    CURSOR l_next(
      p_schedule_id IN seats.schedule_id%TYPE,
      p_after       IN seats.seat_id%TYPE
    ) IS
      SELECT s.seat_id
        FROM seats s
       WHERE s.schedule_id = p_schedule_id
         AND s.seat_id > p_after
       ORDER BY s.seat_id;
  BEGIN
    OPEN l_next(
      p_schedule_id => p_cancellation.schedule_id,
      p_after       => NVL(p_cancellation.walked_seat_id, 0));
    FETCH l_next BULK COLLECT INTO p_seat_ids LIMIT p_limit;
    CLOSE l_next;
  END find_seats;

  -- All of them, also those that nobody claims yet: whoever is about to claim one has it locked.
  PROCEDURE lock_seats(
    p_seat_ids IN number_nt
  ) IS
    l_locked number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_locked
      FROM seats s
     WHERE s.seat_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_seat_ids) t)
     ORDER BY s.seat_id
       FOR UPDATE OF s.status WAIT 5;
  END lock_seats;

  -- A reservation with seats in two parts of the hall is planned with the first: its other seats change nothing, for
  -- whoever pays for it needs the lock on this one.
  PROCEDURE plan_claims(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_seat_ids        IN number_nt,
    p_now             IN schedule_cancellation_items.changed_at%TYPE
  ) IS
  BEGIN
    INSERT INTO schedule_cancellation_items (
      cancellation_id, reservation_id, payment_id, amount, status, changed_at)
    SELECT p_cancellation_id, r.reservation_id, p.payment_id, NVL(p.amount, 0), 'PLANNED', p_now
      FROM reservations r
      LEFT JOIN payments p
        ON p.reservation_id = r.reservation_id
       AND p.status = 'COMPLETED'
     WHERE r.reservation_id IN (
             SELECT rs.reservation_id
               FROM reservation_seats rs
              WHERE rs.released_at IS NULL
                AND rs.seat_id IN (
                      SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
                        FROM TABLE(p_seat_ids) t))
       AND NOT EXISTS (
             SELECT NULL
               FROM schedule_cancellation_items i
              WHERE i.cancellation_id = p_cancellation_id
                AND i.reservation_id = r.reservation_id);
  END plan_claims;

  PROCEDURE freeze(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_now             IN schedule_cancellations.frozen_at%TYPE
  ) IS
    l_paid_count schedule_cancellations.planned_count%TYPE;
    l_amount     schedule_cancellations.planned_amount%TYPE;
    l_all_count  PLS_INTEGER;
  BEGIN
    SELECT COUNT(i.payment_id), NVL(SUM(i.amount), 0), COUNT(*)
      INTO l_paid_count, l_amount, l_all_count
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id;
    UPDATE schedule_cancellations c
       SET c.frozen_at      = p_now,
           c.planned_count  = l_paid_count,
           c.planned_amount = l_amount,
           c.hold_count     = l_all_count - l_paid_count
     WHERE c.cancellation_id = p_cancellation_id;
  END freeze;

  PROCEDURE plan(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_seats           OUT NUMBER,
    p_is_frozen       OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_seat_ids     number_nt;
    l_last_seat_id seats.seat_id%TYPE;
    l_now          schedule_cancellations.frozen_at%TYPE;
  BEGIN
    p_seats     := 0;
    p_is_frozen := 1;
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    IF l_cancellation.frozen_at IS NOT NULL THEN
      RETURN;
    END IF;
    find_seats(p_cancellation => l_cancellation, p_limit => p_limit, p_seat_ids => l_seat_ids);
    lock_seats(p_seat_ids => l_seat_ids);
    l_now := SYSTIMESTAMP;
    plan_claims(p_cancellation_id => p_cancellation_id, p_seat_ids => l_seat_ids, p_now => l_now);
    p_seats := l_seat_ids.COUNT;
    IF l_seat_ids.COUNT < p_limit THEN
      freeze(p_cancellation_id => p_cancellation_id, p_now => l_now);
    ELSE
      p_is_frozen    := 0;
      l_last_seat_id := l_seat_ids(l_seat_ids.COUNT);
      UPDATE schedule_cancellations c
         SET c.walked_seat_id = l_last_seat_id
       WHERE c.cancellation_id = p_cancellation_id;
    END IF;
  END plan;

  PROCEDURE count_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_open            OUT NUMBER
  ) IS
  BEGIN
    SELECT COUNT(*)
      INTO p_open
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('PLANNED', 'FAILED');
  END count_items;

  PROCEDURE next_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_after           IN  schedule_cancellation_items.reservation_id%TYPE,
    p_limit           IN  NUMBER,
    p_reservation_ids OUT number_nt
  ) IS
    CURSOR l_next IS
      SELECT i.reservation_id
        FROM schedule_cancellation_items i
       WHERE i.cancellation_id = p_cancellation_id
         AND i.status IN ('PLANNED', 'FAILED')
         AND i.reservation_id > p_after
       ORDER BY i.reservation_id;
    l_size PLS_INTEGER := p_limit;
  BEGIN
    OPEN l_next;
    FETCH l_next BULK COLLECT INTO p_reservation_ids LIMIT l_size;
    CLOSE l_next;
  END next_items;

  -- What is still to be done of these, by ascending account.
  PROCEDURE find_open(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_open_ids        OUT number_nt
  ) IS
  BEGIN
    SELECT i.reservation_id
      BULK COLLECT INTO p_open_ids
      FROM schedule_cancellation_items i
      JOIN reservations r ON r.reservation_id = i.reservation_id
      LEFT JOIN accounts a ON a.user_id = r.user_id
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('PLANNED', 'FAILED')
       AND i.reservation_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(p_reservation_ids) t)
     ORDER BY a.account_id, i.reservation_id;
  END find_open;

  PROCEDURE close_reservation(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_status         IN reservations.status%TYPE,
    p_now            IN reservations.closed_at%TYPE
  ) IS
  BEGIN
    reservation_claim.close_reservation(
      p_reservation_id => p_reservation_id,
      p_seat_ids       => reservation_claim.seats_of(p_reservation_id => p_reservation_id),
      p_status         => p_status,
      p_now            => p_now);
  END close_reservation;

  PROCEDURE refund_paid(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation     IN  reservations%ROWTYPE,
    p_now             IN  refunds.refunded_at%TYPE,
    p_status          OUT schedule_cancellation_items.status%TYPE
  ) IS
    l_payment_id payments.payment_id%TYPE;
    l_method     payments.method%TYPE;
    l_paid_at    payments.completed_at%TYPE;
    l_refund_id  refunds.refund_id%TYPE;
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      refund.give_back(
        p_reservation => p_reservation,
        p_now         => p_now,
        p_payment_id  => l_payment_id,
        p_method      => l_method,
        p_paid_at     => l_paid_at,
        p_refund_id   => l_refund_id);
      close_reservation(
        p_reservation_id => p_reservation.reservation_id,
        p_status         => 'CANCELLED',
        p_now            => p_now);
      p_status := 'REFUNDED';
    ELSIF p_reservation.status = 'CANCELLED' THEN
      p_status := 'ALREADY_REFUNDED';
    ELSE
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'reservation ' || p_reservation.reservation_id || ' was paid and is '
                             || p_reservation.status);
    END IF;
  END refund_paid;

  PROCEDURE release_hold(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation     IN reservations%ROWTYPE,
    p_now             IN reservations.closed_at%TYPE
  ) IS
    l_status reservations.status%TYPE := 'CANCELLED';
  BEGIN
    IF p_reservation.status = 'CONFIRMED' THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'reservation ' || p_reservation.reservation_id
                             || ' was paid after it was planned as a hold');
    ELSIF p_reservation.status = 'PENDING' THEN
      IF reservation_claim.is_lapsed(
           p_reservation => p_reservation,
           p_seat_ids    => reservation_claim.seats_of(p_reservation_id => p_reservation.reservation_id),
           p_now         => p_now)
      THEN
        l_status := 'EXPIRED';
      END IF;
      close_reservation(
        p_reservation_id => p_reservation.reservation_id,
        p_status         => l_status,
        p_now            => p_now);
    END IF;
  END release_hold;

  PROCEDURE refund_item(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN reservations.reservation_id%TYPE,
    p_now             IN refunds.refunded_at%TYPE
  ) IS
    l_payment_id  schedule_cancellation_items.payment_id%TYPE;
    l_status      schedule_cancellation_items.status%TYPE := 'RELEASED';
    l_reservation reservations%ROWTYPE;
  BEGIN
    SELECT i.payment_id
      INTO l_payment_id
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id;
    SELECT r.*
      INTO l_reservation
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    IF l_payment_id IS NULL THEN
      release_hold(p_cancellation_id => p_cancellation_id, p_reservation => l_reservation, p_now => p_now);
    ELSE
      refund_paid(
        p_cancellation_id => p_cancellation_id,
        p_reservation     => l_reservation,
        p_now             => p_now,
        p_status          => l_status);
    END IF;
    UPDATE schedule_cancellation_items i
       SET i.status     = l_status,
           i.failure    = NULL,
           i.changed_at = p_now
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id;
  END refund_item;

  PROCEDURE refund_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_done            OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_open_ids     number_nt;
    l_now          refunds.refunded_at%TYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    require_frozen(p_cancellation => l_cancellation);
    reservation_claim.lock_all(p_reservation_ids => p_reservation_ids);
    l_now := SYSTIMESTAMP;
    find_open(
      p_cancellation_id => p_cancellation_id,
      p_reservation_ids => p_reservation_ids,
      p_open_ids        => l_open_ids);
    FOR i IN 1 .. l_open_ids.COUNT LOOP
      refund_item(p_cancellation_id => p_cancellation_id, p_reservation_id => l_open_ids(i), p_now => l_now);
    END LOOP;
    p_done := l_open_ids.COUNT;
  END refund_items;

  PROCEDURE note_failure(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN schedule_cancellation_items.reservation_id%TYPE,
    p_failure         IN schedule_cancellation_items.failure%TYPE
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_failure      schedule_cancellation_items.failure%TYPE := NVL(SUBSTR(p_failure, 1, 400), 'unknown');
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    UPDATE schedule_cancellation_items i
       SET i.status     = 'FAILED',
           i.failure    = l_failure,
           i.changed_at = SYSTIMESTAMP
     WHERE i.cancellation_id = p_cancellation_id
       AND i.reservation_id = p_reservation_id
       AND i.status IN ('PLANNED', 'FAILED');
  END note_failure;

  -- What the ledger gave back of the payments that the plan has as given back. A buyer may have had one of the others
  -- back since: it failed here, perhaps because of just that, and the next run sees what became of it.
  FUNCTION given_back(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN ledger_entries.amount%TYPE IS
    l_amount ledger_entries.amount%TYPE;
  BEGIN
    SELECT NVL(SUM(e.amount), 0)
      INTO l_amount
      FROM schedule_cancellation_items i
      JOIN refunds f ON f.payment_id = i.payment_id
      JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
      JOIN ledger_entries e ON e.transaction_id = t.transaction_id
     WHERE i.cancellation_id = p_cancellation_id
       AND i.status IN ('REFUNDED', 'ALREADY_REFUNDED')
       AND t.kind = 'REFUND'
       AND e.amount > 0;
    RETURN l_amount;
  END given_back;

  PROCEDURE require_no_claims(
    p_cancellation IN schedule_cancellations%ROWTYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
      JOIN reservation_seats rs ON rs.seat_id = s.seat_id
     WHERE s.schedule_id = p_cancellation.schedule_id
       AND rs.released_at IS NULL;
    IF l_count > 0 THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation.cancellation_id,
        p_why             => l_count || ' seats of schedule ' || p_cancellation.schedule_id
                             || ' are still claimed, by nobody in the plan');
    END IF;
  END require_no_claims;

  PROCEDURE prove(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_planned_count   OUT schedule_cancellations.planned_count%TYPE,
    p_planned_amount  OUT schedule_cancellations.planned_amount%TYPE,
    p_refunded_count  OUT NUMBER,
    p_refunded_amount OUT NUMBER,
    p_already_count   OUT NUMBER,
    p_already_amount  OUT NUMBER,
    p_failed_count    OUT NUMBER,
    p_failed_amount   OUT NUMBER,
    p_hold_count      OUT schedule_cancellations.hold_count%TYPE,
    p_released_count  OUT NUMBER,
    p_is_finished     OUT NUMBER
  ) IS
    l_cancellation schedule_cancellations%ROWTYPE;
    l_failed_holds PLS_INTEGER;
    l_given_back   ledger_entries.amount%TYPE;
  BEGIN
    lock_cancellation(p_cancellation_id => p_cancellation_id, p_cancellation => l_cancellation);
    require_frozen(p_cancellation => l_cancellation);
    p_planned_count  := l_cancellation.planned_count;
    p_planned_amount := l_cancellation.planned_amount;
    p_hold_count     := l_cancellation.hold_count;
    SELECT NVL(SUM(CASE i.status WHEN 'REFUNDED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'REFUNDED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'ALREADY_REFUNDED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'ALREADY_REFUNDED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE WHEN i.status = 'FAILED' AND i.payment_id IS NOT NULL THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'FAILED' THEN i.amount ELSE 0 END), 0),
           NVL(SUM(CASE i.status WHEN 'RELEASED' THEN 1 ELSE 0 END), 0),
           NVL(SUM(CASE WHEN i.status = 'FAILED' AND i.payment_id IS NULL THEN 1 ELSE 0 END), 0)
      INTO p_refunded_count,
           p_refunded_amount,
           p_already_count,
           p_already_amount,
           p_failed_count,
           p_failed_amount,
           p_released_count,
           l_failed_holds
      FROM schedule_cancellation_items i
     WHERE i.cancellation_id = p_cancellation_id;

    IF p_planned_count <> p_refunded_count + p_already_count + p_failed_count
       OR p_planned_amount <> p_refunded_amount + p_already_amount + p_failed_amount
       OR p_hold_count <> p_released_count + l_failed_holds
    THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'planned are ' || p_planned_count || ' reservations for ' || p_planned_amount
                             || ' won and ' || p_hold_count || ' holds, and done are '
                             || (p_refunded_count + p_already_count + p_failed_count) || ' for '
                             || (p_refunded_amount + p_already_amount + p_failed_amount) || ' and '
                             || (p_released_count + l_failed_holds));
    END IF;
    l_given_back := given_back(p_cancellation_id => p_cancellation_id);
    IF l_given_back <> p_refunded_amount + p_already_amount THEN
      raise_not_proved(
        p_cancellation_id => p_cancellation_id,
        p_why             => 'the ledger gave back ' || l_given_back || ' won, and the plan says '
                             || (p_refunded_amount + p_already_amount));
    END IF;

    p_is_finished := 0;
    IF p_failed_count + l_failed_holds = 0 THEN
      require_no_claims(p_cancellation => l_cancellation);
      UPDATE schedule_cancellations c
         SET c.finished_at = NVL(c.finished_at, SYSTIMESTAMP),
             c.retry_at    = NULL
       WHERE c.cancellation_id = p_cancellation_id;
      p_is_finished := 1;
    END IF;
  END prove;
END schedule_refund;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/schedule_refund.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:4a78535b01f6c115d21d61b36af34548' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/payment_file.pkb::plsql
CREATE OR REPLACE PACKAGE BODY payment_file AS
  PROCEDURE require_over(
    p_business_date IN payment_files.business_date%TYPE,
    p_day_end       IN payment_files.day_end%TYPE,
    p_now           IN payment_files.opened_at%TYPE
  ) IS
  BEGIN
    IF p_day_end > p_now THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_early,
        p_message => 'The file of ' || p_business_date || ' cannot be compared: the day is not over.');
    END IF;
  END require_over;

  -- Whoever reads, ends, rejects or compares a file has it to itself.
  PROCEDURE lock_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_file    OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    SELECT f.*
      INTO p_file
      FROM payment_files f
     WHERE f.file_id = p_file_id
       FOR UPDATE OF f.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'There is no file ' || p_file_id || '. Start the job again.');
  END lock_file;

  -- A reader that was given up while it stood still must not write on.
  PROCEDURE lock_reading(
    p_file_id IN  payment_files.file_id%TYPE,
    p_file    OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    lock_file(p_file_id => p_file_id, p_file => p_file);
    IF p_file.status <> 'READING' THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'File ' || p_file_id || ' is ' || p_file.status
                     || ' and takes no more lines. Start the job again.');
    END IF;
  END lock_reading;

  PROCEDURE give_up(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  ) IS
  BEGIN
    UPDATE payment_files f
       SET f.status  = 'REJECTED',
           f.message = p_message
     WHERE f.file_id = p_file_id
       AND f.status = 'READING';
  END give_up;

  -- The file of that day that is being read; without an id if there is none.
  PROCEDURE lock_reading_of(
    p_business_date IN  payment_files.business_date%TYPE,
    p_file          OUT payment_files%ROWTYPE
  ) IS
  BEGIN
    SELECT f.*
      INTO p_file
      FROM payment_files f
     WHERE CASE WHEN f.status = 'READING' THEN f.business_date END = p_business_date
       FOR UPDATE OF f.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_file.file_id := NULL;
  END lock_reading_of;

  -- What is being read goes on with the same bytes only.
  PROCEDURE resume_reading(
    p_business_date IN  payment_files.business_date%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE
  ) IS
    l_file payment_files%ROWTYPE;
  BEGIN
    lock_reading_of(p_business_date => p_business_date, p_file => l_file);
    IF l_file.file_id IS NULL THEN
      RETURN;
    ELSIF l_file.sha256 = p_sha256 THEN
      p_file_id := l_file.file_id;
    ELSIF p_begin_anew = 1 THEN
      give_up(p_file_id => l_file.file_id, p_message => 'Given up for another delivery.');
    ELSE
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_changed,
        p_message => l_file.file_name || ' is another file than the one that was read up to line '
                     || (l_file.line_count + l_file.skipped_count + 1) || ': its SHA-256 was ' || l_file.sha256
                     || '. Put that one back, or begin anew with this one.');
    END IF;
  END resume_reading;

  -- The file of that day that counts, if it has these bytes.
  PROCEDURE find_current(
    p_business_date IN  payment_files.business_date%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE
  ) IS
  BEGIN
    SELECT f.file_id, f.status
      INTO p_file_id, p_status
      FROM payment_files f
     WHERE CASE WHEN f.status IN ('READ', 'COMPARED') THEN f.business_date END = p_business_date
       AND f.sha256 = p_sha256;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_file_id := NULL;
  END find_current;

  PROCEDURE open_file(
    p_business_date IN  payment_files.business_date%TYPE,
    p_day_start     IN  payment_files.day_start%TYPE,
    p_day_end       IN  payment_files.day_end%TYPE,
    p_file_name     IN  payment_files.file_name%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE,
    p_lines_read    OUT payment_files.line_count%TYPE
  ) IS
    l_now payment_files.opened_at%TYPE := SYSTIMESTAMP;
  BEGIN
    require_over(p_business_date => p_business_date, p_day_end => p_day_end, p_now => l_now);
    resume_reading(
      p_business_date => p_business_date,
      p_sha256        => p_sha256,
      p_begin_anew    => p_begin_anew,
      p_file_id       => p_file_id);
    IF p_file_id IS NOT NULL THEN
      p_status := 'READING';
    ELSE
      find_current(
        p_business_date => p_business_date,
        p_sha256        => p_sha256,
        p_file_id       => p_file_id,
        p_status        => p_status);
    END IF;
    IF p_file_id IS NULL THEN
      p_status := 'READING';
      INSERT INTO payment_files (
        file_id, business_date, day_start, day_end, file_name, sha256, status, opened_at,
        line_count, skipped_count, control_total)
      VALUES (
        payment_file_seq.NEXTVAL, p_business_date, p_day_start, p_day_end, p_file_name, p_sha256, p_status, l_now,
        0, 0, 0)
      RETURNING file_id INTO p_file_id;
    END IF;
    SELECT f.line_count + f.skipped_count
      INTO p_lines_read
      FROM payment_files f
     WHERE f.file_id = p_file_id;
  END open_file;

  PROCEDURE put_lines(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_numbers  IN number_nt,
    p_provider_refs IN varchar2_nt,
    p_payment_ids   IN number_nt,
    p_kinds         IN varchar2_nt,
    p_amounts       IN number_nt,
    p_statuses      IN varchar2_nt,
    p_microseconds  IN number_nt
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.line_count%TYPE := p_line_numbers.COUNT;
    l_total payment_files.control_total%TYPE := 0;
    -- No constant of the package: it would not be known when it is compiled, and give the package a state.
    l_epoch payment_file_lines.occurred_at%TYPE := TIMESTAMP '1970-01-01 00:00:00 +00:00';
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    FORALL i IN 1 .. p_line_numbers.COUNT
      INSERT INTO payment_file_lines (
        file_id, line_number, provider_ref, payment_id, kind, amount, status, occurred_at)
      VALUES (
        p_file_id, p_line_numbers(i), p_provider_refs(i), p_payment_ids(i), p_kinds(i), p_amounts(i), p_statuses(i),
        l_epoch + NUMTODSINTERVAL(p_microseconds(i) * 0.000001, 'SECOND'));
    FOR i IN 1 .. p_line_numbers.COUNT LOOP
      l_total := l_total + CASE p_kinds(i) WHEN 'REFUND' THEN -p_amounts(i) ELSE p_amounts(i) END;
    END LOOP;
    UPDATE payment_files f
       SET f.line_count    = f.line_count + l_count,
           f.control_total = f.control_total + l_total
     WHERE f.file_id = p_file_id;
  END put_lines;

  PROCEDURE require_readable(
    p_file  IN payment_files%ROWTYPE,
    p_count IN payment_files.skipped_count%TYPE,
    p_limit IN NUMBER
  ) IS
    l_line_number payment_file_skips.line_number%TYPE;
    l_reason      payment_file_skips.reason%TYPE;
  BEGIN
    IF p_count > p_limit THEN
      SELECT s.line_number, s.reason
        INTO l_line_number, l_reason
        FROM payment_file_skips s
       WHERE s.file_id = p_file.file_id
       ORDER BY s.line_number
       FETCH FIRST 1 ROWS ONLY;
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_unreadable,
        p_message => 'More than ' || p_limit || ' lines of ' || p_file.file_name
                     || ' cannot be read; the first is line ' || l_line_number || ': ' || l_reason
                     || '. Ask the provider for a corrected file.');
    END IF;
  END require_readable;

  PROCEDURE put_skips(
    p_file_id      IN payment_files.file_id%TYPE,
    p_line_numbers IN number_nt,
    p_reasons      IN varchar2_nt,
    p_limit        IN NUMBER
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.skipped_count%TYPE;
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    l_count := l_file.skipped_count + p_line_numbers.COUNT;
    FORALL i IN 1 .. p_line_numbers.COUNT
      INSERT INTO payment_file_skips (file_id, line_number, reason)
      VALUES (p_file_id, p_line_numbers(i), p_reasons(i));
    UPDATE payment_files f
       SET f.skipped_count = l_count
     WHERE f.file_id = p_file_id;
    require_readable(p_file => l_file, p_count => l_count, p_limit => p_limit);
  END put_skips;

  PROCEDURE raise_incomplete(
    p_file    IN payment_files%ROWTYPE,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_payment_file_incomplete,
      p_message => p_file.file_name || ' is not whole: ' || p_message || ' Ask the provider to send it again.');
  END raise_incomplete;

  PROCEDURE end_file(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_count    IN payment_files.line_count%TYPE,
    p_control_total IN payment_files.control_total%TYPE
  ) IS
    l_file  payment_files%ROWTYPE;
    l_count payment_files.line_count%TYPE;
  BEGIN
    lock_reading(p_file_id => p_file_id, p_file => l_file);
    l_count := l_file.line_count + l_file.skipped_count;
    IF l_count <> p_line_count THEN
      raise_incomplete(
        p_file    => l_file,
        p_message => 'its trailer says ' || p_line_count || ' lines and there are ' || l_count || '.');
    ELSIF l_file.skipped_count = 0 AND l_file.control_total <> p_control_total THEN
      raise_incomplete(
        p_file    => l_file,
        p_message => 'its trailer says ' || p_control_total || ' won and the lines sum to '
                     || l_file.control_total || '.');
    END IF;
    UPDATE payment_files f
       SET f.status = 'REPLACED'
     WHERE CASE WHEN f.status IN ('READ', 'COMPARED') THEN f.business_date END = l_file.business_date;
    UPDATE payment_files f
       SET f.status = 'READ'
     WHERE f.file_id = p_file_id;
  END end_file;

  PROCEDURE reject_file(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  ) IS
  BEGIN
    give_up(p_file_id => p_file_id, p_message => p_message);
  END reject_file;

  PROCEDURE record_breaks(
    p_file IN payment_files%ROWTYPE,
    p_now  IN payment_files.compared_at%TYPE
  ) IS
    l_file_id       payment_files.file_id%TYPE := p_file.file_id;
    l_business_date payment_files.business_date%TYPE := p_file.business_date;
  BEGIN
    -- The columns as the index of the open breaks has them.
    MERGE INTO payment_file_breaks b
    USING (SELECT v.break_kind, v.subject, v.line_number, v.payment_id, v.kind, v.expected, v.found
             FROM payment_file_finding_v v
            WHERE v.file_id = l_file_id) v
       ON (CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_business_date
           AND CASE WHEN b.closed_at IS NULL THEN b.subject END = v.subject
           AND CASE WHEN b.closed_at IS NULL THEN b.break_kind END = v.break_kind)
     WHEN MATCHED THEN UPDATE
       SET b.line_number  = v.line_number,
           b.payment_id   = v.payment_id,
           b.kind         = v.kind,
           b.expected     = v.expected,
           b.found        = v.found,
           b.last_seen    = p_now,
           b.last_file_id = l_file_id
     WHEN NOT MATCHED THEN
       INSERT (
         break_id, business_date, break_kind, subject, line_number, payment_id, kind, expected, found,
         first_seen, last_seen, first_file_id, last_file_id)
       VALUES (
         payment_file_break_seq.NEXTVAL, l_business_date, v.break_kind, v.subject, v.line_number, v.payment_id, v.kind,
         v.expected, v.found, p_now, p_now, l_file_id, l_file_id);
  END record_breaks;

  -- Of this day what was not seen now; of other days what this file has.
  PROCEDURE close_gone(
    p_file   IN  payment_files%ROWTYPE,
    p_now    IN  payment_files.compared_at%TYPE,
    p_closed OUT NUMBER
  ) IS
    l_file_id       payment_files.file_id%TYPE := p_file.file_id;
    l_business_date payment_files.business_date%TYPE := p_file.business_date;
  BEGIN
    UPDATE payment_file_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_business_date
       AND b.last_seen < p_now;
    p_closed := SQL%ROWCOUNT;
    UPDATE payment_file_breaks b
       SET b.closed_at = p_now
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END <> l_business_date
       AND (b.break_kind = 'MISSING_THERE' OR (b.break_kind = 'STATUS' AND b.found = 'FAILED'))
       AND EXISTS (
             SELECT NULL
               FROM payment_file_lines l
              WHERE l.payment_id = b.payment_id
                AND l.kind = b.kind
                AND l.file_id = l_file_id
                AND l.status = 'SUCCEEDED');
    p_closed := p_closed + SQL%ROWCOUNT;
  END close_gone;

  PROCEDURE compare_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_lines   OUT payment_files.line_count%TYPE,
    p_skipped OUT payment_files.skipped_count%TYPE,
    p_found   OUT payment_files.found_count%TYPE,
    p_new     OUT NUMBER,
    p_closed  OUT NUMBER
  ) IS
    l_file payment_files%ROWTYPE;
    l_now  payment_files.compared_at%TYPE;
  BEGIN
    lock_file(p_file_id => p_file_id, p_file => l_file);
    IF l_file.status NOT IN ('READ', 'COMPARED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_payment_file_over,
        p_message => 'File ' || p_file_id || ' is ' || l_file.status
                     || ' and cannot be compared. Start the job again.');
    END IF;
    p_lines   := l_file.line_count;
    p_skipped := l_file.skipped_count;
    l_now     := SYSTIMESTAMP;
    record_breaks(p_file => l_file, p_now => l_now);
    close_gone(p_file => l_file, p_now => l_now, p_closed => p_closed);
    SELECT COUNT(*),
           NVL(SUM(CASE WHEN b.first_seen = l_now THEN 1 ELSE 0 END), 0)
      INTO p_found, p_new
      FROM payment_file_breaks b
     WHERE CASE WHEN b.closed_at IS NULL THEN b.business_date END = l_file.business_date;
    UPDATE payment_files f
       SET f.status      = 'COMPARED',
           f.compared_at = l_now,
           f.found_count = p_found
     WHERE f.file_id = p_file_id;
  END compare_file;
END payment_file;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/payment_file.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:eebfbf991041438cfc06af84b404e227' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/catalogue_import.pkb::plsql
CREATE OR REPLACE PACKAGE BODY catalogue_import AS
  PROCEDURE raise_invalid(
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_catalogue_invalid,
      p_message => p_message);
  END raise_invalid;

  FUNCTION venue_id_of(
    p_code IN venues.code%TYPE
  ) RETURN venues.venue_id%TYPE IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    SELECT v.venue_id
      INTO l_venue_id
      FROM venues v
     WHERE v.code = p_code;
    RETURN l_venue_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_invalid(p_message => 'There is no venue ' || p_code || '.');
  END venue_id_of;

  FUNCTION concert_id_of(
    p_code IN concerts.code%TYPE
  ) RETURN concerts.concert_id%TYPE IS
    l_concert_id concerts.concert_id%TYPE;
  BEGIN
    SELECT c.concert_id
      INTO l_concert_id
      FROM concerts c
     WHERE c.code = p_code;
    RETURN l_concert_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_invalid(p_message => 'There is no concert ' || p_code || '.');
  END concert_id_of;

  PROCEDURE put_venue(
    p_user_id      IN users.user_id%TYPE,
    p_code         IN venues.code%TYPE,
    p_name         IN venues.name%TYPE,
    p_sections     IN varchar2_nt,
    p_row_labels   IN varchar2_nt,
    p_seat_numbers IN number_nt,
    p_grades       IN varchar2_nt
  ) IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    UPDATE venues v
       SET v.name = p_name
     WHERE v.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO venues (venue_id, code, name)
      VALUES (venue_seq.NEXTVAL, p_code, p_name);
    END IF;
    l_venue_id := venue_id_of(p_code => p_code);
    FORALL i IN 1 .. p_sections.COUNT
      UPDATE venue_seats vs
         SET vs.grade = p_grades(i)
       WHERE vs.venue_id = l_venue_id
         AND vs.section = p_sections(i)
         AND vs.row_label = p_row_labels(i)
         AND vs.seat_number = p_seat_numbers(i)
         AND vs.grade <> p_grades(i);
    FORALL i IN 1 .. p_sections.COUNT
      INSERT INTO venue_seats (venue_seat_id, venue_id, section, row_label, seat_number, grade)
      SELECT venue_seat_seq.NEXTVAL, l_venue_id, p_sections(i), p_row_labels(i), p_seat_numbers(i),
             p_grades(i)
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM venue_seats vs
                WHERE vs.venue_id = l_venue_id
                  AND vs.section = p_sections(i)
                  AND vs.row_label = p_row_labels(i)
                  AND vs.seat_number = p_seat_numbers(i));
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'VENUE_IMPORTED',
      p_subject => 'venue:' || p_code,
      p_detail  => p_sections.COUNT || ' seats');
  END put_venue;

  -- A concert that has dates stays where its seats are.
  PROCEDURE require_same_venue(
    p_code     IN concerts.code%TYPE,
    p_venue_id IN venues.venue_id%TYPE
  ) IS
    l_moved PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_moved
      FROM concerts c
      JOIN concert_schedules cs ON cs.concert_id = c.concert_id
     WHERE c.code = p_code
       AND c.venue_id <> p_venue_id;
    IF l_moved > 0 THEN
      raise_invalid(p_message => 'Concert ' || p_code || ' has dates already and cannot move to another venue.');
    END IF;
  END require_same_venue;

  PROCEDURE require_prices(
    p_code     IN concerts.code%TYPE,
    p_venue_id IN venues.venue_id%TYPE,
    p_grades   IN varchar2_nt
  ) IS
    l_missing VARCHAR2(400 CHAR);
  BEGIN
    SELECT LISTAGG(g.grade, ', ') WITHIN GROUP (ORDER BY g.grade)
      INTO l_missing
      FROM (SELECT DISTINCT vs.grade
              FROM venue_seats vs
             WHERE vs.venue_id = p_venue_id
               AND vs.grade NOT IN (
                     SELECT t.column_value
                       FROM TABLE(p_grades) t)) g;
    IF l_missing IS NOT NULL THEN
      raise_invalid(p_message => 'Concert ' || p_code || ' has no price for the grades ' || l_missing || '.');
    END IF;
  END require_prices;

  PROCEDURE put_prices(
    p_concert_id IN concerts.concert_id%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  ) IS
  BEGIN
    FORALL i IN 1 .. p_grades.COUNT
      UPDATE grade_prices gp
         SET gp.price = p_prices(i)
       WHERE gp.concert_id = p_concert_id
         AND gp.grade = p_grades(i);
    FORALL i IN 1 .. p_grades.COUNT
      INSERT INTO grade_prices (concert_id, grade, price)
      SELECT p_concert_id, p_grades(i), p_prices(i)
        FROM DUAL
       WHERE NOT EXISTS (
               SELECT NULL
                 FROM grade_prices gp
                WHERE gp.concert_id = p_concert_id
                  AND gp.grade = p_grades(i));
  END put_prices;

  PROCEDURE put_concert(
    p_user_id    IN users.user_id%TYPE,
    p_code       IN concerts.code%TYPE,
    p_title      IN concerts.title%TYPE,
    p_artist     IN concerts.artist%TYPE,
    p_venue_code IN venues.code%TYPE,
    p_open_date  IN concerts.open_date%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  ) IS
    l_venue_id venues.venue_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    l_venue_id := venue_id_of(p_code => p_venue_code);
    require_same_venue(p_code => p_code, p_venue_id => l_venue_id);
    require_prices(p_code => p_code, p_venue_id => l_venue_id, p_grades => p_grades);
    UPDATE concerts c
       SET c.title     = p_title,
           c.artist    = p_artist,
           c.venue_id  = l_venue_id,
           c.open_date = p_open_date
     WHERE c.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO concerts (concert_id, code, title, artist, venue_id, open_date)
      VALUES (concert_seq.NEXTVAL, p_code, p_title, p_artist, l_venue_id, p_open_date);
    END IF;
    put_prices(
      p_concert_id => concert_id_of(p_code => p_code),
      p_grades     => p_grades,
      p_prices     => p_prices);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'CONCERT_IMPORTED',
      p_subject => 'concert:' || p_code,
      p_detail  => p_title);
  END put_concert;

  PROCEDURE require_window(
    p_code           IN concert_schedules.code%TYPE,
    p_starts_at      IN concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN concert_schedules.sale_closes_at%TYPE
  ) IS
  BEGIN
    IF p_sale_opens_at >= p_sale_closes_at OR p_sale_closes_at > p_starts_at THEN
      raise_invalid(
        p_message => 'Date ' || p_code || ': the sale opens before it closes, and closes by the start.');
    END IF;
  END require_window;

  -- The plan may have got a grade after the prices were set; its seats would be left out of the sale.
  PROCEDURE require_plan_priced(
    p_code       IN concerts.code%TYPE,
    p_concert_id IN concerts.concert_id%TYPE
  ) IS
    l_venue_id venues.venue_id%TYPE;
    l_grades   varchar2_nt;
  BEGIN
    SELECT c.venue_id
      INTO l_venue_id
      FROM concerts c
     WHERE c.concert_id = p_concert_id;
    SELECT gp.grade
      BULK COLLECT INTO l_grades
      FROM grade_prices gp
     WHERE gp.concert_id = p_concert_id;
    require_prices(p_code => p_code, p_venue_id => l_venue_id, p_grades => l_grades);
  END require_plan_priced;

  -- The seats that the plan has and the date has not, and the prices of those nobody has claimed.
  PROCEDURE put_seats(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_concert_id  IN  concerts.concert_id%TYPE,
    p_seats_added OUT PLS_INTEGER
  ) IS
  BEGIN
    UPDATE seats s
       SET s.price = (
             SELECT gp.price
               FROM grade_prices gp
              WHERE gp.concert_id = p_concert_id
                AND gp.grade = s.grade)
     WHERE s.schedule_id = p_schedule_id
       AND s.status = 'AVAILABLE'
       AND EXISTS (
             SELECT NULL
               FROM grade_prices gp
              WHERE gp.concert_id = p_concert_id
                AND gp.grade = s.grade
                AND gp.price <> s.price);
    INSERT INTO seats (
      seat_id, schedule_id, section, row_label, seat_number, grade, price, status, version)
    SELECT seat_seq.NEXTVAL, p_schedule_id, n.section, n.row_label, n.seat_number, n.grade, n.price,
           'AVAILABLE', 0
      FROM (SELECT vs.section, vs.row_label, vs.seat_number, vs.grade, gp.price
              FROM concerts c
              JOIN venue_seats vs ON vs.venue_id = c.venue_id
              JOIN grade_prices gp ON gp.concert_id = c.concert_id AND gp.grade = vs.grade
             WHERE c.concert_id = p_concert_id
               AND NOT EXISTS (
                     SELECT NULL
                       FROM seats s
                      WHERE s.schedule_id = p_schedule_id
                        AND s.section = vs.section
                        AND s.row_label = vs.row_label
                        AND s.seat_number = vs.seat_number)
             ORDER BY vs.venue_seat_id) n;
    p_seats_added := SQL%ROWCOUNT;
  END put_seats;

  -- A room that there is keeps what an operator set. A new one begins where the places stand now: nobody who came
  -- to another room before counts against its capacity.
  PROCEDURE put_room(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_target   waiting_rooms.target%TYPE := parameter_store.value_of(p_name => 'room-target');
    l_rate     waiting_rooms.max_per_second%TYPE := parameter_store.value_of(p_name => 'room-per-second');
    l_capacity waiting_rooms.capacity%TYPE := parameter_store.value_of(p_name => 'room-capacity');
  BEGIN
    INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity, mark_place)
    SELECT cs.schedule_id, l_target, l_rate, l_capacity, place_seq.NEXTVAL
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND cs.queue_required = 1
       AND NOT EXISTS (
             SELECT NULL
               FROM waiting_rooms r
              WHERE r.schedule_id = cs.schedule_id);
  END put_room;

  PROCEDURE put_schedule(
    p_user_id        IN  users.user_id%TYPE,
    p_concert_code   IN  concerts.code%TYPE,
    p_code           IN  concert_schedules.code%TYPE,
    p_starts_at      IN  concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN  concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN  concert_schedules.sale_closes_at%TYPE,
    p_queue_required IN  concert_schedules.queue_required%TYPE,
    p_schedule_id    OUT concert_schedules.schedule_id%TYPE,
    p_seats_added    OUT PLS_INTEGER
  ) IS
    l_concert_id concerts.concert_id%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_window(
      p_code           => p_code,
      p_starts_at      => p_starts_at,
      p_sale_opens_at  => p_sale_opens_at,
      p_sale_closes_at => p_sale_closes_at);
    l_concert_id := concert_id_of(p_code => p_concert_code);
    require_plan_priced(p_code => p_concert_code, p_concert_id => l_concert_id);
    UPDATE concert_schedules cs
       SET cs.starts_at      = p_starts_at,
           cs.sale_opens_at  = p_sale_opens_at,
           cs.sale_closes_at = p_sale_closes_at,
           cs.queue_required = p_queue_required
     WHERE cs.concert_id = l_concert_id
       AND cs.code = p_code;
    IF SQL%ROWCOUNT = 0 THEN
      INSERT INTO concert_schedules (
        schedule_id, concert_id, code, starts_at, sale_opens_at, sale_closes_at, queue_required)
      VALUES (
        schedule_seq.NEXTVAL, l_concert_id, p_code, p_starts_at, p_sale_opens_at, p_sale_closes_at,
        p_queue_required);
    END IF;
    SELECT cs.schedule_id
      INTO p_schedule_id
      FROM concert_schedules cs
     WHERE cs.concert_id = l_concert_id
       AND cs.code = p_code;
    put_room(p_schedule_id => p_schedule_id);
    put_seats(
      p_schedule_id => p_schedule_id,
      p_concert_id  => l_concert_id,
      p_seats_added => p_seats_added);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'SCHEDULE_IMPORTED',
      p_subject => 'schedule:' || p_schedule_id,
      p_detail  => p_seats_added || ' seats added');
  END put_schedule;
END catalogue_import;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/catalogue_import.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:83143fd372efeae5fcec1a0f2645fd83' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/processed_message.pkb::plsql
CREATE OR REPLACE PACKAGE BODY processed_message AS
  -- The ids of DBMS_LOCK for customers: 0 to 1073741823.
  c_lock_ids     CONSTANT PLS_INTEGER := 1073741824;
  c_lock_granted CONSTANT PLS_INTEGER := 0;
  c_lock_held    CONSTANT PLS_INTEGER := 4;
  c_wait_seconds CONSTANT PLS_INTEGER := 5;

  PROCEDURE lock_message(
    p_consumer   IN processed_messages.consumer%TYPE,
    p_message_id IN processed_messages.message_id%TYPE
  ) IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => DBMS_UTILITY.GET_HASH_VALUE(
                             name      => 'processed:' || p_consumer || ':' || p_message_id,
                             base      => 0,
                             hash_size => c_lock_ids),
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => c_wait_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'Message ' || p_message_id || ' is being processed by another session of ' || p_consumer
                     || '. It comes again.');
    END IF;
  END lock_message;

  PROCEDURE mark(
    p_consumer   IN  processed_messages.consumer%TYPE,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_is_first   OUT NUMBER
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    lock_message(p_consumer => p_consumer, p_message_id => p_message_id);
    -- One statement for both tables: a marker is in one of them at any moment, and may be moved at any.
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT m.message_id
              FROM processed_messages m
             WHERE m.consumer = p_consumer
               AND m.message_id = p_message_id
             UNION ALL
            SELECT a.message_id
              FROM processed_messages_archive a
             WHERE a.consumer = p_consumer
               AND a.message_id = p_message_id) f;
    IF l_count > 0 THEN
      p_is_first := 0;
    ELSE
      INSERT INTO processed_messages (consumer, message_id, processed_at)
      VALUES (p_consumer, p_message_id, SYSTIMESTAMP);
      p_is_first := 1;
    END IF;
  END mark;
END processed_message;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/processed_message.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:9e0a593f51398ab1425a69f205de06e6' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/hold_expiry.pkb::plsql
CREATE OR REPLACE PACKAGE BODY hold_expiry AS
  PROCEDURE release(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_outcome        OUT VARCHAR2
  ) IS
    l_reservation reservations%ROWTYPE;
    l_seat_ids    number_nt;
    l_now         reservations.closed_at%TYPE;
  BEGIN
    reservation_claim.lock_anybodys(
      p_reservation_id => p_reservation_id,
      p_reservation    => l_reservation,
      p_seat_ids       => l_seat_ids);
    l_now := SYSTIMESTAMP;
    IF l_reservation.status <> 'PENDING' THEN
      p_outcome := c_not_pending;
    ELSIF NOT reservation_claim.is_lapsed(
                p_reservation => l_reservation, p_seat_ids => l_seat_ids, p_now => l_now)
    THEN
      p_outcome := c_not_yet;
    ELSE
      reservation_claim.close_reservation(
        p_reservation_id => p_reservation_id,
        p_seat_ids       => l_seat_ids,
        p_status         => 'EXPIRED',
        p_now            => l_now);
      p_outcome := c_released;
    END IF;
  END release;
END hold_expiry;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/hold_expiry.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:21782c48c34917f5453358872e6804f1' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/notification.pkb::plsql
CREATE OR REPLACE PACKAGE BODY notification AS
  -- Longer than a mail server is waited for.
  c_lease_seconds CONSTANT PLS_INTEGER := 120;
  c_max_attempts  CONSTANT PLS_INTEGER := 5;
  -- Times the square of the attempts: 30 seconds, 2 minutes, 4.5, 8.
  c_pause_seconds CONSTANT PLS_INTEGER := 30;
  c_error_length  CONSTANT PLS_INTEGER := 400;

  FUNCTION owner_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations.user_id%TYPE IS
    l_user_id reservations.user_id%TYPE;
  BEGIN
    SELECT r.user_id
      INTO l_user_id
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    RETURN l_user_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'There is no reservation ' || p_reservation_id || ' to tell of.');
  END owner_of;

  PROCEDURE record_notice(
    p_message_id     IN notifications.message_id%TYPE,
    p_kind           IN notifications.kind%TYPE,
    p_reservation_id IN notifications.reservation_id%TYPE,
    p_refund_id      IN notifications.refund_id%TYPE
  ) IS
    l_user_id notifications.user_id%TYPE := owner_of(p_reservation_id => p_reservation_id);
    l_now     notifications.created_at%TYPE := SYSTIMESTAMP;
  BEGIN
    INSERT INTO notifications (
      notification_id, message_id, user_id, kind, reservation_id, refund_id, status, attempts,
      next_attempt_at, created_at)
    VALUES (
      notification_seq.NEXTVAL, p_message_id, l_user_id, p_kind, p_reservation_id, p_refund_id, 'PENDING', 0,
      l_now, l_now);
  END record_notice;

  PROCEDURE claim_next(
    p_limit            IN  NUMBER,
    p_notification_ids OUT number_nt,
    p_emails           OUT varchar2_nt,
    p_names            OUT varchar2_nt
  ) IS
    l_now  notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
    l_due  number_nt;
    l_mine number_nt;

    -- What is sent or given up has no next attempt. Rows are locked as they are fetched, so that a batch
    -- locks no more than it takes.
    CURSOR l_due_notices IS
      SELECT n.notification_id
        FROM notifications n
       WHERE n.next_attempt_at <= l_now
       ORDER BY n.next_attempt_at, n.notification_id
         FOR UPDATE OF n.status SKIP LOCKED;
  BEGIN
    OPEN l_due_notices;
    FETCH l_due_notices BULK COLLECT INTO l_due LIMIT p_limit;
    CLOSE l_due_notices;
    -- Asked again: the cursor is as of its opening, and another sender may have come and gone since.
    UPDATE notifications n
       SET n.attempts        = n.attempts + 1,
           n.next_attempt_at = l_now + NUMTODSINTERVAL(c_lease_seconds, 'SECOND')
     WHERE n.notification_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_due) t)
       AND n.next_attempt_at <= l_now
    RETURNING n.notification_id BULK COLLECT INTO l_mine;
    SELECT n.notification_id, u.email, u.name
      BULK COLLECT INTO p_notification_ids, p_emails, p_names
      FROM notifications n
      JOIN users u ON u.user_id = n.user_id
     WHERE n.notification_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_mine) t)
     ORDER BY n.notification_id;
  END claim_next;

  PROCEDURE mark_sent(
    p_notification_id IN notifications.notification_id%TYPE
  ) IS
  BEGIN
    -- Also one that was given up meanwhile: it did arrive.
    UPDATE notifications n
       SET n.status          = 'SENT',
           n.sent_at         = SYSTIMESTAMP,
           n.next_attempt_at = NULL,
           n.last_error      = NULL
     WHERE n.notification_id = p_notification_id
       AND n.status <> 'SENT';
  END mark_sent;

  PROCEDURE mark_failed(
    p_notification_id IN notifications.notification_id%TYPE,
    p_error           IN VARCHAR2
  ) IS
    l_now notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
  BEGIN
    UPDATE notifications n
       SET n.status          = CASE
                                 WHEN n.attempts < c_max_attempts THEN 'PENDING'
                                 ELSE 'FAILED'
                               END,
           n.next_attempt_at = CASE
                                 WHEN n.attempts < c_max_attempts
                                 THEN l_now + NUMTODSINTERVAL(c_pause_seconds * n.attempts * n.attempts, 'SECOND')
                               END,
           n.last_error      = SUBSTR(p_error, 1, c_error_length)
     WHERE n.notification_id = p_notification_id
       AND n.status = 'PENDING';
  END mark_failed;
END notification;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/notification.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:b35b8cd5adc9401b0a97875a3b6decc8' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/event_log.pkb::plsql
CREATE OR REPLACE PACKAGE BODY event_log AS
  -- NULL where there is no such reservation, payment, refund or user.
  FUNCTION user_of(
    p_correlation IN audit_log.subject%TYPE
  ) RETURN users.user_id%TYPE IS
    l_colon   PLS_INTEGER := INSTR(p_correlation, ':');
    l_thing   audit_log.subject%TYPE := SUBSTR(p_correlation, 1, l_colon - 1);
    l_id      NUMBER;
    l_user_id users.user_id%TYPE;
  BEGIN
    l_id := TO_NUMBER(SUBSTR(p_correlation, l_colon + 1));
    IF l_thing = 'RESERVATION' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM reservations r
       WHERE r.reservation_id = l_id;
    ELSIF l_thing = 'PAYMENT' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM payments p
        JOIN reservations r ON r.reservation_id = p.reservation_id
       WHERE p.payment_id = l_id;
    ELSIF l_thing = 'REFUND' THEN
      SELECT MAX(r.user_id)
        INTO l_user_id
        FROM refunds f
        JOIN payments p ON p.payment_id = f.payment_id
        JOIN reservations r ON r.reservation_id = p.reservation_id
       WHERE f.refund_id = l_id;
    ELSE
      SELECT MAX(u.user_id)
        INTO l_user_id
        FROM users u
       WHERE l_thing = 'USER'
         AND u.user_id = l_id;
    END IF;
    RETURN l_user_id;
  END user_of;

  PROCEDURE record_event(
    p_message_id  IN audit_log.message_id%TYPE,
    p_kind        IN audit_log.action%TYPE,
    p_correlation IN audit_log.subject%TYPE,
    p_body        IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id    => user_of(p_correlation => p_correlation),
      p_action     => p_kind,
      p_subject    => p_correlation,
      p_detail     => p_body,
      p_message_id => p_message_id);
  END record_event;
END event_log;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/event_log.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:0d0d07d9acbf3f61ab863e2e9d8b2e01' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/queue_transfer.pkb::plsql
CREATE OR REPLACE PACKAGE BODY queue_transfer AS
  c_owner CONSTANT VARCHAR2(128 CHAR) := $$PLSQL_UNIT_OWNER;

  PROCEDURE put(
    p_queue       IN VARCHAR2,
    p_parking     IN VARCHAR2,
    p_recipients  IN varchar2_nt,
    p_correlation IN VARCHAR2,
    p_message     IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) IS
    l_options    DBMS_AQ.ENQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_recipients DBMS_AQ.AQ$_RECIPIENT_LIST_T;
    l_msgid      RAW(16);
  BEGIN
    FOR i IN 1 .. p_recipients.COUNT LOOP
      l_recipients(i) := SYS.AQ$_AGENT(p_recipients(i), NULL, NULL);
    END LOOP;
    -- In the transaction that takes it out of the other queue.
    l_options.visibility         := DBMS_AQ.ON_COMMIT;
    l_properties.correlation     := p_correlation;
    l_properties.recipient_list  := l_recipients;
    l_properties.exception_queue := c_owner || '.' || p_parking;
    DBMS_AQ.ENQUEUE(
      queue_name         => c_owner || '.' || p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => p_message,
      msgid              => l_msgid);
  END put;

  PROCEDURE move(
    p_from       IN  VARCHAR2,
    p_msgid      IN  VARCHAR2,
    p_to         IN  VARCHAR2,
    p_parking    IN  VARCHAR2,
    p_recipients IN  varchar2_nt,
    p_moved      OUT PLS_INTEGER
  ) IS
    l_options    DBMS_AQ.DEQUEUE_OPTIONS_T;
    l_properties DBMS_AQ.MESSAGE_PROPERTIES_T;
    l_message    SYS.AQ$_JMS_TEXT_MESSAGE;
    l_msgid      RAW(16);
  BEGIN
    l_options.msgid := HEXTORAW(p_msgid);
    l_options.wait  := DBMS_AQ.NO_WAIT;
    BEGIN
      DBMS_AQ.DEQUEUE(
        queue_name         => c_owner || '.' || p_from,
        dequeue_options    => l_options,
        message_properties => l_properties,
        payload            => l_message,
        msgid              => l_msgid);
    EXCEPTION
      -- ORA-25263: it is not there. ORA-25228: another session has it.
      WHEN ticket_errors.e_no_such_message OR ticket_errors.e_no_message THEN
        p_moved := 0;
        RETURN;
    END;
    put(
      p_queue       => p_to,
      p_parking     => p_parking,
      p_recipients  => p_recipients,
      p_correlation => l_properties.correlation,
      p_message     => l_message);
    p_moved := 1;
  END move;
END queue_transfer;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/queue_transfer.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:f84f80f4f2ab164f6c9c134a570c3698' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::package/parked_message.pkb::plsql
CREATE OR REPLACE PACKAGE BODY parked_message AS
  c_event_queue    CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';
  c_event_parking  CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_EQ';
  c_expiry_queue   CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_Q';
  c_expiry_parking CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_EQ';

  FUNCTION kind_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_message.get_type;
  END kind_of;

  FUNCTION id_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN NUMBER IS
  BEGIN
    RETURN p_message.get_long_property('messageId');
  END id_of;

  FUNCTION body_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2 IS
    -- GET_TEXT is a method that may change its object, and a parameter may not be changed.
    l_message SYS.AQ$_JMS_TEXT_MESSAGE := p_message;
    l_body    VARCHAR2(4000 CHAR);
  BEGIN
    l_message.get_text(l_body);
    RETURN l_body;
  END body_of;

  -- The dictionary is the owner's here, whoever calls: this package has definer's rights.
  PROCEDURE find_consumers(
    p_queue      IN  VARCHAR2,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_consumers  OUT varchar2_nt
  ) IS
  BEGIN
    SELECT s.consumer_name
      BULK COLLECT INTO p_consumers
      FROM user_queue_subscribers s
     WHERE s.queue_name = p_queue
       AND NOT EXISTS (
             SELECT NULL
               FROM processed_messages m
              WHERE m.consumer = s.consumer_name
                AND m.message_id = p_message_id
              UNION ALL
             SELECT NULL
               FROM processed_messages_archive a
              WHERE a.consumer = s.consumer_name
                AND a.message_id = p_message_id)
     ORDER BY s.consumer_name;
  END find_consumers;

  FUNCTION consumers_of(
    p_queue      IN VARCHAR2,
    p_message_id IN processed_messages.message_id%TYPE
  ) RETURN VARCHAR2 IS
    l_consumers varchar2_nt;
    l_list      VARCHAR2(4000 CHAR);
  BEGIN
    find_consumers(p_queue => p_queue, p_message_id => p_message_id, p_consumers => l_consumers);
    FOR i IN 1 .. l_consumers.COUNT LOOP
      l_list := l_list || CASE WHEN i > 1 THEN ',' END || l_consumers(i);
    END LOOP;
    RETURN l_list;
  END consumers_of;

  FUNCTION parking_of(
    p_queue IN VARCHAR2
  ) RETURN VARCHAR2 IS
  BEGIN
    IF p_queue = c_event_queue THEN
      RETURN c_event_parking;
    ELSIF p_queue = c_expiry_queue THEN
      RETURN c_expiry_parking;
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_parked_message_not_found,
      p_message => 'No messages of ' || p_queue || ' are parked: give ' || c_event_queue || ' or '
                   || c_expiry_queue || '.');
  END parking_of;

  -- Puts messages back, one by one: each has consumers of its own.
  PROCEDURE put_back(
    p_user_id     IN  users.user_id%TYPE,
    p_queue       IN  VARCHAR2,
    p_msgids      IN  varchar2_nt,
    p_message_ids IN  number_nt,
    p_details     IN  varchar2_nt,
    p_requeued    OUT NUMBER
  ) IS
    l_parking   VARCHAR2(20 CHAR) := parking_of(p_queue => p_queue);
    l_consumers varchar2_nt;
    l_moved     PLS_INTEGER;
  BEGIN
    p_requeued := 0;
    FOR i IN 1 .. p_msgids.COUNT LOOP
      find_consumers(p_queue => p_queue, p_message_id => p_message_ids(i), p_consumers => l_consumers);
      queue_transfer.move(
        p_from       => l_parking,
        p_msgid      => p_msgids(i),
        p_to         => p_queue,
        p_parking    => l_parking,
        p_recipients => l_consumers,
        p_moved      => l_moved);
      IF l_moved = 1 THEN
        audit_trail.record_action(
          p_user_id => p_user_id,
          p_action  => 'MESSAGE_REQUEUED',
          p_subject => p_queue || ':' || p_msgids(i),
          p_detail  => p_details(i));
        p_requeued := p_requeued + 1;
      END IF;
    END LOOP;
  END put_back;

  PROCEDURE requeue(
    p_user_id IN users.user_id%TYPE,
    p_queue   IN VARCHAR2,
    p_msgid   IN VARCHAR2
  ) IS
    l_msgids      varchar2_nt;
    l_message_ids number_nt;
    l_details     varchar2_nt;
    l_requeued    NUMBER;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    -- What is no id of a message at all is not found here, and never gets as far as HEXTORAW.
    SELECT m.msgid, m.message_id, m.kind || ' ' || m.correlation
      BULK COLLECT INTO l_msgids, l_message_ids, l_details
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.msgid = p_msgid;
    put_back(
      p_user_id     => p_user_id,
      p_queue       => p_queue,
      p_msgids      => l_msgids,
      p_message_ids => l_message_ids,
      p_details     => l_details,
      p_requeued    => l_requeued);
    IF l_requeued = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_parked_message_not_found,
        p_message => 'No message ' || p_msgid || ' of ' || p_queue
                     || ' is parked. Look at the list again: it may have been put back.');
    END IF;
  END requeue;

  PROCEDURE requeue_since(
    p_user_id  IN  users.user_id%TYPE,
    p_queue    IN  VARCHAR2,
    p_since    IN  TIMESTAMP WITH TIME ZONE,
    p_requeued OUT NUMBER
  ) IS
    l_msgids      varchar2_nt;
    l_message_ids number_nt;
    l_details     varchar2_nt;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    SELECT m.msgid, m.message_id, m.kind || ' ' || m.correlation
      BULK COLLECT INTO l_msgids, l_message_ids, l_details
      FROM parked_message_v m
     WHERE m.queue_name = p_queue
       AND m.enqueued_at >= p_since
     ORDER BY m.enqueued_at, m.message_id;
    put_back(
      p_user_id     => p_user_id,
      p_queue       => p_queue,
      p_msgids      => l_msgids,
      p_message_ids => l_message_ids,
      p_details     => l_details,
      p_requeued    => p_requeued);
  END requeue_since;
END parked_message;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'package/parked_message.pkb', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:57caf0ae2978abeda0bc1150dab37337' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::grants.sql::plsql
GRANT EXECUTE ON number_nt TO cb_app;
GRANT EXECUTE ON varchar2_nt TO cb_app;
GRANT EXECUTE ON number_nt TO cb_batch;
GRANT EXECUTE ON varchar2_nt TO cb_batch;
GRANT EXECUTE ON membership TO cb_app;
GRANT EXECUTE ON point_account TO cb_app;
GRANT EXECUTE ON waiting_room TO cb_app;
GRANT EXECUTE ON admission_round TO cb_app;
GRANT EXECUTE ON room_operation TO cb_app;
GRANT EXECUTE ON seat_hold TO cb_app;
GRANT EXECUTE ON payment TO cb_app;
GRANT EXECUTE ON cancellation TO cb_app;
GRANT EXECUTE ON idempotency TO cb_app;
GRANT EXECUTE ON parameter_store TO cb_app;
GRANT EXECUTE ON catalogue_import TO cb_app;
GRANT EXECUTE ON correction TO cb_app;
GRANT EXECUTE ON job_operation TO cb_app;
GRANT EXECUTE ON schedule_cancellation TO cb_app;
GRANT EXECUTE ON processed_message TO cb_app;
GRANT EXECUTE ON hold_expiry TO cb_app;
GRANT EXECUTE ON notification TO cb_app;
GRANT EXECUTE ON event_log TO cb_app;
GRANT EXECUTE ON parked_message TO cb_app;
GRANT EXECUTE ON hold_sweep TO cb_batch;
GRANT EXECUTE ON reconciliation TO cb_batch;
GRANT EXECUTE ON settlement TO cb_batch;
GRANT EXECUTE ON archiving TO cb_batch;
GRANT EXECUTE ON schedule_refund TO cb_batch;
GRANT EXECUTE ON payment_file TO cb_batch;
GRANT READ ON concert_v TO cb_app;
GRANT READ ON schedule_v TO cb_app;
GRANT READ ON seat_map_v TO cb_app;
GRANT READ ON reservation_v TO cb_app;
GRANT READ ON reservation_seat_v TO cb_app;
GRANT READ ON payment_v TO cb_app;
GRANT READ ON point_balance_v TO cb_app;
GRANT READ ON point_entry_v TO cb_app;
GRANT READ ON parameter_v TO cb_app;
GRANT READ ON notification_v TO cb_app;
GRANT READ ON parked_message_v TO cb_app;
GRANT READ ON waiting_room_v TO cb_app;
GRANT READ ON waiting_milestone_v TO cb_app;
GRANT READ ON waiting_ticket_v TO cb_app;
GRANT READ ON admission_journal_v TO cb_app;
GRANT READ ON job_run_v TO cb_app;
GRANT READ ON job_lock_v TO cb_app;
GRANT READ ON correction_v TO cb_app;
GRANT READ ON invariant_break_v TO cb_app;
GRANT READ ON invariant_break_v TO cb_batch;
GRANT READ ON invariant_break_v TO cb_report;
GRANT READ ON reconciliation_scope_v TO cb_batch;
GRANT READ ON reconciliation_break_v TO cb_app;
GRANT READ ON reconciliation_break_v TO cb_report;
GRANT READ ON settlement_v TO cb_batch;
GRANT READ ON settlement_v TO cb_report;
GRANT READ ON settlement_line_v TO cb_batch;
GRANT READ ON settlement_line_v TO cb_report;
GRANT READ ON schedule_cancellation_v TO cb_app;
GRANT READ ON schedule_cancellation_v TO cb_report;
GRANT READ ON schedule_cancellation_item_v TO cb_app;
GRANT READ ON schedule_cancellation_item_v TO cb_report;
GRANT READ ON payment_file_expected_v TO cb_batch;
GRANT READ ON payment_file_v TO cb_report;
GRANT READ ON payment_file_skip_v TO cb_report;
GRANT READ ON payment_file_break_v TO cb_report;
GRANT READ ON report_sales_v TO cb_report;
GRANT READ ON report_seat_v TO cb_report;
GRANT READ ON report_hold_v TO cb_report;
GRANT READ ON report_queue_v TO cb_report;
GRANT READ ON report_payment_v TO cb_report;
GRANT READ ON report_ledger_v TO cb_report;
GRANT READ ON report_job_v TO cb_report;
GRANT READ ON report_lock_wait_v TO cb_report;
GRANT READ ON report_audit_v TO cb_report;
GRANT READ ON report_archive_v TO cb_report;
GRANT SELECT ON batch_job_instance TO cb_batch;
GRANT INSERT ON batch_job_instance TO cb_batch;
GRANT SELECT ON batch_job_execution TO cb_batch;
GRANT INSERT ON batch_job_execution TO cb_batch;
GRANT UPDATE ON batch_job_execution TO cb_batch;
GRANT SELECT ON batch_job_execution_params TO cb_batch;
GRANT INSERT ON batch_job_execution_params TO cb_batch;
GRANT SELECT ON batch_step_execution TO cb_batch;
GRANT INSERT ON batch_step_execution TO cb_batch;
GRANT UPDATE ON batch_step_execution TO cb_batch;
GRANT SELECT ON batch_step_execution_context TO cb_batch;
GRANT INSERT ON batch_step_execution_context TO cb_batch;
GRANT UPDATE ON batch_step_execution_context TO cb_batch;
GRANT SELECT ON batch_job_execution_context TO cb_batch;
GRANT INSERT ON batch_job_execution_context TO cb_batch;
GRANT UPDATE ON batch_job_execution_context TO cb_batch;
GRANT SELECT ON job_locks TO cb_batch;
GRANT INSERT ON job_locks TO cb_batch;
GRANT UPDATE ON job_locks TO cb_batch;
GRANT SELECT ON batch_job_instance_seq TO cb_batch;
GRANT SELECT ON batch_job_execution_seq TO cb_batch;
GRANT SELECT ON batch_step_execution_seq TO cb_batch;
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'grants.sql', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:63dd95f4cb871fd3b7a7b3e0423e39fc' FROM databasechangelog;
COMMIT;

-- Changeset db/changelog/plsql.yaml::everything-compiled::plsql
DECLARE
  l_errors VARCHAR2(32767 BYTE);
BEGIN
  -- A new specification leaves its callers INVALID and without an error until somebody calls them. Compiled here,
  -- they fail the deployment and not the first buyer (PL/SQL Packages and Types Reference, DBMS_UTILITY).
  DBMS_UTILITY.COMPILE_SCHEMA(
    schema      => SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'),
    compile_all => FALSE);
  SELECT LISTAGG(e.name || ' ' || e.type || ' line ' || e.line || ': ' || e.text, CHR(10) ON OVERFLOW TRUNCATE)
           WITHIN GROUP (ORDER BY e.name, e.type, e.sequence)
    INTO l_errors
    FROM user_errors e
   WHERE e.attribute = 'ERROR';
  IF l_errors IS NULL THEN
    SELECT LISTAGG(o.object_type || ' ' || o.object_name || ' is invalid', CHR(10) ON OVERFLOW TRUNCATE)
             WITHIN GROUP (ORDER BY o.object_type, o.object_name)
      INTO l_errors
      FROM user_objects o
     WHERE o.status = 'INVALID';
  END IF;
  IF l_errors IS NOT NULL THEN
    RAISE_APPLICATION_ERROR(-20999, SUBSTR(l_errors, 1, 2000));
  END IF;
END;
/
INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum) SELECT 'everything-compiled', 'plsql', 'db/changelog/plsql.yaml', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED', '9:63231e0f6a1c3f5206db17ce9c1419b2' FROM databasechangelog;
COMMIT;
