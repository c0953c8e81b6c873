-- Secret addresses at which a calendar reads the dates of a person's work; only the hash is kept.
create table calendar_feed (
    id         uuid primary key,
    token_hash varchar(64) not null unique,
    person_id  uuid not null references person,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
create index calendar_feed_by_person on calendar_feed (person_id);
