-- When the seals of all timelines were last looked at, and how many were broken; one row a look.
create table seal_check (
    id uuid not null,
    checked_at timestamp(6) with time zone not null,
    cases int not null,
    broken int not null,
    constraint seal_check_pk primary key (id)
);

create index seal_check_by_time on seal_check (checked_at);
