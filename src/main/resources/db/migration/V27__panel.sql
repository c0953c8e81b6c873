-- What members of the Panel declared of themselves. Append-only: what is wrong is settled case by case.
create table panel_interest (
    id          uuid primary key,
    person_id   uuid not null references person,
    kind        varchar(20) not null,
    area_code   varchar(40) references area,
    agency      varchar(200),
    reference   varchar(20),
    begins_on   date,
    ends_on     date,
    note        varchar(2000),
    declared_at timestamp(6) with time zone not null
);
create index panel_interest_by_person on panel_interest (person_id, declared_at);

-- How a member stands to a case: kept out of it by a conflict of interest, to be asked, or settled.
create table panel_conflict (
    case_id   bigint not null references case_file,
    person_id uuid not null references person,
    verdict   varchar(20) not null,
    basis     varchar(20) not null,
    -- what the comparison said last, so that what was settled is not brought up again
    found     varchar(200),
    reason    varchar(2000) not null,
    since     timestamp(6) with time zone not null,
    by_person uuid references person,
    version   integer not null,
    constraint panel_conflict_key primary key (case_id, person_id)
);
create index panel_conflict_by_person on panel_conflict (person_id, verdict, case_id);

-- Each time members are asked for views a new round begins.
alter table panel_consideration add column round integer default 0 not null;

-- Who of the Panel gave a view in which round; what it says is the answer of the task.
create table panel_view (
    case_id   bigint not null references panel_consideration,
    round     integer not null,
    person_id uuid not null references person,
    view      varchar(40) not null,
    given_at  timestamp(6) with time zone not null,
    constraint panel_view_key primary key (case_id, round, person_id)
);
