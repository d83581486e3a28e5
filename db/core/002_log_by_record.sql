-- SPDX-License-Identifier: EUPL-1.2
-- Where the changes of a record are in the log. A table instead of an index on log_change, because it is written in the order
-- of records when much comes in at once: an index would be written in the order of the log, all over the file.
CREATE TABLE log_by_record (
    record TEXT NOT NULL,
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    PRIMARY KEY (record, stamp, device, nr)
) /*sqlite WITHOUT ROWID*/
-- statement
INSERT INTO log_by_record (record, stamp, device, nr) SELECT record, stamp, device, nr FROM log_change ORDER BY record
-- statement
DROP INDEX log_change_record
