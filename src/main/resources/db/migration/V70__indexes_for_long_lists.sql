-- Found by the benchmarks (docs/benchmarks.md): lists that became slower with each year of cases.

-- Dates that still run, whatever has been met since: the second column of the old index was no help in finding them.
drop index deadline_open;
create index deadline_waiting on deadline (met_at, cancelled_at, due_on);

-- Open work of the cases somebody sees; a closed case has some thirty tasks that are over.
create index task_by_state_and_case on task (state, case_id);

-- The few serious case reviews of which a national body was told.
create index serious_case_review_told_panel on serious_case_review (panel_told, case_id);
create index serious_case_review_told_department on serious_case_review (department_told, case_id);

-- What the engine remembers is looked up by its process and by the age at which it may be forgotten. The other indexes serve
-- reports that nobody can ask for here, and were most of the work of writing it. An operator may have dropped some before.
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_comp;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_ai_pdefid_end_time;

-- What is due first is taken first: after a standstill thousands are due, and each look sorted all of them.
create index practice_review_job_due on act_ru_job (duedate_);
