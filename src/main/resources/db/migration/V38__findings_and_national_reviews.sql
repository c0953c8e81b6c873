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
