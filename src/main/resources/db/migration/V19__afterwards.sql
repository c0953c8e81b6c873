-- What was added to a notification after it was sent; append-only, the notification itself stays as it was. Personal data.
create table notification_addendum (
    case_id  bigint not null references case_file,
    number   integer not null,
    section  varchar(40) not null,
    text     varchar(8000) not null,
    added_at timestamp(6) with time zone not null,
    added_by uuid not null references person,
    constraint notification_addendum_key primary key (case_id, number)
);

-- Cases that have to do with each other; from the one that was linked to the one it was linked to.
create table case_link (
    from_case bigint not null references case_file,
    to_case   bigint not null references case_file,
    kind      varchar(40) not null,
    linked_at timestamp(6) with time zone not null,
    linked_by uuid not null references person,
    constraint case_link_key primary key (from_case, to_case, kind)
);
create index case_link_by_other on case_link (to_case, from_case);

-- Proposals to withdraw a sent notification, and what came of each. The views of the partners are answers of their tasks.
create table withdrawal (
    case_id      bigint not null references case_file,
    number       integer not null,
    reason       varchar(30) not null,
    explanation  varchar(4000) not null,
    duplicate_of varchar(20),
    proposed_at  timestamp(6) with time zone not null,
    proposed_by  uuid not null references person,
    result       varchar(20),
    ended_at     timestamp(6) with time zone,
    ended_by     uuid references person,
    constraint withdrawal_key primary key (case_id, number)
);
