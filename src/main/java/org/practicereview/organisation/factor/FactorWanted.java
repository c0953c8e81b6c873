package org.practicereview.organisation.factor;

import java.util.Locale;

/** Whether people sign in with a second factor. */
public enum FactorWanted {
    /** Nobody is asked for a code, not even who has set one up. */
    OFF,
    /** Whoever has set one up is asked. */
    OPTIONAL,
    /** Whoever has none sets one up before anything else. */
    REQUIRED;

    static final String SETTING = "practice-review.second-factor";

    /** Reads the setting as it is written, where "off" may have been read as no. */
    static FactorWanted of(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "off", "false" -> OFF;
            case "optional" -> OPTIONAL;
            case "required" -> REQUIRED;
            default ->
                throw new IllegalArgumentException(
                        "%s is off, optional or required, and not \"%s\"".formatted(SETTING, setting));
        };
    }
}
