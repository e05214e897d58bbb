-- SPDX-License-Identifier: GPL-3.0-or-later
-- The registers of a technical manager: systems and all that happens to them, training, hiring, the office.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    last_contact TEXT,
    next_contact TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX contact_owner ON contact (owner_id);
CREATE TABLE system (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    criticality TEXT NOT NULL,
    environment TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    deputy_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    business_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    supplier_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT NOT NULL,
    address TEXT NOT NULL,
    allowed_downtime INTEGER,
    restore_within INTEGER,
    other_costs INTEGER,
    other_costs_currency TEXT,
    live_since TEXT,
    review_by TEXT,
    retire_on TEXT,
    description TEXT NOT NULL
) STRICT;
CREATE INDEX system_owner ON system (owner_id);
CREATE INDEX system_deputy ON system (deputy_id);
CREATE INDEX system_business ON system (business_id);
CREATE INDEX system_supplier ON system (supplier_id);
CREATE INDEX system_skill ON system (skill_id);
CREATE TABLE system_link (
    id INTEGER PRIMARY KEY,
    system_id INTEGER NOT NULL REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    depends_on_id INTEGER NOT NULL REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL
) STRICT;
CREATE INDEX system_link_system ON system_link (system_id);
CREATE INDEX system_link_depends_on ON system_link (depends_on_id);
CREATE TABLE license (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    publisher TEXT NOT NULL,
    commitment_id INTEGER REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    seats INTEGER,
    seats_used INTEGER,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    starts TEXT,
    expires TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX license_system ON license (system_id);
CREATE INDEX license_commitment ON license (commitment_id);
CREATE INDEX license_owner ON license (owner_id);
CREATE TABLE site (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    address TEXT NOT NULL,
    address_more TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    country TEXT NOT NULL,
    postcode TEXT NOT NULL,
    manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    currency TEXT NOT NULL
) STRICT;
CREATE INDEX site_manager ON site (manager_id);
CREATE TABLE asset_model (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    model_number TEXT NOT NULL,
    useful_months INTEGER,
    fewest INTEGER,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE asset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    state TEXT NOT NULL,
    category TEXT NOT NULL,
    model TEXT NOT NULL,
    holder_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    location TEXT NOT NULL,
    serial TEXT NOT NULL,
    model_number TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    supplier TEXT NOT NULL,
    company TEXT NOT NULL,
    order_number TEXT NOT NULL,
    purchased TEXT,
    cost INTEGER,
    cost_currency TEXT,
    quantity INTEGER NOT NULL,
    fewest INTEGER,
    warranty_months INTEGER,
    end_of_life TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX asset_holder ON asset (holder_id);
CREATE INDEX asset_system ON asset (system_id);
CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    severity TEXT NOT NULL,
    state TEXT NOT NULL,
    started TEXT,
    ended TEXT,
    is_outage INTEGER NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    reporter TEXT NOT NULL,
    category TEXT NOT NULL,
    effort INTEGER NOT NULL,
    cost INTEGER,
    cost_currency TEXT,
    review_by TEXT,
    impact TEXT NOT NULL,
    summary TEXT NOT NULL,
    cause TEXT NOT NULL,
    lessons TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;
CREATE INDEX incident_system ON incident (system_id);
CREATE INDEX incident_owner ON incident (owner_id);
CREATE TABLE incident_event (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    who_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX incident_event_incident ON incident_event (incident_id);
CREATE INDEX incident_event_who ON incident_event (who_id);
CREATE TABLE performance_check (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    metric TEXT NOT NULL,
    goal TEXT NOT NULL,
    target INTEGER NOT NULL,
    unit TEXT NOT NULL,
    every_days INTEGER NOT NULL,
    next_due TEXT,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    procedure TEXT NOT NULL
) STRICT;
CREATE INDEX performance_check_system ON performance_check (system_id);
CREATE INDEX performance_check_owner ON performance_check (owner_id);
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES performance_check (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    value INTEGER NOT NULL,
    by_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX reading_check ON reading (check_id);
CREATE INDEX reading_by ON reading (by_id);
CREATE TABLE software_component (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT NOT NULL,
    version TEXT NOT NULL,
    kind TEXT NOT NULL,
    licence TEXT NOT NULL,
    identifier TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE INDEX software_component_system ON software_component (system_id);
CREATE TABLE vulnerability (
    id INTEGER PRIMARY KEY,
    cve TEXT NOT NULL CHECK (cve <> ''),
    vendor TEXT NOT NULL,
    product TEXT NOT NULL,
    title TEXT NOT NULL,
    added TEXT,
    due TEXT,
    is_ransomware INTEGER NOT NULL,
    action TEXT NOT NULL,
    description TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    severity TEXT NOT NULL,
    state TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    hole_id INTEGER REFERENCES vulnerability (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    component TEXT NOT NULL,
    found TEXT,
    exception_until TEXT,
    reason TEXT NOT NULL,
    resolved_on TEXT,
    description TEXT NOT NULL,
    recommendation TEXT NOT NULL
) STRICT;
CREATE INDEX finding_system ON finding (system_id);
CREATE INDEX finding_owner ON finding (owner_id);
CREATE INDEX finding_hole ON finding (hole_id);
CREATE TABLE access_review (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    reviewer_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX access_review_system ON access_review (system_id);
CREATE INDEX access_review_reviewer ON access_review (reviewer_id);
CREATE TABLE access_right (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES access_review (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_on TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX access_right_review ON access_right (review_id);
CREATE INDEX access_right_person ON access_right (person_id);
CREATE TABLE rollout (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT NOT NULL,
    state TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    starts TEXT,
    due TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX rollout_system ON rollout (system_id);
CREATE INDEX rollout_owner ON rollout (owner_id);
CREATE TABLE installation (
    id INTEGER PRIMARY KEY,
    rollout_id INTEGER NOT NULL REFERENCES rollout (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    on_day TEXT,
    device_id INTEGER REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX installation_rollout ON installation (rollout_id);
CREATE INDEX installation_person ON installation (person_id);
CREATE INDEX installation_device ON installation (device_id);
CREATE TABLE course (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    provider TEXT NOT NULL,
    skill_id INTEGER REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    duration INTEGER NOT NULL,
    price INTEGER,
    price_currency TEXT,
    certificate TEXT NOT NULL,
    valid_months INTEGER,
    is_mandatory INTEGER NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE INDEX course_skill ON course (skill_id);
CREATE TABLE training_session (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    course_id INTEGER REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    state TEXT NOT NULL,
    length INTEGER NOT NULL,
    place TEXT NOT NULL,
    trainer_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    is_public INTEGER NOT NULL,
    seats INTEGER,
    cost INTEGER,
    cost_currency TEXT,
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX training_session_course ON training_session (course_id);
CREATE INDEX training_session_trainer ON training_session (trainer_id);
CREATE INDEX training_session_line ON training_session (line_id);
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES training_session (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    guest TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_session ON attendance (session_id);
CREATE INDEX attendance_person ON attendance (person_id);
CREATE TABLE vacancy (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL,
    department TEXT NOT NULL,
    manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    wanted_from TEXT,
    fill_by TEXT,
    salary INTEGER,
    salary_currency TEXT,
    line_id INTEGER REFERENCES budget_line (id) DEFERRABLE INITIALLY DEFERRED,
    commitment_id INTEGER REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    profile TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX vacancy_manager ON vacancy (manager_id);
CREATE INDEX vacancy_line ON vacancy (line_id);
CREATE INDEX vacancy_commitment ON vacancy (commitment_id);
CREATE INDEX vacancy_person ON vacancy (person_id);
CREATE TABLE applicant (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    vacancy_id INTEGER REFERENCES vacancy (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_on TEXT,
    applied TEXT,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    source TEXT NOT NULL,
    wish INTEGER,
    wish_currency TEXT,
    keep_until TEXT,
    person_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX applicant_vacancy ON applicant (vacancy_id);
CREATE INDEX applicant_person ON applicant (person_id);
CREATE TABLE interview (
    id INTEGER PRIMARY KEY,
    applicant_id INTEGER NOT NULL REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    interviewer_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    recommendation TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX interview_applicant ON interview (applicant_id);
CREATE INDEX interview_interviewer ON interview (interviewer_id);
CREATE TABLE interview_score (
    id INTEGER PRIMARY KEY,
    interview_id INTEGER NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
    competency TEXT NOT NULL CHECK (competency <> ''),
    score INTEGER NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX interview_score_interview ON interview_score (interview_id);
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    approver_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    approved_on TEXT,
    review_by TEXT,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX document_owner ON document (owner_id);
CREATE INDEX document_approver ON document (approver_id);
CREATE INDEX document_system ON document (system_id);
CREATE TABLE document_version (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    date TEXT,
    change TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX document_version_document ON document_version (document_id);
CREATE TABLE document_reader (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    read_by TEXT,
    read_on TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX document_reader_document ON document_reader (document_id);
CREATE INDEX document_reader_person ON document_reader (person_id);
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    date TEXT NOT NULL,
    state TEXT NOT NULL,
    contact_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    attendees TEXT NOT NULL,
    agenda TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_contact ON meeting (contact_id);
CREATE INDEX meeting_project ON meeting (project_id);
CREATE TABLE meeting_point (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meeting_point_meeting ON meeting_point (meeting_id);
CREATE INDEX meeting_point_owner ON meeting_point (owner_id);
CREATE TABLE team_dependency (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    side TEXT NOT NULL,
    state TEXT NOT NULL,
    contact_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    milestone_id INTEGER REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    needed_by TEXT,
    promised_for TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX team_dependency_contact ON team_dependency (contact_id);
CREATE INDEX team_dependency_project ON team_dependency (project_id);
CREATE INDEX team_dependency_milestone ON team_dependency (milestone_id);
CREATE INDEX team_dependency_owner ON team_dependency (owner_id);
CREATE TABLE service_request (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    contact_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    requester TEXT NOT NULL,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    received TEXT,
    promised TEXT,
    closed_on TEXT,
    effort INTEGER NOT NULL,
    satisfaction INTEGER,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX service_request_contact ON service_request (contact_id);
CREATE INDEX service_request_system ON service_request (system_id);
CREATE INDEX service_request_owner ON service_request (owner_id);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    decide_by TEXT,
    decided_on TEXT,
    review_on TEXT,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    project_id INTEGER REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    context TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX decision_owner ON decision (owner_id);
CREATE INDEX decision_system ON decision (system_id);
CREATE INDEX decision_project ON decision (project_id);
CREATE TABLE decision_criterion (
    id INTEGER PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    weight INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_criterion_decision ON decision_criterion (decision_id);
CREATE TABLE decision_option (
    id INTEGER PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    is_chosen INTEGER NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX decision_option_decision ON decision_option (decision_id);
CREATE TABLE decision_mark (
    id INTEGER PRIMARY KEY,
    option_id INTEGER NOT NULL REFERENCES decision_option (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id INTEGER NOT NULL REFERENCES decision_criterion (id) DEFERRABLE INITIALLY DEFERRED,
    mark INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_mark_option ON decision_mark (option_id);
CREATE INDEX decision_mark_criterion ON decision_mark (criterion_id);
CREATE TABLE idea (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL,
    proposer_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    benefit TEXT NOT NULL,
    decide_by TEXT,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    trial TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX idea_proposer ON idea (proposer_id);
CREATE INDEX idea_owner ON idea (owner_id);
CREATE INDEX idea_system ON idea (system_id);
CREATE TABLE tech_item (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    ring TEXT NOT NULL,
    kind TEXT NOT NULL,
    impact TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    decide_by TEXT,
    decided_on TEXT,
    decision_id INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX tech_item_owner ON tech_item (owner_id);
CREATE INDEX tech_item_decision ON tech_item (decision_id);
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED,
    incident_id INTEGER REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    check_id INTEGER REFERENCES performance_check (id) DEFERRABLE INITIALLY DEFERRED,
    finding_id INTEGER REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
    access_review_id INTEGER REFERENCES access_review (id) DEFERRABLE INITIALLY DEFERRED,
    rollout_id INTEGER REFERENCES rollout (id) DEFERRABLE INITIALLY DEFERRED,
    session_id INTEGER REFERENCES training_session (id) DEFERRABLE INITIALLY DEFERRED,
    vacancy_id INTEGER REFERENCES vacancy (id) DEFERRABLE INITIALLY DEFERRED,
    document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    meeting_id INTEGER REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    dependency_id INTEGER REFERENCES team_dependency (id) DEFERRABLE INITIALLY DEFERRED,
    request_id INTEGER REFERENCES service_request (id) DEFERRABLE INITIALLY DEFERRED,
    decision_id INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    idea_id INTEGER REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX action_task ON action (task_id);
CREATE INDEX action_system ON action (system_id);
CREATE INDEX action_incident ON action (incident_id);
CREATE INDEX action_check ON action (check_id);
CREATE INDEX action_finding ON action (finding_id);
CREATE INDEX action_access_review ON action (access_review_id);
CREATE INDEX action_rollout ON action (rollout_id);
CREATE INDEX action_session ON action (session_id);
CREATE INDEX action_vacancy ON action (vacancy_id);
CREATE INDEX action_document ON action (document_id);
CREATE INDEX action_meeting ON action (meeting_id);
CREATE INDEX action_dependency ON action (dependency_id);
CREATE INDEX action_request ON action (request_id);
CREATE INDEX action_decision ON action (decision_id);
CREATE INDEX action_idea ON action (idea_id);
ALTER TABLE attachment ADD COLUMN system_id INTEGER REFERENCES system (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE attachment ADD COLUMN incident_id INTEGER REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE attachment ADD COLUMN applicant_id INTEGER REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE attachment ADD COLUMN document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX attachment_system ON attachment (system_id);
CREATE INDEX attachment_incident ON attachment (incident_id);
CREATE INDEX attachment_applicant ON attachment (applicant_id);
CREATE INDEX attachment_document ON attachment (document_id);
