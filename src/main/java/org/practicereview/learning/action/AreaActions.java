package org.practicereview.learning.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.PageOf;
import org.practicereview.learning.LearningAreas;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions of a partnership over all its cases, and those that wait for one person (L17). */
@Service
public class AreaActions {

    /** More than the partnerships of a country have open at once; a file of more is for nobody. */
    private static final int MOST = 10_000;

    private final ActionList list;
    private final LearningAreas areas;
    private final CaseAccess access;
    private final Clock clock;

    AreaActions(ActionList list, LearningAreas areas, CaseAccess access, Clock clock) {
        this.list = list;
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The actions of the areas of that person, the one that is due first before the others.
     *
     * @throws NotPermitted to whoever belongs to no partnership
     */
    @Transactional(readOnly = true)
    public PageOf<LearningAction> page(Person person, ActionFilter filter, int number, int size) {
        List<String> own = areas.of(person);
        if (own.isEmpty()) {
            throw new NotPermitted();
        }
        return list.page(access.visibleTo(person), own, filter, today(), number, size);
    }

    /** What waits for that person to be done, the one that is due first before the others; one statement. */
    @Transactional(readOnly = true)
    public List<LearningAction> ownedBy(Person person, int most) {
        List<String> own = areas.of(person);
        ActionFilter open = new ActionFilter(ActionFilter.Which.OPEN, null, person.id(), false, null);
        return own.isEmpty() ? List.of() : list.items(access.visibleTo(person), own, open, today(), 0, most);
    }

    /** The actions that the filter means, for a file: all of them, up to a bound. */
    @Transactional(readOnly = true)
    public List<LearningAction> all(Person person, ActionFilter filter) {
        return page(person, filter, 1, MOST).items();
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
