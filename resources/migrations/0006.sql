-- Files and photos that records carry. Their bytes are kept once, under their SHA-256; what nobody points to any more goes
-- after a month, so that taking a removal back finds them.
CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    data BLOB NOT NULL,
    kept TEXT NOT NULL
) STRICT;
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    added TEXT NOT NULL,
    task_id INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    expense_id INTEGER REFERENCES expense (id) DEFERRABLE INITIALLY DEFERRED,
    commitment_id INTEGER REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    content TEXT NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX attachment_task ON attachment (task_id);
CREATE INDEX attachment_project ON attachment (project_id);
CREATE INDEX attachment_person ON attachment (person_id);
CREATE INDEX attachment_expense ON attachment (expense_id);
CREATE INDEX attachment_commitment ON attachment (commitment_id);
CREATE INDEX attachment_content ON attachment (content);
