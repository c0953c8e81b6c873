-- By what a report is found once it is released: its codes of guidance/learning.json, with commas between.
alter table publication add column themes varchar(1000);
