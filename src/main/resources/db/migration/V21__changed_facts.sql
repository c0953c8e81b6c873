-- What was sent of a case, each time numbered and frozen; append-only. Personal data is in the snapshot.
create table sent_notification (
    case_id  bigint not null references case_file,
    number   integer not null,
    route    varchar(40) not null,
    sent_at  timestamp(6) with time zone not null,
    sent_by  uuid not null references person,
    snapshot varchar not null,
    constraint sent_notification_key primary key (case_id, number)
);
insert into sent_notification (case_id, number, route, sent_at, sent_by, snapshot)
    select case_id, 1, route, sent_at, sent_by, snapshot from notification where sent_at is not null;
alter table notification drop column sent_at;
alter table notification drop column sent_by;
alter table notification drop column snapshot;

-- What was known of an incident before each change, whole, and why it changed; append-only. The facts of today are in
-- case_file. Personal data is in the facts, the reason and the name of who says so.
create table incident_change (
    case_id        bigint not null references case_file,
    number         integer not null,
    kind           varchar(30) not null,
    facts_before   varchar not null,
    edition_before varchar(20) not null,
    reason         varchar(4000) not null,
    said_by        varchar(200),
    changed_at     timestamp(6) with time zone not null,
    changed_by     uuid not null references person,
    constraint incident_change_key primary key (case_id, number)
);

-- Why a date fell away; and that it was owed again afterwards.
alter table deadline add column cancelled_because varchar(300);
create table deadline_resumption (
    deadline_id  bigint not null references deadline,
    fell_away_at timestamp(6) with time zone not null,
    because      varchar(300),
    resumed_at   timestamp(6) with time zone not null,
    constraint deadline_resumption_key primary key (deadline_id, fell_away_at)
);

-- A clock may start from the same day once more, although what it counted to was done then.
alter table deadline drop constraint deadline_once;
alter table deadline add column occasion integer default 1 not null;
alter table deadline add constraint deadline_once unique (case_id, obligation, started_on, occasion);
