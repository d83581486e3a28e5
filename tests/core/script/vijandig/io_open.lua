-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: io
io.open("/etc/passwd")
