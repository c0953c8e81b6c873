-- Found by the benchmarks (docs/benchmarks.md): the work of a national body was looked for among all open work of the country,
-- each with a look at its case. Who may do a task now says whether it is open, so that the work of a role has an index of its own.

alter table task add constraint task_in_its_state unique (id, state);

-- Made anew, because the reference it had has no name of its own
alter table task_candidate rename to task_candidate_before;
alter table task_candidate_before drop constraint task_candidate_key;
drop index task_candidate_by_role;

create table task_candidate (
    task_id varchar(64) not null,
    role    varchar(60) not null,
    state   varchar(20) not null,
    constraint task_candidate_key primary key (task_id, role),
    -- The database keeps the state in step: whoever changes that of a task need not know of this
    constraint task_candidate_task foreign key (task_id, state) references task (id, state) on update cascade
);
insert into task_candidate (task_id, role, state)
select k.task_id, k.role, t.state from task_candidate_before k join task t on t.id = k.task_id;
create index task_candidate_of_open on task_candidate (state, role, task_id);

drop table task_candidate_before;
