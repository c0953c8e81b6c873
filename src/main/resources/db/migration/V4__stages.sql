-- What each stage knows of a case beyond the answers people gave.

create table notification (
    case_id  bigint primary key references case_file,
    route    varchar(40) not null,
    sent_at  timestamp(6) with time zone,
    sent_by  uuid references person,
    -- what was sent, frozen; personal data
    snapshot varchar,
    version  integer not null
);

create table rapid_review (
    case_id        bigint primary key references case_file,
    opened_on      date not null,
    meeting_on     date,
    recommendation varchar(40),
    sent_at        timestamp(6) with time zone,
    version        integer not null
);

create table rapid_review_signature (
    case_id        bigint not null references rapid_review,
    partner        varchar(60) not null,
    person_id      uuid not null references person,
    agrees         boolean not null,
    recommendation varchar(40) not null,
    signed_at      timestamp(6) with time zone not null,
    constraint rapid_review_signature_key primary key (case_id, partner)
);

create table panel_consideration (
    case_id    bigint primary key references case_file,
    opened_on  date not null,
    urgent     boolean,
    answer     varchar(40),
    decided_on date,
    version    integer not null
);

create table reviewer (
    person_id      uuid primary key references person,
    expertise      varchar(400) not null,
    national_pool  boolean not null,
    available_from date
);

-- Areas whose agencies employ or employed the reviewer: a conflict there (L5).
create table reviewer_employment (
    person_id uuid not null references person,
    area_code varchar(40) not null references area,
    constraint reviewer_employment_key primary key (person_id, area_code)
);

create table review (
    case_id     bigint primary key references case_file,
    kind        varchar(20) not null,
    decided_on  date not null,
    proposed    uuid references person,
    reviewer    uuid references person,
    assigned_at timestamp(6) with time zone,
    version     integer not null
);
create index review_by_reviewer on review (reviewer);

create table review_candidate (
    case_id     bigint not null references review,
    person_id   uuid not null references person,
    place       integer not null,
    suitability varchar(30) not null,
    why         varchar(200) not null,
    rule_id     varchar(20) not null,
    constraint review_candidate_key primary key (case_id, person_id)
);

create table publication (
    case_id         bigint primary key references case_file,
    latest_on       date not null,
    copies_by       date not null,
    copies_sent_on  date,
    earliest_on     date,
    published_on    date,
    available_until date,
    version         integer not null
);

create table recommendation (
    case_id  bigint not null references case_file,
    number   integer not null,
    what     varchar(2000) not null,
    who      varchar(400) not null,
    by_when  date not null,
    shown_by varchar(2000) not null,
    state    varchar(20) not null,
    constraint recommendation_key primary key (case_id, number)
);
