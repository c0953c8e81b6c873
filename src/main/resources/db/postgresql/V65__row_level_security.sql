-- A second lock on the rows of cases (docs/decisions/0018). Requests of people set a role that owns nothing and name the
-- account; what these policies do not grant does not exist for them, whatever a statement of the service asks. The service
-- itself owns the tables and is not held by policies. Written from docs/access.md, not from the conditions of the service:
-- what one of the two forgets, the other still refuses. H2 has no such thing, which is why this stands in a folder of its own.

-- The account whose request is answered; none when the service works for itself.
create function row_account() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('practice_review.account', true), '')::uuid $$;

-- The functions below read past the policies, as whoever owns the tables. Nothing a client says reaches them.
do $define$
declare
    here constant text := format('stable parallel safe security definer set search_path = %I, pg_temp', current_schema());
begin
    execute format($f$
        create function row_holds(roles text[]) returns boolean language sql %s as $$
            select exists (select 1 from person_role r join person p on p.id = r.person_id
                where p.id = row_account() and p.active and r.role = any (roles)) $$
        $f$, here);

    -- 1. "holds a role of an area"; an agency of the area and the national bodies do not
    execute format($f$
        create function row_areas() returns text[] language sql %s as $$
            select coalesce(array_agg(r.area_code::text), '{}') from person_role r join person p on p.id = r.person_id
            where p.id = row_account() and p.active and r.role in ('LOCAL_AUTHORITY_NOTIFIER', 'LOCAL_AUTHORITY_APPROVER',
                'PARTNERSHIP_BUSINESS_MANAGER', 'DELEGATED_PARTNER_LOCAL_AUTHORITY', 'DELEGATED_PARTNER_HEALTH',
                'DELEGATED_PARTNER_POLICE', 'LEAD_SAFEGUARDING_PARTNER', 'PARTNERSHIP_CHAIR', 'INDEPENDENT_SCRUTINEER') $$
        $f$, here);

    -- The same with agencies, who record incidents too
    execute format($f$
        create function row_recording_areas() returns text[] language sql %s as $$
            select row_areas() || coalesce(array_agg(r.area_code::text), '{}')
            from person_role r join person p on p.id = r.person_id
            where p.id = row_account() and p.active and r.role = 'AGENCY_CONTRIBUTOR' $$
        $f$, here);

    -- "belongs to the Panel", "reads for the Department or Ofsted": the ways of notifying that reach them
    execute format($f$
        create function row_routes() returns text[] language sql %s as $$
            select case
                when row_holds('{OFSTED_READER}') then '{PANEL,SECRETARY_OF_STATE_AND_OFSTED,OFSTED_AND_LSCB,OFSTED}'
                when row_holds('{DEPARTMENT_READER}') then '{PANEL,SECRETARY_OF_STATE_AND_OFSTED}'
                when row_holds('{PANEL_SECRETARIAT,PANEL_MEMBER,PANEL_CHAIR}') then '{PANEL}'
                else '{}' end::text[] $$
        $f$, here);

    -- Cases let in one by one: linked areas, reviewers and leads, agencies that are asked or shown sections, and boards'
    -- reviews that a national body was told of
    execute format($f$
        create function row_cases() returns setof bigint language sql %s rows 50 as $$
            select a.case_id from case_area a where a.area_code = any (row_areas()) and a.ended_at is null
            union
            select w.case_id from case_person w
                where w.person_id = row_account() and w.to_time is null and row_holds('{REVIEWER}')
            union
            select p.case_id from review_appointment p
                where p.person_id = row_account() and p.assigned_at is not null and p.ended_at is null
                    and row_holds('{REVIEWER}')
            union
            select q.case_id from agency_request q
                where q.person_id = row_account() and q.state <> 'WITHDRAWN' and row_holds('{AGENCY_CONTRIBUTOR}')
            union
            select k.case_id from accuracy_check k
                where k.person_id = row_account() and k.state <> 'WITHDRAWN' and row_holds('{AGENCY_CONTRIBUTOR}')
            union
            select s.case_id from serious_case_review s
                where (s.panel_told and row_holds('{PANEL_SECRETARIAT,PANEL_MEMBER,PANEL_CHAIR}'))
                    or (s.department_told and row_holds('{DEPARTMENT_READER}')) $$
        $f$, here);

    -- "A conflict of interest takes the case away from a member of the Panel, whatever else would let the member in"
    execute format($f$
        create function row_kept_out() returns bigint[] language sql %s as $$
            select coalesce(array_agg(x.case_id), '{}') from panel_conflict x
            where x.person_id = row_account() and x.verdict = 'CONFLICT'
                and row_holds('{PANEL_SECRETARIAT,PANEL_MEMBER,PANEL_CHAIR}') $$
        $f$, here);
end $define$;

-- An act may end what lets its own person in: a reviewer declares a conflict, a case goes to another area, an agency records
-- an incident. It is finished all the same: such a case stays open until the end of the transaction that changed it.
create function row_at_work() returns bigint[]
    language sql stable
    as $$ select coalesce(string_to_array(nullif(current_setting('practice_review.at_work', true), ''), ','), '{}')::bigint[] $$;

create function row_stays_at_work() returns trigger
    language plpgsql
    as $$
