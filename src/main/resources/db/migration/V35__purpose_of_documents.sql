-- What a document is for, and so who reads it. Until now each was part of the notification.
alter table document add column purpose varchar(20) default 'NOTIFICATION' not null;
