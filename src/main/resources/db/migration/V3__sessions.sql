-- Who is signed in, shared by all nodes; names and types as Spring Session reads them.
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- Attempts that count against a limit: hashes only, kept for the length of the window.
create table sign_in_attempt (
    id uuid not null,
    subject_hash varchar(64) not null,
    attempted_at timestamp with time zone not null,
    constraint sign_in_attempt_pk primary key (id)
);

create index sign_in_attempt_ix1 on sign_in_attempt (subject_hash, attempted_at);
create index sign_in_attempt_ix2 on sign_in_attempt (attempted_at);

-- Links through which a password is chosen: without a person, the one of the first administrator.
create table set_up_link (
    token_hash varchar(64) not null,
    person_id uuid,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint set_up_link_pk primary key (token_hash)
);

create index set_up_link_ix1 on set_up_link (person_id);
