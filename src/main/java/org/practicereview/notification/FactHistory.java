package org.practicereview.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.form.DateWords;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of an incident as they were known at each time; the latest version is what holds now. */
@Service
public class FactHistory {

    private static final String NOT_ASKED = "not asked";

    private final CaseAccess access;
    private final IncidentHistory history;
    private final People people;
    private final DateWords words;

    FactHistory(CaseAccess access, IncidentHistory history, People people, DateWords words) {
        this.access = access;
        this.history = history;
        this.people = people;
        this.words = words;
    }

    /**
     * One version of the facts.
     *
     * @param number counts from 1, the first record
     * @param change what made it this one; nothing of the first record
     */
    public record Version(
            int number,
            Incident incident,
            String edition,
            @Nullable Change change) {}

    /**
     * Why a version differs from the one before.
     *
     * @param differences what differs
     * @param reason nothing where the person may not read how it is decided whom to notify; likewise who says so
     */
    public record Change(
            IncidentChange.Kind kind,
            Instant at,
            String by,
            List<Difference> differences,
            @Nullable String reason,
            @Nullable String saidBy) {

        @Override
        public String toString() {
            return "Change[***]";
        }
    }

    /** One fact that differs, in words. */
    public record Difference(String fact, String before, String now) {

        public String inWords() {
            return before + "; now: " + now;
        }

        @Override
        public String toString() {
            return "Difference[***]";
        }
    }

    /**
     * All versions, the latest first; that they were read is noted.
     *
     * @throws NotFound when there is no case, or none whose facts the person may read
     */
    @Transactional
    public List<Version> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.mayReadFacts(person, file)) {
            throw new NotFound();
        }
        boolean readsWhy = access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT);
        access.noteReading(person, file, LookedAt.FACTS);
        List<IncidentChange> changes = history.of(file.id());
        Map<UUID, String> names =
                people.names(changes.stream().map(IncidentChange::by).distinct().toList());
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i <= changes.size(); i++) {
            Incident known = i < changes.size() ? changes.get(i).before() : file.incident();
            String edition = i < changes.size() ? changes.get(i).editionBefore() : file.edition();
            Change change = i == 0 ? null : change(changes.get(i - 1), known, names, readsWhy);
            versions.add(new Version(i + 1, known, edition, change));
        }
        Collections.reverse(versions);
        return versions;
    }

    private static Change change(IncidentChange made, Incident after, Map<UUID, String> names, boolean readsWhy) {
        return new Change(
                made.kind(),
                made.at(),
                names.getOrDefault(made.by(), ""),
                differences(made.before(), after),
                readsWhy ? made.reason() : null,
                readsWhy ? made.saidBy() : null);
    }

    /** What of the facts differs, by their labels. */
    static List<Difference> differences(Incident before, Incident after) {
        Map<String, String> then = byLabel(before);
        Map<String, String> now = byLabel(after);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(label -> !Objects.equals(then.get(label), now.get(label)))
                .map(label ->
                        new Difference(label, then.getOrDefault(label, NOT_ASKED), now.getOrDefault(label, NOT_ASKED)))
                .toList();
    }

    private static Map<String, String> byLabel(Incident incident) {
        Map<String, String> facts = new LinkedHashMap<>();
        IncidentInWords.of(incident).forEach(fact -> facts.put(fact.label(), fact.value()));
        return facts;
    }

    /** To read before deciding anew; nothing where the facts never changed. */
    List<Facts> toRead(CaseFile file) {
        List<IncidentChange> changes = history.of(file.id());
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names =
                people.names(changes.stream().map(IncidentChange::by).distinct().toList());
        List<Fact> rows = new ArrayList<>();
        for (IncidentChange change : changes) {
            String saidBy = change.saidBy() == null ? "" : "\nSaid by: " + change.saidBy();
            rows.add(
                    0,
                    new Fact(
                            "%s, %s, %s"
                                    .formatted(
                                            change.kind().label(),
                                            names.getOrDefault(change.by(), ""),
                                            words.moment(change.at())),
                            change.reason() + saidBy));
        }
        return List.of(new Facts("How the facts changed", rows));
    }
}
