package org.practicereview.web.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What can be reached without signing in: this list, and nothing else. */
@Component
class OpenRoutes {

    private static final List<String> ALWAYS = List.of(
            "/",
            "/sign-in",
            "/sign-in/code",
            "/set-up/*",
            "/return/*",
            "/return/*/check",
            "/cookies",
            "/accessibility",
            "/privacy",
            "/hidden",
            "/adviser",
            "/calculator",
            "/calendar/*",
            "/editions",
            "/editions/comparison",
            "/publications",
            "/publications/*",
            "/publications/*/report.pdf",
            "/pool-of-reviewers",
            "/pool-of-reviewers.csv",
            "/rules",
            "/assets/**",
            "/actuator/health/**",
            "/actuator/info");

    /** What machines may ask without a token. */
    private static final List<String> FOR_MACHINES = List.of(
            "/api/v1/adviser/**",
            "/api/v1/calculator/*",
            "/api/v1/editions",
            "/api/v1/editions/comparison",
            "/api/v1/publications",
            "/api/v1/publications/*",
            "/api/v1/pool-of-reviewers",
            "/api/v1/pool-of-reviewers.csv",
            "/api/v1/rules");

    /** Of these, what says the same to everybody, signed in or not. */
    private static final List<String> SAME_FOR_EVERYBODY = List.of(
            "/return/**",
            "/calendar/*",
            "/publications",
            "/publications/**",
            "/assets/**",
            "/actuator/**",
            "/api/v1/publications",
            "/api/v1/publications/**");

    private final boolean demonstration;

    OpenRoutes(Environment environment) {
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    String[] patterns() {
        List<String> patterns = new ArrayList<>(ALWAYS);
        if (demonstration) {
            patterns.add("/v3/api-docs/**");
            patterns.add("/v3/api-docs.yaml");
        }
        return patterns.toArray(String[]::new);
    }

    RequestMatcher sameForEverybody() {
        return any(SAME_FOR_EVERYBODY);
    }

    RequestMatcher openToPeople() {
        return any(List.of(patterns()));
    }

    private static RequestMatcher any(List<String> patterns) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                patterns.stream().<RequestMatcher>map(path::matcher).toList());
    }

    String[] patternsForMachines() {
        return FOR_MACHINES.toArray(String[]::new);
    }
}
