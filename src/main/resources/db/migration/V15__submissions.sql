-- What another system sent of a notification before the local authority decided to notify; personal data of children.
create table submitted_notification (
    case_id      bigint primary key references case_file,
    answers      varchar not null,
    submitted_by uuid not null references person,
    submitted_at timestamp(6) with time zone not null
);
