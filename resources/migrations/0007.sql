-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules that code expenses, and bank statements that expenses came with.
CREATE TABLE coding_rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    supplier TEXT NOT NULL,
    text TEXT NOT NULL,
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    category_id INTEGER REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    cost_centre TEXT NOT NULL,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE bank_statement (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL CHECK (account <> ''),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    opening INTEGER,
    opening_currency TEXT,
    closing INTEGER NOT NULL,
    closing_currency TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
ALTER TABLE expense ADD COLUMN statement_id INTEGER REFERENCES bank_statement (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX expense_statement ON expense (statement_id);
CREATE INDEX coding_rule_line ON coding_rule (line_id);
