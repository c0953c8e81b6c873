-- The reports of rapid reviews, each as it was written, frozen; personal data until it is anonymous.
create table rapid_review_report (
    case_id    bigint not null references rapid_review,
    number     integer not null,
    text       varchar not null,
    hash       varchar(64) not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null,
    sent_at    timestamp(6) with time zone,
    constraint rapid_review_report_key primary key (case_id, number)
);

-- Who has opened which of them: nobody signs what they have not opened.
create table rapid_review_report_opening (
    case_id   bigint not null,
    number    integer not null,
    person_id uuid not null references person,
    opened_at timestamp(6) with time zone not null,
    constraint rapid_review_report_opening_key primary key (case_id, number, person_id),
    constraint rapid_review_report_opening_report foreign key (case_id, number) references rapid_review_report
);

-- Signatures before this were given to a text that is not kept here.
alter table rapid_review_signature add column report_hash varchar(64);

-- Signatures that fell because the text was taken back after they were given.
create table rapid_review_fallen_signature (
    case_id        bigint not null references rapid_review,
    partner        varchar(60) not null,
    person_id      uuid not null references person,
    agrees         boolean not null,
    recommendation varchar(40) not null,
    signed_at      timestamp(6) with time zone not null,
    report_hash    varchar(64),
    fallen_at      timestamp(6) with time zone not null,
    because        varchar(2000) not null,
    constraint rapid_review_fallen_signature_key primary key (case_id, partner, signed_at)
);
