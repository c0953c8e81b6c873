-- A database as it was under migration 48: nobody in it is real. Ids that the database gives are left to it.
insert into area (code, name, contact) values ('OLDSHIRE', 'Oldshire', 'The office');
insert into area (code, name) values ('NEWSHIRE', 'Newshire');
insert into person (id, username, name, agency, active, created_at) values
    ('00000000-0000-0000-0000-000000000001', 'notifier', 'Notifier', 'Oldshire', true, timestamp with time zone '2025-03-03 09:00:00+00:00'),
    ('00000000-0000-0000-0000-000000000002', 'partner', 'Partner', 'Police', true, timestamp with time zone '2025-03-03 09:00:00+00:00'),
    ('00000000-0000-0000-0000-000000000003', 'reviewer', 'Reviewer', 'None', true, timestamp with time zone '2025-03-03 09:00:00+00:00');
insert into person_role (person_id, role, area_code) values
    ('00000000-0000-0000-0000-000000000001', 'LOCAL_AUTHORITY_NOTIFIER', 'OLDSHIRE'),
    ('00000000-0000-0000-0000-000000000002', 'DELEGATED_PARTNER_POLICE', 'OLDSHIRE');

-- Three cases: one published and learnt from, one under a national review over several, one under a national review of its own
insert into case_file (reference, lead_area, stage, edition, place, incident_on, aware_on, harm, abuse_or_neglect, child_status,
    summary, notified_at, notified_route, rapid_review_sent, copies_sent, published, national, recorded_at, recorded_by, version)
values
    ('SI-2025-0001', 'OLDSHIRE', 'ACTIONS_OPEN', 'WT2023', 'Milltown', date '2025-03-01', date '2025-03-03', 'SERIOUSLY_HARMED',
     'SUSPECTED', 'NEITHER', 'Injuries', timestamp with time zone '2025-03-05 10:00:00+00:00', 'PANEL', true, true, true, false,
     timestamp with time zone '2025-03-03 10:00:00+00:00', '00000000-0000-0000-0000-000000000001', 9),
    ('SI-2025-0002', 'OLDSHIRE', 'REVIEW_IN_PROGRESS', 'WT2023', 'Milltown', date '2025-04-01', date '2025-04-02', 'DIED', 'KNOWN',
     'LOOKED_AFTER', 'A death', timestamp with time zone '2025-04-03 10:00:00+00:00', 'PANEL', true, false, false, false,
     timestamp with time zone '2025-04-02 10:00:00+00:00', '00000000-0000-0000-0000-000000000001', 7),
    ('SI-2025-0003', 'NEWSHIRE', 'REVIEW_IN_PROGRESS', 'WT2023', 'Hilltown', date '2025-05-01', date '2025-05-02', 'DIED', 'KNOWN',
     'NEITHER', 'Another', timestamp with time zone '2025-05-03 10:00:00+00:00', 'PANEL', true, false, false, true,
     timestamp with time zone '2025-05-02 10:00:00+00:00', '00000000-0000-0000-0000-000000000001', 7);
insert into child (case_id, number, forenames, surname, date_of_birth)
    select id, 1, 'Testina', 'Planted', date '2020-02-29' from case_file;
insert into case_area (case_id, area_code) select id, 'NEWSHIRE' from case_file where reference = 'SI-2025-0001';
insert into case_person (case_id, person_id, from_time)
    select id, '00000000-0000-0000-0000-000000000003', timestamp with time zone '2025-06-01 09:00:00+01:00' from case_file;
insert into case_event (case_id, sequence, at_time, actor_id, kind, matter, what, previous_hash, hash)
    select id, 1, recorded_at, recorded_by, 'recorded', 'CASE', 'Incident recorded',
        '0000000000000000000000000000000000000000000000000000000000000000',
        '0000000000000000000000000000000000000000000000000000000000000001' from case_file;
insert into deadline (case_id, obligation, edition, amount, unit, direction, started_by, statutory, rule_id, source, confidence,
    started_on, due_on, provisional, started_at, late_reason, overdue_since, version)
    select id, 'PUBLISH_REPORT', 'WT2023', 6, 'MONTHS', 'WITHIN', 'The decision', true, 'P5', 'Regulation', 'HIGH',
        date '2025-04-20', date '2025-10-20', false, timestamp with time zone '2025-04-20 09:00:00+01:00', 'Illness',
        timestamp with time zone '2025-10-21 00:00:00+01:00', 2 from case_file;
insert into task (id, case_id, process, step, name, state, created_at, version)
    select 'task-' || reference, id, 'LocalReview', 'Task_WriteReport', 'Write report', 'OPEN',
        timestamp with time zone '2025-06-01 09:00:00+01:00', 1 from case_file;
insert into task_candidate (task_id, role) select id, 'REVIEWER' from task;
insert into draft (task_id, section, answers, saved_by, saved_at, version)
    select id, '', '{"report":"Half of it – “so far”"}', '00000000-0000-0000-0000-000000000003',
        timestamp with time zone '2025-06-02 09:00:00+01:00', 3 from task;
insert into task (id, case_id, process, step, name, state, created_at, ended_at, completed_by, outcome, version)
    select 'done-' || reference, id, 'Learning', 'Task_RecordRecommendations', 'Record recommendations', 'COMPLETED',
        timestamp with time zone '2025-07-01 09:00:00+01:00', timestamp with time zone '2025-07-02 09:00:00+01:00',
        '00000000-0000-0000-0000-000000000002', 'DONE', 1 from case_file where reference = 'SI-2025-0001';
