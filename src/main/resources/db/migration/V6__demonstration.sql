-- How far the date of the demonstration is ahead; never read outside it.
create table demonstration (
    offset_seconds bigint not null
);
insert into demonstration (offset_seconds) values (0);
