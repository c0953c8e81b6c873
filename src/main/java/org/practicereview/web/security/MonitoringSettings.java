package org.practicereview.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about monitoring, under {@code practice-review.monitoring}.
 *
 * @param token with which monitoring collects the figures; empty where nobody may. Of an account it is none: it opens
 *     nothing else
 * @throws IllegalArgumentException for a token that could be guessed; the service does not start
 */
@ConfigurationProperties("practice-review.monitoring")
record MonitoringSettings(@DefaultValue("") String token) {

    private static final int SHORTEST = 32;

    MonitoringSettings {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "practice-review.monitoring.token has fewer than " + SHORTEST + " characters");
        }
    }

    /** The token stays out of what is logged. */
    @Override
    public String toString() {
        return "MonitoringSettings[***]";
    }
}
