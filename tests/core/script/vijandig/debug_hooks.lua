-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: debug
debug.sethook()
