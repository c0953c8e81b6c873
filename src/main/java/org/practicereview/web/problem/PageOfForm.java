package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The page that holds a form or a button: the address that it is sent to, where that shows a page, else the nearest above it
 * that does, else the first page. Some addresses only take what is sent: whoever is led there finds nothing, and what was typed is lost.
 */
@Component
public class PageOfForm {

    private static final String FIRST_PAGE = "/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /** Whether an address shows something, by its pattern, the most exact first; known when all pages are. */
    private volatile @Nullable Map<PathPattern, Boolean> shown;

    PageOfForm(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The path of the page from which this was sent. */
    public String of(HttpServletRequest sent) {
        String path = sent.getRequestURI();
        if (!isForReading(sent) || shows(path) == null) {
            return path;
        }
        for (String page = path; !page.isEmpty(); page = page.substring(0, page.lastIndexOf('/'))) {
            if (Boolean.TRUE.equals(shows(page))) {
                return page;
            }
        }
        return FIRST_PAGE;
    }

    /**
     * Nobody wants to come to what a page that stands open asks for or saves by itself; older browsers do not say which it
     * is.
     */
    public static boolean isForReading(HttpServletRequest request) {
        String wantedAs = request.getHeader("Sec-Fetch-Dest");
        return wantedAs == null || wantedAs.equals("document");
    }

    /** By the pattern that fits best, whatever is done there: a wider one would take a button for the name of something. */
    private @Nullable Boolean shows(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return shown().entrySet().stream()
                .filter(address -> address.getKey().matches(parsed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Map<PathPattern, Boolean> shown() {
        Map<PathPattern, Boolean> known = shown;
        if (known == null) {
            known = read(mappings.getObject());
            shown = known;
        }
        return known;
    }

    private static Map<PathPattern, Boolean> read(RequestMappingHandlerMapping mapping) {
        Map<PathPattern, Boolean> read = new TreeMap<>();
        for (RequestMappingInfo door : mapping.getHandlerMethods().keySet()) {
            PathPatternsRequestCondition patterns = door.getPathPatternsCondition();
            Set<RequestMethod> methods = door.getMethodsCondition().getMethods();
            boolean shows = methods.isEmpty() || methods.contains(RequestMethod.GET);
            if (patterns != null) {
                patterns.getPatterns().forEach(pattern -> read.merge(pattern, shows, Boolean::logicalOr));
            }
        }
        return read;
    }
}
