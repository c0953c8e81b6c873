-- What of an action was changed, as it was before and as it was afterwards; nothing where that stayed.
alter table learning_action_event add column due_from date;
alter table learning_action_event add column due_to date;
alter table learning_action_event add column owner_from varchar(400);
alter table learning_action_event add column owner_to varchar(400);
alter table learning_action_event add column account_from uuid references person;
alter table learning_action_event add column account_to uuid references person;
