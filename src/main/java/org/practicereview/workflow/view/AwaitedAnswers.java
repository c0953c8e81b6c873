package org.practicereview.workflow.view;

import java.util.List;
import org.practicereview.organisation.Person;

/** A stage in which something waits for people of an area that does not lead the case: tasks are its lead area's only. */
public interface AwaitedAnswers {

    /** What waits for that person, the oldest first. */
    List<AwaitedAnswer> awaitedFrom(Person person);
}
