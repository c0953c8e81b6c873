-- What a message is about that is about no case, and the area that is told.
alter table outbox_message alter column case_id drop not null;
alter table outbox_message add column about varchar(80);
alter table outbox_message add column area_code varchar(40) references area;
create index outbox_message_by_subject on outbox_message (about, event);
