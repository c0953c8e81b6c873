-- What lets a person in is looked up once for each request, not for each statement and table (docs/decisions/0018). As it was,
-- every look at a case asked six tables again, and a national body's took longer with every serious case review there ever was.

-- Begins the work of a request on this connection: whose it is, and what lets that person in. Reads past the policies. What it
-- finds is told to the functions below as settings, until the transaction ends or the next request begins.
do $define$
begin
    execute format($f$
        create function row_begins(account uuid, until_the_end boolean) returns void
            language plpgsql security definer set search_path = %I, pg_temp
            as $body$
        declare
            roles text[];
            areas text[];
            cases bigint[] := '{}';
            routes text[] := '{}';
            boards text[] := '{}';
            kept_out bigint[] := '{}';
        begin
            perform set_config('practice_review.account', coalesce(account::text, ''), until_the_end);
            select coalesce(array_agg(distinct r.role::text), '{}'),
                coalesce(array_agg(r.area_code::text) filter (where r.role in ('LOCAL_AUTHORITY_NOTIFIER',
                    'LOCAL_AUTHORITY_APPROVER', 'PARTNERSHIP_BUSINESS_MANAGER', 'DELEGATED_PARTNER_LOCAL_AUTHORITY',
                    'DELEGATED_PARTNER_HEALTH', 'DELEGATED_PARTNER_POLICE', 'LEAD_SAFEGUARDING_PARTNER',
                    'PARTNERSHIP_CHAIR', 'INDEPENDENT_SCRUTINEER')), '{}')
            into roles, areas
            from person_role r join person p on p.id = r.person_id
            where p.id = row_account() and p.active;

            if areas <> '{}' then
                cases := cases || array(
                    select a.case_id from case_area a where a.area_code = any (areas) and a.ended_at is null);
            end if;
            if 'REVIEWER' = any (roles) then
                cases := cases || array(
                    select w.case_id from case_person w where w.person_id = row_account() and w.to_time is null
                    union
                    select a.case_id from review_appointment a
                        where a.person_id = row_account() and a.assigned_at is not null and a.ended_at is null);
            end if;
            if 'AGENCY_CONTRIBUTOR' = any (roles) then
                cases := cases || array(
                    select q.case_id from agency_request q
                        where q.person_id = row_account() and q.state <> 'WITHDRAWN'
                    union
                    select k.case_id from accuracy_check k
                        where k.person_id = row_account() and k.state <> 'WITHDRAWN');
            end if;
            if 'OFSTED_READER' = any (roles) then
                routes := '{PANEL,SECRETARY_OF_STATE_AND_OFSTED,OFSTED_AND_LSCB,OFSTED}';
            elsif 'DEPARTMENT_READER' = any (roles) then
                routes := '{PANEL,SECRETARY_OF_STATE_AND_OFSTED}';
            elsif roles && '{PANEL_SECRETARIAT,PANEL_MEMBER,PANEL_CHAIR}' then
                routes := '{PANEL}';
            end if;
            if 'DEPARTMENT_READER' = any (roles) then
                boards := boards || 'DEPARTMENT'::text;
            end if;
            if roles && '{PANEL_SECRETARIAT,PANEL_MEMBER,PANEL_CHAIR}' then
                boards := boards || 'PANEL'::text;
                kept_out := array(select x.case_id from panel_conflict x
                    where x.person_id = row_account() and x.verdict = 'CONFLICT');
            end if;

            perform set_config('practice_review.areas', areas::text, until_the_end),
                set_config('practice_review.recording_areas', (areas || array(
                    select r.area_code::text from person_role r join person p on p.id = r.person_id
                    where p.id = row_account() and p.active and r.role = 'AGENCY_CONTRIBUTOR'))::text, until_the_end),
                set_config('practice_review.routes', routes::text, until_the_end),
                set_config('practice_review.cases', cases::text, until_the_end),
                set_config('practice_review.boards', boards::text, until_the_end),
                set_config('practice_review.kept_out', kept_out::text, until_the_end);
        end $body$
        $f$, current_schema());

    -- Boards' reviews that a national body was told of: there are thousands, so each is looked up where nothing else lets in
    execute format($f$
        create function row_told_of_board(a_case bigint, boards text[]) returns boolean
            language plpgsql stable parallel safe security definer set search_path = %I, pg_temp
            as $body$
        begin
            return exists (select 1 from serious_case_review s where s.case_id = a_case
                and (s.panel_told and 'PANEL' = any (boards) or s.department_told and 'DEPARTMENT' = any (boards)));
        end $body$
        $f$, current_schema());
