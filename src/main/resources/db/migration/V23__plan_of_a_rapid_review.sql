-- Days of the plan of a rapid review that were moved by hand; those that were not are counted back from the due date.
create table rapid_review_plan (
    case_id    bigint not null references case_file,
    step       varchar(40) not null,
    planned_on date not null,
    reason     varchar(2000) not null,
    moved_by   uuid not null references person,
    moved_at   timestamp(6) with time zone not null,
    version    integer not null,
    constraint rapid_review_plan_key primary key (case_id, step)
);
