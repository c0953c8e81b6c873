-- The letters of the Panel to the partners, as they were sent. Append-only.
create table panel_letter (
    case_id    bigint not null references panel_consideration,
    number     integer not null,
    answer     varchar(40) not null,
    decided_on date not null,
    text       varchar(20000) not null,
    hash       varchar(64) not null,
    sent_by    uuid not null references person,
    sent_at    timestamp(6) with time zone not null,
    constraint panel_letter_key primary key (case_id, number)
);

-- By when the Panel expects of the partners what it asked for last: information, or that they think again. No law sets it.
alter table panel_consideration add column expected_on date;
