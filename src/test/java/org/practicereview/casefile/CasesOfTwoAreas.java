package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A few cases of two areas in a database of their own, and who is somebody there. */
abstract class CasesOfTwoAreas {

    static final Instant NOW = Instant.parse("2026-04-20T08:00:00Z");
    static final String AGO = "timestamp with time zone '2026-04-01 09:00:00+00:00'";
    static final Set<Role> AREA_ROLES = reaching(Role.Reach.AREA);

    static Set<Role> reaching(Role.Reach reach) {
        return Arrays.stream(Role.values())
                .filter(role -> role.reach() == reach)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** It is gone with its connection. */
    final SingleConnectionDataSource memory = new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), true);

    final JdbcClient database = JdbcClient.create(memory);
    final CaseAccess access = new CaseAccess(database, Clock.fixed(NOW, ZoneOffset.UTC));

    /** 1 recorded, 2 to the Panel, 3 to the Secretary of State, 4 and 5 of boards, 6 and 7 as 4 and told; 8 of the south. */
    @BeforeEach
    void cases_of_two_areas() {
        sql("runscript from 'classpath:access-schema.sql'");
        recorded(1, "NORTH", null);
        recorded(2, "NORTH", "PANEL");
        recorded(3, "NORTH", "SECRETARY_OF_STATE_AND_OFSTED");
        recorded(4, "NORTH", "OFSTED_AND_LSCB");
        recorded(5, "NORTH", "OFSTED");
        recorded(6, "NORTH", "OFSTED_AND_LSCB");
        recorded(7, "NORTH", "OFSTED_AND_LSCB");
        recorded(8, "SOUTH", null);
        sql("insert into serious_case_review values (4, false, false), (6, true, false), (7, false, true)");
    }

    @AfterEach
    void forget() {
        memory.destroy();
    }

    void recorded(long id, String area, String route) {
        sql("insert into case_file (id, reference, lead_area, notified_route, notified_at) values (" + id + ", '"
                + reference(id) + "', '" + area + "', " + (route == null ? "null, null" : "'" + route + "', " + AGO)
                + ")");
    }

    void letIn(long id, Person person, String until, boolean works) {
        sql("insert into case_person values (" + id + ", '" + person.id() + "', " + until + ", " + works + ")");
    }

    /** The numbers of the cases that a list of everything would have, way by way, too; one by one the same are found. */
    String found(Person person) {
        VisibleCases visible = access.visibleTo(person);
        List<Long> listed = listed("select c.id from case_file c where " + visible.condition(), visible);
        assertThat(listed(visible.select("select c.id from case_file c", "1 = 1"), visible))
                .as("way by way")
                .isEqualTo(listed);
        Set<Long> seen = new TreeSet<>();
        for (long id = 1; id <= 8; id++) {
            try {
                seen.add(access.see(person, reference(id)).id());
            } catch (NotFound notThere) {
                assertThat(listed).doesNotContain(id);
            }
        }
        assertThat(seen).containsExactlyElementsOf(listed);
        return numbers(listed);
    }

    List<Long> listed(String select, VisibleCases visible) {
        return database.sql(select + " order by 1")
                .params(visible.parameters())
                .query(Long.class)
                .list();
    }

    static String numbers(List<Long> ids) {
        return String.join(" ", ids.stream().map(String::valueOf).toList());
    }

    CaseFile file(long id) {
        return database.sql("select * from case_file where id = " + id)
                .query(CaseRows::read)
                .single();
    }

    static IncidentReference reference(long id) {
        return new IncidentReference("SI-2026-%04d".formatted(id));
    }

    static Person somebody(String area, Role... roles) {
        return somebody(Arrays.stream(roles)
                .map(role -> new Grant(role, role.needsArea() ? area : null))
                .toArray(Grant[]::new));
    }

    static Person somebody() {
        return somebody(new Grant[0]);
    }

    static Person somebody(Grant... grants) {
        return new Person(UUID.randomUUID(), "somebody", "Somebody", "Agency", List.of(grants));
    }

    void sql(String statement) {
        database.sql(statement).update();
    }
}
