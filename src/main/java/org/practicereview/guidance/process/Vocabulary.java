package org.practicereview.guidance.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.ChaseRung;
import org.practicereview.guidance.ChronologyMark;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Duty;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.FormsRule;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.KindOfReview;
import org.practicereview.guidance.MatchFeature;
import org.practicereview.guidance.NextStep;
import org.practicereview.guidance.Notifier;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Overlay;
import org.practicereview.guidance.Overlays;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.PlanStep;
import org.practicereview.guidance.Proceedings;
import org.practicereview.guidance.PublicationRule;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.SetBy;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.Transition;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wordings;
import org.springframework.stereotype.Component;

/** The words that the code knows for the columns of the tables: a word it does not know could never be asked or read. */
@Component
class Vocabulary {

    /** Columns whose cell may hold several, parted by commas. */
    private static final Set<String> LISTS = Set.of("toldOnBreach", "toldOfReturn", "insteadOfReport", "owed");

    private final Editions editions;
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    Vocabulary(Editions editions, Overlays overlays, Wordings wordings) {
        this.editions = editions;
        labels.put("edition", editions.all().stream().collect(Collectors.toMap(Edition::code, Edition::name)));
        words.put("edition", editions.all().stream().map(Edition::code).collect(Collectors.toSet()));
        words.put("overlay", overlays.all().stream().map(Overlay::code).collect(Collectors.toSet()));
        words.put("system", wordings.codes(Role.NOTIFICATION_SYSTEM));
        words.put("questionSet", wordings.codes(Role.QUESTION_SET));
        Stream.of("obligation", "completion", "advanceCopies", "availability", "owed")
                .forEach(column -> put(column, Obligation.values()));
        Stream.of("recipient", "toldOnBreach", "toldOfReturn", "nationalBody")
                .forEach(column -> put(column, Recipient.values()));
        put("harm", IncidentFacts.Harm.values());
        put("abuseOrNeglect", IncidentFacts.AbuseOrNeglect.values());
        put("status", IncidentFacts.ChildStatus.values());
        put("age", IncidentFacts.AgeAtHarm.values());
        put("place", IncidentFacts.Place.values());
        put("residence", IncidentFacts.Residence.values());
        put("route", Route.values());
        put("duty", Duty.values());
        put("followedBy", NextStep.values());
        put("notifier", Notifier.Who.values());
        put("unit", TimeLimit.Unit.values());
        put("setBy", SetBy.values());
        put("direction", TimeLimit.Direction.values());
        put("confidence", Confidence.values());
        put("purpose", Criterion.Purpose.values());
        put("Criteria.kind", Criterion.Kind.values());
        put("children", FormsRule.Children.values());
        put("forms", FormsRule.Forms.values());
        put("kindOfReview", KindOfReview.values());
        put("publish", PublicationRule.Publish.values());
        put("nonWorkingDay", PublicationRule.NonWorkingDay.values());
        put("insteadOfReport", PublicationRule.Replacement.values());
        put("breach", Relaxation.Breach.values());
        put("proceedings", Proceedings.values());
        put("effect", PauseRule.Effect.values());
        put("question", Transition.Question.values());
        put("phase", Transition.Phase.values());
        put("Transition.kind", Transition.Kind.values());
        put("body", Transition.Body.values());
        put("matchFeature", MatchFeature.values());
        put("planStep", PlanStep.values());
        put("rung", ChaseRung.values());
        put("chronologyMark", ChronologyMark.values());
    }

    /** The words known for that column, nothing when the code leaves them to the table. */
    Optional<Set<String>> of(String table, String column) {
        return Optional.ofNullable(words.getOrDefault(table + "." + column, words.get(column)));
    }

    /** What people read for a cell of that column: the labels of its words, or the cell itself where the code has none. */
    String label(String table, String column, String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return cell.equals("true") ? "Yes" : "No";
        }
        Map<String, String> read = labels.getOrDefault(table + "." + column, labels.getOrDefault(column, Map.of()));
        return LISTS.contains(column)
                ? Arrays.stream(cell.split(", "))
                        .map(word -> read.getOrDefault(word, word))
                        .collect(Collectors.joining("; "))
                : read.getOrDefault(cell, cell);
    }

    /** The words in cells of that column. */
    Set<String> parts(String column, Set<String> cells) {
        return LISTS.contains(column)
                ? cells.stream()
                        .flatMap(cell -> Arrays.stream(cell.split(", ")))
                        .collect(Collectors.toCollection(TreeSet::new))
                : cells;
    }

    boolean inherits(String edition) {
        return editions.of(edition).inherits() != null;
    }

    /** Editions that a table leaves out though they inherit from none. */
    Set<String> editionsWithoutRules(Set<String> declared) {
        return editions.all().stream()
                .filter(edition -> edition.inherits() == null)
                .map(Edition::code)
                .filter(code -> !declared.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void put(String column, Enum<?>... values) {
        words.put(column, Arrays.stream(values).map(Enum::name).collect(Collectors.toSet()));
        Map<String, String> read = labels.computeIfAbsent(column, none -> new HashMap<>());
        for (Enum<?> value : values) {
            read.put(value.name(), value instanceof Labelled labelled ? labelled.label() : value.name());
        }
    }
}
