package org.practicereview.rapidreview.chronology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.guidance.ChronologyRule;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.ReceivedReturn;
import org.practicereview.rapidreview.agency.ReceivedReturns;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Beside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merged chronology of a rapid review: the dated events of what was accepted, which is released to the meeting; the
 * business manager, who checks the returns, reads those that wait for that too (rule book, section 12).
 */
@Service
public class Chronologies {

    private final AgencyRequests requests;
    private final ReceivedReturns returns;
    private final EventsThatCameOtherwise others;
    private final Guidance guidance;
    private final CaseAccess access;

    Chronologies(
            AgencyRequests requests,
            ReceivedReturns returns,
            EventsThatCameOtherwise others,
            Guidance guidance,
            CaseAccess access) {
        this.requests = requests;
        this.returns = returns;
        this.others = others;
        this.guidance = guidance;
        this.access = access;
    }

    /**
     * The chronology as the person may read it; that it was read is noted.
     *
     * @param agency the number of the request whose account alone is shown, all where there is none
     * @throws NotFound when the case, its rapid review, or that account is not there for this person
     */
    @Transactional
    public Chronology of(Person person, IncidentReference reference, Optional<Integer> agency) {
        CaseFile file = access.see(person, reference);
        boolean checks = requests.mayCheck(person, reference);
        access.noteReading(person, file, LookedAt.CHRONOLOGY);
        List<ReceivedReturn> read = returns.of(file).stream()
                .filter(one -> checks || one.accepted())
                .toList();
        List<AgencyRequest> agencies =
                read.stream().map(ReceivedReturn::request).toList();
        if (agency.isPresent() && agencies.stream().noneMatch(one -> one.number() == agency.get())) {
            throw new NotFound();
        }
        List<ChronologyRule> rules = guidance.chronologyMarks();
        List<ChronologyEntry> all = entries(read, file);
        return new Chronology(
                new Marking(rules)
                        .of(all, entry -> agency.isEmpty() || agency.get().equals(entry.request())),
                agencies,
                rules);
    }

    /** The way to it from a step that reads it. */
    public Beside beside(CaseFile file) {
        long events = entries(returns.accepted(file), file).size();
        return new Beside(
                "chronology",
                "Chronology of all agencies",
                "/cases/" + file.reference() + "/rapid-review/chronology",
                events == 1 ? "1 event" : events + " events",
                List.of());
    }

    private List<ChronologyEntry> entries(List<ReceivedReturn> read, CaseFile file) {
        return Stream.concat(read.stream().flatMap(Chronologies::entries), others.of(file).stream())
                .sorted(Comparator.comparing(ChronologyEntry::on))
                .toList();
    }

    private static Stream<ChronologyEntry> entries(ReceivedReturn one) {
        return one.answers().keyEvents().stream()
                .map(event -> ChronologyEntry.of(
                        event, one.request().number(), one.request().agency(), one.accepted()));
    }
}
