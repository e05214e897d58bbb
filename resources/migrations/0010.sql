-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was promised (due) and what the plan says (start, planned finish) are two things; a task may wait for anybody with a
-- skill. Baselines: the dates of a plan, frozen. Rotas: who is on duty in turn.
ALTER TABLE task ADD COLUMN planned_finish TEXT;
ALTER TABLE task ADD COLUMN skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE project ADD COLUMN sponsor TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN health TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE project ADD COLUMN health_reason TEXT NOT NULL DEFAULT '';
CREATE TABLE baseline (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    taken_on TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE baseline_item (
    id INTEGER PRIMARY KEY,
    baseline_id INTEGER NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    task_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    milestone_id INTEGER REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT,
    finish TEXT,
    effort INTEGER
) STRICT;
CREATE TABLE rota (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    first_day TEXT NOT NULL,
    turn_days INTEGER NOT NULL CHECK (turn_days > 0),
    hours TEXT NOT NULL,
    rest_days INTEGER NOT NULL CHECK (rest_days >= 0),
    weekend_weight INTEGER NOT NULL CHECK (weekend_weight > 0),
    allowance INTEGER,
    allowance_currency TEXT
) STRICT;
CREATE TABLE rota_member (
    id INTEGER PRIMARY KEY,
    rota_id INTEGER NOT NULL REFERENCES rota (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    share INTEGER NOT NULL CHECK (share > 0)
) STRICT;
ALTER TABLE duty ADD COLUMN rota_id INTEGER REFERENCES rota (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX baseline_item_baseline ON baseline_item (baseline_id);
CREATE INDEX duty_rota ON duty (rota_id);
