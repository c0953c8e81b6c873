-- What a national review recommends, and the areas that it concerns, each with its answer; their actions are with the others.
create table national_recommendation (
    review   integer not null references national_review,
    number   integer not null,
    what     varchar(2000) not null,
    who      varchar(400) not null,
    by_when  date not null,
    shown_by varchar(2000) not null,
    theme    varchar(40) not null,
    added_by uuid not null references person,
    added_at timestamp(6) with time zone not null,
    constraint national_recommendation_key primary key (review, number)
);

create table national_recommendation_area (
    review      integer not null,
    number      integer not null,
    area_code   varchar(40) not null references area,
    response    varchar(20),
    reasons     varchar(4000),
    answered_by uuid references person,
    answered_at timestamp(6) with time zone,
    version     integer not null,
    constraint national_recommendation_area_key primary key (review, number, area_code),
    constraint national_recommendation_area_of foreign key (review, number) references national_recommendation
);
create index national_recommendation_area_by_area on national_recommendation_area (area_code, response);

alter table learning_action add column national_review integer;
alter table learning_action add column area_code varchar(40);
alter table learning_action add constraint learning_action_national
    foreign key (national_review, recommendation, area_code) references national_recommendation_area;

-- Reviews of what stays below the threshold, each with its reason; what was learnt is in the answers of its step.
create table learning_review (
    case_id   bigint not null references case_file,
    number    integer not null,
    kind      varchar(40) not null,
    reason    varchar(4000) not null,
    opened_by uuid not null references person,
    opened_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    constraint learning_review_key primary key (case_id, number)
);

-- What a partnership writes into its yearly report; the numbers are counted anew whenever it is read.
create table yearly_report_section (
    area_code  varchar(40) not null references area,
    ends_in    integer not null,
    section    varchar(40) not null,
    text       varchar(20000) not null,
    changed_by uuid not null references person,
    changed_at timestamp(6) with time zone not null,
    version    integer not null,
    constraint yearly_report_section_key primary key (area_code, ends_in, section)
);
