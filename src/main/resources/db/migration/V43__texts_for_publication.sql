-- What of a report is to be published, of which text copies went, and in which round.
alter table publication add column extent varchar(20);
alter table publication add column copied_text integer;
alter table publication add column copies_round integer default 0 not null;

update publication set extent = 'FULL', copied_text = 1, copies_round = 1 where copies_sent_on is not null;

-- When it is released, while that is set and has not come; who set it, and why it is late where it will be.
alter table publication add column release_at timestamp(6) with time zone;
alter table publication add column planned_by uuid references person;
alter table publication add column late_reason varchar(2000);
alter table publication add column late_agreed_by varchar(300);

-- The texts of a report as it is to be published, each with its hash. Append-only. The first is the accepted report.
create table publication_text (
    case_id    bigint not null references case_file,
    number     integer not null,
    extent     varchar(20) not null,
    text       varchar not null,
    hash       varchar(64) not null,
    material   boolean not null,
    because    varchar(2000),
    written_by uuid references person,
    written_at timestamp(6) with time zone not null,
    constraint publication_text_key primary key (case_id, number)
);

-- What the national bodies said of a report before its publication, and what was answered.
create table publication_comment (
    case_id     bigint not null references case_file,
    number      integer not null,
    body        varchar(20) not null,
    received_on date not null,
    text        varchar(8000) not null,
    recorded_by uuid not null references person,
    recorded_at timestamp(6) with time zone not null,
    response    varchar(20),
    answer      varchar(8000),
    answered_by uuid references person,
    answered_at timestamp(6) with time zone,
    constraint publication_comment_key primary key (case_id, number)
);

-- Who besides its writers found that nobody can be recognised in a text.
create table identity_signature (
    case_id   bigint not null references case_file,
    text_hash varchar(64) not null,
    signed_by uuid not null references person,
    signed_at timestamp(6) with time zone not null,
    constraint identity_signature_key primary key (case_id, text_hash)
);
