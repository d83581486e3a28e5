-- SPDX-License-Identifier: EUPL-1.2
-- The names of the fields that a creation wrote, once for all that wrote the same ones. A creation's value in log_change is then
-- [shape, value, ...] in the order of the names; what was written before is an object with its names, and stays so.
-- shape: a hash of the names, so that it never means something else.
CREATE TABLE log_shape (
    shape BIGINT PRIMARY KEY,
    fields TEXT NOT NULL
) /*sqlite WITHOUT ROWID*/
-- statement
-- Where in its transaction the creation is that the record's stamp names: log_by_record has only what is not said here.
ALTER TABLE record_stamp ADD COLUMN nr BIGINT
