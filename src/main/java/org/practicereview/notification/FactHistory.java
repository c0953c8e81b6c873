package org.practicereview.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.casefile.IncidentReference;
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
     * @param differences what differs, each as "before, now: after"
     * @param reason nothing where the person may not read how it is decided whom to notify; likewise who says so
     */
    public record Change(
            IncidentChange.Kind kind,
            Instant at,
            String by,
            List<Fact> differences,
            @Nullable String reason,
            @Nullable String saidBy) {}

    /**
     * All versions, the latest first; that they were read is noted.
     *
     * @throws NotFound when there is no case, or none whose facts the person may read
     */
    @Transactional
    public List<Version> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.NOTIFICATION)) {
            throw new NotFound();
        }
        boolean words = access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT);
        access.noteReading(person, file, "facts");
        List<IncidentChange> changes = history.of(file.id());
        Map<UUID, String> names =
                people.names(changes.stream().map(IncidentChange::by).distinct().toList());
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i <= changes.size(); i++) {
            Incident known = i < changes.size() ? changes.get(i).before() : file.incident();
            String edition = i < changes.size() ? changes.get(i).editionBefore() : file.edition();
            Change change = i == 0 ? null : change(changes.get(i - 1), known, names, words);
            versions.add(new Version(i + 1, known, edition, change));
        }
        Collections.reverse(versions);
        return versions;
    }

    private static Change change(IncidentChange made, Incident after, Map<UUID, String> names, boolean words) {
        return new Change(
                made.kind(),
                made.at(),
                names.getOrDefault(made.by(), ""),
                differences(made.before(), after),
                words ? made.reason() : null,
                words ? made.saidBy() : null);
    }

    /** What of the facts differs, by their labels. */
    static List<Fact> differences(Incident before, Incident after) {
        List<Fact> then = IncidentInWords.of(before);
        Map<String, String> now = new java.util.LinkedHashMap<>();
        IncidentInWords.of(after).forEach(fact -> now.put(fact.label(), fact.value()));
        List<Fact> differences = new ArrayList<>();
        then.forEach(fact -> {
            String value = now.remove(fact.label());
            if (!fact.value().equals(value)) {
                differences.add(
                        new Fact(fact.label(), fact.value() + "; now: " + (value == null ? "not asked" : value)));
            }
        });
        now.forEach((label, value) -> differences.add(new Fact(label, "not asked; now: " + value)));
        return differences;
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
