package org.practicereview.workflow.view;

import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseEvent;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateRules;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;

/** Opens a case for reading. What a person may not read is left out, never blanked. */
@Service
public class CaseReader {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Areas areas;
    private final People people;
    private final Clocks clocks;
    private final LateByHours lateByHours;
    private final LateRules lateRules;
    private final WhyReader dates;

    CaseReader(
            CaseAccess access,
            CaseFiles files,
            Timeline timeline,
            Areas areas,
            People people,
            Clocks clocks,
            LateByHours lateByHours,
            LateRules lateRules,
            WhyReader dates) {
        this.access = access;
        this.files = files;
        this.timeline = timeline;
        this.areas = areas;
        this.people = people;
        this.clocks = clocks;
        this.lateByHours = lateByHours;
        this.lateRules = lateRules;
        this.dates = dates;
    }

    /**
     * The case with its clocks.
     *
     * @throws org.practicereview.refusal.NotFound when there is none that the person may see
     */
    public SeenCase see(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        Set<Matter> readable = access.readable(person, file);
        return new SeenCase(
                person,
                file,
                areas.nameOf(file.leadArea()),
                readable,
                lateRules.knownWhyLate(readable),
                clocks.of(file.id()),
                lateByHours.of(List.of(file.id())).getOrDefault(file.id(), List.of()));
    }

    /** The children, where the person may read the facts; that they were looked at is noted. */
    public List<Child> children(SeenCase seen) {
        if (!seen.mayReadFacts()) {
            return List.of();
        }
        access.noteReading(seen.person(), seen.file(), LookedAt.SUMMARY);
        return files.children(seen.file().id());
    }

    /** What happened, the newest first. */
    public PageOf<Happening> timeline(SeenCase seen, int number, int size) {
        List<CaseEvent> events = timeline.of(seen.file(), seen.readable(), PageOf.offset(number, size), size);
        Names names = Names.of(people, events.stream().map(CaseEvent::actor));
        List<NamedDate> explained = dates.names(seen);
        return new PageOf<>(events, number, size, timeline.count(seen.file(), seen.readable()))
                .map(event -> Happening.of(event, names.of(event.actor()), explained));
    }
}
