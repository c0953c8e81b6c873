package org.practicereview.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a page is built: where there is text but not which, and no numbers, addresses or names of elements. Barriers lie in
 * that, so that a page built like one that was looked at has no new ones; looking takes a second of the browser's time.
 *
 * <p>Of what axe asks of a name, all is kept: that an element has one, that no other has the same, and which element is
 * meant where one is named, as a label names its field. Of what it asks of texts and addresses only that they are there is
 * kept: no rule for WCAG 2.2 AA compares their words.
 */
final class Build {

    /** Where a row of something begins, and where the last one ends. */
    private static final Pattern ROWS =
            Pattern.compile("(?=<tr|<li|<option|<div class=\"govuk-(?:summary-list__row|checkboxes__item"
                    + "|radios__item)|</(?:tbody|ul|ol|dl|select|fieldset)>)");

    private static final Pattern NAMES = Pattern.compile(
            "\\s(id|name|for|form|list|headers|aria-(?:activedescendant|controls|describedby|details|errormessage|flowto"
                    + "|labelledby|owns))=\"([^\"]+)\"");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9-]*)[^>]*>");

    /** These have no end. */
    private static final Set<String> EMPTY =
            Set.of("br", "hr", "img", "input", "link", "meta", "path", "source", "wbr");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private int before;
    private int grouped;

    private Build() {}

    static String of(String content) {
        String named = new Build().relations(content.replaceAll("(?s)<!--.*?-->", ""));
        return oneRowOfEach(named.replaceAll("\\s(href|action|value|src|content)=\"[^\"]+\"", " $1=\"…\"")
                .replaceAll(">\\s+<", "><")
                .replaceAll(">[^<]+<", ">…<")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "0"));
    }

    /**
     * What such a page is made of: each element within all those around it, with its words and which element comes next. No
     * rule for WCAG 2.2 AA asks for more than that and what the element names, so that a page of parts that were all looked
     * at, in any order and number, has no new barriers.
     */
    static Set<String> parts(String build) {
        Set<String> parts = new HashSet<>();
        Deque<String> around = new ArrayDeque<>();
        String path = "";
        int from = 0;
        Matcher tag = TAG.matcher(build);
        while (tag.find()) {
            boolean ends = !tag.group(1).isEmpty();
            if (!ends) {
                parts.add(path + build.substring(from, tag.start()) + tag.group(2));
                path = String.join("", around);
                from = tag.start();
                if (!EMPTY.contains(tag.group(2))) {
                    around.addLast(tag.group());
                }
            } else if (!around.isEmpty()) {
                around.removeLast();
            }
        }
        parts.add(path + build.substring(from));
        return parts;
    }

    /** Rows built alike that follow each other count as one. */
    private static String oneRowOfEach(String build) {
        StringBuilder rows = new StringBuilder();
        String last = "";
        for (String row : ROWS.split(build)) {
            if (!row.equals(last)) {
                rows.append(row);
            }
            last = row;
        }
        return rows.toString();
    }

    private String relations(String content) {
        NAMES.matcher(content)
                .results()
                .filter(name -> name.group(1).equals("id"))
                .forEach(id -> numbers.merge(id.group(2), numbers.size(), (first, again) -> -1));
        return NAMES.matcher(content).replaceAll(name -> " " + name.group(1) + "=\"" + relation(name) + "\"");
    }

    /** Said by the way from here to there, so that a row is built alike wherever it stands. */
    private String relation(MatchResult name) {
        String value = name.group(2);
        return switch (name.group(1)) {
            case "id" -> {
                before++;
                yield numbers.get(value) < 0 ? "another has it too" : "its own";
            }
            case "name" -> {
                Integer last = groups.put(value, grouped++);
                yield last == null ? "first" : way(grouped - last);
            }
            default ->
                List.of(value.strip().split("\\s+")).stream()
                        .map(meant -> numbers.containsKey(meant) ? way(numbers.get(meant) - before) : "nothing")
                        .collect(Collectors.joining(" "));
        };
    }

    /** In letters: numbers are taken for words of the page. */
    private static String way(int steps) {
        return (steps < 0 ? "b" : "f").repeat(Math.abs(steps)) + ".";
    }
}