end $define$;

create function row_setting(name text) returns text
    language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('practice_review.' || name, true), ''), '{}') $$;

create or replace function row_areas() returns text[]
    language sql stable parallel safe
    as $$ select row_setting('areas')::text[] $$;

create or replace function row_recording_areas() returns text[]
    language sql stable parallel safe
    as $$ select row_setting('recording_areas')::text[] $$;

create or replace function row_routes() returns text[]
    language sql stable parallel safe
    as $$ select row_setting('routes')::text[] $$;

-- Cases let in one by one: linked areas, reviewers and leads, agencies that are asked or shown sections
create or replace function row_cases() returns setof bigint
    language sql stable parallel safe rows 50
    as $$ select unnest(row_setting('cases')::bigint[]) $$;

create or replace function row_kept_out() returns bigint[]
    language sql stable parallel safe
    as $$ select row_setting('kept_out')::bigint[] $$;

create function row_boards() returns text[]
    language sql stable parallel safe
    as $$ select row_setting('boards')::text[] $$;

alter policy seen on case_file using (
    (lead_area = any ((select row_areas())::text[])
        or notified_route = any ((select row_routes())::text[])
        or id in (select c from row_cases() c)
        or (select row_boards()) <> '{}' and row_told_of_board(id, (select row_boards())))
    and id <> all ((select row_kept_out())::bigint[])
    or id = any ((select row_at_work())::bigint[]));

alter policy changed on case_file using (
    (lead_area = any ((select row_areas())::text[])
        or notified_route = any ((select row_routes())::text[])
        or id in (select c from row_cases() c)
        or (select row_boards()) <> '{}' and row_told_of_board(id, (select row_boards())))
    and id <> all ((select row_kept_out())::bigint[])
    or id = any ((select row_at_work())::bigint[]));

drop function row_holds(text[]);

-- What an act takes away stays open until its request ends, without any help: the rights are those with which it began. What an
-- act lets its own person into is open for the rest of its transaction; only after the row itself was looked at, so that nobody
-- lets themselves into a case by writing a row of it
do $triggers$
declare
    one text;
begin
    foreach one in array
        '{case_area,case_person,review_appointment,agency_request,accuracy_check,panel_conflict}'::text[]
    loop
        execute format('drop trigger stays_at_work on %I', one);
        if one <> 'panel_conflict' then
            execute format('create trigger stays_at_work after insert on %I
                for each row execute function row_stays_at_work()', one);
        end if;
    end loop;
end $triggers$;

-- As in V65, but for "offset 0": with it a look at a case is always a look by its primary key. Without it the planner, where
-- it expects many rows, first makes the set of all cases that may be seen, which takes longer with every case there ever was
create or replace function row_guard_tables() returns void
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
                condition := format('exists (select 1 from case_file c where c.id = %I.case_id offset 0)', one.relname);
                if not one.not_null then
                    condition := 'case_id is null or ' || condition;
                end if;
            else
                -- Through the rows it refers to that are locked already; one of them is enough
                select string_agg(format('(%s exists (select 1 from %s p where %s offset 0))',
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

-- All are written anew, here and by what is asked after every migration
do $anew$
declare
    one record;
begin
    for one in select p.polrelid::regclass as locked from pg_policy p join pg_class t on t.oid = p.polrelid
        where p.polname = 'of_a_case' and t.relnamespace = current_schema()::regnamespace
    loop
        execute format('drop policy of_a_case on %s', one.locked);
        execute format('alter table %s disable row level security', one.locked);
    end loop;
    perform row_guard_tables();
end $anew$;
