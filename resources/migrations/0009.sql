-- SPDX-License-Identifier: GPL-3.0-or-later
-- Expenses are read from the file when they are asked for: by day, by what they point to, and all that the figures of a
-- budget line are made of without reading past its texts.
DROP INDEX expense_line;
CREATE INDEX expense_line ON expense (line_id, date, base, base_currency, amount, amount_currency, order_id, service_from, service_to);
CREATE INDEX expense_date ON expense (date);
CREATE INDEX expense_project ON expense (project_id);
