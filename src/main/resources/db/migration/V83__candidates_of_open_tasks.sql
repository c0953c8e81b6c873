-- Found by the benchmarks (docs/benchmarks.md): the work of a national body was looked for among all open work of the country,
-- each with a look at its case. Who may do a task now says whether it is open, so that the work of a role has an index of its own.

alter table task add constraint task_in_its_state unique (id, state);

alter table task_candidate add column state varchar(20);
update task_candidate set state = (select t.state from task t where t.id = task_candidate.task_id);
alter table task_candidate alter column state set not null;

-- The database keeps it in step: whoever changes the state of a task need not know of this
alter table task_candidate add constraint task_candidate_state
    foreign key (task_id, state) references task (id, state) on update cascade;

drop index task_candidate_by_role;
create index task_candidate_of_open on task_candidate (state, role, task_id);
