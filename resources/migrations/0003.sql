-- SPDX-License-Identifier: GPL-3.0-or-later
-- Budgets in full: revisions, own forecasts, closed months, funding requests, split expenses, contracts that renew.
ALTER TABLE budget_line ADD COLUMN project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE budget_line ADD COLUMN overspend TEXT NOT NULL DEFAULT 'warn';
ALTER TABLE budget_line ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN tax INTEGER;
ALTER TABLE expense ADD COLUMN tax_currency TEXT;
ALTER TABLE expense ADD COLUMN project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE expense ADD COLUMN order_id INTEGER REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE expense ADD COLUMN service_from TEXT;
ALTER TABLE expense ADD COLUMN service_to TEXT;
ALTER TABLE commitment ADD COLUMN kind TEXT NOT NULL DEFAULT 'order';
ALTER TABLE commitment ADD COLUMN every_months INTEGER NOT NULL DEFAULT 12;
ALTER TABLE commitment ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commitment ADD COLUMN renewal_price INTEGER;
ALTER TABLE commitment ADD COLUMN renewal_price_currency TEXT;
ALTER TABLE commitment ADD COLUMN ends TEXT;
ALTER TABLE commitment ADD COLUMN seats INTEGER;
ALTER TABLE commitment ADD COLUMN seats_used INTEGER;
ALTER TABLE commitment ADD COLUMN notes TEXT NOT NULL DEFAULT '';
CREATE TABLE expense_split (
    id INTEGER PRIMARY KEY,
    line_id INTEGER NOT NULL REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER NOT NULL,
    amount_currency TEXT NOT NULL,
    text TEXT NOT NULL,
    expense_id INTEGER NOT NULL REFERENCES expense (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE budget_revision (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    line_id INTEGER NOT NULL REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    from_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    amounts TEXT NOT NULL,
    amounts_currency TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_on TEXT,
    decided_by_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE forecast_override (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL CHECK (reason <> ''),
    line_id INTEGER NOT NULL REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    amount INTEGER NOT NULL,
    amount_currency TEXT NOT NULL
) STRICT;
CREATE TABLE month_close (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    closed_on TEXT,
    complete INTEGER NOT NULL,
    coded INTEGER NOT NULL,
    reconciled INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE funding_request (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER NOT NULL,
    amount_currency TEXT NOT NULL,
    needed_by TEXT,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    consequence TEXT NOT NULL,
    decided_on TEXT,
    answer TEXT NOT NULL,
    revision_id INTEGER REFERENCES budget_revision (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX expense_order ON expense (order_id);
CREATE INDEX expense_split_expense ON expense_split (expense_id);
CREATE INDEX budget_revision_line ON budget_revision (line_id);
