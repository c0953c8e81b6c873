-- Each version of the terms of reference of a review, as it was written, and who approved it or gave it back. Append-only but for
-- the state. Words about children and families may stand in terms and words.
create table review_terms (
    case_id    bigint not null references review,
    number     integer not null,
    terms      varchar not null,
    state      varchar(20) not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null,
    constraint review_terms_key primary key (case_id, number)
);

create table review_terms_approval (
    case_id    bigint not null,
    number     integer not null,
    role       varchar(60) not null,
    person_id  uuid not null references person,
    approves   boolean not null,
    words      varchar(4000),
    letter     varchar(20000),
    given_at   timestamp(6) with time zone not null,
    constraint review_terms_approval_key primary key (case_id, number, role),
    constraint review_terms_approval_version foreign key (case_id, number) references review_terms
);

-- Terms that were agreed before versions were kept hold as they are.
insert into review_terms (case_id, number, terms, state, written_by, written_at)
select a.case_id, 1, a.answers, 'APPROVED', a.answered_by, a.answered_at from task_answer a
join review r on r.case_id = a.case_id
where a.step = 'Task_AgreeTermsOfReference' and not exists (
    select 1 from task_answer later where later.case_id = a.case_id and later.step = a.step
        and (later.answered_at > a.answered_at or later.answered_at = a.answered_at and later.task_id > a.task_id));
