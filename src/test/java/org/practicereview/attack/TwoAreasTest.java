package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.PlantedNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in a case of an area is read by its own people, and by none of the other: both ways, wherever they look. */
@Tag("attack")
@IntegrationTest
class TwoAreasTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    TwoAreas areas;

    @Test
    void the_words_of_one_area_are_never_read_in_the_other() throws IOException {
        // other cases of Northshire stand beside it
        scene.set(false, port);
        List<Role> roles = Stream.of(Role.values()).filter(Role::needsArea).toList();

        TwoAreas.Read read = areas.read(roles, port);

        Reports.write(
                "two-areas",
                Map.of("answers", read.answers(), "findings", read.ofTheOther().size()),
                read.ofTheOther());
        assertThat(read.ofTheOther()).isEmpty();
        assertThat(read.ofTheirOwn())
                .as("read by those whose it is: the looks are looks")
                .containsAll(PlantedNames.OF_NORTHSHIRE)
                .containsAll(PlantedNames.OF_THE_OTHER_AREA);
    }
}
