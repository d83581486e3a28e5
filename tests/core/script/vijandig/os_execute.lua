-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: os
os.execute("touch /tmp/gehackt")
