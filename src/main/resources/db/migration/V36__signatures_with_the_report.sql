-- Why a partner signed so; it goes to the Panel with the report. Personal data: reasons.
alter table rapid_review_signature add column reasons varchar(4000);

-- Which request to an agency a message is about: its contact is looked up when the message leaves.
alter table outbox_message add column agency_request integer;

-- The area whose agency was asked: its contributors answer, whoever leads the case later.
alter table agency_request add column area_code varchar(40) references area;
update agency_request set area_code = (select c.lead_area from case_file c where c.id = agency_request.case_id);
