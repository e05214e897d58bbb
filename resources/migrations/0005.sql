-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reviews in full: ladders, questions, steps, inputs, goals as a tree, evidence, calibration, what follows.
CREATE TABLE ladder (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    description TEXT NOT NULL
) STRICT;
CREATE TABLE ladder_level (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    ladder_id INTEGER NOT NULL REFERENCES ladder (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    summary TEXT NOT NULL
) STRICT;
CREATE TABLE ladder_item (
    id INTEGER PRIMARY KEY,
    level_id INTEGER NOT NULL REFERENCES ladder_level (id) DEFERRABLE INITIALLY DEFERRED,
    theme TEXT NOT NULL,
    keyword TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    position INTEGER NOT NULL
) STRICT;
ALTER TABLE competency ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE TABLE review_question (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL CHECK (text <> ''),
    review_template_id INTEGER NOT NULL REFERENCES review_template (id) DEFERRABLE INITIALLY DEFERRED,
    section TEXT NOT NULL,
    asked TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
ALTER TABLE review_cycle ADD COLUMN population TEXT NOT NULL DEFAULT '';
ALTER TABLE review_cycle ADD COLUMN self_due TEXT;
ALTER TABLE review_cycle ADD COLUMN draft_due TEXT;
ALTER TABLE review_cycle ADD COLUMN calibrated_due TEXT;
ALTER TABLE review_cycle ADD COLUMN shared_due TEXT;
ALTER TABLE review ADD COLUMN ladder_level_id INTEGER REFERENCES ladder_level (id) DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE review_input (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    giver_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    asked_on TEXT,
    due TEXT,
    received_on TEXT,
    sender TEXT NOT NULL
) STRICT;
ALTER TABLE rating ADD COLUMN input_id INTEGER REFERENCES review_input (id) DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE review_answer (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    question_id INTEGER NOT NULL REFERENCES review_question (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    input_id INTEGER REFERENCES review_input (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
-- A goal may be the team's: nobody's in particular. SQLite cannot drop NOT NULL from a column.
CREATE TABLE goal_with_parent (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    parent_id INTEGER REFERENCES goal_with_parent (id) DEFERRABLE INITIALLY DEFERRED,
    cycle_id INTEGER REFERENCES review_cycle (id) DEFERRABLE INITIALLY DEFERRED,
    weight INTEGER NOT NULL CHECK (weight >= 0),
    measure TEXT NOT NULL,
    start_value INTEGER NOT NULL,
    target_value INTEGER NOT NULL,
    current_value INTEGER NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    rating INTEGER,
    result TEXT NOT NULL,
    carried_from_id INTEGER REFERENCES goal_with_parent (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO goal_with_parent
    SELECT id, title, person_id, NULL, cycle_id, weight, measure, start_value, target_value, current_value, due, state,
           rating, result, NULL FROM goal;
DROP TABLE goal;
ALTER TABLE goal_with_parent RENAME TO goal;
CREATE TABLE goal_check_in (
    id INTEGER PRIMARY KEY,
    goal_id INTEGER NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    value INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE goal_task (
    id INTEGER PRIMARY KEY,
    goal_id INTEGER NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
ALTER TABLE review_action ADD COLUMN task_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE review_action ADD COLUMN goal_id INTEGER REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    said_by TEXT NOT NULL
) STRICT;
CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    competency_id INTEGER REFERENCES competency (id) DEFERRABLE INITIALLY DEFERRED,
    task_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    goal_id INTEGER REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    observation_id INTEGER REFERENCES observation (id) DEFERRABLE INITIALLY DEFERRED,
    certificate_id INTEGER REFERENCES certificate (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE calibration (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    rating_before INTEGER,
    rating_after INTEGER,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TABLE recommendation (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    amount INTEGER,
    amount_currency TEXT,
    ladder_level_id INTEGER REFERENCES ladder_level (id) DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT,
    state TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE development_step (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    review_id INTEGER REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL,
    training TEXT NOT NULL,
    due TEXT,
    done_on TEXT
) STRICT;
CREATE TABLE amendment (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE TABLE review_event (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT,
    from_state TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
-- Steps taken before they were written down: one event that says where the review stands, without a time.
INSERT INTO review_event SELECT id, id, NULL, 'draft', state, '' FROM review WHERE state <> 'draft';
CREATE INDEX ladder_level_ladder ON ladder_level (ladder_id);
CREATE INDEX ladder_item_level ON ladder_item (level_id);
CREATE INDEX review_input_review ON review_input (review_id);
CREATE INDEX review_answer_review ON review_answer (review_id);
CREATE INDEX goal_check_in_goal ON goal_check_in (goal_id);
CREATE INDEX observation_person ON observation (person_id);
CREATE INDEX citation_review ON citation (review_id);
CREATE INDEX review_event_review ON review_event (review_id);
