-- SPDX-License-Identifier: GPL-3.0-or-later
-- Expenses are read from the file when they are asked for: by day, by what they point to; and the sums of a budget line by day
-- without reading past its texts.
DROP INDEX expense_line;
CREATE INDEX expense_line ON expense (line_id, service_from, date, base_currency, base);
CREATE INDEX expense_date ON expense (date);
CREATE INDEX expense_project ON expense (project_id);
