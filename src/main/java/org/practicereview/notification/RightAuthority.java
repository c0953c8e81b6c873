package org.practicereview.notification;

import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Notifier;

/**
 * Which local authority is to notify of an incident, and whether it leads the case (A6, N16, N17).
 *
 * @param rule what the guidance says
 * @param leads the name of the area that leads now, nothing where it is the right one
 * @param area the code of the area that should lead, nothing unless it is another one that uses this service
 * @param areaName its name
 */
public record RightAuthority(
        Notifier rule,
        Standing standing,
        @Nullable String leads,
        @Nullable String area,
        @Nullable String areaName) {

    /** Whether the right authority leads. */
    public enum Standing {
        /** The area that leads is the right one, as far as is known. */
        RIGHT,
        /** Another area that uses this service is. */
        ANOTHER_AREA,
        /** An authority is that does not use this service. */
        NOT_LISTED
    }

    public boolean isWrong() {
        return standing != Standing.RIGHT;
    }

    /** What is to be known and done where the wrong one leads. */
    public String warning() {
        String wrong = "%s leads this case, but it is not the authority that is to notify.".formatted(leads);
        return switch (standing) {
            case RIGHT -> "";
            case ANOTHER_AREA ->
                "%s Responsible is %s: %s. Hand the case over; all that was entered stays, and the dates run on."
                        .formatted(wrong, areaName, lower(rule.who().label()));
            case NOT_LISTED ->
                "%s Responsible is an authority that does not use this service: %s. Tell it at once, by telephone and then securely in writing, with the reference. Keep this case until it confirms that it notifies; then decide here not to notify, with that as the reason."
                        .formatted(wrong, lower(rule.who().label()));
        };
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
