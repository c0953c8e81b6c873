-- What agencies were asked for a rapid review. Personal data of children may stand in "about", of staff in the contact.
create table agency_request (
    case_id      bigint not null references case_file,
    number       integer not null,
    agency       varchar(200) not null,
    contact_name varchar(200) not null,
    email        varchar(254) not null,
    person_id    uuid references person,
    about        varchar(2000) not null,
    due_on       date not null,
    due_reason   varchar(2000),
    state        varchar(20) not null,
    end_reason   varchar(2000),
    asked_by     uuid not null references person,
    asked_at     timestamp(6) with time zone not null,
    version      integer not null,
    constraint agency_request_key primary key (case_id, number)
);
create index agency_request_of_person on agency_request (person_id, state);

-- What agencies answered: each sending is a version of its own, never changed, with what came of checking it.
create table agency_return (
    case_id       bigint not null,
    number        integer not null,
    version       integer not null,
    answers       varchar not null,
    sent_by       uuid references person,
    sent_at       timestamp(6) with time zone not null,
    after_meeting boolean not null,
    accepted      boolean,
    reasons       varchar(2000),
    checked_by    uuid references person,
    checked_at    timestamp(6) with time zone,
    constraint agency_return_key primary key (case_id, number, version),
    constraint agency_return_request foreign key (case_id, number) references agency_request
);

-- What an agency is still typing.
create table agency_draft (
    case_id  bigint not null,
    number   integer not null,
    answers  varchar not null,
    saved_at timestamp(6) with time zone not null,
    version  integer not null,
    constraint agency_draft_key primary key (case_id, number),
    constraint agency_draft_request foreign key (case_id, number) references agency_request
);

-- Links by which a contact without an account answers one request, once. The link itself is nowhere, only its hash.
create table agency_link (
    token_hash varchar(64) primary key,
    case_id    bigint not null,
    number     integer not null,
    issued_by  uuid not null references person,
    issued_at  timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    used_at    timestamp(6) with time zone,
    constraint agency_link_request foreign key (case_id, number) references agency_request
);
create index agency_link_of_request on agency_link (case_id, number);

-- Every opening of a link, also of one that opened nothing.
create table agency_link_opening (
    id         uuid primary key,
    token_hash varchar(64) not null,
    at_time    timestamp(6) with time zone not null,
    opened     boolean not null
);
create index agency_link_opening_of_link on agency_link_opening (token_hash);
