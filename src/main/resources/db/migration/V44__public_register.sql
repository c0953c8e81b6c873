-- What is published, for everybody. A row is made when a report is released, never before; its address is drawn at random.
-- It is not deleted: what was taken down or removed says so.
create table public_report (
    slug            varchar(20) primary key,
    case_id         bigint not null unique references case_file,
    area            varchar(40) not null references area,
    national        boolean not null,
    extent          varchar(20) not null,
    text_number     integer not null,
    title           varchar(200) not null,
    themes          varchar(1000) not null,
    words           varchar not null,
    published_on    date not null,
    changed_at      timestamp(6) with time zone not null,
    available_until date not null,
    state           varchar(20) not null,
    state_since     date not null,
    version         integer not null
);
create index public_report_by_day on public_report (state, published_on);

-- What was done with it: each text that stood there, with its hash, and why. Append-only.
create table public_report_act (
    slug        varchar(20) not null references public_report,
    number      integer not null,
    kind        varchar(20) not null,
    text_number integer not null,
    text_hash   varchar(64) not null,
    because     varchar(2000),
    note        varchar(300),
    done_by     uuid references person,
    done_at     timestamp(6) with time zone not null,
    constraint public_report_act_key primary key (slug, number)
);
