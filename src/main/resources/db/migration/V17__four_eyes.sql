-- Whether somebody of the area may send a notification that they prepared themselves.
alter table area add column one_person_may_send boolean default false not null;
