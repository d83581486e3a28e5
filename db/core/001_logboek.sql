-- SPDX-License-Identifier: EUPL-1.2
-- The house's own tables: the log, the stamps of what holds, and what has no place in a row.
-- Runs on SQLite and PostgreSQL alike; /*sqlite ...*/ is read by SQLite only. Tables of entities come from their descriptions.

-- Names and values of this replica: device, region, settings. Not shared.
CREATE TABLE replica (
    name TEXT PRIMARY KEY,
    value TEXT
) /*sqlite WITHOUT ROWID*/
-- statement
-- A unit of work; stamp and device are its identity. inverts_*: what an undo or redo put back. seq: the hub's number.
CREATE TABLE log_transaction (
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    inverts_stamp BIGINT NOT NULL,
    inverts_device BIGINT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    seq BIGINT,
    PRIMARY KEY (stamp, device)
) /*sqlite WITHOUT ROWID*/
-- statement
-- kind 0: create, value is a JSON object of the fields written; 1: edit; 2: remove, value is a JSON array of the stamps seen.
CREATE TABLE log_change (
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    kind BIGINT NOT NULL,
    field TEXT,
    value TEXT,
    was TEXT,
    base_stamp BIGINT,
    base_device BIGINT,
    PRIMARY KEY (stamp, device, nr)
) /*sqlite WITHOUT ROWID*/
-- statement
CREATE INDEX log_change_record ON log_change (record)
-- statement
-- The stamp of a record's creation, which its written fields share unless field_stamp has their own. gone: removed.
-- deletes: there are rows in delete_seen.
CREATE TABLE record_stamp (
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    deletes BIGINT NOT NULL,
    PRIMARY KEY (record, entity)
) /*sqlite WITHOUT ROWID*/
-- statement
CREATE TABLE field_stamp (
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    field TEXT NOT NULL,
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    PRIMARY KEY (record, entity, field)
) /*sqlite WITHOUT ROWID*/
-- statement
-- Stamps that some removal of the record has seen.
CREATE TABLE delete_seen (
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    PRIMARY KEY (record, entity, stamp, device)
) /*sqlite WITHOUT ROWID*/
-- statement
-- Values without a place in a row: of removed records, and of entities and fields that this program does not know.
CREATE TABLE shadow_value (
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (record, entity, field)
) /*sqlite WITHOUT ROWID*/
