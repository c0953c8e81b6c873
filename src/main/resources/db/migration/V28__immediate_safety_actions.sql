-- What must be done at once to keep children safe, as agencies, the meeting or the business manager said; followed up until it
-- is done or dropped. Personal data may stand in what and note.
create table immediate_action (
    case_id    bigint not null references case_file,
    number     integer not null,
    what       varchar(1000) not null,
    owner      varchar(200) not null,
    due_on     date not null,
    source     varchar(20) not null,
    request    integer,
    state      varchar(20) not null,
    note       varchar(2000),
    added_by   uuid references person,
    added_at   timestamp(6) with time zone not null,
    ended_by   uuid references person,
    ended_at   timestamp(6) with time zone,
    told_at    timestamp(6) with time zone,
    version    integer not null,
    constraint immediate_action_key primary key (case_id, number),
    constraint immediate_action_request foreign key (case_id, request) references agency_request
);
create index immediate_action_due on immediate_action (state, due_on);
