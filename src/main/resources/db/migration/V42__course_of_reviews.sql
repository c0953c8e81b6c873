-- Milestones of reviews that were moved by hand; those that were not are counted back from the day of publication.
create table review_plan_day (
    case_id    bigint not null references review,
    milestone  varchar(40) not null,
    planned_on date not null,
    reason     varchar(2000) not null,
    moved_by   uuid not null references person,
    moved_at   timestamp(6) with time zone not null,
    version    integer not null,
    constraint review_plan_day_key primary key (case_id, milestone)
);

-- What happened in the course of a review, each thing as it was recorded: contacts with child and family, events for
-- practitioners, checks, requests to the reviewer and answers, delays, early learning. Append-only; personal data in answers.
create table review_record (
    case_id  bigint not null references review,
    kind     varchar(40) not null,
    number   integer not null,
    answers  varchar not null,
    added_by uuid not null references person,
    added_at timestamp(6) with time zone not null,
    constraint review_record_key primary key (case_id, kind, number)
);

-- When progress and quality are looked at next; nothing before the terms are approved.
alter table review add column next_check_on date;
