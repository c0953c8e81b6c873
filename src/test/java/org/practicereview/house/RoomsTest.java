package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.SetSystemProperty;
import org.practicereview.PracticeReview;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@SetSystemProperty(key = "spring.modulith.detection-strategy", value = "org.practicereview.house.OpenRooms")
class RoomsTest {

    /** No cycles, and nobody but the engine reaches into the side of a room that faces it. */
    @Test
    void the_rooms_are_modules_that_keep_to_their_doors() {
        assertThat(ApplicationModules.of(PracticeReview.class)
                        .detectViolations()
                        .getMessages())
                .isEmpty();
    }

    @Test
    void every_room_has_its_floor() {
        assertThat(ApplicationModules.of(PracticeReview.class).stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString))
                .isNotEmpty()
                .isSubsetOf(Floors.rooms());
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(RoomsTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        String[] classes = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return classes != null && classes.length > 0;
    }
}
