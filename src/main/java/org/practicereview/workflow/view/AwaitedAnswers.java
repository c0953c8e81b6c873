package org.practicereview.workflow.view;

import java.util.List;
import org.practicereview.organisation.Person;

/** A stage in which something waits for people that is no task: tasks are for all of a role, and of the lead area only. */
public interface AwaitedAnswers {

    /** What waits for that person, the oldest first. */
    List<AwaitedAnswer> awaitedFrom(Person person);
}
