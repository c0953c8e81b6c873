package org.practicereview.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practicereview.organisation.Person;
import org.practicereview.testing.Statements;
import org.practicereview.testing.Visitor;
import org.springframework.util.StringUtils;

/** Counts what pages ask the database, with few rows and with many. */
final class CountedPages {

    /** As many as there are values for it. */
    private static final Pattern LIST = Pattern.compile("\\(\\s*\\?(\\s*,\\s*\\?)*\\s*\\)");

    private final Statements statements;
    private final Function<Person, Visitor> visitors;

    CountedPages(Statements statements, Function<Person, Visitor> visitors) {
        this.statements = statements;
        this.visitors = visitors;
    }

    /** A page, who asks for it, and what stands on it at least once for each row. */
    record Page(Person who, String path, String sign) {}

    /**
     * The statements that a page sends more often when so many rows have been added, or as often as that: in a database that
     * tests share it may have been long before. A page that does not show them all would prove nothing, and is told, too.
     */
    List<String> askedForEachRow(Statements.Action adding, int added, Page... pages) throws Exception {
        Map<Page, Map<String, Integer>> before = new LinkedHashMap<>();
        for (Page page : pages) {
            before.put(page, asked(page));
        }
        adding.run();
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            int shown = StringUtils.countOccurrencesOf(read(page), page.sign());
            if (shown < added) {
                found.add("%s shows %s %d times".formatted(page.path(), page.sign(), shown));
            }
            Map<String, Integer> few = before.get(page);
            asked(page).forEach((statement, times) -> {
                // What no row needed before may be asked once, for all of them
                if (times > Math.max(1, few.getOrDefault(statement, 0)) || times >= added) {
                    found.add("%s asks %d times, before %d: %s"
                            .formatted(page.path(), times, few.getOrDefault(statement, 0), statement));
                }
            });
        }
        return found;
    }

    /** How often each statement is sent, whatever the number of its values; those about the session left out. */
    private Map<String, Integer> asked(Page page) throws Exception {
        // What is looked up once and then known is asked by the first of both only
        read(page);
        return statements.duringRequest(() -> read(page)).stream()
                .map(sql -> LIST.matcher(sql.strip().replaceAll("\\s+", " ")).replaceAll("(?)"))
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(sent -> 1)));
    }

    private String read(Page page) {
        return visitors.apply(page.who())
                .get(page.path())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
