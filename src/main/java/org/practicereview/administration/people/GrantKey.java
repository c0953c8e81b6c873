package org.practicereview.administration.people;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;

/** A role of a person as a part of an address: {@code ADMINISTRATOR}, {@code REVIEWER} or {@code ROLE.AREA}. */
final class GrantKey {

    private static final Pattern KEY = Pattern.compile("([A-Z_]{1,60})(?:\\.([A-Z][A-Z0-9_]{0,39}))?");

    private GrantKey() {}

    static String of(Grant grant) {
        return grant.areaCode() == null ? grant.role().name() : grant.role() + "." + grant.areaCode();
    }

    /**
     * The role that is meant.
     *
     * @throws NotFound where there cannot be such a role
     */
    static Grant parse(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new NotFound();
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(parts.group(1)))
                .filter(role -> role.needsArea() == (parts.group(2) != null))
                .map(role -> new Grant(role, parts.group(2)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
