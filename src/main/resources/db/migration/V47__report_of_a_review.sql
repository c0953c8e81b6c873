-- The report of a review, each text as it was submitted, frozen with its hash; personal data until it is published.
create table review_report (
    case_id     bigint not null references case_file,
    number      integer not null,
    text        varchar not null,
    hash        varchar(64) not null,
    draft       boolean not null,
    written_by  uuid not null references person,
    written_at  timestamp(6) with time zone not null,
    accepted_by uuid references person,
    accepted_at timestamp(6) with time zone,
    constraint review_report_key primary key (case_id, number)
);

-- The round in which a draft is commented on and, where it is wanted, checked by agencies.
create table draft_round (
    case_id         bigint not null,
    number          integer not null,
    comments_due_on date not null,
    opened_at       timestamp(6) with time zone not null,
    closed_by       uuid references person,
    closed_at       timestamp(6) with time zone,
    open_because    varchar(2000),
    accuracy        boolean default false not null,
    checked_at      timestamp(6) with time zone,
    constraint draft_round_key primary key (case_id, number),
    constraint draft_round_report foreign key (case_id, number) references review_report
);

-- What somebody said of a section of a draft, and what the reviewer answers; personal data may stand in both.
create table draft_comment (
    case_id        bigint not null,
    number         integer not null,
    draft          integer not null,
    section        varchar(40) not null,
    text           varchar(4000) not null,
    by_person      uuid not null references person,
    at_time        timestamp(6) with time zone not null,
    verdict        varchar(20),
    verdict_reason varchar(4000),
    answered_by    uuid references person,
    answered_at    timestamp(6) with time zone,
    version        integer not null,
    constraint draft_comment_key primary key (case_id, number),
    constraint draft_comment_round foreign key (case_id, draft) references draft_round
);
