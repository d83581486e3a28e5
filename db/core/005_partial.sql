-- SPDX-License-Identifier: EUPL-1.2
-- Transactions of which the hub left out what this reader may not see. They are not sent to any hub.
CREATE TABLE log_partial (
    stamp BIGINT NOT NULL,
    device BIGINT NOT NULL,
    PRIMARY KEY (stamp, device)
) /*sqlite WITHOUT ROWID*/
