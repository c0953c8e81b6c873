package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that have to do with each other show it on both ends, and the other's reference only to whoever may see it. */
@IntegrationTest
class CaseLinksTest {

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseLinks links;

    private String area;
    private String elsewhere;
    private CaseFile here;
    private CaseFile there;

    @BeforeEach
    void a_case_here_and_one_elsewhere() {
        area = examples.area();
        elsewhere = examples.area();
        here = examples.recorded(area);
        there = examples.recorded(elsewhere);
    }

    @Test
    void both_ends_show_the_link_and_whoever_sees_only_one_learns_whom_to_ask() {
        link(LinkKind.DUPLICATE_OF);
        link(LinkKind.DUPLICATE_OF);

        assertThat(links.of(here, manager(area)))
                .containsExactly(new CaseLink(LinkKind.DUPLICATE_OF, true, null, elsewhere));
        assertThat(links.of(there, manager(elsewhere)))
                .containsExactly(new CaseLink(LinkKind.DUPLICATE_OF, false, null, area));
    }

    @Test
    void whoever_sees_both_learns_the_reference() {
        link(LinkKind.RENOTIFICATION_OF);
        examples.linkArea(there, area);

        List<CaseLink> seen = links.of(here, manager(area));

        assertThat(seen).extracting(CaseLink::other).containsExactly(there.reference());
        assertThat(seen).extracting(CaseLink::words).containsExactly("Notified again, after");
        assertThat(links.of(there, manager(area)))
                .extracting(CaseLink::words, CaseLink::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Was notified again as", here.reference()));
    }

    @Test
    void whoever_sees_no_case_at_all_learns_no_reference() {
        link(LinkKind.SAME_INCIDENT);

        assertThat(links.of(here, examples.person(area, Role.ADMINISTRATOR)))
                .extracting(CaseLink::other)
                .containsOnlyNulls();
    }

    private void link(LinkKind kind) {
        examples.in(() -> {
            links.link(here, there, kind, manager(area).id());
            return here;
        });
    }

    private Person manager(String of) {
        return examples.person(of, Role.PARTNERSHIP_BUSINESS_MANAGER);
    }
}
