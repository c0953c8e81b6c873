-- A national review over one or many cases, with a decision of its own (P7, P11).
create table national_review (
    number      integer primary key,
    name        varchar(200) not null,
    decided_on  date not null,
    reasons     varchar(4000) not null,
    recorded_by uuid not null references person,
    recorded_at timestamp(6) with time zone not null
);

-- Each case in it by a decision of its own; a case is in one national review at most.
create table national_review_case (
    case_id     bigint primary key references case_file,
    review      integer not null references national_review,
    decided_on  date not null,
    reasons     varchar(4000) not null,
    recorded_by uuid not null references person,
    recorded_at timestamp(6) with time zone not null,
    -- the date of a local review that it took over stands still until that review goes on by itself
    taken_over  boolean not null,
    resumed_at  timestamp(6) with time zone,
    resumed_because varchar(2000),
    resumed_by  uuid references person
);
create index national_review_case_by_review on national_review_case (review, recorded_at);
