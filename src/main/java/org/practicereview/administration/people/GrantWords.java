package org.practicereview.administration.people;

import org.practicereview.organisation.Grant;

/** A role and its area in words. */
final class GrantWords {

    private GrantWords() {}

    static String of(Grant grant) {
        return grant.areaCode() == null ? grant.role().label() : grant.role().label() + ", " + grant.areaCode();
    }
}
