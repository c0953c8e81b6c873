package org.practicereview.journey;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.journey.CountedPages.Page;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.NewAction;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** No page asks the database anew for each of its rows: neither more often than when it had one, nor as often as it has rows. */
@IntegrationTest
class StatementsOfPagesTest {

    private static final int MORE = 12;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ManyRows rows;

    @Autowired
    CaseWalk walk;

    @Autowired
    LearningWalk learning;

    @Autowired
    ActionWork actions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    @Autowired
    Areas areas;

    @Autowired
    Statements statements;

    private final Map<Person, Visitor> visitors = new HashMap<>();

    @Test
    void pages_of_a_case_to_which_much_has_happened() throws Exception {
        IncidentReference reference = walk.notified();
        String page = "/cases/" + reference;
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        moreOf(page, reference);
        rows.happened(reference);

        assertNothingIsAskedForEachRow(
                () -> {
                    times(MORE, () -> moreOf(page, reference));
                    times(MORE, () -> rows.happened(reference));
                },
                new Page(manager, page, "Example task"),
                new Page(manager, page, "Same incident as"),
                new Page(manager, page + "/timeline", "Something happened"),
                new Page(manager, page + "/tasks", "Example task"),
                new Page(manager, page + "/looks", "Person "),
                new Page(manager, page + "/documents", "A letter"),
                new Page(manager, page + "/areas", "Area A"),
                new Page(manager, page + "/rapid-review/agency-requests", "Agency "),
                new Page(manager, page + "/rapid-review/chronology", "Strategy meeting"),
                new Page(partnership.the(Role.AGENCY_CONTRIBUTOR), "/returns", reference.value()),
                new Page(partnership.the(Role.PANEL_SECRETARIAT), page + "/panel/conflicts", "my sister"));
    }

    @Test
    void pages_of_much_that_is_learnt() throws Exception {
        IncidentReference reference = walk.published();
        Page ofTheCase = new Page(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                "/cases/" + reference + "/learning",
                "Ask the child");
        learning.recommend(reference, "Ask the child");
        assertNothingIsAskedForEachRow(
                () -> times(MORE, () -> learning.recommend(reference, "Ask the child")), ofTheCase);
        walk.recommend(reference);

        assertNothingIsAskedForEachRow(
                () -> times(MORE, () -> anAction(reference)),
                ofTheCase,
                new Page(ofTheCase.who(), "/learning/actions", "/learning/actions/"));
    }

    @Test
    void pages_of_the_lists_of_an_area_with_many_cases() throws Exception {
        String area = examples.area();
        Person manager = examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER);
        rows.caseOf(area, manager);

        assertNothingIsAskedForEachRow(
                () -> times(MORE, () -> rows.caseOf(area, manager)),
                new Page(manager, "/cases", "/cases/SI-"),
                new Page(manager, "/cases?state=open&area=" + area + "&text=Example", "/cases/SI-"),
                new Page(manager, "/cases?overdue=true", "/cases/SI-"),
                new Page(manager, "/work?view=team", "Example task"),
                new Page(manager, "/work?view=mine", "Example task"),
                new Page(manager, "/editions/comparison?first=WT2018-2020&second=WT2023", "/cases/SI-"));
    }

    /** Control: whenever all areas are read, each of them is looked up once more. */
    @Test
    void a_page_that_asks_for_each_of_its_rows_is_noticed() throws Exception {
        Page page = new Page(partnership.the(Role.ADMINISTRATOR), "/administration/areas", "Area A");
        statements.tell(sql -> {
            if (sql.contains("from area order by name")) {
                database.sql("select code from area").query(String.class).list().forEach(areas::nameOf);
            }
        });
        try {
            assertThat(counted().askedForEachRow(() -> times(MORE, examples::area), MORE, page))
                    .singleElement(as(STRING))
                    .contains("from area where code");
        } finally {
            statements.tell(sql -> {});
        }
    }

    private void anAction(IncidentReference reference) {
        actions.add(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                1,
                new NewAction("Ask the child", "Head of early help", null, LocalDate.of(2027, 1, 31)));
    }

    private void moreOf(String page, IncidentReference reference) {
        rows.inTheCase(reference);
        Visitor manager = visitor(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        manager.get(page + "/documents");
        Multipart letter = new Multipart()
                .field("category", "LETTER")
                .field("title", "A letter")
                .file("letter.txt", ExampleFiles.text("A letter"));
        assertThat(manager.upload(page + "/documents", letter).statusCode()).isEqualTo(302);
    }

    private static void times(int number, Runnable action) {
        for (int i = 0; i < number; i++) {
            action.run();
        }
    }

    private void assertNothingIsAskedForEachRow(Statements.Action more, Page... pages) throws Exception {
        assertThat(counted().askedForEachRow(more, MORE, pages)).isEmpty();
    }

    private CountedPages counted() {
        return new CountedPages(statements, this::visitor);
    }

    private Visitor visitor(Person person) {
        return visitors.computeIfAbsent(person, who -> new Visitor(port).signIn(sessions, who));
    }
}
