-- Found by the benchmarks (docs/benchmarks.md): lists that became slower with each case that an area ever led.

-- Counting an area's cases reads no case: the index has what the policies ask, too (docs/decisions/0018).
create index case_file_of_area on case_file (lead_area, id, notified_route);
drop index case_file_by_area;

-- The open ones among many that are over.
create index case_file_of_area_by_stage on case_file (lead_area, stage, id, notified_route);

-- What waits in an area of what national reviews recommended, among the actions of all cases there ever were.
create index learning_action_of_area on learning_action (area_code, state, due_on);
