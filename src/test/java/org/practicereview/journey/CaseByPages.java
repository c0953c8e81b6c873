package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Takes a case on by its pages alone; whoever has the next task signs in and does it. Who has the one after it, too, stays
 * signed in; before somebody else comes, that one signs out.
 */
final class CaseByPages {

    private final Reader visit;
    private final Function<Role, Person> people;
    private String reference = "";
    private Optional<Role> signedIn = Optional.empty();

    /** @param people who has a role, able to sign in */
    CaseByPages(Reader visit, Function<Role, Person> people) {
        this.visit = visit;
        this.people = people;
    }

    /** Reads the number of the case off the confirmation. */
    void record(Role role, LocalDate today, Consumer<Answers> answers) {
        visit.open("/").press("Sign in").signIn(people.apply(role));
        assertThat(visit.heading()).isEqualTo("My work");
        visit.follow("Record an incident").press("Start now");
        answers.accept(visit.questions());
        visit.press("Record the incident");
        if (visit.heading().equals("These cases may be the same incident")) {
            visit.press("It is another incident: record it");
        }
        assertThat(visit.heading()).isEqualTo("Incident recorded");
        reference = visit.texts("main strong").get(0);
        assertThat(reference).matches("SI-" + today.getYear() + "-\\d{4}");
        signedIn = Optional.of(role);
    }

    /** Of the case that was recorded. */
    String reference() {
        return reference;
    }

    /** A task that is done at once; the case then says so. */
    void does(Role role, String task, String done, Consumer<Answers> answers) {
        does(role, task, "Save and complete", done, answers);
    }

    /** A task by which something is decided. */
    void decides(Role role, String task, Consumer<Answers> answers) {
        does(role, task, "Record the decision", "Decision recorded", answers);
    }

    /** A task with a button of its own. */
    void does(Role role, String task, String button, String done, Consumer<Answers> answers) {
        fill(role, task, answers);
        visit.press(button);
        assertThat(visit.text()).contains(done);
        assertThat(visit.path()).isEqualTo("/cases/" + reference);
    }

    /** A task with sections: one is filled in, the others are as they began; all are read once more before. */
    void passesOn(Role role, String task, String done, Map<String, Consumer<Answers>> sections) {
        signIn(role);
        visit.follow(task);
        assertThat(visit.heading()).isEqualTo(task);
        sections.forEach((section, answers) -> {
            visit.follow(section);
            assertThat(visit.heading()).isEqualTo(section);
            answers.accept(visit.questions());
            visit.press("Save and continue");
            assertThat(visit.heading()).isEqualTo(task);
        });
        visit.press("Check your answers");
        assertThat(visit.heading()).isEqualTo("Check your answers");
        visit.press("Confirm and pass on");
        assertThat(visit.heading()).isEqualTo(done);
    }

    /** A task that sends something: its answers are read once more before, and the button says what it does. */
    void sends(Role role, String task, String button, String done, Consumer<Answers> answers) {
        fill(role, task, answers);
        visit.press("Continue");
        assertThat(visit.heading()).startsWith("Check your answers before ");
        visit.press(button);
        assertThat(visit.heading()).isEqualTo(done);
        assertThat(visit.text()).contains(reference, "What happens next");
    }

    /** The appointed reviewer, to whom the case is closed until then, declares to have no conflict of interest. */
    void declaresNoConflict(Role role) {
        open(role, "/my-reviews/" + reference + "/declaration");
        visit.questions().choose("Do you have a conflict of interest, real or perceived?", "No");
        visit.press("Declare");
        assertThat(visit.heading()).isEqualTo("My reviews");
        assertThat(visit.text()).contains(reference, "Your declaration is recorded");
    }

    /** Reads the case without doing anything. */
    void reads(Role role, Consumer<Reader> reading) {
        signIn(role);
        reading.accept(visit);
    }

    private void fill(Role role, String task, Consumer<Answers> answers) {
        signIn(role);
        visit.follow(task);
        assertThat(visit.heading()).isEqualTo(task);
        answers.accept(visit.questions());
    }

    private void signIn(Role role) {
        open(role, "/cases/" + reference);
        assertThat(visit.identity()).contains(reference);
    }

    private void open(Role role, String path) {
        if (signedIn.equals(Optional.of(role))) {
            visit.open(path);
            return;
        }
        signedIn.ifPresent(other -> visit.signOut());
        visit.open(path).signIn(people.apply(role));
        signedIn = Optional.of(role);
    }

    /** One recommendation, written on its page. */
    static Consumer<Reader> recommends(LocalDate byWhen) {
        return visit -> {
            visit.follow("Learning").follow("Add a recommendation");
            visit.questions()
                    .write("What is to be done?", "Ask the child")
                    .write("By whom?", "Head of early help")
                    .date("By when?", byWhen)
                    .write("How will it show that it helped?", "Audit of files")
                    .choose("What is it about?", "Neglect");
            visit.press("Add it");
            assertThat(visit.text())
                    .contains(
                            "The recommendation is added.", "Ask the child", "Neglect", "What was recommended before");
        };
    }

    /** Its action is done, and shown. */
    static void carriesOut(Reader visit) {
        action(visit).follow("Mark as done");
        visit.questions().write("What shows that it was done?", "Register");
        visit.press("Mark as done");
        assertThat(visit.text()).contains("Somebody else verifies it", "Register");
    }

    /** Somebody else has looked at it. */
    static void verifies(Reader visit) {
        action(visit).follow("Verify the action");
        visit.questions().write("Effect on children", "Children are asked");
        visit.press("Verify the action");
        assertThat(visit.text()).contains("The action is verified", "Children are asked");
    }

    private static Reader action(Reader visit) {
        visit.follow("Learning");
        String action = visit.texts("th a").get(0);
        return visit.follow(action);
    }
}
