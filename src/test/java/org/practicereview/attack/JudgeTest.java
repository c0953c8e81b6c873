package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the judge of the attacks would notice: each answer here is wrong on purpose. */
class JudgeTest {

    private static final Judge JUDGE = new Judge(2_000);
    private static final Shot SHOT = Attacker.get("NOBODY", "/cases?text=harmless");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.practicereview.casefile.CaseFile",
                "at jakarta.servlet.http.HttpServlet.service(HttpServlet.java:590)",
                "NullPointerException",
                "ERROR: SQLSTATE 22021",
                "insert into case_file (reference",
                "select c.* from case_file c",
                "ENGINE-03005 Execution of",
                "ACT_RU_TASK",
                "Quixoryn",
                "the answer is 51624161",
                "<p><script>planted(1)</script>"
            })
    void an_answer_that_tells_too_much_is_noticed(String said) {
        assertThat(JUDGE.wrong(SHOT, reply(200, said, 1))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"=1+1\"", "\"a\",\" @SUM(A1)\"", "\"a\"\r\n\"-1\"", "\"said \"\"no\"\"\",\"+44\""})
    void a_cell_that_begins_a_formula_is_noticed(String table) {
        assertThat(JUDGE.wrong(SHOT, table(table))).singleElement().asString().startsWith("begins a formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"'=1+1\"", "\"two\n=lines\",\"\"", "\"said \"\"=1\"\"\"", "\"mother-in-law\""})
    void a_cell_of_other_words_is_in_order(String table) {
        assertThat(JUDGE.wrong(SHOT, table(table))).isEmpty();
    }

    private static Reply table(String cells) {
        return new Reply(200, List.of("Content-Type: text/csv"), cells.getBytes(StandardCharsets.UTF_8), 1);
    }

    @Test
    void failures_silence_and_slowness_are_noticed() {
        assertThat(JUDGE.wrong(SHOT, reply(500, "sorry", 1))).containsExactly("failed with 500");
        assertThat(JUDGE.wrong(SHOT, reply(200, "late", 2_001))).containsExactly("took 2001 ms");
        assertThat(JUDGE.wrong(SHOT, Reply.none(1))).containsExactly("no answer");
    }

    @Test
    void what_somebody_sent_may_be_shown_to_them_and_ordinary_pages_are_in_order() {
        Shot own = Attacker.get("NOBODY", "/cases?text=Quixoryn");
        assertThat(JUDGE.wrong(own, reply(200, "No case has Quixoryn in it", 1)))
                .isEmpty();
        assertThat(JUDGE.wrong(SHOT, reply(404, "Select one from the list. An exception is made.", 1)))
                .isEmpty();
    }

    @Test
    void a_row_more_and_a_row_changed_are_noticed() {
        assertThat(Rows.changed(Map.of("child", "1 rows, 0"), Map.of("child", "2 rows, 0")))
                .containsExactly("child: 1 rows, 0 -> 2 rows, 0");
        assertThat(Rows.changed(Map.of("child", "1 rows, 0"), Map.of("child", "1 rows, 1")))
                .hasSize(1);
        assertThat(Rows.changed(Map.of("child", "1 rows, 0"), Map.of("child", "1 rows, 0")))
                .isEmpty();
    }

    @Test
    void a_statement_that_writes_is_heard() {
        assertThat(Rows.writtenBy("\n  insert into Child (case_id) values (?)")).containsExactly("child");
        assertThat(Rows.writtenBy("update case_file set stage = ?")).containsExactly("case_file");
        assertThat(Rows.writtenBy("with gone as (delete from child returning id) select id from gone"))
                .containsExactly("child");
        assertThat(Rows.writtenBy("truncate table child")).containsExactly("*");
        assertThat(Rows.writtenBy("select * from case_file where id = ? for update"))
                .isEmpty();
    }

    @Test
    void a_request_is_kept_and_sent_again_byte_by_byte() {
        byte[] noText = {0, (byte) 0xff, 10};
        Shot shot = new Shot("NOBODY", "POST", "/a?b='%00", List.of("X: y"), noText);

        Shot again = Shot.read(shot.json("why"));

        assertThat(again.body()).isEqualTo(noText);
        assertThat(again.wire(1, List.of())).isEqualTo(shot.wire(1, List.of()));
        assertThat(shot.curl(80)).contains("--data-binary @-", "AP8K", "\\'%00");
    }

    private static Reply reply(int status, String said, long millis) {
        return new Reply(
                status,
                List.of("Content-Type: text/html;charset=UTF-8"),
                said.getBytes(StandardCharsets.UTF_8),
                millis * 1_000_000);
    }
}
