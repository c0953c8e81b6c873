-- Why a partner signed so; it goes to the Panel with the report. Personal data: reasons.
alter table rapid_review_signature add column reasons varchar(4000);

-- Which request to an agency a message is about: its contact is looked up when the message leaves.
alter table outbox_message add column agency_request integer;
