-- The second factor of whoever has set one up: the secret from which codes are worked out, and until when codes were used.
create table second_factor (
    person_id    uuid not null references person,
    sealed       varchar(300) not null,
    begun_at     timestamp(6) with time zone not null,
    -- nothing until the first code proved that the secret arrived
    confirmed_at timestamp(6) with time zone,
    last_step    bigint default 0 not null,
    constraint second_factor_key primary key (person_id)
);

-- Codes for when the phone is lost, each once; only their hashes.
create table recovery_code (
    person_id uuid not null references second_factor on delete cascade,
    code_hash varchar(64) not null,
    used_at   timestamp(6) with time zone,
    constraint recovery_code_key primary key (person_id, code_hash)
);
