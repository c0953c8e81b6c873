-- What was added to a notification after it was sent; append-only, the notification itself stays as it was. Personal data.
create table notification_addendum (
    case_id  bigint not null references case_file,
    number   integer not null,
    section  varchar(40) not null,
    text     varchar(8000) not null,
    added_at timestamp(6) with time zone not null,
    added_by uuid not null references person,
    constraint notification_addendum_key primary key (case_id, number)
);
