package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The code of a rule tells people nothing: it is shown with the source of the rule beside it, or leads to where the rule
 * is explained. What describes the interface for machines is read beside the rule book.
 */
class RuleCodesTest {

    private static final String CODE = "(?:RR|[ACDFKLNPRSTUW])\\d{1,2}";

    /** Alone in brackets, or called a rule; "(W2, office hours)" says what it is. */
    private static final Pattern ALONE =
            Pattern.compile("\\((?:rules? )?CODE(?:, CODE| and CODE)*\\)|\\b[Rr]ules? CODE\\b".replace("CODE", CODE));

    private static final Pattern LEADS_TO_THE_RULE = Pattern.compile("<a [^>]*/rules#rule-[^>]*>[^<]*</a>");

    /** The code of a rule that is looked up, where neither its source nor a link to it follows at once. */
    private static final Pattern DRAWN_ALONE =
            Pattern.compile("\\bruleId\\b(?!.{0,300}?(?:\\.source\\b|\\.inWords\\(|/rules#rule-))");

    private static final Pattern WRITTEN_ALONE = Pattern.compile("ruleId\\(\\) \\+ \"(?!, )");

    @Test
    void no_page_shows_the_code_of_a_rule_without_its_source_or_a_way_to_it() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Texts.files("src/main/resources/templates", ".html")) {
            inPage(Files.readString(file)).forEach(code -> found.add(file + ": " + code));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_message_names_a_rule_by_its_code_alone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Texts.files("src/main/java", ".java")) {
            if (!file.toString().endsWith("Api.java")) {
                inClass(Files.readString(file)).forEach(code -> found.add(file + ": " + code));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void a_code_alone_is_found_and_one_with_its_source_is_not() {
        assertThat(inPage("<p>By then (rule T2), or <a class=\"a\" href=\"/rules#rule-L14\">rule L14</a>.</p>"))
                .containsExactly("(rule T2)");
        assertThat(inPage("<p th:text=\"|(${reason.citation.ruleId})|\">A (P4)</p>"))
                .containsExactly("ruleId");
        assertThat(inPage("<p th:text=\"${it.ruleId + ', ' + it.source}\">P4, source</p>"))
                .isEmpty();
        assertThat(inClass("hint = \"It must have it (L8, L9).\" /** By rule L8. */ + \"Rule L7 and (W2, hours)\""))
                .containsExactly("(L8, L9)", "Rule L7");
        assertThat(inClass("why + \" (\" + citation.ruleId() + \").\"")).containsExactly("ruleId() + \"");
    }

    private static List<String> inPage(String source) {
        String read = LEADS_TO_THE_RULE.matcher(Texts.template(source)).replaceAll("/rules#rule-");
        List<String> found = new ArrayList<>(all(ALONE, read));
        found.addAll(all(DRAWN_ALONE, read));
        return found;
    }

    private static List<String> inClass(String source) {
        List<String> found = new ArrayList<>();
        Texts.texts(source).forEach(text -> found.addAll(all(ALONE, text)));
        found.addAll(all(WRITTEN_ALONE, Texts.inOneLine(source)));
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group()).toList();
    }
}
