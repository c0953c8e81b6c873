package org.practicereview.administration.log;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.PageOf;
import org.practicereview.organisation.People;
import org.springframework.stereotype.Component;

/** Reads the log with the names of those whom it is about. */
@Component
class LogReader {

    private static final int LENGTH_OF_ID = 36;

    private final AdministrationLog log;
    private final People people;

    LogReader(AdministrationLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /** An entry, who did it, and to whom or what. */
    record Named(AdministrationEntry entry, String actor, String subject) {}

    PageOf<Named> page(int number, int size) {
        PageOf<AdministrationEntry> page = log.page(number, size);
        Map<UUID, String> names = people.names(page.items().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.actor()), person(entry.subject()).stream()))
                .distinct()
                .toList());
        return page.map(entry -> new Named(
                entry,
                names.getOrDefault(entry.actor(), ""),
                person(entry.subject()).map(names::get).orElse(entry.subject())));
    }

    /** Of all subjects only people are named by such an id. */
    private static Optional<UUID> person(String subject) {
        return subject.length() == LENGTH_OF_ID ? Optional.of(UUID.fromString(subject)) : Optional.empty();
    }
}
