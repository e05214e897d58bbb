-- SPDX-License-Identifier: GPL-3.0-or-later
-- The monthly management pack: sections, the lights of projects, and what was sent. Reports that users put together.
CREATE TABLE pack (
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued')), issued_on TEXT,
    frozen TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE pack_part (
    id INTEGER PRIMARY KEY, pack_id INTEGER NOT NULL REFERENCES pack (id) DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL DEFAULT 'written', heading TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX pack_part_pack ON pack_part (pack_id);
CREATE TABLE pack_health (
    id INTEGER PRIMARY KEY, pack_id INTEGER NOT NULL REFERENCES pack (id) DEFERRABLE INITIALLY DEFERRED, project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    health TEXT NOT NULL DEFAULT 'on_track', comment TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX pack_health_pack ON pack_health (pack_id);
CREATE TABLE own_report (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL DEFAULT '', group_by TEXT NOT NULL DEFAULT '',
    filter TEXT NOT NULL DEFAULT '', sort_by TEXT NOT NULL DEFAULT '', descending INTEGER NOT NULL DEFAULT 0,
    totals INTEGER NOT NULL DEFAULT 1, chart INTEGER NOT NULL DEFAULT 0) STRICT;
