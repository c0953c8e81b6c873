-- Why a partner signed so; it goes to the Panel with the report. Personal data: reasons.
alter table rapid_review_signature add column reasons varchar(4000);
