package org.practicereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.FollowsIncident;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerError;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts of an incident that were recorded wrongly are corrected until the notification is sent; afterwards it is added to.
 * What was recorded before is kept, and dates that follow from the facts move.
 */
@Service
public class IncidentCorrections implements CaseActs {

    private static final String ON_ITS_PAGE = "Areas are corrected with the areas in this case";

    /** What is changed in other ways than by correcting, and how. */
    public static final Map<String, String> NOT_ASKED = Map.of(
            "area", "The area that leads is changed by handing the case over",
            "areaOfIncident", ON_ITS_PAGE,
            "areaOfResidence", ON_ITS_PAGE,
            "placingArea", ON_ITS_PAGE,
            "children", "The children are entered with the notification");

    /** Which answer here the areas have to fit. */
    private static final Map<String, String> AREAS_FIT = Map.of(
            "/areaOfIncident", "/placeOfHarm",
            "/areaOfResidence", "/residence",
            "/placingArea", "/childStatus");

    private final CaseAccess access;
    private final CaseFiles files;
    private final Incidents incidents;
    private final FactChanges changes;
    private final IncidentHistory history;
    private final Timeline timeline;
    private final List<FollowsIncident> followers;
    private final FormReader reader;

    IncidentCorrections(
            CaseAccess access,
            CaseFiles files,
            Incidents incidents,
            FactChanges changes,
            IncidentHistory history,
            Timeline timeline,
            List<FollowsIncident> followers,
            FormReader reader) {
        this.access = access;
        this.files = files;
        this.incidents = incidents;
        this.changes = changes;
        this.history = history;
        this.timeline = timeline;
        this.followers = List.copyOf(followers);
        this.reader = reader;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean may = file.stage().isBeforeSending() && access.mayWork(seen.person(), file, ReopenedCases.MAY_REOPEN);
        return may
                ? List.of(new CaseAct(
                        "corrections", "Correct the incident", "/cases/" + file.reference() + "/corrections"))
                : List.of();
    }

    /**
     * The facts as they are recorded, as answers to start with; that they were read is noted.
     *
     * @throws NotFound when the person may not read how it is decided whom to notify
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     * @throws Conflict when the notification was sent, or nobody is to be notified
     */
    @Transactional
    public ObjectNode known(Person person, IncidentReference reference) {
        CaseFile file = open(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.CORRECTION);
        ObjectNode known = recorded(file);
        known.remove(NOT_ASKED.keySet());
        return known;
    }

    /**
     * What it would do to route and dates; nothing is saved.
     *
     * @param typed the facts that are corrected, each by its name, and the reason; what is left out stays as it is
     */
    @Transactional(readOnly = true)
    public ForeseenChange preview(Person person, IncidentReference reference, JsonNode typed) {
        return foresee(open(person, access.see(person, reference)), typed);
    }

    /** What of the facts would differ. */
    public static List<FactHistory.Difference> differences(ForeseenChange foreseen) {
        return FactHistory.differences(foreseen.file().incident(), foreseen.then());
    }

    /**
     * Corrects them: the facts, the dates with their timers and, where the route is another one, the process together.
     *
     * @param seen the version of the case that was seen
     */
    @Transactional
    public ForeseenChange correct(Person person, IncidentReference reference, JsonNode typed, IntConsumer seen) {
        CaseFile file = open(person, access.lock(person, reference));
        seen.accept(file.version());
        ForeseenChange foreseen = foresee(file, typed);
        CaseFile changed =
                history.change(file, foreseen.then(), IncidentChange.Kind.CORRECTION, reason(typed), null, person.id());
        timeline.add(
                file,
                person.id(),
                "incident-corrected",
                Matter.NOTIFICATION_DRAFT,
                "Incident corrected. By the rules: %s (rule %s, %s)"
                        .formatted(
                                foreseen.after().route().label(),
                                foreseen.after().citation().ruleId(),
                                foreseen.after().citation().source()));
        changes.correct(file, changed, person);
        followers.forEach(follower -> follower.corrected(file, changed, person.id()));
        if (foreseen.weighedAgain()) {
            timeline.add(
                    file,
                    person.id(),
                    "weighed-again",
                    Matter.CASE,
                    "The incident was corrected: whom to notify is decided anew");
            changes.weighAgain(changed);
        }
        return foreseen;
    }

