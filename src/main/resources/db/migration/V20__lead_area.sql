-- In whose area it happened, where the child normally lives, who placed it there; nothing: as usual. NOT-LISTED: an
-- authority that does not use this service, so no reference to area.
alter table case_file add column area_of_incident varchar(40);
alter table case_file add column area_of_residence varchar(40);
alter table case_file add column placing_area varchar(40);

-- Why another area may read a case, and why it no longer may.
alter table case_area add column why varchar(20) default 'RESIDENCE' not null;
alter table case_area add column ended_at timestamp(6) with time zone;
alter table case_area add column end_reason varchar(1000);

-- Proposals that another area leads a case, and what came of each. Personal data may stand in the reasons.
create table hand_over (
    case_id     bigint not null references case_file,
    number      integer not null,
    from_area   varchar(40) not null references area,
    to_area     varchar(40) not null references area,
    reason      varchar(4000) not null,
    proposed_at timestamp(6) with time zone not null,
    proposed_by uuid not null references person,
    result      varchar(20),
    answer      varchar(4000),
    ended_at    timestamp(6) with time zone,
    ended_by    uuid references person,
    constraint hand_over_key primary key (case_id, number)
);
create index hand_over_waiting on hand_over (to_area, result);
