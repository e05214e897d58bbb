-- SPDX-License-Identifier: GPL-3.0-or-later
-- Delegation in full: areas with levels, subtasks, links, checklists, comments, labels, order, recurrence, sources.
CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    description TEXT NOT NULL
) STRICT;
CREATE TABLE area_level (
    id INTEGER PRIMARY KEY,
    area_id INTEGER NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL
) STRICT;
ALTER TABLE task ADD COLUMN labels TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN area_id INTEGER REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE task ADD COLUMN parent_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE task ADD COLUMN manual_order INTEGER;
ALTER TABLE task ADD COLUMN recurrence TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN recurrence_from TEXT NOT NULL DEFAULT 'dates';
ALTER TABLE task ADD COLUMN assignee_name TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN source TEXT NOT NULL DEFAULT '';
CREATE TABLE task_link (
    id INTEGER PRIMARY KEY,
    successor_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    predecessor_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    lag INTEGER NOT NULL,
    CHECK (successor_id <> predecessor_id)
) STRICT;
CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL CHECK (text <> ''),
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    done INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE task_comment (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX task_parent ON task (parent_id);
CREATE INDEX task_link_successor ON task_link (successor_id);
CREATE INDEX task_link_predecessor ON task_link (predecessor_id);
CREATE INDEX checklist_item_task ON checklist_item (task_id);
CREATE INDEX task_comment_task ON task_comment (task_id);
