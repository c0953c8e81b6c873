-- Who agreed then that something was late, in words: nobody can approve today what was late in the time of the boards.
alter table deadline add column late_agreed_by varchar(200);

-- Its date had passed before the case was entered here, and its step states the day on which it was done. Until then
-- nobody can say whether it was late.
alter table deadline add column recorded_afterwards boolean default false not null;
update deadline set recorded_afterwards = true
    where cast(started_at as date) > due_on
        and ((obligation = 'NOTIFY' and edition in ('WT2013', 'WT2015'))
            or (obligation <> 'NOTIFY'
                and exists (select 1 from serious_case_review r where r.case_id = deadline.case_id)));
update deadline set overdue_since = null where recorded_afterwards = true and met_at is null;
