package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.NotificationQuestion;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.guidance.Wordings;
import org.practicereview.notification.questions.Notification;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Which questions a notification asks is data, by the day (section 2 of the rule book). */
@IntegrationTest
class QuestionSetsTest {

    private static final org.practicereview.organisation.Role NOTIFIER =
            org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
    private static final org.practicereview.organisation.Role APPROVER =
            org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @Autowired
    QuestionSets sets;

    @Autowired
    Wordings wordings;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    Partnership partnership;

    @Autowired
    IncidentCorrections corrections;

    @Test
    void the_table_knows_every_question_of_the_form_and_keeps_those_that_must_be_answered() {
        List<String> names = QuestionSets.names(Form.of(Notification.class)).toList();
        List<String> required = Form.of(Notification.class).fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .toList();

        for (Term set : wordings.during(Role.QUESTION_SET, LocalDate.of(2013, 4, 15), TODAY)) {
            List<NotificationQuestion> questions = sets.questions(set);
            assertThat(questions).extracting(NotificationQuestion::name).containsExactlyElementsOf(names);
            assertThat(questions)
                    .filteredOn(question -> required.contains(question.name()))
                    .hasSize(required.size())
                    .allMatch(NotificationQuestion::asked);
            assertThat(questions)
                    .filteredOn(question -> question.weight() > 0)
                    .allSatisfy(question -> assertThat(question.because()).isNotBlank());
        }
    }

    @Test
    void sex_replaced_gender_in_2026() {
        assertThat(childQuestionsOn(LocalDate.of(2025, 12, 31)))
                .contains("gender")
                .doesNotContain("sex");
        assertThat(childQuestionsOn(LocalDate.of(2026, 1, 1))).contains("sex").doesNotContain("gender");
    }

    @Test
    void an_answer_to_what_is_not_asked_is_refused() {
        IncidentReference reference = walk.notifying();

        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class,
                () -> walk.complete(
                        org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER,
                        reference,
                        "Task_PrepareNotification",
                        """
                        {'telephone':'0111','whatHappened':'Injuries','safetyActions':'None yet',
                         'children':[{'gender':'MALE'}]}"""));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple("/children/0/gender", "not-asked"));
    }

    @Test
    void a_form_begun_before_the_questions_changed_asks_those_of_the_day_on_which_it_is_prepared() {
        clock.set(LocalDate.of(2025, 12, 30).atTime(9, 0));
        IncidentReference reference = walk.notifying();
        CaseFile file = walk.file(reference);
        assertThat(sets.of(file).code()).isEqualTo("QUESTIONS_2019");

        clock.set(LocalDate.of(2026, 1, 2).atTime(9, 0));

        assertThat(sets.of(file).code()).isEqualTo("QUESTIONS_2026");
        assertThatCode(() -> walk.prepare(reference)).doesNotThrowAnyException();
    }

    @Test
    void what_is_not_asked_any_more_when_it_is_sent_must_be_corrected_first_and_then_stands_in_no_way() {
        clock.set(LocalDate.of(2025, 12, 30).atTime(9, 0));
        IncidentReference reference = walk.notifying();
        walk.complete(NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'0111','whatHappened':'Injuries','safetyActions':'None yet',
                 'children':[{'gender':'MALE','surname':'Planted'}]}""");
        clock.set(LocalDate.of(2026, 1, 2).atTime(9, 0));

        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class,
                () -> walk.complete(APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple("/choice", "not-asked"));
        assertThat(refused.errors().get(0).message()).contains("Return the notification", "Child 1");
        walk.complete(APPROVER, reference, "Task_SendNotification", "{'choice':'RETURN','correction':'Old questions'}");
        OpenTask again = tasks.open(
                partnership.the(NOTIFIER),
                walk.task(reference, "Task_PrepareNotification").id());
        assertThat(again.typed().typed().at("/children/0/surname").asString()).isEqualTo("Planted");
        assertThat(tasks.gaps(again)).isEmpty();
    }

    @Test
    void an_age_that_a_correction_made_wrong_is_found_when_it_is_sent() {
        IncidentReference reference = walk.notifying();
        walk.complete(NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'0111','whatHappened':'Injuries','safetyActions':'None yet',
                 'children':[{'estimatedAge':3}]}""");
        corrections.correct(
                partnership.the(NOTIFIER),
                reference,
                CaseWalk.answers("{'ageAtHarm':'UNBORN','reason':'It was her sister'}"),
                version -> {});

        InvalidAnswers refused = catchThrowableOfType(
                InvalidAnswers.class,
                () -> walk.complete(APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple("/choice", "not-of-that-age"));
    }

    private List<String> childQuestionsOn(LocalDate day) {
        return sets.form(wordings.on(day).term(Role.QUESTION_SET)).fields().stream()
                .filter(field -> field.name().equals("children"))
                .flatMap(field -> field.fields().stream())
                .map(Field::name)
                .toList();
    }
}
