-- All that was found of a member in a case: what was settled does not come back, what comes later is not forgotten.
create table panel_finding (
    case_id   bigint not null references case_file,
    person_id uuid not null references person,
    why       varchar(1000) not null,
    found_at  timestamp(6) with time zone not null,
    constraint panel_finding_key primary key (case_id, person_id, why)
);
insert into panel_finding (case_id, person_id, why, found_at)
    select case_id, person_id, found, since from panel_conflict where found is not null;
alter table panel_conflict drop column found;

-- Who of the Panel decided that a case is taken in, or that its local review is taken over (C2).
create table national_review_decided_by (
    case_id   bigint not null references national_review_case,
    decision  varchar(20) not null,
    person_id uuid not null references person,
    constraint national_review_decided_by_key primary key (case_id, decision, person_id)
);

-- A local review that began after its case was taken in is taken over by a decision of its own.
alter table national_review_case add column taken_over_on date;
alter table national_review_case add column taken_over_because varchar(4000);
alter table national_review_case add column taken_over_by uuid references person;
alter table national_review_case add column taken_over_at timestamp(6) with time zone;

-- For which expected day the partners were reminded.
alter table panel_consideration add column reminded_of date;

-- A national review has a clock of its own, which its publication stops.
alter table national_review add column published_on date;
alter table national_review add column late_reason varchar(2000);
alter table national_review add column published_by uuid references person;
alter table national_review add column published_at timestamp(6) with time zone;
alter table national_review_case add column late_told_at timestamp(6) with time zone;
