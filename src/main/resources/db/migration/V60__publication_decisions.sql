-- What each delegated partner decided on the publication of a report, and why; a round ends when all have (step 24).
-- Reasons are words about a case.
create table publication_decision (
    case_id       bigint not null references case_file,
    round         integer not null,
    role          varchar(60) not null,
    person_id     uuid not null references person,
    choice        varchar(30) not null,
    reasons       varchar(4000) not null,
    justification varchar(8000),
    decided_at    timestamp(6) with time zone not null,
    constraint publication_decision_key primary key (case_id, round, role)
);

-- A message for one person, such as the account that was shown sections of a draft; where it goes is looked up when it leaves.
alter table outbox_message add column if not exists person_id uuid references person;
