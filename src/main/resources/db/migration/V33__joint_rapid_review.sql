-- Areas that take part in the rapid review of another area's case (RR17). Words of people are in the reason.
alter table case_area add column joint_since timestamp(6) with time zone;
alter table case_area add column joint_reason varchar(1000);
