-- SPDX-License-Identifier: GPL-3.0-or-later
-- People in full: deputies, skills, certificates, mentoring, pay rates, leave entitlements, coverage rules, 1:1s.
ALTER TABLE person ADD COLUMN deputy_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE person ADD COLUMN one_on_one_days INTEGER NOT NULL DEFAULT 0 CHECK (one_on_one_days BETWEEN 0 AND 365);
CREATE TABLE skill (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    area TEXT NOT NULL
) STRICT;
CREATE TABLE person_skill (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence TEXT NOT NULL,
    as_of TEXT
) STRICT;
CREATE TABLE certificate (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    issuer TEXT NOT NULL,
    issued TEXT,
    expires TEXT,
    skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE mentoring (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    mentor_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    focus TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT,
    CHECK (person_id <> mentor_id)
) STRICT;
CREATE TABLE pay_rate (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT NOT NULL,
    hourly INTEGER NOT NULL,
    hourly_currency TEXT NOT NULL
) STRICT;
CREATE TABLE leave_entitlement (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    days INTEGER NOT NULL,
    carried_over INTEGER NOT NULL,
    carried_until TEXT
) STRICT;
CREATE TABLE coverage_rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    department TEXT NOT NULL,
    skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    minimum INTEGER NOT NULL CHECK (minimum > 0)
) STRICT;
CREATE TABLE note_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    text TEXT NOT NULL
) STRICT;
CREATE TABLE one_on_one (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    notes TEXT NOT NULL,
    private_notes TEXT NOT NULL
) STRICT;
CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL CHECK (text <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    raised TEXT NOT NULL,
    due TEXT,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    done_on TEXT,
    task_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX person_skill_person ON person_skill (person_id);
CREATE INDEX person_skill_skill ON person_skill (skill_id);
CREATE INDEX certificate_person ON certificate (person_id);
CREATE INDEX mentoring_person ON mentoring (person_id);
CREATE INDEX pay_rate_person ON pay_rate (person_id);
CREATE INDEX leave_entitlement_person ON leave_entitlement (person_id);
CREATE INDEX one_on_one_person ON one_on_one (person_id);
CREATE INDEX agenda_item_person ON agenda_item (person_id);
CREATE INDEX agenda_item_task ON agenda_item (task_id);
