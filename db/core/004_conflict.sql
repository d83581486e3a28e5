-- SPDX-License-Identifier: EUPL-1.2
-- What this replica's own changes lost to changes that had not seen them; the newest loss of each field. Not shared.
-- kind as ConflictKind, field "" for the whole record, mine as JSON.
CREATE TABLE conflict (
    record TEXT NOT NULL,
    entity TEXT NOT NULL,
    field TEXT NOT NULL,
    kind BIGINT NOT NULL,
    mine TEXT,
    mine_stamp BIGINT NOT NULL,
    mine_device BIGINT NOT NULL,
    theirs_stamp BIGINT NOT NULL,
    theirs_device BIGINT NOT NULL,
    PRIMARY KEY (record, entity, field)
) /*sqlite WITHOUT ROWID*/
