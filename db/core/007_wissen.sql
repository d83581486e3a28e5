-- SPDX-License-Identifier: EUPL-1.2
-- Wissen (AVG): gone 2 in record_stamp is a tombstone: nothing else is known of the record, and nothing of it is taken any more.
-- The index tells at once whether there are any, and which. A program that does not know tombstones must not open the file.
CREATE INDEX record_erased ON record_stamp (entity, record) WHERE gone = 2
