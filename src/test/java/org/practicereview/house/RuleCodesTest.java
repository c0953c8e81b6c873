package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The code of a rule tells people nothing: it is shown with the source of the rule beside it, or leads to where the rule
 * is explained. What describes the interface for machines is read beside the rule book, and so are the descriptions of rows.
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

    private static final Pattern PUT_INTO = Pattern.compile("\\.formatted\\(|\\bformat\\(");

    private static final Pattern ITS_SOURCE = Pattern.compile("\\bsource\\(\\)|\"source\"|\\binWords\\(\\)");

    /** Any code in words of data, where what it says does not follow at once. */
    private static final Pattern IN_DATA = Pattern.compile("\\bCODE[a-z]?\\b(?!, (?!CODE))".replace("CODE", CODE));

    /** What holds codes and nothing else. */
    private static final Set<String> CODES = Set.of("ruleId", "criterion", "id", "as", "in", "code");

    private static final Pattern OUTPUT =
            Pattern.compile("<outputEntry id=\"\\w+_(\\w+)\"><text>(.*?)</text>", Pattern.DOTALL);

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
    void no_words_of_a_decision_table_name_a_rule_by_its_code_alone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Texts.files("bpmn/decisions", ".dmn")) {
            inTable(Files.readString(file)).forEach(code -> found.add(file + ": " + code));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_words_of_the_guidance_name_a_rule_by_its_code_alone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Texts.files("src/main/resources/guidance", ".json")) {
            inGuidance(Files.readString(file)).forEach(code -> found.add(file + ": " + code));
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
        assertThat(inClass("\"%s (%s)\".formatted(row.get(\"why\"), row.get(\"ruleId\")) + row.get(\"source\")"))
                .containsExactly("row.get(\"why\"), row.get(\"ruleId\")");
        assertThat(inClass("\"%s (%s, %s)\".formatted(why, citation.ruleId(), citation.source())"))
                .isEmpty();
        assertThat(inTable("""
                <outputEntry id="Rule_One_why"><text>"as S3 has it (S33, S46b), and P4, the answer"</text></outputEntry>
                <outputEntry id="Rule_One_ruleId"><text>"P4"</text></outputEntry>""")).containsExactly("S3", "S33", "S46b");
        assertThat(inGuidance("[{\"id\": \"C4\", \"means\": [\"what RR16 does not name\"]}]"))
                .containsExactly("RR16");
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
        String line = Texts.inOneLine(source);
        found.addAll(all(WRITTEN_ALONE, line));
        PUT_INTO.matcher(line)
                .results()
                .map(call -> inBrackets(line, call.end()))
                .filter(values ->
                        values.contains("ruleId") && !ITS_SOURCE.matcher(values).find())
                .forEach(found::add);
        return found;
    }

    /** What stands from there up to the bracket that closes. */
    private static String inBrackets(String line, int from) {
        int open = 1;
        int to = from;
        while (to < line.length() && open > 0) {
            char next = line.charAt(to++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return line.substring(from, open == 0 ? to - 1 : to);
    }

    private static List<String> inTable(String source) {
        return OUTPUT.matcher(source)
                .results()
                .filter(entry -> !CODES.contains(entry.group(1)))
                .flatMap(entry -> all(IN_DATA, entry.group(2)).stream())
                .toList();
    }

    private static List<String> inGuidance(String source) {
        return inValue(JsonMapper.builder().build().readTree(source));
    }

    private static List<String> inValue(JsonNode value) {
        List<String> found = new ArrayList<>(value.isString() ? all(IN_DATA, value.asString()) : List.of());
        value.properties().stream()
                .filter(property -> !CODES.contains(property.getKey()))
                .forEach(property -> found.addAll(inValue(property.getValue())));
        value.values().stream().filter(element -> value.isArray()).forEach(element -> found.addAll(inValue(element)));
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group()).toList();
    }
}
