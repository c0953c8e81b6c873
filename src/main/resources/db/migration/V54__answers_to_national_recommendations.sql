-- A recommendation of a national review that was wrong is withdrawn with its reason, and may be replaced by another.
alter table national_recommendation add column withdrawn_because varchar(2000);
alter table national_recommendation add column withdrawn_by uuid references person;
alter table national_recommendation add column withdrawn_at timestamp(6) with time zone;
alter table national_recommendation add column replaced_by integer;

-- Each answer of an area as it was given; the last one holds. Append-only.
create table national_recommendation_answer (
    review      integer not null,
    number      integer not null,
    area_code   varchar(40) not null,
    answer      integer not null,
    response    varchar(20) not null,
    reasons     varchar(4000) not null,
    answered_by uuid not null references person,
    answered_at timestamp(6) with time zone not null,
    constraint national_recommendation_answer_key primary key (review, number, area_code, answer),
    constraint national_recommendation_answer_of foreign key (review, number, area_code)
        references national_recommendation_area
);
insert into national_recommendation_answer (review, number, area_code, answer, response, reasons, answered_by, answered_at)
select review, number, area_code, version, response, reasons, answered_by, answered_at
from national_recommendation_area where response is not null;

-- A national review may recommend nothing to areas: nobody is then reminded to send it.
alter table national_review add column none_recommended_because varchar(2000);
alter table national_review add column none_recommended_by uuid references person;
alter table national_review add column none_recommended_at timestamp(6) with time zone;
