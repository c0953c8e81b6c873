package org.practicereview.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who came in, who was refused, and who changed what others may do: one line each, for whoever watches for attacks
 * (ASVS 5.0, 16.3). A line holds ids of accounts, the address of the client and the pattern of a route; never a name, never
 * what was typed, and nothing that could forge another line.
 */
public final class SecurityLog {

    /** By this name an operator finds it, or sends it elsewhere. */
    public static final String NAME = "practice-review.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST = 120;

    private SecurityLog() {}

    /** What is noted; the names stand in the log and never change. */
    public enum Event {
        SIGNED_IN,
        SIGNED_OUT,
        SIGN_IN_REFUSED,
        SIGN_IN_LOCKED,
        PASSWORD_REFUSED,
        CODE_REFUSED,
        CODE_LOCKED,
        RECOVERY_CODE_USED,
        LINKS_LOCKED,
        TOKEN_REFUSED,
        FORM_REFUSED,
        TOO_MANY_REQUESTS,
        REFUSED
    }

    /** Notes what happened in the request that is being answered. */
    public static void note(Event event, @Nullable UUID account) {
        note(event, account, "");
    }

    /** Notes what happened in the request that is being answered, with a code that tells more. */
    public static void note(Event event, @Nullable UUID account, String code) {
        LOG.info(
                "{} account={}{} {}",
                event,
                account == null ? "-" : account,
                code.isEmpty() ? "" : " code=" + code,
                where());
    }

    /** Notes that somebody changed what an account, a role, a token or another setting of the service is. */
    public static void changed(String act, UUID by, String subject) {
        LOG.info("CHANGED account={} act={} subject={}", by, safe(act), safe(subject));
    }

    /** The account that asks, as far as it is known yet. */
    public static @Nullable UUID asking() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.personId()
                : null;
    }

    private static String where() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "address=- route=-";
        }
        HttpServletRequest request = attributes.getRequest();
        // never the address that was asked for: references, links and words of a search stand in it
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return "address=%s method=%s route=%s"
                .formatted(
                        safe(request.getRemoteAddr()),
                        safe(request.getMethod()).toUpperCase(Locale.ROOT),
                        safe(Objects.toString(route, "-")));
    }

    private static String safe(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[^\\w.:/{}*-]", "?");
    }
}
