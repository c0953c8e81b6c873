package org.practicereview.workflow.view;

import java.util.List;
import org.practicereview.organisation.Person;

/** A stage in which a person follows something up beside the tasks of cases. */
public interface ToFollowUp {

    /** What the person has to look after, what is due first first. */
    List<FollowedUp> toFollowUp(Person person);
}
