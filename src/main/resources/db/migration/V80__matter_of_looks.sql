-- Whose readers may know of the look: a part of the case, as it was when somebody looked at it. A document and a task tell of
-- the part they belong to. Nothing in rows from before; what cannot be told from their words is shown to nobody who may not read all.
alter table access_entry add column matter varchar(40);
