-- SPDX-License-Identifier: GPL-3.0-or-later
-- Old contents are found without reading past the bytes of all of them.
CREATE INDEX content_kept ON content (kept);
