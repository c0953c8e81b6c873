-- Who agreed then that something was late, in words: nobody can approve today what was late in the time of the boards.
alter table deadline add column late_agreed_by varchar(200);
