-- What the entries of a list that is still being typed are known by, in their order: their place changes.
alter table draft add column entries varchar;
