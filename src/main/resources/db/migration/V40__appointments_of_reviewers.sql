-- Whom those who commission a review chose to lead it, one after the other: what was found and said, when it began and ended.
create table review_appointment (
    case_id              bigint not null references review,
    number               integer not null,
    person_id            uuid not null references person,
    proposed_at          timestamp(6) with time zone not null,
    proposed_by          uuid references person,
    -- why a conflict of interest that was found is none
    conflict_reason      varchar(4000),
    -- that nobody of the Panel's pool is available or suitable (regulation 4)
    outside_pool_finding varchar(4000),
    assigned_at          timestamp(6) with time zone,
    declared_at          timestamp(6) with time zone,
    declaration          varchar(4000),
    ended_at             timestamp(6) with time zone,
    ended_by             uuid references person,
    end_kind             varchar(40),
    end_reason           varchar(4000),
    -- when it was decided to remove the reviewer
    end_decided_on       date,
    constraint review_appointment_key primary key (case_id, number)
);
create index review_appointment_by_person on review_appointment (person_id, case_id);

-- Who was let in before reviewers declared conflicts of interest themselves has declared to those who commission.
insert into review_appointment (case_id, number, person_id, proposed_at, assigned_at, declared_at)
select case_id, 1, reviewer, assigned_at, assigned_at, assigned_at from review where reviewer is not null;

insert into review_appointment (case_id, number, person_id, proposed_at)
select r.case_id, 1, r.proposed, coalesce(f.notified_at, f.recorded_at)
from review r join case_file f on f.id = r.case_id where r.reviewer is null and r.proposed is not null;

alter table review_candidate add column reasons varchar(4000);

-- What a reviewer typed who has left is kept, and shown to nobody.
alter table draft add column laid_aside boolean default false not null;
