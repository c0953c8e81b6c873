-- The report as copies of it were sent, frozen; personal data.
alter table publication add column report varchar;

-- The reasons for not publishing have gone to the Panel and the Department, who may read them from then on.
alter table case_file add column reasons_sent boolean default false not null;

update case_file set reasons_sent = true
where exists (select 1 from case_event e where e.case_id = case_file.id and e.kind = 'report-not-published');
