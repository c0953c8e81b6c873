-- What the register of reviewers says, so that people can choose and the public can see the Panel's pool (regulation 4, L5).

alter table reviewer add column named_in_public boolean default false not null;
alter table reviewer add column version integer default 0 not null;

-- One person may have worked for several agencies of one area, at different times.
alter table reviewer_employment drop constraint reviewer_employment_key;
alter table reviewer_employment add column number integer default 0 not null;
alter table reviewer_employment add column agency varchar(200);
alter table reviewer_employment add column begins_on date;
alter table reviewer_employment add column ends_on date;
alter table reviewer_employment add constraint reviewer_employment_key primary key (person_id, area_code, number);

-- Codes of fixed lists: themes, methods, languages.
create table reviewer_code (
    person_id uuid not null references person,
    kind      varchar(20) not null,
    code      varchar(60) not null,
    constraint reviewer_code_key primary key (person_id, kind, code)
);

-- Areas in which the reviewer works, and partnerships on whose own list the reviewer stands.
create table reviewer_area (
    person_id uuid not null references person,
    kind      varchar(20) not null,
    area_code varchar(40) not null references area,
    constraint reviewer_area_key primary key (person_id, kind, area_code)
);

create table reviewer_absence (
    person_id uuid not null references person,
    number    integer not null,
    begins_on date not null,
    ends_on   date not null,
    constraint reviewer_absence_key primary key (person_id, number)
);

create table reviewer_check (
    person_id  uuid not null references person,
    number     integer not null,
    kind       varchar(40) not null,
    issued_on  date not null,
    expires_on date,
    constraint reviewer_check_key primary key (person_id, number)
);

-- Reviews that the reviewer wrote before, or elsewhere; those of this service are counted from its cases.
create table reviewer_authored (
    person_id    uuid not null references person,
    number       integer not null,
    title        varchar(200) not null,
    theme        varchar(60),
    area_code    varchar(40) references area,
    published_on date not null,
    constraint reviewer_authored_key primary key (person_id, number)
);

-- Who changed what the register says, and when; append-only.
create table reviewer_change (
    person_id uuid not null references person,
    sequence  integer not null,
    at_time   timestamp(6) with time zone not null,
    by_person uuid not null references person,
    what      varchar(400) not null,
    constraint reviewer_change_key primary key (person_id, sequence)
);
