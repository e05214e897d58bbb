-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Columns are the fields of the descriptions in app/*/; a test holds both together.
-- Amounts are minor units with their currency beside them, times are minutes, days are ISO text, instants are UTC.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    step TEXT NOT NULL,
    changes TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE history_record (
    record_id INTEGER NOT NULL,
    record_type TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES history (seq),
    PRIMARY KEY (record_id, seq)
) STRICT;
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    fiscal_year_start INTEGER NOT NULL CHECK (fiscal_year_start BETWEEN 1 AND 12),
    manager TEXT NOT NULL
) STRICT;
CREATE TABLE holiday_calendar (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    place TEXT NOT NULL
) STRICT;
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    calendar_id INTEGER NOT NULL REFERENCES holiday_calendar (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    half_day INTEGER NOT NULL
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    department TEXT NOT NULL,
    location TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    user_name TEXT NOT NULL,
    employee_number TEXT NOT NULL,
    calendar_id INTEGER REFERENCES holiday_calendar (id) DEFERRABLE INITIALLY DEFERRED,
    started TEXT,
    ended TEXT,
    focus INTEGER NOT NULL CHECK (focus BETWEEN 0 AND 100),
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE work_pattern (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT NOT NULL,
    hours TEXT NOT NULL
) STRICT;
CREATE TABLE duty (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT NOT NULL,
    to_date TEXT,
    hours TEXT NOT NULL
) STRICT;
CREATE TABLE leave (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    per_day INTEGER,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (last_day >= first_day)
) STRICT;
CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    state TEXT NOT NULL,
    priority TEXT NOT NULL,
    lead_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    requester TEXT NOT NULL,
    start TEXT,
    due TEXT,
    description TEXT NOT NULL
) STRICT;
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    date TEXT NOT NULL,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    reached INTEGER NOT NULL
) STRICT;
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL,
    assignee_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    follow_up TEXT,
    priority TEXT NOT NULL,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    outcome TEXT NOT NULL,
    start TEXT,
    estimate INTEGER,
    remaining INTEGER,
    done INTEGER NOT NULL CHECK (done BETWEEN 0 AND 100),
    value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 10),
    level TEXT NOT NULL,
    accountable_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    authority INTEGER,
    authority_currency TEXT,
    waiting_on TEXT NOT NULL,
    waiting_since TEXT,
    reason TEXT NOT NULL,
    accepted_on TEXT,
    updated_on TEXT,
    finished_on TEXT
) STRICT;
CREATE TABLE time_entry (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    spent INTEGER NOT NULL CHECK (spent >= 0),
    note TEXT NOT NULL
) STRICT;
CREATE TABLE handover (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    from_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    to_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE review_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    scale TEXT NOT NULL
) STRICT;
CREATE TABLE competency (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    review_template_id INTEGER NOT NULL REFERENCES review_template (id) DEFERRABLE INITIALLY DEFERRED,
    section TEXT NOT NULL,
    weight INTEGER NOT NULL CHECK (weight >= 0),
    levels TEXT NOT NULL
) STRICT;
CREATE TABLE review_cycle (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    due TEXT,
    review_template_id INTEGER NOT NULL REFERENCES review_template (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    cycle_id INTEGER NOT NULL REFERENCES review_cycle (id) DEFERRABLE INITIALLY DEFERRED,
    reviewer_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    due TEXT,
    overall INTEGER,
    strengths TEXT NOT NULL,
    improvements TEXT NOT NULL,
    summary TEXT NOT NULL,
    acknowledgement TEXT NOT NULL,
    person_comment TEXT NOT NULL,
    private_notes TEXT NOT NULL
) STRICT;
CREATE TABLE rating (
    id INTEGER PRIMARY KEY,
    competency_id INTEGER NOT NULL REFERENCES competency (id) DEFERRABLE INITIALLY DEFERRED,
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    rating INTEGER,
    comment TEXT NOT NULL
) STRICT;
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    cycle_id INTEGER REFERENCES review_cycle (id) DEFERRABLE INITIALLY DEFERRED,
    weight INTEGER NOT NULL CHECK (weight >= 0),
    measure TEXT NOT NULL,
    start_value INTEGER NOT NULL,
    target_value INTEGER NOT NULL,
    current_value INTEGER NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    rating INTEGER,
    result TEXT NOT NULL
) STRICT;
CREATE TABLE review_action (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what <> ''),
    review_id INTEGER NOT NULL REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT
) STRICT;
CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    parent_id INTEGER REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL
) STRICT;
CREATE TABLE budget_line (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    year INTEGER NOT NULL,
    category_id INTEGER REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    cost_centre TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    plan TEXT NOT NULL,
    plan_currency TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE expense (
    id INTEGER PRIMARY KEY,
    supplier TEXT NOT NULL,
    date TEXT,
    amount INTEGER NOT NULL,
    amount_currency TEXT NOT NULL,
    base INTEGER NOT NULL,
    base_currency TEXT NOT NULL,
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    category TEXT NOT NULL,
    invoice TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    supplier TEXT NOT NULL,
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER NOT NULL,
    amount_currency TEXT NOT NULL,
    invoiced INTEGER,
    invoiced_currency TEXT,
    expected TEXT,
    renewal TEXT,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX holiday_calendar_of ON holiday (calendar_id);
CREATE INDEX time_entry_task ON time_entry (task_id);
CREATE INDEX handover_task ON handover (task_id);
CREATE INDEX rating_review ON rating (review_id);
CREATE INDEX expense_line ON expense (line_id);