insert into task_answer (task_id, case_id, process, step, answers, answered_by, answered_at)
    select id, case_id, process, step, '{}', completed_by, ended_at from task where state = 'COMPLETED';
insert into outbox_message (id, case_id, event, recipient, occasion, body, state, attempts, created_at, next_attempt_at)
    select '00000000-0000-0000-0000-0000000000f1', id, 'REPORT_PUBLISHED', 'PANEL', 'first', 'SI-2025-0001 published', 'WAITING', 2,
        timestamp with time zone '2025-07-01 09:00:00+01:00', timestamp with time zone '2025-07-01 10:00:00+01:00'
    from case_file where reference = 'SI-2025-0001';

insert into review (case_id, kind, decided_on, reviewer, assigned_at, version)
    select id, case when reference = 'SI-2025-0003' then 'NATIONAL_REVIEW' else 'LOCAL_REVIEW' end, date '2025-04-20',
        '00000000-0000-0000-0000-000000000003', timestamp with time zone '2025-05-01 09:00:00+01:00', 3 from case_file;
insert into national_review (name, decided_on, reasons, recorded_by, recorded_at) values
    ('Babies', date '2025-06-01', 'Alike', '00000000-0000-0000-0000-000000000002', timestamp with time zone '2025-06-01 09:00:00+01:00');
insert into national_review_case (case_id, review, decided_on, reasons, recorded_by, recorded_at, taken_over, taken_over_on,
    taken_over_because, taken_over_by, taken_over_at)
    select c.id, n.number, date '2025-06-02', 'One of them', '00000000-0000-0000-0000-000000000002',
        timestamp with time zone '2025-06-02 09:00:00+01:00', true, date '2025-06-02', 'The same questions',
        '00000000-0000-0000-0000-000000000002', timestamp with time zone '2025-06-02 09:00:00+01:00'
    from case_file c, national_review n where c.reference = 'SI-2025-0002';
insert into national_review_decided_by (case_id, decision, person_id)
    select case_id, 'TAKEN_IN', '00000000-0000-0000-0000-000000000002' from national_review_case;
insert into national_recommendation (review, number, what, who, by_when, shown_by, theme, added_by, added_at)
    select number, 1, 'Ask', 'Everybody', date '2026-01-31', 'Audit', 'CHILDS_VOICE', '00000000-0000-0000-0000-000000000002',
        timestamp with time zone '2025-07-01 09:00:00+01:00' from national_review;
insert into national_recommendation_area (review, number, area_code, response, reasons, answered_by, answered_at, version)
    select number, 1, 'OLDSHIRE', 'ACCEPTED', 'We will', '00000000-0000-0000-0000-000000000002',
        timestamp with time zone '2025-07-10 09:00:00+01:00', 2 from national_review;

insert into publication (case_id, latest_on, copies_by, copies_sent_on, published_on, version, extent, copied_text, copies_round)
    select id, date '2025-10-20', date '2025-10-09', date '2025-06-01', date '2025-06-20', 4, 'FULL', 1, 1
    from case_file where reference = 'SI-2025-0001';
insert into publication_text (case_id, number, extent, text, hash, material, written_by, written_at)
    select id, 1, 'FULL', 'The report', '0000000000000000000000000000000000000000000000000000000000000002', false,
        '00000000-0000-0000-0000-000000000003', timestamp with time zone '2025-05-30 09:00:00+01:00'
    from case_file where reference = 'SI-2025-0001';
insert into identity_signature (case_id, text_hash, signed_by, signed_at)
    select case_id, hash, '00000000-0000-0000-0000-000000000002', written_at from publication_text;
insert into public_report (slug, case_id, area, national, extent, text_number, title, themes, words, published_on, changed_at,
    available_until, state, state_since, version)
    select 'R-2025-0001', id, 'OLDSHIRE', false, 'FULL', 1, 'A young child', ',NEGLECT,WORKING_TOGETHER,OUT_OF_SCHOOL,', 'report',
        date '2025-06-20', timestamp with time zone '2025-06-20 09:00:00+01:00', date '2026-06-20', 'PUBLISHED', date '2025-06-20', 1
    from case_file where reference = 'SI-2025-0001';
insert into recommendation (case_id, number, what, who, by_when, shown_by, state, theme)
    select id, 1, 'Ask the child', 'Head of early help', date '2026-01-31', 'Audit', 'OPEN', 'CHILDS_VOICE'
    from case_file where reference = 'SI-2025-0001';
insert into learning_action (case_id, recommendation, what, owner, due_on, state, version)
    select case_id, number, what, who, by_when, state, 1 from recommendation;
insert into learning_review (case_id, number, kind, reason, opened_by, opened_at)
    select id, 1, 'GOOD_PRACTICE', 'Went well', '00000000-0000-0000-0000-000000000002',
        timestamp with time zone '2025-08-01 09:00:00+01:00' from case_file where reference = 'SI-2025-0001';
insert into document (case_id, number, category, title, version)
    select id, 1, 'OTHER', 'The report as it was sent', 1 from case_file where reference = 'SI-2025-0001';
insert into document_version (document_id, number, file_name, type, size_bytes, sha256, matter, scan, added_by, added_at)
    select id, 1, 'report.pdf', 'PDF', 4, '0000000000000000000000000000000000000000000000000000000000000003', 'REPORT', 'CLEAN',
        '00000000-0000-0000-0000-000000000003', timestamp with time zone '2025-06-01 09:00:00+01:00' from document;
insert into administration_entry (at_time, actor, what, subject, detail) values
    (timestamp with time zone '2025-03-03 09:00:00+00:00', '00000000-0000-0000-0000-000000000001', 'AREA_ADDED', 'OLDSHIRE', 'Oldshire');
