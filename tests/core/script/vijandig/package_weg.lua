-- SPDX-License-Identifier: EUPL-1.2
-- verwacht: package
package.loadlib("libc.so.6", "system")
