-- Sections of a draft that an agency was shown to check them, and what it answered; personal data may stand in the answer.
create table accuracy_check (
    case_id     bigint not null,
    number      integer not null,
    draft       integer not null,
    agency      varchar(200) not null,
    person_id   uuid not null references person,
    sections    varchar(4000) not null,
    due_on      date not null,
    state       varchar(20) not null,
    shared_by   uuid not null references person,
    shared_at   timestamp(6) with time zone not null,
    answer      varchar,
    answered_at timestamp(6) with time zone,
    end_reason  varchar(2000),
    version     integer not null,
    constraint accuracy_check_key primary key (case_id, number),
    constraint accuracy_check_round foreign key (case_id, draft) references draft_round
);
create index accuracy_check_of_person on accuracy_check (person_id, state);
