-- Since when an action is followed: a yearly report counts it by how it stood at the end of its year.
alter table learning_action add column begun_at timestamp(6) with time zone;
update learning_action set begun_at = coalesce(
    (select min(e.at_time) from learning_action_event e where e.action_id = learning_action.id and e.kind = 'ADDED'),
    (select min(a.answered_at) from task_answer a
        where a.case_id = learning_action.case_id and a.step = 'Task_RecordRecommendations'),
    (select min(n.answered_at) from national_recommendation_area n
        where n.review = learning_action.national_review and n.number = learning_action.recommendation
            and n.area_code = learning_action.area_code));
