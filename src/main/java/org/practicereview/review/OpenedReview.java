package org.practicereview.review;

import java.time.Instant;
import java.util.stream.Collectors;
import org.practicereview.organisation.Role;

/**
 * A review that has begun.
 *
 * @param publicationLapsesAt the moment from which publication is late
 */
public record OpenedReview(Review review, Instant publicationLapsesAt) {

    /** Who sends copies and publishes. */
    public Role publishingRole() {
        return review.kind().office();
    }

    /** Who decides on publication, as the model reads roles: separated by commas. */
    public String decidingRoles() {
        return review.kind().approvers().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
