-- What the register of reviewers said before a change, so that an employment or a check that was taken out can still be read.
alter table reviewer_change add column said_before varchar;
