package org.practicereview.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.practicereview.refusal.Refusal.Kind;

class RefusalTest {

    @Test
    void what_may_not_be_seen_and_what_does_not_exist_are_told_alike() {
        assertThat(new NotFound()).hasMessage(new NotFound().getMessage());
        assertThat(new NotFound().code()).isEqualTo("not-found");
        assertThat(new NotFound().kind().status()).isEqualTo(404);
    }

    @Test
    void a_refusal_says_its_kind_and_keeps_its_code_and_words() {
        Refusal refusal = new Conflict("task-completed", "This task was completed already.");

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("task-completed");
        assertThat(refusal).hasMessage("This task was completed already.");
        assertThat(new RuleRefusal("too-early", "Not yet.").kind().status()).isEqualTo(422);
        assertThat(new Stale().kind().status()).isEqualTo(412);
        assertThat(new PreconditionRequired().kind().status()).isEqualTo(428);
        assertThat(new NotPermitted().kind().status()).isEqualTo(403);
    }

    @Test
    void a_page_and_a_machine_are_told_alike_that_somebody_was_faster_each_with_its_own_status() {
        Stale machine = new Stale();

        assertThatThrownBy(() -> SeenVersion.onPage("1").accept(2)).isInstanceOfSatisfying(StaleOnPage.class, page -> {
            assertThat(page.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(page.code()).isEqualTo(machine.code());
            assertThat(page).hasMessage(machine.getMessage());
        });
        assertThatThrownBy(() -> SeenVersion.required("\"1\"").accept(2)).isInstanceOf(Stale.class);
    }

    @Test
    void a_refusal_is_an_answer_and_carries_no_stack_trace() {
        assertThat(new NotPermitted("Only the Panel decides.").getStackTrace()).isEmpty();
    }
}
