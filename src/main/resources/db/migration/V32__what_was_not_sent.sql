-- Whether facts of an incident are known that were not part of what was sent: they are a draft until they are sent.
alter table case_file add column facts_unsent boolean default false not null;
update case_file set facts_unsent = true
    where notified_at is not null and exists (
        select 1 from incident_change c where c.case_id = case_file.id and c.changed_at > case_file.notified_at);
