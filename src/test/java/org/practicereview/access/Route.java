package org.practicereview.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A method and a pattern, as the table names them. */
public record Route(String method, String pattern) implements Comparable<Route> {

    /** Where any method will do. */
    private static final String ANY = "ANY";

    public static Set<Route> of(Iterable<RequestMappingInfoHandlerMapping> mappings) {
        Set<Route> routes = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(routes, info)));
        return routes;
    }

    private static void add(Set<Route> routes, RequestMappingInfo info) {
        for (String pattern : info.getPatternValues()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            methods.forEach(method -> routes.add(new Route(method.name(), pattern)));
            if (methods.isEmpty()) {
                routes.add(new Route(ANY, pattern));
            }
        }
    }

    public static Route read(String text) {
        String[] words = text.split(" ", 2);
        return new Route(words[0], words[1]);
    }

    public boolean isApi() {
        return pattern.startsWith("/api/");
    }

    /** What the API is, told by a library and not by a door of ours. */
    boolean isDescription() {
        return pattern.startsWith("/v3/api-docs");
    }

    public boolean isAboutACase() {
        return pattern.contains("{reference}") || pattern.contains("/tasks/{id}");
    }

    public String verb() {
        return method.equals(ANY) ? "GET" : method;
    }

    public String path(String reference, String task, String date) {
        return pattern.replace("{reference}", reference)
                .replace("{id}", task)
                .replace("{date}", date)
                .replace("{process}", "SeriousIncident")
                .replace("/**", "/none")
                .replaceAll("\\{[^}]+}", "none");
    }

    /** The same where more of the path is known than the case: what is not named is nothing that exists. */
    public String path(Map<String, String> named) {
        String path = pattern;
        for (Map.Entry<String, String> part : named.entrySet()) {
            path = path.replace("{" + part.getKey() + "}", part.getValue());
        }
        return path.replaceAll("\\{[^}]+}", "none");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