declare
    changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    if row_account() is not null then
        perform set_config('practice_review.at_work',
            concat_ws(',', nullif(current_setting('practice_review.at_work', true), ''),
                coalesce(changed ->> 'case_id', changed ->> 'id')), true);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger stays_at_work before insert or update of lead_area, notified_route on case_file
    for each row execute function row_stays_at_work();
create trigger stays_at_work before update or delete on case_area
    for each row execute function row_stays_at_work();
create trigger stays_at_work before update or delete on case_person
    for each row execute function row_stays_at_work();
create trigger stays_at_work before update or delete on review_appointment
    for each row execute function row_stays_at_work();
create trigger stays_at_work before update or delete on agency_request
    for each row execute function row_stays_at_work();
create trigger stays_at_work before update or delete on accuracy_check
    for each row execute function row_stays_at_work();
create trigger stays_at_work before insert or update on panel_conflict
    for each row execute function row_stays_at_work();

-- The case itself. What needs no table is asked first; every sub-select is answered once for a statement. Lists that are short
-- are arrays: the planner takes each look at a case for dear otherwise, and then avoids it in ways that are dearer.
alter table case_file enable row level security;

create policy seen on case_file for select using (
    (lead_area = any ((select row_areas())::text[])
        or notified_route = any ((select row_routes())::text[])
        or id in (select c from row_cases() c))
    and id <> all ((select row_kept_out())::bigint[])
    or id = any ((select row_at_work())::bigint[]));

create policy changed on case_file for update using (
    (lead_area = any ((select row_areas())::text[])
        or notified_route = any ((select row_routes())::text[])
        or id in (select c from row_cases() c))
    and id <> all ((select row_kept_out())::bigint[])
    or id = any ((select row_at_work())::bigint[]));

create policy recorded on case_file for insert with check (lead_area = any ((select row_recording_areas())::text[]));

-- Every other table whose rows are those of a case: found by the column case_id, or by what a row refers to. Asked again after
-- every migration (afterMigrate), so that a table that comes later is locked too.
create function row_guard_tables() returns void
    language plpgsql
    as $guard$
declare
    -- Refer to a case, and belong to none: what a national review is called and recommends is read by areas
    shared constant text[] := '{national_review}';
    one record;
    condition text;
    found boolean := true;
begin
    perform pg_advisory_xact_lock(hashtext('practice_review.row_guard_tables'));
    while found loop
        found := false;
        for one in
            select t.oid, t.relname,
                (select a.attnotnull from pg_attribute a where a.attrelid = t.oid and a.attname = 'case_id') as not_null
            from pg_class t
            where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relrowsecurity
                and t.relname !~ '^(act_|flyway_|spring_session)' and t.relname <> all (shared)
            order by t.relname
        loop
            if one.not_null is not null then
                condition := format('exists (select 1 from case_file c where c.id = %I.case_id)', one.relname);
                if not one.not_null then
                    condition := 'case_id is null or ' || condition;
                end if;
            else
                -- Through the rows it refers to that are locked already; one of them is enough
                select string_agg(format('(%s exists (select 1 from %s p where %s))',
                        case when k.nullable then k.a_column || ' is null or' else '' end, k.parent, k.joined), ' or ')
                into condition
                from (
                    select f.confrelid::regclass as parent,
                        string_agg(format('p.%I = %I.%I', pa.attname, one.relname, ca.attname), ' and ') as joined,
                        bool_or(not ca.attnotnull) as nullable, min(quote_ident(ca.attname)) as a_column
                    from pg_constraint f
                    cross join unnest(f.conkey, f.confkey) as col (child, up)
                    join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = col.child
                    join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = col.up
                    join pg_class u on u.oid = f.confrelid and u.relrowsecurity
                    where f.contype = 'f' and f.conrelid = one.oid and f.confrelid <> one.oid
                    group by f.oid, f.confrelid) k;
            end if;
            if condition is not null then
                execute format('alter table %I enable row level security', one.relname);
                execute format('create policy of_a_case on %I using (%s)', one.relname, condition);
                found := true;
            end if;
        end loop;
    end loop;
end $guard$;

-- The role of people's requests: without login, owning nothing, known in this database only. Asked at every start.
create function row_person_role() returns text
    language plpgsql
    as $role$
declare
    person constant text := left(current_database(), 50) || '_person';
    one record;
begin
    perform pg_advisory_xact_lock(hashtext('practice_review.row_person_role'));
    if not exists (select 1 from pg_roles where rolname = person) then
        execute format('create role %I nologin noinherit', person);
        execute format('grant %I to current_user', person);
    elsif not pg_has_role(current_user, person, 'MEMBER') then
        execute format('grant %I to current_user', person);
    end if;
    if not has_schema_privilege(person, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), person);
    end if;
    for one in
        select t.relname from pg_class t
        where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and t.relname !~ '^flyway_'
            and not has_table_privilege(person, t.oid, 'delete')
    loop
        execute format('grant select, insert, update, delete on %I to %I', one.relname, person);
    end loop;
    -- Fails now, and not with the first request, where the service may not take the role
    perform set_config('role', person, true);
    perform set_config('role', 'none', true);
    return person;
end $role$;
