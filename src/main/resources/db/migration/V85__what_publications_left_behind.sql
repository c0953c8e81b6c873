-- The reasons for leaving out a part went with copies of the rest, and who got them may read them. That marked the case as one
-- whose report is not published, as if its review were over before anything was.
alter table case_file add column part_reasons_sent boolean default false not null;

update case_file set part_reasons_sent = true, reasons_sent = false
where reasons_sent
    and exists (select 1 from publication p where p.case_id = case_file.id and p.copies_sent_on is not null)
    and not exists (select 1 from case_event e
        where e.case_id = case_file.id and e.kind in ('report-not-published', 'not-publishing-told'));

-- The clock of the copies never fell away: one ran on where it was decided afterwards not to publish, where another was started
-- for another day, and where the review had ended with a national one.
update deadline set cancelled_at = current_timestamp, cancelled_because = 'no copies were owed any more', version = version + 1
where obligation = 'SEND_ADVANCE_COPIES' and met_at is null and cancelled_at is null
    and (exists (select 1 from publication p where p.case_id = deadline.case_id and p.extent = 'INSTEAD')
        or exists (select 1 from deadline later
            where later.case_id = deadline.case_id and later.obligation = deadline.obligation and later.id > deadline.id)
        or exists (select 1 from national_review_case n where n.case_id = deadline.case_id and n.ended_at is not null));
