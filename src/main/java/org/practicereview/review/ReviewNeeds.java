package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.NotificationAnswers;
import org.practicereview.rapidreview.KnownAgencies;
import org.practicereview.review.Appointment.End;
import org.practicereview.review.record.DelayTargets;
import org.practicereview.reviewer.CaseNeeds;
import org.practicereview.reviewer.CaseTheme;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the review of a case needs of its reviewer, read off the case as it is known today. */
@Component
class ReviewNeeds {

    private final AppointmentRows appointments;
    private final NotificationAnswers notifications;
    private final KnownAgencies agencies;
    private final LinkedAreas linked;
    private final Deadlines deadlines;
    private final DelayTargets targets;
    private final Clock clock;

    ReviewNeeds(
            AppointmentRows appointments,
            NotificationAnswers notifications,
            KnownAgencies agencies,
            LinkedAreas linked,
            Deadlines deadlines,
            DelayTargets targets,
            Clock clock) {
        this.appointments = appointments;
        this.notifications = notifications;
        this.agencies = agencies;
        this.linked = linked;
        this.deadlines = deadlines;
        this.targets = targets;
        this.clock = clock;
    }

    CaseNeeds of(CaseFile file, Review review) {
        LocalDate today = England.today(clock);
        LocalDate due = publishBy(file).filter(day -> day.isAfter(today)).orElse(today);
        List<Appointment> before = appointments.of(file.id());
        return new CaseNeeds(
                themes(file),
                file.leadArea(),
                areas(file),
                Set.copyOf(agencies.of(file)),
                today,
                due,
                appointments.reviewersOfLinkedCases(file.id()),
                whoseEndWas(before, Set.of(End.CONFLICT_DECLARED)),
                whoseEndWas(before, Set.of(End.REMOVED, End.RESIGNED)),
                review.isNational());
    }

    /** The day the report is aimed at: the target of a delay, else the statutory day; nothing where none runs. */
    Optional<LocalDate> publishBy(CaseFile file) {
        return Optional.ofNullable(targets.of(Set.of(file.id())).get(file.id()))
                .or(() -> deadlines.find(file.id(), Obligation.PUBLISH_REPORT).map(Deadline::dueOn));
    }

    private static Set<UUID> whoseEndWas(List<Appointment> appointments, Set<End> kinds) {
        return appointments.stream()
                .filter(appointment -> appointment.end() != null && kinds.contains(appointment.end()))
                .map(Appointment::person)
                .collect(Collectors.toSet());
    }

    private Set<CaseTheme> themes(CaseFile file) {
        Set<CaseTheme> themes = EnumSet.noneOf(CaseTheme.class);
        Set<String> kinds = notifications
                .of(file)
                .map(answers -> answers.path("kindsOfAbuse")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Arrays.stream(CaseTheme.values())
                .filter(theme -> kinds.contains(theme.name()))
                .forEach(themes::add);
        IncidentFacts facts = file.incident().facts();
        if (facts.status() != IncidentFacts.ChildStatus.NEITHER) {
            themes.add(CaseTheme.CHILDREN_IN_CARE);
        }
        if (facts.regulatedSetting()) {
            themes.add(CaseTheme.INSTITUTIONAL_SETTINGS);
        }
        if (facts.harm() == IncidentFacts.Harm.DIED) {
            themes.add(CaseTheme.DEATH_OF_A_CHILD);
        }
        if (facts.harm() == IncidentFacts.Harm.HARMED_OTHERS) {
            themes.add(CaseTheme.CHILDREN_WHO_HARM);
        }
        return themes;
    }

    private Set<String> areas(CaseFile file) {
        Set<String> areas = Stream.of(
                        file.leadArea(),
                        file.areas().incident(),
                        file.areas().residence(),
                        file.areas().placing())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        linked.of(file).stream().map(LinkedArea::area).forEach(areas::add);
        return areas;
    }
}
