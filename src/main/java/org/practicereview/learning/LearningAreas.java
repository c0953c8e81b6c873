package org.practicereview.learning;

import java.util.List;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** The areas whose recommendations and actions a person reads: those of their authority or partnership (section 12). */
@Component
public class LearningAreas {

    private final CaseAccess access;

    LearningAreas(CaseAccess access) {
        this.access = access;
    }

    /** The codes of the areas of that person, in their order; none for whoever belongs to no partnership. */
    public List<String> of(Person person) {
        return person.areas(Role.Reach.AREA).stream()
                .filter(area -> access.readsDraftsOf(person, area))
                .sorted()
                .toList();
    }
}