    private ForeseenChange foresee(CaseFile file, JsonNode typed) {
        List<AnswerError> errors = new ArrayList<>();
        Incident then = file.incident();
        try {
            then = incident(file, typed);
        } catch (InvalidAnswers invalid) {
            errors.addAll(invalid.errors());
        }
        try {
            reason(typed);
        } catch (InvalidAnswers invalid) {
            errors.addAll(invalid.errors());
        }
        if (errors.isEmpty() && then.equals(file.incident())) {
            errors.add(new AnswerError("", "nothing-corrected", "Change at least one of the facts"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidAnswers(errors);
        }
        return changes.foresee(file, then, false);
    }

    private String reason(JsonNode typed) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        if (typed.has("reason")) {
            only.set("reason", typed.get("reason"));
        }
        return Objects.requireNonNull(reader.read(only, CorrectionReason.class).reason());
    }

    private Incident incident(CaseFile file, JsonNode typed) {
        ObjectNode merged = recorded(file);
        for (var answer : typed.properties()) {
            if (NOT_ASKED.containsKey(answer.getKey())) {
                throw new InvalidAnswers("/" + answer.getKey(), "not-asked", NOT_ASKED.get(answer.getKey()));
            }
            if (!answer.getKey().equals("reason")) {
                merged.set(answer.getKey(), answer.getValue());
            }
        }
        Incident then = incidents.incident(read(merged));
        Incident now = file.incident();
        boolean heardThen = then.awareOn().equals(now.awareOn()) && Objects.equals(then.awareTime(), now.awareTime());
        return heardThen ? then.countingFrom(now.awareCountsOn()) : then;
    }

    private RecordedIncident read(ObjectNode merged) {
        try {
            return reader.read(merged, RecordedIncident.class);
        } catch (InvalidAnswers invalid) {
            throw new InvalidAnswers(invalid.errors().stream()
                    .map(IncidentCorrections::whereItIsAsked)
                    .distinct()
                    .toList());
        }
    }

    /** What fits no more, though it is changed elsewhere, is a matter of the answer here that it has to fit. */
    private static AnswerError whereItIsAsked(AnswerError error) {
        if (error.pointer().startsWith("/children")) {
            return new AnswerError("/incidentOn", error.code(), error.message());
        }
        String here = AREAS_FIT.get(error.pointer());
        return here == null
                ? error
                : new AnswerError(
                        here,
                        error.code(),
                        "This does not fit the areas in this case. Correct those first, on their page");
    }

    /** As they stand, days included. */
    private ObjectNode recorded(CaseFile file) {
        Incident incident = file.incident();
        LocalDate suspectedOn = incident.abuseSuspectedOn();
        ObjectNode recorded = (ObjectNode) reader.write(RecordedIncident.again(file, files.children(file.id())));
        recorded.put("awareOn", incident.awareOn().toString());
        recorded.put(
                "awareTime",
                incident.awareTime() == null ? null : incident.awareTime().toString());
        recorded.put("abuseSuspectedOn", suspectedOn == null ? null : suspectedOn.toString());
        return recorded;
    }

    private CaseFile open(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
        access.requireWork(person, file, ReopenedCases.MAY_REOPEN);
        if (!file.stage().isBeforeSending()) {
            throw file.notifiedAt() == null
                    ? new Conflict("not-open", "Nobody is to be notified. Reopen the case to correct it.")
                    : new Conflict(
                            "notification-sent",
                            "The notification was sent and stays as it is. Add the correction to it instead.");
        }
        return file;
    }
}
