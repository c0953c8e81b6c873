-- What else the route of an incident depends on. What is recorded already is taken as the usual incident.
alter table case_file add column age_at_harm varchar(20) default 'UNDER_18' not null;
alter table case_file add column regulated_setting boolean default false not null;
alter table case_file add column place_of_harm varchar(40) default 'IN_ENGLAND' not null;
alter table case_file add column residence varchar(20) default 'SAME_AREA' not null;
update case_file set age_at_harm = 'FROM_18_TO_24' where child_status = 'CARE_LEAVER';

-- The hour of awareness, where it is known, and the day that counts as day 0 of it; nothing: the day itself.
alter table case_file add column aware_time time;
alter table case_file add column aware_counts_on date;
