-- What is being typed, by section of the form; the section is empty where all is asked on one page.
create table draft (
    task_id  varchar(64) not null references task,
    section  varchar(60) not null,
    answers  varchar not null,
    saved_by uuid not null references person,
    saved_at timestamp(6) with time zone not null,
    version  integer not null,
    constraint draft_key primary key (task_id, section)
);
insert into draft (task_id, section, answers, saved_by, saved_at, version)
    select task_id, '', answers, saved_by, saved_at, version from task_draft;
drop table task_draft;

-- Who has a section open, so that two people do not type the same.
create table section_editor (
    task_id   varchar(64) not null references task,
    section   varchar(60) not null,
    person_id uuid not null references person,
    since     timestamp(6) with time zone not null,
    seen_at   timestamp(6) with time zone not null,
    constraint section_editor_key primary key (task_id, section, person_id)
);
