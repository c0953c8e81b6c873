-- A message for one person, such as the reviewer who was appointed; where it goes is looked up when it leaves.
alter table outbox_message add column person_id uuid references person;

-- What the Secretary of State decided on who was recommended, and why somebody was chosen who is marked as not available.
alter table review_appointment add column confirmed_on date;
alter table review_appointment add column confirmed_words varchar(4000);
alter table review_appointment add column unavailable_reason varchar(4000);
