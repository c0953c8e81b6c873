create table area (code varchar(40) primary key, name varchar(200) not null);
create table person (
    id uuid primary key, username varchar(100) not null unique, name varchar(200) not null, agency varchar(200) not null,
    password_hash varchar(300), active boolean not null, created_at timestamp with time zone not null);
create table person_role (
    person_id uuid not null references person (id), role varchar(60) not null, area_code varchar(40));
create table api_token (
    id uuid primary key, token_hash varchar(64) not null unique, name varchar(200) not null,
    person_id uuid not null references person (id), expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone, created_at timestamp with time zone not null, created_by uuid,
    last_used_on date);
