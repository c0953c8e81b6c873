-- Words of a text by which somebody might be recognised, that may stay, and why. A find is known by its hash; another text
-- has another hash, and is checked anew.
create table anonymity_clearance (
    case_id    bigint not null references case_file,
    text_hash  varchar(64) not null,
    find       varchar(64) not null,
    reason     varchar(2000) not null,
    cleared_by uuid not null references person,
    cleared_at timestamp(6) with time zone not null,
    constraint anonymity_clearance_key primary key (case_id, text_hash, find)
);
