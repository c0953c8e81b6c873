-- What members of the Panel are typing is kept for each of them alone.
update draft set section = cast(saved_by as varchar(36))
where section = '' and task_id in (select id from task where step = 'Task_GivePanelView');
