-- Which round of learning a recommendation belongs to: one of the other learning reviews of its case, or the case itself where
-- it names none. Of what was written before, only what is open or unpublished can be told apart.
alter table recommendation add column learning_review integer;
update recommendation
set learning_review = (select max(l.number) from learning_review l where l.case_id = recommendation.case_id)
where exists (select 1 from learning_review l join case_file c on c.id = l.case_id
    where l.case_id = recommendation.case_id
        and (c.published = false or l.closed_at is null and recommendation.state in ('DRAFT', 'OPEN')));
alter table recommendation add constraint recommendation_learning_review
    foreign key (case_id, learning_review) references learning_review;

-- Whether it went through the identity check when it was recorded: no other area reads one that did not.
alter table recommendation add column identity_checked boolean default false not null;

-- A learning review that ended before its time, and why; nobody by name where the case was weighed again.
alter table learning_review add column ended_because varchar(2000);
alter table learning_review add column ended_by uuid references person;
