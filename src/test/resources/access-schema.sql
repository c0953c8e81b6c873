-- As much of the tables of db/migration as the rules of access ask, without keys: for AccessRulesTest and WorkRulesTest, which ask many times.
create table case_file (
    id bigint primary key, reference varchar(20), lead_area varchar(40), stage varchar(40) default 'RAPID_REVIEW_OPEN',
    edition varchar(20) default 'WT2026', place varchar(200) default 'Milltown', incident_on date default '2026-04-19',
    aware_on date default '2026-04-19', aware_time time, aware_counts_on date, abuse_suspected_on date,
    harm varchar(30) default 'DIED', abuse_or_neglect varchar(30) default 'KNOWN', child_status varchar(30) default 'NEITHER',
    age_at_harm varchar(20) default 'UNDER_18', regulated_setting boolean default false,
    place_of_harm varchar(40) default 'IN_ENGLAND', residence varchar(20) default 'SAME_AREA', summary varchar default 'Words',
    area_of_incident varchar(40), area_of_residence varchar(40), placing_area varchar(40),
    notified_at timestamp(6) with time zone, notified_route varchar(40), facts_unsent boolean default false,
    rapid_review_sent boolean default false, copies_sent boolean default false, published boolean default false,
    reasons_sent boolean default false, part_reasons_sent boolean default false, national boolean default false,
    version integer default 0);
create table case_area (
    case_id bigint, area_code varchar(40), ended_at timestamp(6) with time zone, joint_since timestamp(6) with time zone);
create table case_person (
    case_id bigint, person_id uuid, to_time timestamp(6) with time zone, works boolean default true);
create table serious_case_review (case_id bigint, panel_told boolean, department_told boolean);
create table panel_conflict (case_id bigint, person_id uuid, verdict varchar(20));
create table panel_consideration (case_id bigint, round integer);
create table panel_view (case_id bigint, round integer, person_id uuid);
create table agency_request (case_id bigint, number integer, person_id uuid, area_code varchar(40), state varchar(20));
create table accuracy_check (case_id bigint, number integer, person_id uuid, state varchar(20));
create table review_appointment (
    case_id bigint, person_id uuid, assigned_at timestamp(6) with time zone, ended_at timestamp(6) with time zone);
create table national_review_case (
    case_id bigint, taken_over boolean, resumed_at timestamp(6) with time zone, left_at timestamp(6) with time zone);
create table task (id varchar(40), case_id bigint, process varchar(60), step varchar(60), state varchar(20) default 'OPEN');
create table task_candidate (task_id varchar(40), role varchar(60), state varchar(20) default 'OPEN');
create table access_entry (at_time timestamp(6) with time zone, person_id uuid, case_id bigint, what varchar(60),
    matter varchar(40));
