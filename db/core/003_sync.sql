-- SPDX-License-Identifier: EUPL-1.2
-- What goes between replicas. seq in log_transaction is the number that the hub above this file gave; without one, it waits.
-- feed: the numbers that this file gives as a hub, in the order of its commits.
CREATE TABLE feed (
    seq BIGINT PRIMARY KEY,
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL
) /*sqlite WITHOUT ROWID*/
-- statement
CREATE UNIQUE INDEX feed_transaction ON feed (stamp, device)
-- statement
CREATE INDEX log_unsent ON log_transaction (stamp, device) WHERE seq IS NULL
-- statement
-- Transactions that a hub did not take and that are therefore out of the log; text is their line on the wire.
CREATE TABLE refused (
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (stamp, device)
) /*sqlite WITHOUT ROWID*/
