package org.practicereview.reviewer;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** Who reads the register of reviewers, and who keeps which part of an entry. Nobody keeps an own entry but for {@link #OWN}. */
public enum Keeping {
    /** All of it: administrators, and the secretariat that keeps the Panel's pool (regulation 4). */
    WHOLE,
    /** All but the pool, for who stands on the local list of one's own partnership or on none. */
    LOCAL,
    /** Only whether the reviewer stands on the local list of one's own partnership. */
    LIST,
    /** Availability, absences and languages, by the reviewer. */
    OWN,
    NOTHING;

    private static final Set<Role> ALL = EnumSet.of(Role.ADMINISTRATOR, Role.PANEL_SECRETARIAT);

    /** Who keeps the register and who chooses from it. */
    public static final Set<Role> READERS = Stream.of(
                    ALL, Role.DELEGATED_PARTNERS, Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER))
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    static Keeping of(Person by, UUID reviewer, RegisterEntry entry) {
        if (by.id().equals(reviewer)) {
            return by.is(Role.REVIEWER) ? OWN : NOTHING;
        }
        if (by.isAny(ALL)) {
            return WHOLE;
        }
        Set<String> own = areasOf(by);
        if (own.isEmpty()) {
            return NOTHING;
        }
        boolean theirs =
                entry.localLists().isEmpty() || entry.localLists().stream().anyMatch(own::contains);
        return theirs && !entry.nationalPool() ? LOCAL : LIST;
    }

    /** The areas whose local list the person keeps. */
    static Set<String> areasOf(Person by) {
        return by.grants().stream()
                .filter(grant -> grant.role() == Role.PARTNERSHIP_BUSINESS_MANAGER && grant.areaCode() != null)
                .map(Grant::areaCode)
                .collect(Collectors.toSet());
    }

    /** Whether this is the whole entry, or all of it but the pool. */
    public boolean isOfAnEntry() {
        return this == WHOLE || this == LOCAL;
    }
}
