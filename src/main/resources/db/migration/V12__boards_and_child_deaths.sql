-- The years of the boards: when the new arrangements of an area began (S18), not known until an administrator enters it.
alter table area add column new_arrangements_on date;

-- Work that is recorded after the day it was done: met_at is the day it was done, this is when the service heard of it.
alter table deadline add column met_recorded_at timestamp(6) with time zone;

-- A serious case review of a board: its days and choices; words are in the answers.
create table serious_case_review (
    case_id                bigint primary key references case_file,
    notified_on            date not null,
    decision               varchar(40),
    decided_on             date,
    told_on                date,
    reasons_sent_on        date,
    completed_on           date,
    publication            varchar(40),
    publication_decided_on date,
    planned_for            date,
    copies_sent_on         date,
    not_publishing_told_on date,
    published_on           date,
    available_until        date,
    -- who has been told of the decision, and so may read the case
    panel_told             boolean not null,
    department_told        boolean not null,
    version                integer not null
);

-- What another process must know of a death (K2, K3, K7): linked by its reference, nothing more of it is kept here.
create table child_death_notification (
    case_id               bigint primary key references case_file,
    known_at              timestamp(6) with time zone not null,
    due_at                timestamp(6) with time zone not null,
    sent_at               timestamp(6) with time zone,
    overdue_since         timestamp(6) with time zone,
    joint_agency_response boolean,
    child_death_reference varchar(60),
    version               integer not null
);
