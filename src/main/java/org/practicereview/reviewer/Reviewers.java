package org.practicereview.reviewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can lead a review; asks nobody's permission. */
@Repository
public class Reviewers {

    private static final RegisterFilter EVERYBODY = new RegisterFilter(null, null, null, null, false);

    private final RegisterList list;
    private final RegisterRows rows;

    Reviewers(RegisterList list, RegisterRows rows) {
        this.list = list;
        this.rows = rows;
    }

    /** All active reviewers by name; people without an entry have nothing against them. */
    public List<Reviewer> all() {
        Map<UUID, Set<String>> rolesIn = list.areasOfReviewers();
        return list.page(EVERYBODY, 1, Integer.MAX_VALUE).items().stream()
                .map(listed -> new Reviewer(
                        listed.person(),
                        listed.name(),
                        listed.entry(),
                        listed.openReviews(),
                        listed.finishedReviews(),
                        rolesIn.getOrDefault(listed.person(), Set.of())))
                .toList();
    }

    /** What the register says of a person, if it says anything. */
    public Optional<RegisterEntry> entry(UUID person) {
        return rows.find(person);
    }

    /** Enters a person who is available at once; what the register said before is replaced. */
    @Transactional
    public void register(UUID person, String expertise, boolean nationalPool, Set<String> employedInAreas) {
        enter(person, RegisterEntry.simple(expertise, nationalPool, employedInAreas));
    }

    /** Enters a person; what the register said before is replaced. */
    @Transactional
    public void enter(UUID person, RegisterEntry entry) {
        rows.put(person, entry);
    }
}
