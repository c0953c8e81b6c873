-- What tells that two cases may be about the same incident or child. Each key is a keyed hash of how a name sounds or is
-- spelt, of a date of birth or of a place: nothing can be read in it. Written with what it was made of; child 0 is the
-- incident itself.
create table match_key (
    case_id  bigint not null references case_file,
    child    integer not null,
    feature  varchar(40) not null,
    key_hash varchar(32) not null,
    constraint match_key_key primary key (case_id, child, key_hash)
);
create index match_key_by_hash on match_key (key_hash, case_id, child);

-- What the hashes are keyed with, drawn once for each installation.
create table match_salt (
    id   integer primary key,
    salt varchar(64) not null
);

create index case_file_by_incident on case_file (lead_area, incident_on);

-- Whom other areas ask about a case that they may not see.
alter table area add column contact varchar(200);

-- How often somebody was told that there is a case elsewhere is counted.
create index access_entry_by_person on access_entry (person_id, what, at_time);
