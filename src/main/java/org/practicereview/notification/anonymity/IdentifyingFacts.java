package org.practicereview.notification.anonymity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.notification.NotificationAnswers;
import org.practicereview.notification.anonymity.Identifying.Named;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gathers from a case and its notification what tells who its people are. */
@Component
public class IdentifyingFacts {

    private final CaseFiles caseFiles;
    private final NotificationAnswers notifications;

    IdentifyingFacts(CaseFiles caseFiles, NotificationAnswers notifications) {
        this.caseFiles = caseFiles;
        this.notifications = notifications;
    }

    /**
     * What is known of the children, their relatives, where they live and where it happened.
     *
     * @param agencies the names of those that had to do with it
     */
    public Identifying of(CaseFile file, List<String> agencies) {
        List<Named> people = new ArrayList<>();
        Set<LocalDate> born = new HashSet<>();
        for (Child child : caseFiles.children(file.id())) {
            people.add(new Named(child.forenames(), child.surname()));
            Optional.ofNullable(child.dateOfBirth()).ifPresent(born::add);
        }
        List<String> addresses = new ArrayList<>(List.of(file.incident().place()));
        notifications.of(file).ifPresent(notified -> {
            notified.path("children").forEach(child -> {
                people.add(new Named(
                        text(child, "forenames").orElse(null),
                        text(child, "surname").orElse(null)));
                text(child, "otherNames").map(IdentifyingFacts::named).ifPresent(people::add);
                text(child, "dateOfBirth").flatMap(IdentifyingFacts::day).ifPresent(born::add);
                text(child, "address").ifPresent(addresses::add);
            });
            notified.path("relatives")
                    .forEach(relative ->
                            text(relative, "name").map(IdentifyingFacts::named).ifPresent(people::add));
        });
        return new Identifying(people, born, addresses, agencies);
    }

    /** A name in one piece: the last word is taken for the surname. */
    private static Named named(String whole) {
        int cut = whole.strip().lastIndexOf(' ');
        return cut < 0
                ? new Named(whole, null)
                : new Named(whole.strip().substring(0, cut), whole.strip().substring(cut + 1));
    }

    private static Optional<String> text(JsonNode of, String field) {
        return Optional.ofNullable(of.path(field).asString(null)).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
