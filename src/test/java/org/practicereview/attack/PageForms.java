package org.practicereview.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The pages somebody reaches by following links, and the forms on them. */
final class PageForms {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|button|option|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Set<String> NOT_FOLLOWED = Set.of("/sign-out", "/assets");

    private final List<PageForm> forms = new ArrayList<>();
    private final Set<String> pages = new HashSet<>();

    /** Looks at so many pages as that person, beginning where people begin. */
    void crawl(Attacker attacker, List<String> begin, int most, Wire wire, int port) throws IOException {
        Deque<String> next = new ArrayDeque<>(begin);
        Set<String> seen = new HashSet<>(begin);
        Set<String> shapes = new HashSet<>();
        for (int looked = 0; looked < most && !next.isEmpty(); ) {
            String path = next.poll();
            // pages that differ by numbers only are built alike: a few of each are enough
            if (!shapes.add(path.replaceAll("[0-9a-f-]{6,}|\\d+", "#") + (looked % 3))) {
                continue;
            }
            looked++;
            Reply page = attacker.send(Attacker.get(attacker.name(), path), wire, port);
            if (page.status() != 200 || !page.isHtml()) {
                continue;
            }
            pages.add(path);
            formsOf(attacker.name(), path, page.text());
            Matcher link = LINK.matcher(page.text());
            while (link.find()) {
                String found = HtmlUtils.htmlUnescape(link.group(1));
                // Copies have no forms, and to draw one takes longer than a hundred pages
                if (!found.split("\\?")[0].endsWith(".pdf")
                        && NOT_FOLLOWED.stream().noneMatch(found::startsWith)
                        && seen.add(found)) {
                    next.add(found);
                }
            }
        }
    }

    List<PageForm> forms() {
        return List.copyOf(forms);
    }

    List<String> pages() {
        return pages.stream().sorted().toList();
    }

    private void formsOf(String who, String path, String html) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String head = form.group(1);
            String action = attribute(head, "action");
            PageForm found = new PageForm(
                    who,
                    attribute(head, "method").equalsIgnoreCase("post") ? "POST" : "GET",
                    action.isEmpty() ? path : action,
                    head.contains("multipart/form-data"),
                    fields(form.group(2)));
            if (!found.action().startsWith("/sign-out")) {
                forms.add(found);
            }
        }
    }

    private static List<Map.Entry<String, String>> fields(String html) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(html);
        String select = "";
        while (field.find()) {
            String kind = field.group(1);
            String name = attribute(field.group(2), "name");
            String value = attribute(field.group(2), "value");
            if (kind.equals("select")) {
                select = name;
            } else if (kind.equals("option")) {
                fields.add(Map.entry(select, value));
            } else if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.add(Map.entry(name, value));
            }
        }
        return fields;
    }

    private static String attribute(String head, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(head);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /**
     * A form as a page shows it.
     *
     * @param fields names and values; each choice of a question is one
     */
    record PageForm(
            String who, String method, String action, boolean withFile, List<Map.Entry<String, String>> fields) {

        /** As a browser sends it; the token of a form that only asks is not part of its address. */
        Shot sent(String sender, List<Map.Entry<String, String>> filled) {
            if (method.equals("GET")) {
                List<Map.Entry<String, String>> asked = filled.stream()
                        .filter(field -> !field.getKey().equals("_csrf"))
                        .toList();
                return Attacker.get(sender, action.split("\\?")[0] + "?" + Encoded.form(asked));
            }
            String type = withFile
                    ? "multipart/form-data; boundary=" + Encoded.BOUNDARY
                    : "application/x-www-form-urlencoded";
            String body = withFile ? Encoded.multipart(filled, Encoded.BOUNDARY, "name.pdf") : Encoded.form(filled);
            return new Shot(
                    sender, "POST", action, List.of("Content-Type: " + type), body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
